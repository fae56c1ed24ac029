import type { Entry, Mapping, Node, Sequence } from './node.ts';
import { type Cursor, isAfterSpace, isLineEnd, isSpaceOrLineEnd, tooDeep } from './read-fast-cursor.ts';
import { hasKeyTwice, isUsableKey } from './read-fast-keys.ts';
import { emptyAt, readPlain, readQuoted } from './read-fast-scalar.ts';

/**
 * Reads a collection in brackets or braces; afterwards the cursor stands behind it, maybe on a later line.
 * What goes on over several lines must be indented further than `parentColumn`.
 */
export function readFlow(cursor: Cursor, parentColumn: number): Mapping | Sequence | null {
  if (tooDeep(++cursor.depth)) return null;
  const start = cursor.at++;
  const isSequence = cursor.text.charCodeAt(start) === 91;
  const read = isSequence ? readItems(cursor, start, parentColumn) : readEntries(cursor, start, parentColumn);
  cursor.depth--;
  return read;
}

function readItems(cursor: Cursor, start: number, parentColumn: number): Sequence | null {
  const { text } = cursor;
  const items: Node[] = [];
  for (;;) {
    if (!skipSeparation(cursor, parentColumn)) return null;
    if (text.charCodeAt(cursor.at) === 93) break;
    const item = readFlowNode(cursor, parentColumn);
    if (item === null || !skipSeparation(cursor, parentColumn)) return null;
    items.push(item);
    if (text.charCodeAt(cursor.at) === 93) break;
    if (text.charCodeAt(cursor.at) !== 44 || isDigitsAround(text, cursor.at)) return null;
    cursor.at++;
  }
  return { kind: 'sequence', items, flow: true, start, end: ++cursor.at };
}

/** `[1,000 cars]` may be a number cut in two: the exact reader looks closer. */
function isDigitsAround(text: string, comma: number): boolean {
  return isDigit(text.charCodeAt(comma - 1)) && isDigit(text.charCodeAt(comma + 1));
}

function isDigit(code: number): boolean {
  return code > 47 && code < 58;
}

function readEntries(cursor: Cursor, start: number, parentColumn: number): Mapping | null {
  const { text } = cursor;
  const entries: Entry[] = [];
  for (;;) {
    if (!skipSeparation(cursor, parentColumn)) return null;
    if (text.charCodeAt(cursor.at) === 125) break;
    const entry = readEntry(cursor, parentColumn);
    if (entry === null || !skipSeparation(cursor, parentColumn)) return null;
    entries.push(entry);
    if (text.charCodeAt(cursor.at) === 125) break;
    if (text.charCodeAt(cursor.at) !== 44) return null;
    cursor.at++;
  }
  return hasKeyTwice(entries) ? null : { kind: 'mapping', entries, flow: true, start, end: ++cursor.at };
}

function readEntry(cursor: Cursor, parentColumn: number): Entry | null {
  const { text } = cursor;
  const key = isQuote(text.charCodeAt(cursor.at)) ? readQuoted(cursor) : readPlain(cursor, true);
  if (key === null || !isUsableKey(key.value)) return null;
  const { lineStart } = cursor;
  if (!skipSeparation(cursor, parentColumn)) return null;
  if (text.charCodeAt(cursor.at) !== 58) return { key, value: emptyAt(key.end) };
  if (cursor.lineStart !== lineStart) return null;
  const afterColon = ++cursor.at;
  if (!isSpaceOrLineEnd(text.charCodeAt(afterColon)) && !isEntryEnd(text.charCodeAt(afterColon))) return null;
  if (!skipSeparation(cursor, parentColumn)) return null;
  if (isEntryEnd(text.charCodeAt(cursor.at))) return { key, value: emptyAt(afterColon) };
  const value = readFlowNode(cursor, parentColumn);
  return value && { key, value };
}

function readFlowNode(cursor: Cursor, parentColumn: number): Node | null {
  const code = cursor.text.charCodeAt(cursor.at);
  if (code === 91 || code === 123) return readFlow(cursor, parentColumn);
  return isQuote(code) ? readQuoted(cursor) : readPlain(cursor, true);
}

function isQuote(code: number): boolean {
  return code === 34 || code === 39;
}

function isEntryEnd(code: number): boolean {
  return code === 44 || code === 125;
}

/** Skips spaces, comments and line ends; false where a # is no comment or a line is not indented enough. */
function skipSeparation(cursor: Cursor, parentColumn: number): boolean {
  const { text } = cursor;
  for (;;) {
    const code = text.charCodeAt(cursor.at);
    if (code === 32) cursor.at++;
    else if (code === 35 && !isAfterSpace(cursor)) return false;
    else if (code === 35 || isLineEnd(code)) {
      cursor.at = text.indexOf('\n', cursor.at) + 1;
      cursor.lineStart = cursor.at;
    } else return cursor.at - cursor.lineStart > parentColumn && cursor.at < text.length;
  }
}
