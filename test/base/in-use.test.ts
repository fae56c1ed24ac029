import { describe, expect, test } from 'vitest';
import { loadClean } from './loaded.ts';

const definitions = `sources:
  first: { title: First release, publisher: Bureau, published: 2022-01, asOf: 2022-01 }
  second: { title: Second release, publisher: Bureau, published: 2022-06, asOf: 2022-06 }
  undated: { title: No vintage, publisher: Bureau, published: 2023 }
  other: { title: Other, publisher: Other, asOf: 2023 }
  alone: { title: Without a publisher }
entities: { land: {}, town: {} }
indicators: { gdp: { unit: CNY }, debt: { unit: CNY } }
facts:
`;

/** Ids of the facts that are out of use. */
async function outOfUse(...facts: readonly string[]): Promise<readonly string[]> {
  const base = await loadClean(`${definitions}${facts.map(fact => `  - { ${fact} }\n`).join('')}`);
  return base.facts.filter(({ inUse }) => !inUse).map(({ id }) => id);
}

describe('a fact is out of use', () => {
  test('if another supersedes it', async () => {
    expect(await outOfUse('id: a, value: 5 cars', 'id: b, value: 6 cars, supersedes: a')).toEqual(['a']);
    expect(await outOfUse('id: a, value: 5 cars', 'id: b, value: 6 cars', 'id: c, supersedes: [a, b]')).toEqual([
      'a',
      'b',
    ]);
  });

  test('if it is refuted; disputed is not refuted', async () => {
    expect(await outOfUse('id: a, verdict: { rating: refuted }', 'id: b, verdict: { rating: disputed }')).toEqual([
      'a',
    ]);
  });
});

describe('a later vintage of one publisher replaces the earlier', () => {
  const early = 'id: a, source: first, about: land, indicator: gdp, period: 2021';
  const late = 'id: b, source: second, about: land, indicator: gdp, period: 2021';

  test('of the same observation and measure, whichever comes first in the file', async () => {
    expect(await outOfUse(`${early}, value: 5 CNY`, `${late}, value: 6 CNY`)).toEqual(['a']);
    expect(await outOfUse(`${late}, value: 6 CNY`, `${early}, value: 5 CNY`)).toEqual(['a']);
  });

  test('where the vintage is written on the facts of one source', async () => {
    const facts = ['2022-01', '2022-06'].map(
      (asOf, index) => `id: f${index}, source: alone, asOf: ${asOf}, value: 5 cars`,
    );
    expect(await outOfUse(...facts)).toEqual(['f0']);
  });

  test('and of three all but the last', async () => {
    expect(
      await outOfUse(
        `${early}, value: 5 CNY`,
        `${late}, value: 6 CNY`,
        'id: c, source: undated, asOf: 2023, about: land, indicator: gdp, period: 2021, value: 7 CNY',
      ),
    ).toEqual(['a', 'b']);
  });

  test('whose period is the same in other words', async () => {
    expect(
      await outOfUse(
        `${early}, value: 5 CNY`,
        'id: b, source: second, about: land, indicator: gdp, period: 2021-01/12, value: 6 CNY',
      ),
    ).toEqual(['a']);
  });

  test('whose status is another word for an outcome', async () => {
    expect(await outOfUse(`${early}, status: preliminary, value: 5 CNY`, `${late}, value: 6 CNY`)).toEqual(['a']);
  });

  test.each([
    [
      'of another publisher',
      `${early}, value: 5 CNY`,
      'id: b, source: other, about: land, indicator: gdp, period: 2021, value: 6 CNY',
    ],
    [
      'where the later has no vintage: published is none',
      `${early}, value: 5 CNY`,
      'id: b, source: undated, about: land, indicator: gdp, period: 2021, value: 6 CNY',
    ],
    [
      'of another entity',
      `${early}, value: 5 CNY`,
      'id: b, source: second, about: town, indicator: gdp, period: 2021, value: 6 CNY',
    ],
    [
      'of another indicator',
      `${early}, value: 5 CNY`,
      'id: b, source: second, about: land, indicator: debt, period: 2021, value: 6 CNY',
    ],
    [
      'of another period',
      `${early}, value: 5 CNY`,
      'id: b, source: second, about: land, indicator: gdp, period: 2022, value: 6 CNY',
    ],
    ['of a forecast and an outcome', `${early}, status: forecast, value: 5 CNY`, `${late}, value: 6 CNY`],
    ['of another scenario', `${early}, scenario: high, value: 5 CNY`, `${late}, value: 6 CNY`],
    ['of another measure', `${early}, value: 5 CNY`, `${late}, change: 5%`],
    ['of growth on another base', `${early}, change: 5%`, `${late}, change: { by: 5%, from: 2019 }`],
    ['of growth in percent and in points', `${early}, change: 5%`, `${late}, change: 5 pp`],
    ['of real and nominal growth', `${early}, change: 5%`, `${late}, change: { by: 5%, real: true }`],
    ['of shares of two wholes', `${early}, share: { is: 5%, of: town }`, `${late}, share: { is: 5%, of: debt }`],
    ['that says again only part of what was said', `${early}, value: 5 CNY, change: 5%`, `${late}, value: 6 CNY`],
    [
      'where the later one is refuted',
      `${early}, value: 5 CNY`,
      `${late}, value: 6 CNY, verdict: { rating: supported }, asOf: 2022-01-15`,
    ],
    [
      'of two unknown periods',
      'id: a, source: first, period: unknown, value: 5 cars',
      'id: b, source: second, period: unknown, value: 6 cars',
    ],
    ['of undated facts of two sources', 'id: a, source: first, value: 5 cars', 'id: b, source: second, value: 6 cars'],
    [
      'of two counted things',
      'id: a, source: first, period: 2021, value: 5 cars',
      'id: b, source: second, period: 2021, value: 6 stations',
    ],
  ])('but not %s', async (_, ...facts) => {
    expect(await outOfUse(...facts)).toEqual([]);
  });

  test('but a refuted later one replaces nothing', async () => {
    expect(await outOfUse(`${early}, value: 5 CNY`, `${late}, value: 6 CNY, verdict: { rating: refuted }`)).toEqual([
      'b',
    ]);
  });
});
