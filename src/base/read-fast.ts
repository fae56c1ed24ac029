import type { Entry, Mapping, Node, Sequence } from './node.ts';
import { readBlockScalar } from './read-fast-block-scalar.ts';
import {
  type Cursor,
  endLine,
  isLineEnd,
  isSpaceOrLineEnd,
  nextLine,
  skipSpaces,
  tooDeep,
} from './read-fast-cursor.ts';
import { readFlow } from './read-fast-flow.ts';
import { hasKeyTwice, isUsableKey } from './read-fast-keys.ts';
import { emptyAt, readPlain, readQuoted } from './read-fast-scalar.ts';

/*
 * Nearly every fact file uses a small, plain part of YAML, and this reader knows that part only. Whatever it is not
 * sure of it leaves to the `yaml` package (read-exact.ts) by answering null, so it never has to explain an error.
 *
 * Why no library: of 28 MB in 6,000 files and in 60 (Node 20, a fresh process each, medians of 3) js-yaml 4 needs 0.77
 * and 0.73 s for values alone and 1.19 and 1.11 s with a listener that notes places, which are not those of the scalars
 * and would still have to be checked; this reader needs 0.95 and 0.73 s with every place, most of it for memory, and
 * nothing is loaded at start-up. That it agrees with the `yaml` package is what read-fast.test.ts looks after.
 */

/**
 * Reads a text that uses only the plain part of YAML: block and flow collections, scalars on one line, simple block
 * scalars, comments. Null: not for this reader. Else the root of each document, none or one. Linear in the text.
 */
export function readFast(text: string): readonly Node[] | null {
  if (unusual.test(text)) return null;
  const cursor: Cursor = { text: `${text}\n`, at: 0, lineStart: 0, column: 0, depth: 0 };
  nextLine(cursor);
  if (cursor.column < 0) return [];
  const root = readBlockNode(cursor, -1);
  return root?.kind === 'mapping' && cursor.column < 0 ? [root] : null;
}

/** Document markers, directives, carriage returns alone, tabs, byte order marks, half surrogates, all that cannot be seen. */
const unusual =
  /^(?:---|\.\.\.|%)|\r(?!\n)|[^\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/mu;

/** Reads what begins at the cursor, on a line of its own or after a dash; afterwards the cursor stands on the next line. */
function readBlockNode(cursor: Cursor, parentColumn: number): Node | null {
  const column = cursor.at - cursor.lineStart;
  if (isDash(cursor)) return readBlockSequence(cursor, column);
  const code = cursor.text.charCodeAt(cursor.at);
  if (code === 91 || code === 123) return lastOnLine(cursor, readFlow(cursor, parentColumn));
  if (code === 124 || code === 62) return readBlockScalar(cursor, parentColumn);
  const scalar = code === 34 || code === 39 ? readQuoted(cursor) : readPlain(cursor, false);
  if (scalar === null) return null;
  skipSpaces(cursor);
  if (cursor.text.charCodeAt(cursor.at) !== 58) return lastOnLine(cursor, scalar);
  cursor.at = scalar.start;
  return readBlockMapping(cursor, column);
}

function isDash(cursor: Cursor): boolean {
  return cursor.text.charCodeAt(cursor.at) === 45 && isSpaceOrLineEnd(cursor.text.charCodeAt(cursor.at + 1));
}

function readBlockMapping(cursor: Cursor, column: number): Mapping | null {
  if (tooDeep(++cursor.depth)) return null;
  const entries: Entry[] = [];
  const start = cursor.at;
  let end = start;
  do {
    const entry = readBlockEntry(cursor, column);
    if (entry === null) return null;
    entries.push(entry);
    end = entry.value.end;
  } while (cursor.column === column);
  cursor.depth--;
  // A line indented further goes on with the last value, or is a mistake.
  return cursor.column > column || hasKeyTwice(entries) ? null : { kind: 'mapping', entries, flow: false, start, end };
}

function readBlockEntry(cursor: Cursor, column: number): Entry | null {
  const { text } = cursor;
  const code = text.charCodeAt(cursor.at);
  const key = code === 34 || code === 39 ? readQuoted(cursor) : readPlain(cursor, false);
  if (key === null || !isUsableKey(key.value)) return null;
  skipSpaces(cursor);
  const afterColon = cursor.at + 1;
  if (text.charCodeAt(cursor.at) !== 58 || !isSpaceOrLineEnd(text.charCodeAt(afterColon))) return null;
  cursor.at = afterColon;
  const value = readEntryValue(cursor, column);
  return value && { key, value };
}

function readEntryValue(cursor: Cursor, column: number): Node | null {
  const afterColon = cursor.at;
  skipSpaces(cursor);
  const code = cursor.text.charCodeAt(cursor.at);
  if (!isLineEnd(code) && code !== 35) return isDash(cursor) ? null : readInlineValue(cursor, column);
  if (!endLine(cursor)) return null;
  if (cursor.column > column) return readBlockNode(cursor, column);
  // A list may stand at the column of its key.
  return cursor.column === column && isDash(cursor) ? readBlockSequence(cursor, column) : emptyAt(afterColon);
}

/** What stands on the line of its key: anything but a block collection. */
function readInlineValue(cursor: Cursor, column: number): Node | null {
  const code = cursor.text.charCodeAt(cursor.at);
  if (code === 124 || code === 62) return readBlockScalar(cursor, column);
  if (code === 91 || code === 123) return lastOnLine(cursor, readFlow(cursor, column));
  return lastOnLine(cursor, code === 34 || code === 39 ? readQuoted(cursor) : readPlain(cursor, false));
}

function readBlockSequence(cursor: Cursor, column: number): Sequence | null {
  if (tooDeep(++cursor.depth)) return null;
  const items: Node[] = [];
  const start = cursor.at;
  let end = start;
  do {
    const item = readBlockItem(cursor, column);
    if (item === null) return null;
    items.push(item);
    end = item.end;
  } while (cursor.column === column && isDash(cursor));
  cursor.depth--;
  return cursor.column > column ? null : { kind: 'sequence', items, flow: false, start, end };
}

function readBlockItem(cursor: Cursor, column: number): Node | null {
  const afterDash = ++cursor.at;
  skipSpaces(cursor);
  const code = cursor.text.charCodeAt(cursor.at);
  if (!isLineEnd(code) && code !== 35) return readBlockNode(cursor, column);
  if (!endLine(cursor)) return null;
  return cursor.column > column ? readBlockNode(cursor, column) : emptyAt(afterDash);
}

/** The node, if nothing follows it on its line. */
function lastOnLine<N extends Node>(cursor: Cursor, node: N | null): N | null {
  return node !== null && endLine(cursor) ? node : null;
}
