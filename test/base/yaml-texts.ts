import fc from 'fast-check';

/** Whole documents, nearly all of them right: mappings, lists, scalars in every style, comments and empty lines. */
export function yamlTexts(): fc.Arbitrary<string> {
  return fc
    .tuple(blockMapping, fc.constantFrom('\n', '\n', '\r\n'), fc.boolean())
    .map(([lines, end, closed]) => lines.join(end) + (closed ? end : ''));
}

const scalar = fc.constantFrom(
  ...[
    'x',
    '1.393 million cars',
    '+6.7%',
    '-2.1%',
    'a:b',
    'a#b',
    'https://a.b/c?d#e',
    '£1,000',
    '中国',
    "it's",
    '5 "great" lakes',
    '<5',
    '2022/..',
    '= a - b',
  ],
  ...[
    'x',
    'y z',
    '= 1',
    '"1,000: [x] # y"',
    "'it''s'",
    '"\\" \\\\ \\n"',
    "''",
    '""',
    '',
    '[]',
    '{}',
    '[a, "b", [c]]',
    '{ a: 1, b }',
    '{a: , "b": 2}',
    '[a,b,]',
    '😀',
  ],
);
const odd = fc.constantFrom(
  '"\\u00e9"',
  '~',
  '*x',
  '>5',
  '[a: b]',
  '[1,000]',
  '{a: 1, a: 2}',
  '- x',
  'a: b',
  '% x',
  '"a" b',
  '! x',
  '&x y',
  '<<',
  '\tx',
  'a\tb',
);
const key = fc.constantFrom('a', 'b', 'c', 'd e', '"f: g"', "'h'", '中', '1', 'k-l', '-m', 'n ', 'o', 'p', 'q');
const indentation = fc.constantFrom(2, 2, 2, 1, 4, 0);
const tail = fc.constantFrom('', '', '', ' ', '  # c', ' #');
const between = fc.constantFrom<readonly string[]>([], [], [], [''], ['  # c'], ['# c', ' ']);
const textBlock = fc
  .tuple(
    fc.constantFrom('|', '>', '|-', '>-', '> ', '|+', '>1', '| # c'),
    fc.array(fc.constantFrom('x', 'y: z', '# w', '- v ', '', ' u'), { maxLength: 4 }),
  )
  .map(([header, lines]) => ({ header, lines }));

/** A value as it stands behind its key: on that line, or in lines of its own that are indented from 0. */
type Value = { readonly header: string; readonly lines: readonly string[] };

const { blockMapping } = fc.letrec<{ value: Value; blockMapping: readonly string[]; blockList: readonly string[] }>(
  tie => ({
    value: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      { weight: 12, arbitrary: fc.tuple(scalar, tail).map(([text, after]) => ({ header: text + after, lines: [] })) },
      { weight: 1, arbitrary: odd.map(header => ({ header, lines: [] })) },
      { weight: 2, arbitrary: textBlock },
      { weight: 4, arbitrary: fc.tuple(tail, tie('blockMapping')).map(([header, lines]) => ({ header, lines })) },
      { weight: 4, arbitrary: fc.tuple(tail, tie('blockList')).map(([header, lines]) => ({ header, lines })) },
      { weight: 1, arbitrary: scalar.map(text => ({ header: '', lines: [text] })) },
    ),
    blockMapping: fc
      .uniqueArray(fc.tuple(key, tie('value'), indentation, between), {
        minLength: 1,
        maxLength: 4,
        selector: ([name]) => name,
      })
      .map(entries =>
        entries.flatMap(([name, { header, lines }, by, empty]) => [
          `${name}: ${header}`,
          ...indented(lines, by),
          ...empty,
        ]),
      ),
    blockList: fc
      .array(fc.tuple(tie('value'), indentation, between), { minLength: 1, maxLength: 3 })
      .map(items =>
        items.flatMap(([{ header, lines }, by, empty]) => [...item(header, lines, Math.max(by, 1)), ...empty]),
      ),
  }),
);

function indented(lines: readonly string[], by: number): readonly string[] {
  // Only a list may stand at the column of its key.
  const width = by === 0 && !lines[0]?.startsWith('- ') ? 2 : by;
  return lines.map(line => (line === '' ? line : ' '.repeat(width) + line));
}

/** A collection begins on the line of its dash, or on the next. */
function item(header: string, lines: readonly string[], by: number): readonly string[] {
  const [first, ...rest] = lines;
  if (header !== '' || first === undefined || by === 1) return [`- ${header}`, ...indented(lines, by)];
  return [`-${' '.repeat(by - 1)}${first}`, ...indented(rest, by)];
}
