import { isUtf8 } from 'node:buffer';
import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { TextFile } from '../base/base.ts';
import type { Problem } from '../base/problem.ts';
import { foldersIgnoring, type Ignored, nothingIgnored } from './ignored.ts';

/** The texts of a folder, sorted by name, and what could not be read. */
export interface ReadFolder {
  readonly files: readonly TextFile[];
  readonly problems: readonly Problem[];
  /** Files that are there but are no text, as far as they can be shown; nothing is read from them. */
  readonly unread: readonly TextFile[];
}

/**
 * Reads the fact files (.yaml, .yml) below a folder, at any depth, and never anything outside. What is hidden, ignored by git
 * or in node_modules is left out, but for `named` files. A link is followed inside the base, and what was read already is not
 * read again, so that a ring of links ends. `root` is absolute, its links resolved.
 */
export async function readFiles(root: string, named: readonly string[] = []): Promise<ReadFolder> {
  const walk: Walk = { root, files: new Map(), seen: new Set([root]), links: [], problems: [] };
  await walkFolder(walk, '', root, nothingIgnored);
  // Links come last: what they lead to is known by its own name where it has one.
  for (let link = walk.links.shift(); link; link = walk.links.shift()) await followLink(walk, link);
  for (const path of named) addNamed(walk, path);
  return readAll(walk);
}

export function isFactFile(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

interface Walk {
  readonly root: string;
  /** Real path to the path inside the base. */
  readonly files: Map<string, string>;
  /** Real paths of folders, and of what is no file. */
  readonly seen: Set<string>;
  readonly links: Link[];
  readonly problems: Problem[];
}

interface Link {
  readonly path: string;
  readonly at: string;
  readonly ignored: Ignored;
}

/** `path` is the way inside the base, with `/`; '' is the base itself. `at` is the real one. */
async function walkFolder(walk: Walk, path: string, at: string, above: Ignored): Promise<void> {
  const entries = list(walk, path, at);
  const rules = entries.some(({ name }) => name === '.gitignore') ? textOf(join(at, '.gitignore')) : null;
  const ignored = rules === null ? above : await foldersIgnoring(above, path, rules);
  for (const entry of entries) {
    const { name } = entry;
    if (name.startsWith('.') || name === 'node_modules') continue;
    const inside = path === '' ? name : `${path}/${name}`;
    const here = join(at, name);
    if (entry.isSymbolicLink()) {
      walk.links.push({ path: inside, at: here, ignored });
      continue;
    }
    const isFolder = entry.isDirectory();
    if (ignored(inside, isFolder)) continue;
    if (isFolder) {
      walk.seen.add(here);
      await walkFolder(walk, inside, here, ignored);
    } else if (isFactFile(name)) addEntry(walk, inside, here, entry.isFile());
  }
}

/** Null where there is nothing to read, which for a `.gitignore` means that nothing more is ignored. */
function textOf(at: string): string | null {
  try {
    return readFileSync(at, 'utf8');
  } catch {
    return null;
  }
}

function list(walk: Walk, path: string, at: string): readonly Dirent[] {
  try {
    return readdirSync(at, { withFileTypes: true });
  } catch (error) {
    if (!isGone(error)) walk.problems.push(unreadable(path || '.', `this folder cannot be read (${reasonOf(error)})`));
    return [];
  }
}

async function followLink(walk: Walk, { path, at, ignored }: Link): Promise<void> {
  const target = realOf(at);
  if (target === null) {
    if (isFactFile(path)) walk.problems.push(unreadable(path, 'this link leads nowhere'));
    return;
  }
  const stat = statSync(target, { throwIfNoEntry: false });
  const isFolder = stat?.isDirectory() ?? false;
  if (ignored(path, isFolder) || (!isFolder && !isFactFile(path))) return;
  if (!target.startsWith(walk.root + sep)) {
    if (target === walk.root) return;
    walk.problems.push(unreadable(path, `this link leads out of the base, to ${target}; cq reads nothing there`));
    return;
  }
  if (!isFolder) return addEntry(walk, path, target, stat?.isFile() ?? true);
  if (walk.seen.has(target)) return;
  walk.seen.add(target);
  await walkFolder(walk, path, target, ignored);
}

function realOf(at: string): string | null {
  try {
    return realpathSync(at);
  } catch {
    return null;
  }
}

/** A file that is named is read though it is hidden or ignored. */
function addNamed(walk: Walk, path: string): void {
  const at = realOf(join(walk.root, path));
  if (at === null || !isFactFile(path) || !at.startsWith(walk.root + sep)) return;
  const stat = statSync(at);
  if (!stat.isDirectory()) addEntry(walk, path, at, stat.isFile());
}

/** A pipe or a device of that name would be waited for without an end. */
function addEntry({ files, seen, problems }: Walk, path: string, at: string, isRegular: boolean): void {
  if (files.has(at) || seen.has(at)) return;
  if (isRegular) {
    files.set(at, path);
    return;
  }
  seen.add(at);
  problems.push(unreadable(path, 'this is no regular file'));
}

function readAll({ files, problems }: Walk): ReadFolder {
  const texts: TextFile[] = [];
  const unread: TextFile[] = [];
  const found = [...problems];
  for (const [at, file] of [...files].sort(([, a], [, b]) => (a < b ? -1 : 1))) {
    const read = readText(at, file);
    if (read === null) continue;
    if (read.problem) {
      found.push(read.problem);
      unread.push(read.file);
    } else texts.push(read.file);
  }
  return { files: texts, problems: found, unread };
}

/** Null for a file that has gone since the folder was listed: it is as if it had never been there. */
function readText(at: string, file: string): { readonly file: TextFile; readonly problem: Problem | null } | null {
  try {
    // A pipe or a device of that name would be waited for without an end.
    if (!statSync(at).isFile())
      return { file: { file, text: '' }, problem: unreadable(file, 'this is no regular file') };
    const bytes = readFileSync(at);
    const text = bytes.toString('utf8');
    return { file: { file, text }, problem: isUtf8(bytes) ? null : notUtf8(file, bytes) };
  } catch (error) {
    if (isGone(error)) return null;
    return { file: { file, text: '' }, problem: unreadable(file, `this file cannot be read (${reasonOf(error)})`) };
  }
}

/** Points at the first byte that is no UTF-8. Up to there the text is what it would be, so the place can be counted in it. */
export function notUtf8(file: string, bytes: Buffer): Extract<Problem, { readonly message: string }> {
  const first = firstWrongByte(bytes);
  const start = bytes.toString('utf8', 0, first).length;
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const what = isUtf16 ? 'it is UTF-16' : `byte 0x${bytes[first]?.toString(16).toUpperCase().padStart(2, '0')}`;
  const message = `this file is not UTF-8 text (${what}): save it as UTF-8`;
  return { kind: 'unreadable-file', at: { file, start, end: start + 1 }, message, facts: [] };
}

/** Decoding replaces what is wrong: where the bytes of the decoded text differ first, that is where it is. */
function firstWrongByte(bytes: Buffer): number {
  const decoded = Buffer.from(bytes.toString('utf8'));
  const at = bytes.findIndex((byte, index) => byte !== decoded[index]);
  return at < 0 ? bytes.length - 1 : at;
}

function unreadable(file: string, message: string): Problem {
  return { kind: 'unreadable-file', at: { file, start: 0, end: 0 }, message, facts: [] };
}

function isGone(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}

/** `EACCES: permission denied` as "permission denied". */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? (/^[A-Z0-9_]+: ([^,]+),/.exec(error.message)?.[1] ?? error.message) : String(error);
}
