import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { plainValueOf } from '../../src/base/plain-value.ts';
import { readYaml } from '../../src/base/read-yaml.ts';
import { schemaErrorsOf } from '../../src/base/schema-errors.ts';
import { fileShape, keysOf, levels } from '../../src/base/schema-shape.ts';
import { validateDocument } from '../../src/base/validate.ts';
import { schemaProblemsIn } from './schema-problems.ts';

const language = fileURLToPath(new URL('./fixtures/language', import.meta.url));

describe('nothing is said of', () => {
  const files = readdirSync(language).filter(name => name.endsWith('.yaml'));

  test.each(files)('the page of the language: %s', async name => {
    expect(await schemaProblemsIn(readFileSync(join(language, name), 'utf8'))).toEqual([]);
  });

  test.each([
    ['an entity or an indicator without a word on it', 'entities: { world: {}, asia: }\nindicators:\n  gdp:\n'],
    [
      'a period, a number or a figure that an editor takes for a number',
      'cq: 1\nfacts: [{ id: a, period: 2022, age: 44 }]',
    ],
    [
      'references with their kind, and the facts of a table',
      'facts: [{ id: a, about: entity:china, parts: [co2@china@2018, b] }]',
    ],
    [
      'several groupings, each with keys',
      'facts: [{ id: a, parts: [{ are: [b, c] }, { are: [d], complete: false }] }]',
    ],
    [
      'multiples in words',
      'facts: [{ id: a, compare: [{ value: twice, than: b }, { value: half as many, than: c }, { value: 1.5倍, than: d }] }]',
    ],
    [
      'one id where several may stand',
      'sources: { a: { title: x, cites: b } }\nfacts: [{ id: a, supersedes: b, share: { is: 3%, of: c } }]',
    ],
    [
      'a long table',
      'tables: { t: { file: t.csv, about: { is: china }, period: year, indicator: series, value: figure } }',
    ],
    ['an empty list of facts', 'facts: []'],
    [
      'any key of a fact in the defaults',
      'defaults: { date: 1972, change: { by: 3%, from: 2021 }, accept: { disputed: asked } }',
    ],
  ])('%s', async (_, text) => {
    expect(await schemaProblemsIn(text)).toEqual([]);
  });
});

test('problems come in the order of the text, whatever the order of the schema', async () => {
  const text = 'facts: [{ id: A, perod: 3 }]\nsources: { a: {} }\ncq: 2\n';
  expect((await schemaProblemsIn(text)).map(problem => problem.split(' ')[0])).toEqual(['1:15', '1:18', '2:15', '3:5']);
});

test('each document of a file is read by itself, at its place in the file', async () => {
  expect(await schemaProblemsIn('facts: []\n---\nfact: []\n')).toEqual([
    '3:1 «fact» `fact` is not a key of a fact file; did you mean `facts`?',
  ]);
});

describe('a problem names its path', () => {
  test.each([
    ['facts: [{ id: a }, { id: b, change: [up, { by: { is: 3 } }] }]', 'facts[1].change[1].by'],
    ['facts: [{ id: a, compare: { value: higher, then: b } }]', 'facts[0].compare.then'],
    ['entities: { china: { nme: China } }', 'entities.china.nme'],
    ['facts: [{ id: a }, { about: b }]', 'facts[1]'],
    ['tables: { t: { file: t.csv, columns: { "co2/person": { unit: [t] } } } }', 'tables.t.columns.co2/person.unit'],
  ])('%s', async (text, path) => {
    expect((await problemsIn(text)).map(problem => problem.path)).toEqual([path]);
  });
});

test('in a list of thousands the number of the wrong fact is right', async () => {
  const wrong = [0, 999, 1000, 2400];
  const facts = Array.from(
    { length: 2500 },
    (_, index) => `  - { id: fact-${index}${wrong.includes(index) ? ', ttle: x' : ''} }\n`,
  );
  const problems = await problemsIn(`facts:\n${facts.join('')}`);
  expect(problems.map(({ path }) => path)).toEqual(wrong.map(index => `facts[${index}].ttle`));
});

test('in a section of thousands the wrong entity is found', async () => {
  const entities = Array.from(
    { length: 2500 },
    (_, index) => `  e-${index}: { ${index === 1700 ? 'nme' : 'name'}: x }\n`,
  );
  const problems = await problemsIn(`entities:\n${entities.join('')}topik: x\n`);
  expect(problems.map(({ path }) => path)).toEqual(['entities.e-1700.nme', 'topik']);
});

describe('whatever is written', () => {
  const key = fc.constantFrom(
    ...new Set([fileShape, ...levels].flatMap(keysOf)),
    'perod',
    'Two Cities',
    'a',
    '__proto__',
    'a/b~c',
  );
  const scalar = fc.constantFrom('', ' ', 'a', 'Two Cities', 'true', 'null', 'up', '3', 'a, b', 'x: y', true, null, 3);
  const { mapping } = fc.letrec<{ node: unknown; mapping: unknown; list: unknown }>(tie => ({
    node: fc.oneof({ depthSize: 'small', withCrossShrink: true }, scalar, tie('mapping'), tie('list')),
    list: fc.array(tie('node'), { maxLength: 3 }),
    mapping: fc.array(fc.tuple(key, tie('node')), { maxLength: 5 }).map(entries => Object.fromEntries(entries)),
  }));

  test.each([
    ['in blocks', (value: unknown) => stringify(value)],
    ['in braces', (value: unknown) => JSON.stringify(value)],
  ])('%s: a document that the schema refuses has a problem, in words and inside the text', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(mapping, async value => {
        const text = write(value);
        const { documents } = await readYaml({ file: 'a.yaml', text });
        for (const { root } of documents) {
          if (root === null) continue;
          const problems = validateDocument(root, text, 'a.yaml');
          expect(problems.length > 0).toBe(schemaErrorsOf(plainValueOf(root)).length > 0);
          for (const { at, message, path } of problems) {
            expect(message).not.toMatch(/undefined|\[object|``|NaN|invalid|must/);
            expect(0 <= at.start && at.start <= at.end && at.end <= text.length, path).toBe(true);
          }
          expect(new Set(problems.map(({ path }) => path)).size).toBe(problems.length);
        }
      }),
    );
  });
});

async function problemsIn(text: string) {
  const { documents } = await readYaml({ file: 'a.yaml', text });
  return documents.flatMap(({ root }) => (root ? validateDocument(root, text, 'a.yaml') : []));
}
