import { expect, test } from 'vitest';
import { loadBase } from '../../src/base/load-base.ts';

/** What is said of `facts.yaml`, which refers to `land`, `daily` and `cars` of another file. */
async function unknownBeside(text: string): Promise<readonly string[]> {
  const facts = 'facts:\n  - { id: more, source: daily, about: land, compare: { value: higher, than: cars } }\n';
  const { problems } = await loadBase([
    { file: 'facts.yaml', text: facts },
    { file: 'names.yaml', text },
  ]);
  return problems.flatMap(problem => (problem.kind === 'unknown-reference' ? problem.id : []));
}

const names = 'sources:\n  daily: { title: D }\nentities: { land: {} }\nfacts:\n  - { id: cars, value: 5 cars }\n';

test.each<[string, string, readonly string[]]>([
  ['what another file defines is known', names, []],
  ['what it does not define is not', 'entities: { land: {} }\n', ['daily', 'cars']],
  ['a mistake in its YAML loses what stands behind it, and that is one finding', `topic: @x\n${names}`, []],
  ['what is defined nowhere in it is unknown all the same', `topic: @x\nentities: { land: {} }\n`, ['daily', 'cars']],
  ['a misspelt section', names.replace('entities', 'entites').replace('sources', 'source'), []],
  ['a second section of one name', `entities: { town: {} }\n${names}`, []],
  ['ids in quotation marks', '"daily": @\n\'land\': 1\nfacts: [{ id: "cars" }]\n', []],
  [
    'in its texts a word before a colon may be a definition, any other is none',
    'topic: @x\nfacts: [{ id: a, note: "land daily: cars" }]\n',
    ['land', 'cars'],
  ],
])('%s', async (_, text, unknown) => {
  expect(await unknownBeside(text)).toEqual(unknown);
});

test('a file that cannot be read at all may define anything, but a slip is a slip', async () => {
  const text = 'entities: { land: {} }\nfacts: [{ id: a, about: lnad }, { id: b, about: elsewhere }]\n';
  const at = { file: 'gone.yaml', start: 0, end: 0 };
  const gone = { kind: 'unreadable-file' as const, at, message: 'gone', facts: [] };
  const { problems } = await loadBase([{ file: 'facts.yaml', text }], [gone]);
  expect(problems.map(problem => ('id' in problem ? problem.id : problem.kind))).toEqual(['lnad', 'unreadable-file']);
});
