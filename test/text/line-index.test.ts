import { describe, expect, it } from 'vitest';
import { lineIndex, lineText, positionAt } from '../../src/text/line-index.ts';

describe('a line index', () => {
  const text = 'ab\n\r\nc\rde\n';
  const index = lineIndex(text);

  it('counts lines and columns from 1; \\n, \\r\\n and \\r each end a line', () => {
    const positions = Array.from(`${text}.`, (_, offset) => positionAt(index, offset)).map(
      ({ line, column }) => `${line}:${column}`,
    );
    expect(positions).toEqual(['1:1', '1:2', '1:3', '2:1', '2:2', '3:1', '3:2', '4:1', '4:2', '4:3', '5:1']);
  });

  it('gives the text of a line without its end, and nothing where there is no such line', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map(line => lineText(index, text, line))).toEqual(['', 'ab', '', 'c', 'de', '', '']);
  });

  it('counts columns in UTF-16 units', () => {
    expect(positionAt(lineIndex('😀b'), 2)).toEqual({ line: 1, column: 3 });
  });

  it('has one line for an empty text', () => {
    expect(positionAt(lineIndex(''), 0)).toEqual({ line: 1, column: 1 });
  });
});
