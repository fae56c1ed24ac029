import type { Base, TextFile } from '../base/base.ts';
import type { Problem } from '../base/problem.ts';
import { fail, ok, type Result } from '../figure/result.ts';
import { type Scope, wholeBase } from '../report/scope.ts';
import type { Linted } from '../rules/run.ts';
import { findBase, type NoBase } from './find-base.ts';
import { isFactFile, readFiles } from './read-files.ts';

/** A base that was found, read and checked. */
export interface LintedBase {
  readonly linted: Linted;
  /** The folder of the base as it is shown: the way from where the user is, with `/`. */
  readonly shown: string;
  /** The files that were asked about. */
  readonly scope: Scope;
  /** Files that are there but are no text, decoded as far as they can be shown. */
  readonly unread: readonly TextFile[];
}

/** Where to look, from where, and the day on which (ISO), since acceptances may end. */
export interface Where {
  readonly base: string | undefined;
  readonly cwd: string;
  readonly today: string;
}

/**
 * Finds the base of the paths, reads it and runs every rule over all of it: the one way in for all shells. Where nothing can
 * be checked it says why, since silence would be taken for consent.
 */
export async function lintPaths(
  paths: readonly string[],
  { base, cwd, today }: Where,
): Promise<Result<LintedBase, NoBase>> {
  const found = findBase(paths, base, cwd);
  if (!found.ok) return found;
  const { root, shown, asked } = found.value;
  const { files, problems, unread } = await readFiles(root, asked);
  const names = [...files, ...unread].map(({ file }) => file).sort();
  const seen = [...names, ...problems.map(({ at }) => at.file)];
  const empty = asked.findIndex(path => !seen.some(name => isWithin(name, path)));
  if (empty >= 0) return fail(noFactFile(paths[empty], shown));
  return ok({ linted: await lintTexts(root, files, problems, today), shown, scope: scopeOf(names, asked), unread });
}

/** Checks texts, and reads from the disk only the local copies of sources that they name. */
async function lintTexts(
  root: string,
  files: readonly TextFile[],
  problems: readonly Problem[],
  today: string,
): Promise<Linted> {
  const [{ loadBase }, { lintBase }, { rules }] = await Promise.all([
    import('../base/load-base.ts'),
    import('../rules/run.ts'),
    import('../rules/index.ts'),
  ]);
  const base = await loadBase(files, problems);
  return lintBase(await withLocalTexts(base, root), rules, today);
}

async function withLocalTexts(base: Base, root: string): Promise<Base> {
  if ([...base.sources.values()].every(({ text }) => text === null)) return base;
  const { readLocalTexts } = await import('./read-local-texts.ts');
  return readLocalTexts(base, root);
}

function scopeOf(names: readonly string[], asked: readonly string[]): Scope {
  if (asked.includes('')) return wholeBase(names);
  const files = names.filter(name => asked.some(path => isWithin(name, path)));
  return { files, others: names.length - files.length, whole: false };
}

function isWithin(file: string, path: string): boolean {
  return path === '' || file === path || file.startsWith(`${path}/`);
}

function noFactFile(path: string | undefined, shown: string): NoBase {
  if (path !== undefined && /\.\w+$/.test(path) && !isFactFile(path)) {
    return { message: `${path} is no fact file: fact files end in .yaml or .yml`, help: [] };
  }
  return {
    message: `there is no fact file in ${path ?? (shown === '.' ? 'this folder' : shown)}`,
    help: ['fact files end in .yaml or .yml; hidden folders, node_modules and what git ignores are left out'],
  };
}
