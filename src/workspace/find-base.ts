import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { nearest } from '../base/nearest.ts';
import { fail, ok, type Result } from '../figure/result.ts';
import { commandWord } from '../text/command-word.ts';

/** The folder that is read as one base, and which of it was asked for. */
export interface FoundBase {
  /** Absolute, links resolved. */
  readonly root: string;
  /** As it is shown: the way from where the user is, with `/`; absolute where that is shorter. */
  readonly shown: string;
  /** Paths inside the base, with `/`; '' is all of it. Never empty. */
  readonly asked: readonly string[];
}

/** Why nothing could be linted, as one sentence, and what would help. */
export interface NoBase {
  readonly message: string;
  readonly help: readonly string[];
}

/**
 * The base of some paths (none: where the user is). It is `base` if given, else the nearest folder at or above a path that is
 * named facts, else the folder given, or that of the file given. Without a path, a folder named facts just below counts too.
 */
export function findBase(paths: readonly string[], base: string | undefined, cwd: string): Result<FoundBase, NoBase> {
  const given = paths.map(path => ({ path, at: resolve(cwd, path) }));
  const chosen = base === undefined ? null : { path: base, at: resolve(cwd, base) };
  for (const { path, at } of chosen ? [chosen, ...given] : given) {
    if (!existsSync(at)) return fail(noSuchPath(path, at, cwd));
  }
  if (chosen && !isFolder(chosen.at)) return fail(noFolder(chosen.path));

  const here = rootHere(cwd);
  if (!chosen && given.length === 0 && here === null) return fail(noFacts());
  const roots = chosen ? [chosen.at] : given.length > 0 ? given.map(({ at }) => rootOf(at)) : [here ?? cwd];
  const [root = cwd, ...others] = new Set(roots.map(at => realpathSync(at)));
  if (others.length > 0) return fail(twoBases([root, ...others], cwd));

  const shown = shownFrom(cwd, root);
  const asked: string[] = [];
  for (const { path, at } of given) {
    const inside = insideOf(root, at);
    if (inside === null) return fail({ message: `${path} is not inside the base ${shown}`, help: [] });
    asked.push(inside);
  }
  return ok({ root, shown, asked: asked.length > 0 ? asked : [''] });
}

function rootOf(at: string): string {
  const folder = isFolder(at) ? at : dirname(at);
  return factsAbove(folder) ?? folder;
}

function rootHere(cwd: string): string | null {
  const below = join(cwd, 'facts');
  return factsAbove(cwd) ?? (existsSync(below) && isFolder(below) ? below : null);
}

/** Without a word about where, any folder at all would be read: a home folder, a disk. */
function noFacts(): NoBase {
  return {
    message: 'there is no folder named facts here or above',
    help: ['name the folder of the base: cq lint some/base, or cq facts -d some/base'],
  };
}

function factsAbove(folder: string): string | null {
  if (basename(folder) === 'facts') return folder;
  const above = dirname(folder);
  return above === folder ? null : factsAbove(above);
}

function isFolder(at: string): boolean {
  return statSync(at).isDirectory();
}

/** The path inside the base, links resolved, since files are known by their real names; a link that leads out keeps its own. */
function insideOf(root: string, at: string): string | null {
  for (const path of [realpathSync(at), join(realpathSync(dirname(at)), basename(at))]) {
    const inside = relative(root, path);
    if (inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside)) return inside.replaceAll(sep, '/');
  }
  return null;
}

function shownFrom(cwd: string, root: string): string {
  const way = relative(realpathSync(cwd), root) || '.';
  return (way.startsWith('..') && way.length > root.length ? root : way).replaceAll(sep, '/');
}

function noFolder(path: string): NoBase {
  return {
    message: `${path} is a file; -d takes the folder of the base`,
    help: [`to check the file: cq lint ${commandWord(path)}`],
  };
}

function twoBases(roots: readonly string[], cwd: string): NoBase {
  const shown = roots.map(root => shownFrom(cwd, root));
  return {
    message: `these paths belong to ${roots.length} bases: ${shown.join(', ')}`,
    help: ['facts are judged within one base: lint them one by one, or name the folder that holds them all with -d'],
  };
}

function noSuchPath(path: string, at: string, cwd: string): NoBase {
  const known = existingAbove(at);
  const wanted = relative(known, at).split(sep)[0] ?? '';
  const near = nearest(wanted, namesIn(known)).map(name => {
    const other = join(known, name);
    return (isAbsolute(path) ? other : relative(cwd, other)).replaceAll(sep, '/');
  });
  const message = `there is no ${path}${near.length > 0 ? `. Nearest: ${near.join(', ')}` : ''}`;
  return { message, help: fileOfTopic(path, cwd) };
}

/** `cq facts automotive` takes a topic, so `cq lint automotive` will be tried too; lint takes paths. */
function fileOfTopic(path: string, cwd: string): readonly string[] {
  const base = rootHere(cwd);
  if (base === null) return [];
  const files = [`${path}.yaml`, `${path}.yml`].map(name => join(base, name)).filter(at => existsSync(at));
  return files.map(
    at => `lint takes files and folders: cq lint ${commandWord(relative(cwd, at).replaceAll(sep, '/'))}`,
  );
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // A file, or a folder that may not be read: then there is nothing to suggest.
  }
}

function existingAbove(at: string): string {
  const above = dirname(at);
  return existsSync(above) ? above : existingAbove(above);
}
