import { expect, test } from 'vitest';
import { loadBase } from '../../src/base/load-base.ts';
import { factFile } from '../../src/view/fact-file.ts';
import { files, loadSmallBase } from '../query/small-base.ts';

const texts = Object.entries(files).map(([file, text]) => ({ file, text }));

async function load(text: string) {
  const base = await loadBase([{ file: 'out.yaml', text }]);
  return { base, problems: base.problems, ids: base.facts.map(({ id }) => id) };
}

/** What a fact says, without the places at which it is said. */
function withoutPlaces(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, part) =>
      /^(?:at|item|file|.*At)$/.test(key) ? undefined : typeof part === 'bigint' ? `${part}n` : part,
    ),
  );
}

test('all facts as a fact file load again as the same facts, each under its topic', async () => {
  const base = await loadSmallBase();
  const again = await load(await factFile(texts, new Set(base.facts.map(({ id }) => id as string))));
  expect(again.problems).toEqual([]);
  expect(withoutPlaces(again.base.facts)).toEqual(withoutPlaces(base.facts));
  expect(withoutPlaces([...again.base.indicators.values()])).toEqual(withoutPlaces([...base.indicators.values()]));
});

test('some facts bring what they refer to, and say so', async () => {
  const text = await factFile(texts, new Set(['cars']));
  expect(text.split('\n')[0]).toBe('# with what these facts refer to: cars-china');
  const again = await load(text);
  expect(again.problems).toEqual([]);
  expect(again.ids).toEqual(['cars', 'cars-china']);
  expect([...again.base.indicators.keys()]).toEqual(['car-output']);
});

test('figures stand as they were written, comments are gone', async () => {
  const text = await factFile(texts, new Set(['cars']));
  expect(text).toContain('    value: 1.393 million cars\n');
  expect(text).not.toContain('as the source writes it');
});

test.each([
  ['a quoted figure', 'value: "1,393,000 cars"'],
  ['text that looks like YAML', `note: "a: b # c"`],
  ['a quote in two kinds of quotes', `quote: 'he said "it''s"'`],
  ['a literal block', 'quote: |\n      one\n        two\n'],
  ['a folded block', 'quote: >-\n      one\n      two\n'],
  ['several lines without quotes', 'statement: one\n      two'],
  ['nothing', 'note:'],
  ['an escape character', 'note: "a\\e[31m"'],
  ['lists in lists of mappings', 'tags: [a, b]\n    share: [{ is: 6%, of: [x, y] }, { is: 5%, n: 43 }]'],
  ['empty lists', 'tags: []'],
])('%s comes back the same', async (_, line) => {
  const text = `entities: { x: {}, y: {} }\nindicators: { i: { unit: cars } }\nfacts:\n  - id: it\n    about: x\n    indicator: i\n    ${line}\n`;
  const base = await loadBase([{ file: 'out.yaml', text }]);
  const again = await load(await factFile([{ file: 'out.yaml', text }], new Set(['it'])));
  expect(again.problems.map(({ kind }) => kind)).toEqual(base.problems.map(({ kind }) => kind));
  expect(withoutPlaces(again.base.facts)).toEqual(withoutPlaces(base.facts));
});

test('a relation comes along if all that it names does', async () => {
  const relation =
    'facts:\n  - { id: a, value: 1 cars }\n  - { id: b, value: 2 cars }\n  - { id: c, value: 3 cars }\nrelations:\n  - a + a = b\n  - a + b = c\n';
  const text = await factFile([{ file: 'r.yaml', text: relation }], new Set(['a', 'b']));
  expect(text).toContain('relations:\n  - a + a = b\n');
  expect(text).not.toContain('a + b = c');
});

test('documents of one file keep their topics and defaults apart', async () => {
  const text =
    'topic: one\nfacts:\n  - { id: a, is: x }\n---\ntopic: two\ndefaults: { tags: [t] }\nfacts:\n  - { id: b, is: y }\n';
  const again = await load(await factFile([{ file: 'r.yaml', text }], new Set(['a', 'b'])));
  expect(again.base.facts.map(({ id, topic, tags }) => ({ id, topic, tags }))).toEqual([
    { id: 'a', topic: 'one', tags: [] },
    { id: 'b', topic: 'two', tags: ['t'] },
  ]);
});
