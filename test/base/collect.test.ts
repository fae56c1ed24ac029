import { describe, expect, test } from 'vitest';
import { factIn, load, loadClean, problemsOf, textAt } from './loaded.ts';

describe('topic', () => {
  test.each([
    ['of the document', 'eu/cars.yaml', 'topic: automotive\nfacts: [{ id: a }]\n', ['automotive']],
    ["else the file's name without its ending", 'eu/cars.yaml', 'facts: [{ id: a }]\n', ['cars']],
    ['with dots in the name', 'cars.2022.yaml', 'facts: [{ id: a }]\n', ['cars.2022']],
    ['each document its own', 'c.yaml', 'topic: one\nfacts: [{ id: a }]\n---\nfacts: [{ id: b }]\n', ['one', 'c']],
  ])('%s', async (_, file, text, topics) => {
    expect((await loadClean({ [file]: text })).facts.map(({ topic }) => topic)).toEqual(topics);
  });
});

describe('defaults', () => {
  const definitions = `entities: { land: {}, town: {} }
indicators: { gdp: { unit: CNY } }
sources: { daily: { title: D } }
`;

  test('are filled into each fact that lacks them, and keep their place', async () => {
    const base = await loadClean(`${definitions}defaults: { source: daily, about: land, tags: [x], at: page 2 }
facts:
  - { id: a, value: 5 cars }
  - { id: b, about: town, at: page 3 }\n`);
    const { source, about, tags, locator } = factIn(base, 'a');
    expect([source?.value.id, about?.value.id, tags, locator?.value]).toEqual(['daily', 'land', ['x'], 'page 2']);
    expect(about && [textAt(base, about.at), base.files[0]?.text.slice(0, about.at.start).split('\n').length]).toEqual([
      'land',
      4,
    ]);
    expect([factIn(base, 'b').about?.value.id, factIn(base, 'b').locator?.value]).toEqual(['town', 'page 3']);
  });

  test.each([
    ['value: 5 CNY', true],
    ['converted: 5 CNY', true],
    ['change: up', true],
    ['share: { is: 5%, of: land }', true],
    ['rank: { is: 3 }', true],
    ['record: { is: highest }', true],
    ['compare: { value: higher, than: land }', true],
    ['parts: [land]', true],
    ['items: [x]', true],
    ['mean: { n: 5 }', true],
    ['age: 44', true],
    ['since: birth', true],
    ['statement: it names an observation', false],
    ['date: 2013', false],
    ['is: large', false],
  ])('of indicator and period land on a fact with a measure only: %s', async (fact, landed) => {
    const base = await loadClean(
      `${definitions}defaults: { about: town, indicator: gdp, period: 2022 }\nfacts:\n  - { id: a, ${fact} }\n  - { id: birth, date: 2000 }\n`,
    );
    const { about, indicator, period } = factIn(base, 'a');
    expect([about !== null, indicator !== null, period !== null]).toEqual([true, landed, landed]);
  });

  test('a measure in them counts as well', async () => {
    const base = await loadClean(`${definitions}defaults: { indicator: gdp, value: 5 CNY }\nfacts: [{ id: a }]\n`);
    expect(factIn(base, 'a').indicator?.value.id).toBe('gdp');
    expect(textAt(base, factIn(base, 'a').values[0]?.at ?? expect.fail())).toBe('5 CNY');
  });

  test('are those of one document', async () => {
    const base = await loadClean(`defaults: { at: page 2 }\nfacts: [{ id: a }]\n---\nfacts: [{ id: b }]\n`);
    expect(base.facts.map(({ locator }) => locator?.value)).toEqual(['page 2', undefined]);
  });

  test('an id in them is none of a fact', async () => {
    const base = await load('defaults: { id: a }\nfacts: [{ at: page 2 }]\n');
    expect(base.facts).toEqual([]);
  });
});

test('a file without any facts, or without anything, is a base', async () => {
  expect(
    problemsOf(await load({ 'a.yaml': '', 'b.yaml': '# nothing\n', 'c.yaml': 'entities: { land: {} }\n' })),
  ).toEqual([]);
});
