import { describe, expect, test } from 'vitest';
import { formatBounds } from '../../src/figure/format.ts';
import { impliedBases } from '../../src/query/implied.ts';
import { baseOf, files } from './small-base.ts';

describe('the level that a change starts from', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'percent of a level',
      'period: 2022, value: 107 cars, change: +7%',
      ['2021: 99.53 … 100.47 = value / (1 + change)'],
    ],
    [
      'a multiple',
      'period: 2022, value: 200 cars, change: { times: 2.0, from: 2012 }',
      ['2012: 97.5 … 102.6 = value / change'],
    ],
    ['an amount', 'period: 2022, value: 200 cars, change: "+50 cars"', ['2021: 150 = value - change']],
    ['a direction says no size', 'period: 2022, value: 200 cars, change: up', []],
    [
      'a real change is not applied to a nominal level',
      'period: 2022, value: 107 cars, change: { by: +7%, real: true }',
      [],
    ],
    ['an unknown base has no period', 'period: 2022, value: 107 cars, change: { by: +7%, from: unknown }', []],
    ['without a level there is nothing to start from', 'period: 2022, change: +7%', []],
    ['of two levels nobody knows which', 'period: 2022, value: [107 cars, 106 cars], change: +7%', []],
    ['a fall by all of it leaves no divisor', 'period: 2022, value: 5 cars, change: -100%', []],
  ])('%s', async (_, claims, lines) => {
    const base = await baseOf({
      ...files,
      'it.yaml': `facts:\n  - { id: it, indicator: car-output, about: circle, ${claims} }\n`,
    });
    const fact = base.facts.find(({ id }) => id === 'it');
    const implied = fact ? impliedBases(base, fact) : [];
    expect(
      implied.map(({ period, interval, like, how }) => `${period.text}: ${formatBounds(interval, like.unit)} = ${how}`),
    ).toEqual(lines);
  });

  test('names the facts that state it', async () => {
    const base = await baseOf({
      ...files,
      'it.yaml': `defaults: { indicator: car-output, about: circle }
facts:
  - { id: it, period: 2022, value: 107 cars, change: +7% }
  - { id: before, period: 2021-01-01/2021-12-31, value: 100 cars }
  - { id: of-another, about: china, period: 2021, value: 900 cars }
`,
    });
    const fact = base.facts.find(({ id }) => id === 'it');
    expect((fact ? impliedBases(base, fact) : []).map(({ statedBy }) => statedBy.map(({ id }) => id))).toEqual([
      ['before'],
    ]);
  });
});
