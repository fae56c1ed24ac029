import { describe, expect, test } from 'vitest';
import { noPaint, type Screen, unicodeSigns } from '../../src/text/screen.ts';
import { displayWidth } from '../../src/text/width.ts';
import { drawSheet } from '../../src/view/draw-sheet.ts';
import type { Sheet } from '../../src/view/sheet.ts';

const pipe: Screen = { width: null, paint: noPaint, signs: unicodeSigns };

function sheetOf(
  rows: readonly (readonly (string | readonly string[])[])[],
  keys = ['fact', 'statement', 'figures'],
): Sheet {
  return {
    columns: keys.map(key => ({ key, title: key.toUpperCase(), isText: key === 'statement' })),
    rows: rows.map(cells => ({ mark: 'none', cells: cells.map(cell => (typeof cell === 'string' ? [cell] : cell)) })),
  };
}

const one = (cell: string) => sheetOf([[cell]], ['value']);

describe('csv (RFC 4180)', () => {
  test.each([
    ['a comma is quoted', '1,393,000 cars', '"1,393,000 cars"'],
    ['a quote is doubled', 'so "higher"', '"so ""higher"""'],
    ['a line break is a space', 'one\ntwo', 'one two'],
    ['a formula is made harmless', '=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
    ['so is one behind spaces', '  =1+1', "'  =1+1"],
    ['so is one that begins with @', '@SUM(A1)', "'@SUM(A1)"],
    ['so is one that begins with + and calls', "+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
    ['so is one that begins with a digit after the sign', '+1+HYPERLINK(A1)', "'+1+HYPERLINK(A1)"],
    ['so is a full-width equals sign', '＝1', "'＝1"],
    ['a change stays a figure', '+6.7%', '+6.7%'],
    ['so does a negative one', '-0.3 pp on 2019-Q3', '-0.3 pp on 2019-Q3'],
    ['so does one with thousands', '+12,000 cars', '"+12,000 cars"'],
    ['so does a real minus', '−2.1%', '−2.1%'],
  ])('%s', async (_, cell, written) => {
    expect(await drawSheet(one(cell), 'csv', pipe)).toBe(`value\r\n${written}\r\n`);
  });

  test('several lines of a cell are parted by semicolons', async () => {
    expect(await drawSheet(sheetOf([['a', '', ['+6.7%', 'up']]]), 'csv', pipe)).toBe(
      'fact,statement,figures\r\na,,+6.7%; up\r\n',
    );
  });
});

describe('tsv', () => {
  test('a tab in a cell is a space, so that every row has as many columns', async () => {
    expect(await drawSheet(one('a\tb'), 'tsv', pipe)).toBe('value\na b\n');
  });

  test('formulas are harmless there too', async () => {
    expect(await drawSheet(one('=1'), 'tsv', pipe)).toBe("value\n'=1\n");
  });
});

describe('markdown', () => {
  test.each([
    ['a bar parts no column', 'a|b', 'a\\|b'],
    ['money is no formula', '$3bn ($1.6bn)', '\\$3bn (\\$1.6bn)'],
    ['a tilde strikes nothing out', '~5%', '\\~5%'],
    ['no markup, no link, no tag', '*a* _b_ [c](d) <e> `f`', '\\*a\\* \\_b\\_ \\[c\\](d) \\<e\\> \\`f\\`'],
  ])('%s', async (_, cell, written) => {
    expect(await drawSheet(one(cell), 'markdown', pipe)).toBe(`| value |\n| --- |\n| ${written} |\n`);
  });

  test('lines of a cell stay lines', async () => {
    expect(await drawSheet(sheetOf([['a', 'b', ['+6.7%', 'up']]]), 'markdown', pipe)).toContain(
      '| a | b | +6.7%<br>up |\n',
    );
  });
});

describe('a table for a pipe', () => {
  test('one line a row, aligned, nothing cut, no trailing spaces', async () => {
    const long = 'The circle made 1.393 million cars, '.repeat(8).trim();
    const text = await drawSheet(
      sheetOf([
        ['cars', long, ['1.393 million', '+6.7%']],
        ['汽车', '支柱', []],
      ]),
      'table',
      pipe,
    );
    const gap = ' '.repeat(long.length - 4);
    expect(text).toBe(
      [
        `  FACT  STATEMENT${' '.repeat(long.length - 9)}  FIGURES`,
        `· cars  ${long}  1.393 million; +6.7%`,
        `· 汽车  支柱${gap}  –`,
        '',
      ].join('\n'),
    );
  });
});

const rows = [
  [
    'auto-output',
    'The circle made 1.393 million vehicles, and grew faster than the country.',
    ['1.393 million vehicles', '+6.7%'],
  ],
  ['cars', '2022年上半年，成渝地区双城经济圈汽车产量139.3万辆，同比增长6.7%，增速高于全国，汽车产业是支柱产业。', []],
  ['gdp', 'word '.repeat(120), ['lower than south-city by 2.2 trillion CNY, 86%']],
];

describe('a table for a terminal', () => {
  test.each([20, 40, 56, 60, 80, 96, 120, 200])('at %i columns no line is wider, and no figure is cut', async width => {
    const text = await drawSheet(sheetOf(rows), 'table', { ...pipe, width });
    expect(text.split('\n').filter(line => displayWidth(line) > width)).toEqual([]);
    for (const figure of ['1.393', '+6.7%', '2.2', '86%', '139.3万辆', 'auto-output', 'south-city'])
      expect(text).toContain(figure);
  });

  test('text that needs too many lines is cut with a sign; what there is room for is not', async () => {
    const text = await drawSheet(sheetOf(rows), 'table', { ...pipe, width: 96 });
    expect(text.match(/…/g)).toHaveLength(1);
    expect(text).toMatch(/grew faster than the .*\n *country\.\n/);
  });

  test('Chinese is aligned: what follows it begins in one column', async () => {
    const text = await drawSheet(
      sheetOf([
        ['cars', '汽车产业', ['1']],
        ['gdp', 'plain', ['2']],
      ]),
      'table',
      { ...pipe, width: 80 },
    );
    const [, ...lines] = text.trimEnd().split('\n');
    expect(lines.map(line => displayWidth(line.slice(0, -1)))).toEqual([19, 19]);
  });

  test('hundreds of rows look the same as a few', async () => {
    const many = Array.from({ length: 200 }, () => rows).flat();
    const few = await drawSheet(sheetOf(rows), 'table', { ...pipe, width: 80 });
    const [heading = '', ...lines] = few.split('\n').slice(0, -1);
    const text = await drawSheet(sheetOf(many), 'table', { ...pipe, width: 80 });
    expect(text.split('\n').slice(0, -1)).toEqual([heading, ...Array.from({ length: 200 }, () => lines).flat()]);
  });

  test('columns that there is no room for are named', async () => {
    const keys = ['fact', 'when', 'source', 'topic'];
    const text = await drawSheet(
      sheetOf([['a'.repeat(30), '2022-H1', 'b'.repeat(20), 'c'.repeat(20)]], keys),
      'table',
      { ...pipe, width: 60 },
    );
    expect(text).toContain('no room for: source, topic\n');
    expect(text).not.toContain('SOURCE');
  });

  test('on a narrow screen there are cards, in which nothing is missing', async () => {
    const keys = ['fact', 'statement', 'when', 'figures'];
    const cells = [
      ['cars', 'The circle made 1.393 million vehicles.', '2022-H1', ['1.393 million', '+6.7%']],
      ['b', 'B.', [], []],
    ];
    expect(await drawSheet(sheetOf(cells, keys), 'table', { ...pipe, width: 30 })).toBe(`· cars
  The circle made 1.393
  million vehicles.
  when: 2022-H1
  1.393 million
  +6.7%

· b
  B.

`);
  });
});

test.each(['table', 'csv', 'tsv', 'markdown'] as const)('no escape character gets through: %s', async format => {
  const text = await drawSheet(sheetOf([['a', 'b\x1b[31m', ['\x9b5']]]), format, {
    ...pipe,
    width: format === 'table' ? 80 : null,
  });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  expect(text).not.toMatch(/[\x1b\x9b]/);
});
