/** Where the fast reader stands. The one thing in it that changes. */
export interface Cursor {
  /** The whole text and one line end more, so that every line has an end. */
  readonly text: string;
  at: number;
  lineStart: number;
  /** Where the first character of this line stands that is neither space nor comment, from 0; -1 at the end of the text. */
  column: number;
  /** How many collections are open. */
  depth: number;
}

export function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

export function isSpaceOrLineEnd(code: number): boolean {
  return code === 32 || code === 10 || code === 13;
}

export function skipSpaces(cursor: Cursor): void {
  while (cursor.text.charCodeAt(cursor.at) === 32) cursor.at++;
}

/** Goes on to the next line with content, if nothing but spaces and a comment is left on this one. */
export function endLine(cursor: Cursor): boolean {
  skipSpaces(cursor);
  const code = cursor.text.charCodeAt(cursor.at);
  if (code === 35 ? !isAfterSpace(cursor) : !isLineEnd(code)) return false;
  cursor.at = cursor.text.indexOf('\n', cursor.at) + 1;
  nextLine(cursor);
  return true;
}

/** From the start of a line to the next character that is neither space nor comment. */
export function nextLine(cursor: Cursor): void {
  const { text } = cursor;
  let at = cursor.at;
  let lineStart: number;
  let code: number;
  do {
    lineStart = at;
    code = text.charCodeAt(at);
    while (code === 32) code = text.charCodeAt(++at);
    cursor.at = at;
    if (code === 35 || isLineEnd(code)) at = text.indexOf('\n', at) + 1;
  } while (at !== cursor.at);
  cursor.lineStart = lineStart;
  cursor.column = at < text.length ? at - lineStart : -1;
}

/** A # begins a comment only after a space or at the start of a line. */
export function isAfterSpace(cursor: Cursor): boolean {
  return cursor.at === 0 || isSpaceOrLineEnd(cursor.text.charCodeAt(cursor.at - 1));
}

/** More than 64 collections in each other are refused by the exact reader, which names the place. */
export function tooDeep(depth: number): boolean {
  return depth > 64;
}
