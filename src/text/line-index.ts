import { firstFrom } from './first-from.ts';

/** Where the lines of a text begin, so that an offset can be shown as line and column. Made once per text: linear in it. */
export interface LineIndex {
  /** Offset of the first character of each line; the first is 0. Lines end by \n, \r\n or \r. */
  readonly starts: readonly number[];
}

/** Line and column, both from 1; columns count UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + lineEnd.length);
  return { starts };
}

/** Finds the line by halving. An offset past the end counts on in the last line, one inside a line end belongs to the line it ends. */
export function positionAt(index: LineIndex, offset: number): Position {
  const { starts } = index;
  const line = Math.max(
    1,
    firstFrom(starts.length, at => starts[at] ?? 0, offset + 1),
  );
  return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
}

/** The text of a line, counted from 1, without its line end; empty where there is no such line. */
export function lineText(index: LineIndex, text: string, line: number): string {
  const start = index.starts[line - 1];
  if (start === undefined) return '';
  return text.slice(start, index.starts[line]).replace(/\r?\n$|\r$/, '');
}
