import { expect, it } from 'vitest';
import { formatBounds } from '../../src/figure/format.ts';
import { PLAIN } from '../../src/figure/plain-units.ts';
import { wrongGrowth } from '../../src/rules/arithmetic/wrong-growth.ts';
import { findingsIn } from './fixture.ts';

const PRELUDE = `
entities: { land: { name: Land } }
indicators: { cars: { name: Cars, unit: cars }, pay: { name: Pay, unit: GBP }, rate: { name: Rate, unit: "%" } }
defaults: { about: land, period: 2022 }
facts:
`;

/** Each step of the arithmetic: a base, a level, and a change that they do not give. */
it.each<[string, string, readonly string[]]>([
  [
    'a multiple is in the percent of the change that it states',
    '  - { id: a, indicator: cars, period: 2021, value: 10 cars }\n  - { id: b, indicator: cars, value: 12 cars, change: { times: 3 } }\n',
    ['change of cars of Land, 2022 on 2021: 3 times (b) | 150 … 250 | %', '12 cars (b) | 12 | ', '10 cars (a) | 10 | '],
  ],
  [
    'points and percentages are named',
    '  - { id: a, indicator: rate, period: 2021, value: 2.0% }\n  - { id: b, indicator: rate, value: 3.0%, change: +2.0 pp }\n',
    ['+2.0 pp (b) | 1.95 … 2.05 | pp', '3.0% (b) | 2.95 … 3.05 | %', '2.0% (a) | 1.95 … 2.05 | %'],
  ],
  [
    'so is a pace',
    '  - { id: a, indicator: pay, period: 2021, value: 200 GBP a week }\n  - { id: b, indicator: pay, value: 300 GBP a week, change: +20% }\n',
    [
      '+20% (b) | 19.5 … 20.5 | %',
      '300 GBP a week (b) | 285 … 315 | GBP a week',
      '200 GBP a week (a) | 190 … 210 | GBP a week',
    ],
  ],
])('%s', async (_title, facts, expected) => {
  const [finding] = await findingsIn(wrongGrowth, PRELUDE + facts);
  const steps = finding?.steps.map(
    ({ text, bounds, unit }) => `${text} | ${bounds && formatBounds(bounds, PLAIN)} | ${unit}`,
  );
  expect(steps).toHaveLength(expected.length);
  for (const [index, words] of expected.entries()) expect(steps?.[index]).toContain(words);
});
