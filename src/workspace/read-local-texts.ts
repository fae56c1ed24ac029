import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Base, LocalText } from '../base/base.ts';
import type { SourceId } from '../base/ids.ts';
import { type NamedText, namedTexts, withTexts } from '../base/local-texts.ts';
import type { Problem } from '../base/problem.ts';
import { notUtf8, reasonOf } from './read-files.ts';

/**
 * The base with the local copies of its sources. One that nothing needs is only looked for; nothing outside the base is read.
 * `root` is absolute, its links resolved.
 */
export function readLocalTexts(base: Base, root: string): Base {
  const texts = new Map<SourceId, LocalText>();
  const problems: Problem[] = [];
  for (const named of namedTexts(base)) {
    const found = find(root, named.path);
    const read = found.ok && named.isNeeded ? readCopy(found.at, named) : found;
    if (!read.ok) problems.push({ kind: 'unreadable-file', at: named.at, message: read.message, facts: [] });
    else if ('copy' in read) texts.set(named.source, read.copy);
  }
  return withTexts(base, texts, problems);
}

type Unread = { readonly ok: false; readonly message: string };

function find(root: string, path: string): { readonly ok: true; readonly at: string } | Unread {
  try {
    const at = realpathSync(join(root, path));
    if (!at.startsWith(root + sep))
      return unread(`${path} is a link that leads out of the base, to ${at}; cq reads nothing there`);
    return statSync(at).isFile() ? { ok: true, at } : unread(`${path} is no regular file`);
  } catch (error) {
    const isGone = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return unread(isGone ? `there is no ${path} in the base` : `${path} cannot be read (${reasonOf(error)})`);
  }
}

function readCopy(
  at: string,
  { path, hasDigest }: NamedText,
): { readonly ok: true; readonly copy: LocalText } | Unread {
  try {
    const bytes = readFileSync(at);
    if (!isUtf8(bytes)) return unread(`${path}: ${notUtf8(path, bytes).message}`);
    return { ok: true, copy: { text: bytes.toString('utf8'), sha256: hasDigest ? digestsOf(bytes) : [] } };
  } catch (error) {
    return unread(`${path} cannot be read (${reasonOf(error)})`);
  }
}

/** Git may give the same text another kind of line end on another machine: that is no change of the source. */
function digestsOf(bytes: Buffer): readonly string[] {
  const unix = bytes.toString('utf8').replaceAll('\r\n', '\n');
  return [bytes, unix, unix.replaceAll('\n', '\r\n')].map(one => createHash('sha256').update(one).digest('hex'));
}

function unread(message: string): Unread {
  return { ok: false, message };
}
