import { describe, expect, test } from 'vitest';
import type { Base } from '../../src/base/base.ts';
import type { Quantity } from '../../src/base/fact.ts';
import { factIn, load, loadClean, problemsOf, textAt } from './loaded.ts';
import { measuresOf } from './measures.ts';

const definitions = `
sources:
  daily: { title: Ten clusters, publisher: The Daily }
  bureau: { title: Yearbook, asOf: 2022-03-28, precision: thousands }
entities:
  world: {}
  china: { partOf: world }
  north: { partOf: china }
  south: { partOf: china }
indicators:
  gdp: { unit: CNY }
  cars: { unit: cars }
  price: { unit: GBP, precision: "0.01" }
  rate: { unit: "%" }
  stay: { unit: days }
periods:
  fy2006: 2005-10/2006-09
`;

/** Facts beside the definitions; the first is the one that is looked at. */
function factsUnder(...facts: readonly string[]): string {
  return `${definitions}facts:\n${facts.map(fact => `  - { ${fact} }\n`).join('')}`;
}

const other = 'id: b, about: south, indicator: gdp, period: 2021, value: 5 CNY';

async function measured(fact: string): Promise<readonly string[]> {
  return measuresOf(factIn(await loadClean(factsUnder(`id: a, ${fact}`, other)), 'a'));
}

describe('a measure is a figure, a full form, or a list of either', () => {
  test.each<[fact: string, ...lines: string[]]>([
    ['value: 5 cars', 'value 5 cars'],
    ['value: { is: 5 cars, precision: exact }', 'value.is 5 cars'],
    ['value: [5 cars, { is: 6 cars }]', 'value[0] 5 cars', 'value[1].is 6 cars'],
    ['indicator: gdp, value: 5 billion', 'value 5 billion (CNY)'],
    ['indicator: gdp, value: surplus', 'value surplus (CNY)'],
    ['value: 5 km, converted: 3 miles', 'value 5 km', 'converted 3 miles'],
    ['value: 5 km, converted: [3 miles, 16000 ft]', 'value 5 km', 'converted[0] 3 miles', 'converted[1] 16000 ft'],
    ['value: { is: 5 km, converted: 3 miles }', 'value.is 5 km', 'value.converted 3 miles'],
    [
      'value: { is: 5 km, converted: [3 miles] }, converted: 5 km',
      'value.is 5 km',
      'value.converted[0] 3 miles',
      'converted 5 km',
    ],
    ['converted: [3 miles, 5 km]', 'converted[0] 3 miles', 'converted[1] 5 km'],
    ['change: 5%', 'change 5% by from unnamed'],
    ['change: { by: +5%, real: true }', 'change.by +5% by from unnamed real'],
    [
      'change: [down, { by: +5%, per: year }]',
      'change[0] down (%) by from unnamed',
      'change[1].by +5% by from unnamed perYear',
    ],
    ['change: { times: 2, from: 2012 }', 'change.times 2 (times) times from period 2012'],
    ['indicator: rate, change: { was: 75.1%, from: 2017 }', 'change.was 75.1% was from period 2017'],
    [
      'indicator: gdp, change: { by: 5 million, converted: [3 USD] }',
      'change.by 5 million (CNY) by from unnamed',
      'change.converted[0] 3 USD',
    ],
    ['share: { is: 5%, of: china }', 'share of entity china', 'share.is 5%'],
    [
      'share: [{ is: 5%, of: gdp }, { is: 1/3, of: [b, north] }]',
      'share[0] of indicator gdp',
      'share[0].is 5%',
      'share[1] of fact b + entity north',
      'share[1].is 1/3 (%)',
    ],
    ['share: { is: 72%, n: 43 }', 'share of nothing', 'share.is 72%', 'share.n 43'],
    ['share: { change: +7.9 pp, of: china }', 'share of entity china', 'share.change +7.9 pp'],
    ['rank: { is: 3, in: china }', 'rank.is 3 in china among undefined by undefined descending'],
    [
      'rank: [{ is: joint 3, among: clusters, by: gdp, order: ascending, size: 45 }, { is: top 10, by: change, from: 2020 }]',
      'rank[0].is joint 3 in undefined among clusters by gdp ascending',
      'rank[0].size 45',
      'rank[1].is top 10 in undefined among undefined by change descending from period 2020',
    ],
    ['record: { is: highest, since: 1998 }', 'record highest since 1998'],
    [
      'record: [{ is: lowest }, { is: highest, since: fy2006 }]',
      'record[0] lowest since undefined',
      'record[1] highest since fy2006',
    ],
    ['compare: { value: higher, than: b }', 'compare value higher than fact b'],
    [
      'indicator: gdp, compare: [{ change: contrary, than: south, from: 2019 }]',
      'compare[0] change contrary than entity south from period 2019',
    ],
    [
      'indicator: gdp, compare: { value: 1.9 times, than: south }',
      'compare value compare.value 1.9 times than entity south',
    ],
    [
      'indicator: gdp, compare: { value: higher, than: b, by: [2 million, 86%] }',
      'compare value higher than fact b',
      'compare.by[0] 2 million (CNY)',
      'compare.by[1] 86%',
    ],
    [
      'indicator: gdp, compare: { value: higher, than: b, by: { is: 2 CNY, precision: exact } }',
      'compare value higher than fact b',
      'compare.by.is 2 CNY',
    ],
    [
      'indicator: gdp, compare: { value: higher, than: 4 trillion }',
      'compare value higher than mark compare.than 4 trillion (CNY)',
    ],
    ['indicator: rate, compare: { value: higher, than: half }', 'compare value higher than mark compare.than half (%)'],
    [
      'indicator: gdp, compare: { change: at-least, than: 5%, by: 2 points }',
      'compare change at-least than mark compare.than 5%',
      'compare.by 2 points',
    ],
    ['parts: [b, north, gdp]', 'parts fact b, entity north, indicator gdp complete'],
    ['parts: { are: [b], complete: false, overlap: true }', 'parts fact b overlap'],
    [
      'parts: [{ are: [b] }, { are: [north, south], complete: false }]',
      'parts[0] fact b complete',
      'parts[1] entity north, entity south',
    ],
    ['items: [foods, pickles]', 'items foods, pickles complete'],
    ['items: { are: [foods], complete: false }', 'items foods'],
    [
      'indicator: stay, value: 5.18, mean: { n: 28, items: 4, sd: "2.11", min: 1, max: 9, total: 145 }',
      'value 5.18 (days)',
      'mean of 4 items',
      'mean.n 28',
      'mean.sd 2.11 (days)',
      'mean.min 1 (days)',
      'mean.max 9 (days)',
      'mean.total 145 (days)',
    ],
    ['value: 0.44, mean: { n: 9, binary: true }', 'value 0.44', 'mean of 1 items binary', 'mean.n 9'],
    ['age: 44', 'age 44 (years)'],
    ['value: 257, since: b', 'value 257 (years)', 'since b'],
  ])('%s', async (fact, ...lines) => {
    expect(await measured(fact)).toEqual(lines);
  });

  test('each figure stands where it was written', async () => {
    const base = await loadClean(
      factsUnder('id: a, value: "5 km", converted: [3 miles], change: { by: +5%, from: 2012 }, age: 4', other),
    );
    const { values, changes, age } = factIn(base, 'a');
    const written = (quantity: Quantity | null | undefined): string => (quantity ? textAt(base, quantity.at) : '');
    expect([values[0], values[0]?.converted[0], changes[0], age].map(written)).toEqual([
      '"5 km"',
      '3 miles',
      '+5%',
      '4',
    ]);
    expect(changes[0]?.fromAt && textAt(base, changes[0].fromAt)).toBe('2012');
  });
});

describe('what a change is measured against', () => {
  test.each<[title: string, fact: string, from: string]>([
    ['by default the same period a year before', 'period: 2022-H1, change: 5%', 'year-earlier 2021-H1'],
    ['of an event, a year before its date', 'period: 2022, date: 2013-05, change: 5%', 'year-earlier 2012-05'],
    ['without a period one unnamed earlier time', 'change: 5%', 'unnamed'],
    ['of an unknown period an unknown one', 'period: unknown, change: 5%', 'unknown'],
    ['a period', 'change: { by: 5%, from: 2019-Q3 }', 'period 2019-Q3'],
    ['a named period', 'change: { by: 5%, from: fy2006 }', 'period fy2006'],
    ['a named period, by its kind', 'change: { by: 5%, from: period:fy2006 }', 'period period:fy2006'],
    ['a fact', 'change: { by: 5%, from: b }', 'fact b'],
    ['a fact, by its kind', 'change: { by: 5%, from: fact:b }', 'fact b'],
    ['what nobody knows', 'period: 2022, change: { by: 5%, from: unknown }', 'unknown'],
    ['the previous period', 'period: 2022-Q1, change: { by: 5%, from: previous }', 'period 2021-Q4'],
    [
      'the period before that of the date',
      'period: 2022, date: 2013-01, change: { by: 5%, from: previous }',
      'period 2012-12',
    ],
    ['the previous trading day, which is unknown', 'period: 2022-03-14, change: { by: 5%, from: previous }', 'unknown'],
    ['the previous period of an undated fact', 'change: { by: 5%, from: previous }', 'unknown'],
  ])('%s', async (_, fact, from) => {
    expect(await measured(fact)).toEqual([expect.stringMatching(new RegExp(` from ${from}$`))]);
  });

  test('an id that a fact and a period have is ambiguous', async () => {
    const base = await load(`${definitions}facts:\n  - { id: fy2006, change: { by: 5%, from: fy2006 } }\n`);
    expect(problemsOf(base)).toEqual(['19:43-19:49 ambiguous-reference fy2006 of fact period; fact fy2006']);
  });

  test('one that cannot be read is unknown, so that nothing is derived from it', async () => {
    const base = await load(factsUnder('id: a, period: 2022, change: { by: 5%, from: 2013-14 }'));
    expect(base.problems.map(({ kind }) => kind)).toEqual(['unreadable-period']);
    expect(measuresOf(factIn(base, 'a'))).toEqual(['change.by 5% by from unknown']);
  });
});

describe('a claim is read as a whole or not at all', () => {
  test.each([
    ['a share of something unknown', 'share: { is: 5%, of: [china, mars] }'],
    ['a share of unknown many', 'share: { is: 5%, n: none }'],
    ['a rank somewhere unknown', 'rank: { is: 3, in: mars }'],
    ['a rank by something unknown', 'rank: { is: 3, by: mars }'],
    ['a record since when nobody knows', 'record: { is: highest, since: 2013-14 }'],
    ['a comparison with something unknown', 'compare: { value: higher, than: mars }'],
    ['a gap of which one wording cannot be read', 'compare: { value: higher, than: b, by: [2 CNY, much] }'],
    ['parts of which one is unknown', 'parts: [b, mars]'],
  ])('%s', async (_, fact) => {
    const base = await load(factsUnder(`id: a, ${fact}`, other));
    expect(base.problems).toHaveLength(1);
    expect(measuresOf(factIn(base, 'a'))).toEqual([]);
  });
});

describe('the nearest precision wins', () => {
  const width = async (fact: string): Promise<string> => {
    const base: Base = await loadClean(factsUnder(`id: a, ${fact}`));
    const { strict, unit } = factIn(base, 'a').values[0]?.figure ?? expect.fail('no figure');
    if (strict.low === null || strict.high === null) return 'none';
    const low = Number(strict.low.n) / Number(strict.low.d);
    const high = Number(strict.high.n) / Number(strict.high.d);
    return `${Number((high - low).toFixed(6))} ${unit.name}`;
  };
  test.each([
    ['none: half a unit of the last place to either side', 'indicator: gdp, value: 12.5 CNY', '0.1 CNY'],
    ['that of the indicator', 'indicator: price, value: 1500 GBP', '0.01 GBP'],
    ['of the source before the indicator', 'indicator: price, source: bureau, value: 123000 GBP', '1000 GBP'],
    ['of the fact before the source', 'indicator: price, source: bureau, precision: "10", value: 123000 GBP', '10 GBP'],
    ['of the figure before the fact', 'precision: "10", value: { is: 123000 GBP, precision: exact }', '0 GBP'],
  ])('%s', async (_, fact, expected) => {
    expect(await width(fact)).toBe(expected);
  });
});

test('a fact keeps all that it says beside its measures', async () => {
  const base = await loadClean(
    factsUnder(
      'id: a, statement: S, quote: Q, at: page 3, source: bureau, about: north, indicator: gdp, period: 2021, date: 2020, ' +
        'status: forecast, scenario: high, real: true, is: large, isNot: small, reports: b, supersedes: [b], tags: [x, y], note: N, value: 5',
      other,
    ),
  );
  const fact = factIn(base, 'a');
  const { statement, quote, locator, source, about, indicator, period, date, is, isNot, reports } = fact;
  const texts = [statement, quote, locator, is, isNot, reports].map(one => one && [one.value, textAt(base, one.at)]);
  expect(texts).toEqual([
    ['S', 'S'],
    ['Q', 'Q'],
    ['page 3', 'page 3'],
    ['large', 'large'],
    ['small', 'small'],
    ['b', 'b'],
  ]);
  expect([source, about, indicator].map(one => one && [one.value.id, textAt(base, one.at)])).toEqual([
    ['bureau', 'bureau'],
    ['north', 'north'],
    ['gdp', 'gdp'],
  ]);
  expect(source?.value).toBe(base.sources.get(source?.value.id ?? expect.fail()));
  expect([period?.value, date?.value]).toEqual([
    expect.objectContaining({ text: '2021' }),
    expect.objectContaining({ text: '2020' }),
  ]);
  expect(fact).toMatchObject({
    status: 'forecast',
    scenario: 'high',
    real: true,
    tags: ['x', 'y'],
    note: 'N',
    topic: 'facts',
  });
  expect(fact.supersedes.map(({ value }) => value)).toEqual(['b']);
  expect([textAt(base, fact.at), textAt(base, fact.item).slice(0, 9)]).toEqual(['a', '{ id: a, ']);
});

test("a vintage is the fact's own, else that of its source, never the publication", async () => {
  const base = await loadClean(
    factsUnder(
      'id: a, source: bureau, value: 5 cars',
      'id: b, source: bureau, asOf: 2023, value: 5 cars',
      'id: c, source: daily, value: 5 cars',
    ),
  );
  expect(base.facts.map(({ asOf }) => asOf?.value.text)).toEqual(['2022-03-28', '2023', undefined]);
});

test('a verdict and acceptances, short and in full', async () => {
  const base = await loadClean(
    factsUnder(
      'id: a, value: 5 cars, verdict: { rating: disputed, by: ab, date: 2026-11-24, evidence: [bureau], note: N, of: 1f }, ' +
        'accept: { false-comparison: it does say so, wrong-sum: { because: B, with: [b], until: 2027-01-31, of: 2e } }',
      other,
    ),
  );
  const { verdict, accept } = factIn(base, 'a');
  expect(verdict).toMatchObject({ rating: 'disputed', by: 'ab', date: '2026-11-24', note: 'N', of: '1f' });
  expect(verdict?.evidence.map(({ value }) => value)).toEqual(['bureau']);
  expect(
    accept.map(({ at, with: partners, ...rest }) => [textAt(base, at), partners.map(one => one.value), rest]),
  ).toEqual([
    ['false-comparison', [], { rule: 'false-comparison', because: 'it does say so', until: null, of: null }],
    ['wrong-sum', ['b'], { rule: 'wrong-sum', because: 'B', until: '2027-01-31', of: '2e' }],
  ]);
});

describe('units', () => {
  test('a noun that the indicator does not count is unknown under it', async () => {
    expect(problemsOf(await load(factsUnder('id: a, indicator: gdp, value: 5 bicycles')))).toEqual([
      '19:39-19:47 unknown-unit 5 bicycles; fact a',
    ]);
  });

  test('a noun that any indicator counts is known under all, and everything is a noun without an indicator', async () => {
    const base = await loadClean(factsUnder('id: a, indicator: gdp, value: 5 cars', 'id: b, value: 5 bicycles'));
    expect(base.facts.map(({ values }) => values[0]?.figure.unit.dimension)).toEqual(['car', 'bicycle']);
  });

  test('a sign that stands for several currencies is that of the indicator', async () => {
    const base = await loadClean(
      `indicators: { cost: { unit: CAD } }\nfacts: [{ id: a, indicator: cost, value: $5, compare: { value: higher, than: $4 } }]\n`,
    );
    const { values, comparisons } = factIn(base, 'a');
    const than = comparisons[0]?.than;
    expect([values[0]?.figure.unit.name, than?.kind === 'mark' && than.mark.figure.unit.name]).toEqual(['CAD', 'CAD']);
  });

  test('a mark is exact, however it is written', async () => {
    const base = await loadClean(factsUnder('id: a, indicator: gdp, compare: { value: higher, than: 4 trillion CNY }'));
    const than = factIn(base, 'a').comparisons[0]?.than;
    const { strict, wide } = than?.kind === 'mark' ? than.mark.figure : expect.fail('no mark');
    expect(strict).toEqual(wide);
    expect(strict.low).toEqual(strict.high);
  });

  test('units that are defined by each other are one ring, and their figures are no news', async () => {
    const base = await load(
      'units: { li: 2 mu, mu: 3 li, bu: 5 li }\nfacts: [{ id: a, value: 5 bu }, { id: b, value: 5 li }]\n',
    );
    expect(problemsOf(base)).toEqual(['1:24-1:28 reference-cycle li > mu through units']);
  });
});
