import type { Scalar } from './node.ts';
import { type Cursor, isLineEnd, isSpaceOrLineEnd } from './read-fast-cursor.ts';

/** What stands where nothing was written. */
export function emptyAt(offset: number): Scalar {
  return { kind: 'scalar', value: '', style: 'plain', start: offset, end: offset };
}

/** Reads to the end of the line, a colon or comment, or what ends it in a flow collection; never on to the next line. */
export function readPlain(cursor: Cursor, inFlow: boolean): Scalar | null {
  const { text, at: start } = cursor;
  if (!isPlainStart(text.charCodeAt(start), text.charCodeAt(start + 1), inFlow)) return null;
  let at = start;
  let end = start;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isLineEnd(code) || (inFlow && isFlowIndicator(code))) break;
    if (code === 58) {
      const next = text.charCodeAt(at + 1);
      if (isSpaceOrLineEnd(next) || (inFlow && isFlowIndicator(next))) break;
    }
    at++;
    if (code !== 32) end = at;
    else if (text.charCodeAt(at) === 35) break;
  }
  cursor.at = end;
  const value = text.slice(start, end);
  return value === '~' ? null : { kind: 'scalar', value, style: 'plain', start, end };
}

/** Letters, digits and most signs begin a plain scalar; a minus does if something follows it. */
function isPlainStart(code: number, next: number, inFlow: boolean): boolean {
  if (code === 45) return !isSpaceOrLineEnd(next) && !(inFlow && isFlowIndicator(next));
  return code > 127 || (code > 32 && !indicators.includes(code));
}

const indicators: readonly number[] = Array.from('?:,[]{}#&*!|>\'"%@`', sign => sign.charCodeAt(0));

function isFlowIndicator(code: number): boolean {
  return code === 44 || code === 91 || code === 93 || code === 123 || code === 125;
}

export function readQuoted(cursor: Cursor): Scalar | null {
  return cursor.text.charCodeAt(cursor.at) === 39 ? readSingleQuoted(cursor) : readDoubleQuoted(cursor);
}

function readSingleQuoted(cursor: Cursor): Scalar | null {
  const { text, at: start } = cursor;
  let at = start + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isLineEnd(code)) return null;
    if (code === 39 && text.charCodeAt(++at) !== 39) break;
    at++;
  }
  cursor.at = at;
  return {
    kind: 'scalar',
    value: text.slice(start + 1, at - 1).replaceAll("''", "'"),
    style: 'single',
    start,
    end: at,
  };
}

function readDoubleQuoted(cursor: Cursor): Scalar | null {
  const { text, at: start } = cursor;
  let at = start + 1;
  let value = '';
  let from = at;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === 34) break;
    if (isLineEnd(code)) return null;
    if (code === 92) {
      const escaped = escapes.get(text.charCodeAt(at + 1));
      if (escaped === undefined) return null;
      value += text.slice(from, at) + escaped;
      from = at + 2;
      at++;
    }
    at++;
  }
  cursor.at = at + 1;
  return { kind: 'scalar', value: value + text.slice(from, at), style: 'double', start, end: at + 1 };
}

/** The common ones; a text with others is left to the exact reader. */
const escapes: ReadonlyMap<number, string> = new Map([
  [34, '"'],
  [92, '\\'],
  [110, '\n'],
]);
