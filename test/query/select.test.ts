import { beforeAll, describe, expect, test } from 'vitest';
import type { Base } from '../../src/base/base.ts';
import { type Query, select } from '../../src/query/select.ts';
import { loadSmallBase } from './small-base.ts';

let base: Base;
beforeAll(async () => {
  base = await loadSmallBase();
});

const NOTHING: Query = { words: [], about: null, indicator: null, period: null, source: null, tag: null };

function ask(query: Partial<Query>) {
  return select(base, { ...NOTHING, ...query });
}

function idsOf(query: Partial<Query>): readonly string[] | string {
  const selection = ask(query);
  return selection.kind === 'found' ? selection.facts.map(({ id }) => id) : selection.kind;
}

describe('words', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      'none: all facts, in the order of the files',
      [],
      ['cars', 'cars-china', 'platform', 'pillar', 'gdp-2021', 'gdp-china-2021', 'gdp-rank'],
    ],
    ['the name of a topic: its facts', ['automotive'], ['cars', 'cars-china', 'platform', 'pillar']],
    ['a topic in capitals', ['ECONOMY'], ['gdp-2021', 'gdp-china-2021', 'gdp-rank']],
    [
      'two topics: the facts of both',
      ['economy', 'automotive'],
      ['cars', 'cars-china', 'platform', 'pillar', 'gdp-2021', 'gdp-china-2021', 'gdp-rank'],
    ],
    ['a topic and a word: the word within the topic', ['automotive', 'country'], ['cars', 'cars-china']],
    ['several words must all stand in the fact', ['country', 'faster'], ['cars']],
    ['part of an id', ['platf'], ['platform']],
    ['a statement, whatever the case', ['SUPPLY'], ['platform']],
    ['an accent that was not typed', ['cafe'], ['platform']],
    ['an accent that was typed', ['CAFÉ'], ['platform']],
    ['a quote', ['"all"'], ['gdp-china-2021']],
    ['a note', ['chengdu'], ['platform']],
    ['a tag', ['growth'], ['cars']],
    ['what something is', ['pillar industry'], ['pillar']],
    ['Chinese in a statement, without spaces around it', ['支柱'], ['pillar']],
    ['a Chinese alias of the entity', ['双城'], ['cars', 'platform', 'pillar', 'gdp-2021', 'gdp-rank']],
    ['the name of what is measured', ['car output'], ['cars', 'cars-china']],
    ['the publisher of the source', ['bureau'], ['gdp-2021', 'gdp-china-2021', 'gdp-rank']],
    ['a figure as written', ['7.39 trillion'], ['gdp-2021']],
  ])('%s', (_, words, ids) => {
    expect(idsOf({ words })).toEqual(ids);
  });
});

describe('filters', () => {
  test.each<[string, Partial<Query>, readonly string[]]>([
    ['about an entity by id', { about: 'china' }, ['cars-china', 'gdp-china-2021']],
    ['about an entity by name', { about: 'the circle' }, ['cars', 'platform', 'pillar', 'gdp-2021', 'gdp-rank']],
    ['about an entity by Chinese alias', { about: '中国' }, ['cars-china', 'gdp-china-2021']],
    ['about an entity with its kind before it', { about: 'entity:china' }, ['cars-china', 'gdp-china-2021']],
    ['what is measured, by name', { indicator: 'GDP' }, ['gdp-2021', 'gdp-china-2021', 'gdp-rank']],
    ['a source, by title', { source: 'yearbook' }, ['gdp-2021', 'gdp-china-2021', 'gdp-rank']],
    ['a tag', { tag: 'Growth' }, ['cars']],
    ['a period that the fact lies in', { period: '2022' }, ['cars', 'cars-china']],
    ['a period that the fact only overlaps', { period: '2022-06/2022-12' }, ['cars', 'cars-china']],
    ['an open period', { period: '../2021' }, ['gdp-2021', 'gdp-china-2021', 'gdp-rank']],
    ['all that is given must hold', { words: ['economy'], about: 'circle', period: '2021' }, ['gdp-2021']],
  ])('%s', (_, query, ids) => {
    expect(idsOf(query)).toEqual(ids);
  });
});

describe('nothing found', () => {
  test('a misspelled topic has near names of every kind, with what they are', () => {
    const selection = ask({ words: ['automtive'] });
    expect(selection).toMatchObject({ kind: 'unknown-name', said: 'automtive', topics: ['automotive', 'economy'] });
    expect(selection).toMatchObject({ near: [{ name: 'automotive', kind: 'topic', facts: 4 }] });
  });

  test('a misspelled name is near as well as a misspelled id', () => {
    expect(ask({ words: ['the circel'] })).toMatchObject({ near: [{ name: 'circle', kind: 'entity', facts: 5 }] });
  });

  test('of several words, the one that stands nowhere is named', () => {
    expect(ask({ words: ['country', 'zebra'] })).toMatchObject({ kind: 'unknown-name', said: 'zebra' });
  });

  test('words that all stand somewhere, but never together, are counted', () => {
    expect(ask({ words: ['supply', 'faster'] })).toEqual({
      kind: 'not-together',
      words: [
        { word: 'supply', facts: 1 },
        { word: 'faster', facts: 1 },
      ],
    });
  });

  test('a word of another topic is not said to be unknown', () => {
    expect(ask({ words: ['economy', 'supply'] })).toMatchObject({ kind: 'not-together' });
  });

  test('an unknown value of a filter has the nearest, and those that are there', () => {
    expect(ask({ about: 'chna' })).toMatchObject({
      kind: 'no-match',
      isKnown: false,
      near: ['china'],
      there: ['circle', 'china'],
    });
  });

  test('a known value that no fact has here is no misspelling', () => {
    const selection = ask({ words: ['economy'], source: 'daily' });
    expect(selection).toMatchObject({
      kind: 'no-match',
      filter: 'source',
      isKnown: true,
      near: [],
      there: ['yearbook'],
    });
  });

  test('of periods, the nearest in time are named', () => {
    expect(ask({ period: '2019' })).toMatchObject({
      kind: 'no-match',
      filter: 'period',
      near: ['2020', '2021', '2022-H1'],
    });
  });

  test('a period that cannot be read says why', () => {
    expect(ask({ period: '2013/14' })).toMatchObject({ kind: 'unreadable-period', said: '2013/14' });
  });
});
