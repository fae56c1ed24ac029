import type { Scalar } from './node.ts';
import { type Cursor, isLineEnd, nextLine, skipSpaces } from './read-fast-cursor.ts';

/**
 * Reads `|` or `>`, alone or with a minus, over lines that are all indented alike; empty ones may stand between them.
 * Afterwards the cursor stands on the next line with content. With a comment in the header, an indentation given there
 * or an empty first line, the exact reader decides.
 */
export function readBlockScalar(cursor: Cursor, parentColumn: number): Scalar | null {
  const { text, at: start } = cursor;
  const strips = text.charCodeAt(start + 1) === 45;
  cursor.at = start + (strips ? 2 : 1);
  skipSpaces(cursor);
  if (!isLineEnd(text.charCodeAt(cursor.at))) return null;
  cursor.at = text.indexOf('\n', cursor.at) + 1;
  const lines = readLines(cursor, parentColumn);
  if (lines === null) return null;
  nextLine(cursor);
  const style = text.charCodeAt(start) === 124 ? 'literal' : 'folded';
  const value = style === 'literal' ? lines.texts.join('\n') : fold(lines.texts);
  return { kind: 'scalar', value: strips ? value : `${value}\n`, style, start, end: lines.end };
}

interface Lines {
  readonly texts: readonly string[];
  /** After the last character that is no space. */
  readonly end: number;
}

function readLines(cursor: Cursor, parentColumn: number): Lines | null {
  const { text } = cursor;
  const texts: string[] = [];
  const indentation = columnOfLine(cursor);
  if (indentation <= parentColumn) return null;
  let end = -1;
  let emptyLines = 0;
  while (cursor.at < text.length) {
    const column = columnOfLine(cursor);
    const lineEnd = text.indexOf('\n', cursor.at);
    const isEmpty = isLineEnd(text.charCodeAt(cursor.at + column));
    if (!isEmpty && column < indentation) break;
    if (column > indentation || (isEmpty && end < 0)) return null;
    if (isEmpty) emptyLines++;
    else {
      // Whether a last line without a line end is given one is a fine point of YAML.
      if (lineEnd === text.length - 1) return null;
      const contentEnd = text.charCodeAt(lineEnd - 1) === 13 ? lineEnd - 1 : lineEnd;
      for (; emptyLines > 0; emptyLines--) texts.push('');
      texts.push(text.slice(cursor.at + column, contentEnd));
      end = contentEnd;
    }
    cursor.at = lineEnd + 1;
  }
  while (text.charCodeAt(end - 1) === 32) end--;
  return { texts, end };
}

function columnOfLine(cursor: Cursor): number {
  let at = cursor.at;
  while (cursor.text.charCodeAt(at) === 32) at++;
  return at - cursor.at;
}

/** Lines become one, with spaces between; each empty line is a line end. */
function fold(lines: readonly string[]): string {
  let folded = lines[0] ?? '';
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (line === '') folded += '\n';
    else folded += lines[i - 1] === '' ? line : ` ${line}`;
  }
  return folded;
}
