import { describe, expect, test } from 'vitest';
import { figureLines, subjectOf, tableLines } from '../../src/query/figure-lines.ts';
import { factOf } from './small-base.ts';

describe('each claim on one line, as it was written', () => {
  test.each<[string, string, readonly string[]]>([
    ['a value', 'value: "1,393,000 cars"', ['1,393,000 cars']],
    [
      'a converted value',
      'indicator: gdp, value: { is: 7 trillion CNY, converted: about 1 trillion USD }',
      ['7 trillion CNY (about 1 trillion USD)'],
    ],
    ['a change on a year before', 'indicator: gdp, period: 2022, change: +6.7%', ['+6.7%']],
    ['a change on what it names', 'indicator: gdp, period: 2022, change: { by: +6.7%, from: 2020 }', ['+6.7% on 2020']],
    [
      'a change on another fact',
      'indicator: gdp, period: 2022, change: { by: +6.7%, from: gdp-2021 }',
      ['+6.7% on gdp-2021'],
    ],
    ['a multiple', 'indicator: gdp, period: 2022, change: { times: 2, from: 2012 }', ['2 times on 2012']],
    [
      'an earlier level',
      'indicator: gdp, period: 2022, change: { was: 7 trillion CNY, from: 2021 }',
      ['was 7 trillion CNY on 2021'],
    ],
    [
      'a yearly rate',
      'indicator: gdp, period: 2022, change: { by: +6%, from: 2012, per: year, real: true }',
      ['+6% real a year on 2012'],
    ],
    ['several changes', 'indicator: gdp, period: 2022, change: [+6.7%, up]', ['+6.7%', 'up']],
    [
      'a share of an entity',
      'indicator: gdp, about: circle, period: 2020, share: { is: about 11%, of: china, change: +1 pp }',
      ['about 11% of china, +1 pp'],
    ],
    ['a share of so many', 'indicator: gdp, about: circle, share: { is: 72%, n: 43 }', ['72% of 43']],
    [
      'a rank',
      'about: circle, rank: { is: 3, in: china, among: clusters, size: 45 }',
      ['number 3 of 45 in china among clusters'],
    ],
    ['a rank in words', 'about: circle, rank: { is: top 10, in: china }', ['top 10 in china']],
    ['a record', 'indicator: gdp, period: 2021, record: { is: highest, since: 1998 }', ['highest since 1998']],
    [
      'a comparison with its gap',
      'indicator: gdp, about: circle, period: 2021, compare: { value: lower, than: china, by: [2.2 trillion CNY, 86%] }',
      ['lower than china by 2.2 trillion CNY, 86%'],
    ],
    [
      'a comparison with a mark',
      'indicator: gdp, period: 2021, compare: { value: higher, than: 4 trillion CNY }',
      ['higher than 4 trillion CNY'],
    ],
    [
      'a multiple of another',
      'indicator: gdp, about: circle, period: 2021, compare: { value: 1.9 times, than: gdp-china-2021 }',
      ['1.9 times gdp-china-2021'],
    ],
    [
      'a comparison in words',
      'indicator: gdp, about: circle, period: 2021, compare: { change: contrary, than: gdp-china-2021 }',
      ['change contrary to gdp-china-2021'],
    ],
    ['a list', 'value: 2 labs, items: [foods, plants]', ['2 labs', 'items: foods, plants']],
    [
      'parts',
      'indicator: gdp, about: china, period: 2021, parts: { are: [gdp-2021], complete: false }',
      ['parts, among others: gdp-2021'],
    ],
    ['a property', 'is: pillar industry', ['is: pillar industry']],
    ['nothing', 'statement: It was built.', []],
  ])('%s', async (_, claims, lines) => {
    const fact = await factOf(`{ id: it, ${claims} }`);
    expect(figureLines(fact).map(({ text }) => text)).toEqual(lines);
  });
});

test('a table leaves to the statement what is said there in words', async () => {
  const claims = 'indicator: gdp, period: 2021, change: +8.8%, compare: { change: higher, than: gdp-china-2021 }';
  expect(tableLines(await factOf(`{ id: it, statement: Grew faster., ${claims} }`))).toEqual(['+8.8%']);
  expect(tableLines(await factOf(`{ id: it, ${claims} }`))).toEqual(['+8.8%', 'change higher than gdp-china-2021']);
});

test('a table shows a comparison in words where nothing else is claimed', async () => {
  const fact = await factOf(
    '{ id: it, statement: Less., indicator: gdp, period: 2021, compare: { value: lower, than: gdp-china-2021 } }',
  );
  expect(tableLines(fact)).toEqual(['lower than gdp-china-2021']);
});

test.each([
  ['{ id: it, indicator: gdp, about: china, period: 2021, value: 1 trillion CNY }', 'GDP, China'],
  ['{ id: it, about: china, is: large }', 'China'],
  ['{ id: it, is: large }', null],
])('what stands for a missing statement: %s', async (yaml, subject) => {
  expect(subjectOf(await factOf(yaml))).toBe(subject);
});
