import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval } from '../../src/figure/interval.ts';
import { paceCount } from '../../src/figure/pace-count.ts';
import type { Rational } from '../../src/figure/rational.ts';
import { closedPeriod, period } from './periods.ts';

/** Ends as texts in lowest terms: `52 366/7`. */
function print(interval: Interval | null): string {
  if (interval === null) return 'not known';
  expect([interval.lowOpen, interval.highOpen]).toEqual([false, false]);
  return `${printEnd(interval.low)} ${printEnd(interval.high)}`;
}

function printEnd(end: Rational | null): string {
  if (end === null) return 'none';
  const divisor = greatestCommonDivisor(end.n, end.d);
  return end.d === divisor ? String(end.n / divisor) : `${end.n / divisor}/${end.d / divisor}`;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

describe('how many of a pace a period holds, at least and at most', () => {
  it.each([
    ['a year has its days', 'day', '2022', '365 365'],
    ['a leap year has one more', 'day', '2024', '366 366'],
    ['a month has its days', 'day', '2024-02', '29 29'],
    ['a year has 52 weeks to 366/7', 'week', '2022', '52 366/7'],
    ['two years have twice as many', 'week', '2021/2022', '104 732/7'],
    ['a quarter has its days, or 13 weeks', 'week', '2022-Q1', '90/7 13'],
    ['a half has its days, or 26 weeks', 'week', '2022-H2', '26 184/7'],
    ['a week has 7 days', 'week', '2022-03-14/20', '1 1'],
    ['a month has its days over 7 weeks', 'week', '2022-03', '31/7 31/7'],
    ['a year has 12 months', 'month', '2022', '12 12'],
    ['a tax year has 12 months', 'month', '2013-04-06/2014-04-05', '12 12'],
    ['a quarter has 3 months', 'month', '2022-Q1', '3 3'],
    ['a week is part of a month', 'month', '2022-03-14/20', '7/31 1/4'],
    ['a year has 4 quarters', 'quarter', '2022', '4 4'],
    ['a month is a third of a quarter', 'quarter', '2022-03', '1/3 1/3'],
    ['a week is part of a quarter', 'quarter', '2022-03-14/20', '7/92 7/90'],
    ['a half is half a year', 'year', '2022-H1', '1/2 1/2'],
    ['a day is part of a year', 'year', '2022-03-14', '1/366 1/365'],
    ['a business year of 52 weeks may be called a year', 'year', '2021-09-26/2022-09-24', '182/183 1'],
    ['a business year of 53 weeks may be called 12 months', 'month', '2016-09-25/2017-09-30', '371/31 53/4'],
    ['an open period has no count', 'day', '2022/..', 'not known'],
    ['an open period has no count of months', 'month', '../2022', 'not known'],
  ] as const)('%s: %s in %s', (_title, pace, text, count) => {
    expect(print(paceCount(pace, period(text)))).toBe(count);
  });

  it.each([
    ['day', '365 366'],
    ['week', '52 366/7'],
    ['month', '12 12'],
    ['quarter', '4 4'],
    ['year', '1 1'],
  ] as const)('an undated year, of a %s', (pace, count) => {
    expect(print(paceCount(pace, null))).toBe(count);
  });

  it('never ends before it begins', () => {
    const pace = fc.constantFrom('day', 'week', 'month', 'quarter', 'year');
    fc.assert(
      fc.property(pace, closedPeriod, (pace, dated) => {
        const { low, high } = paceCount(pace, dated) ?? {};
        if (!low || !high) throw new Error('a closed period has a count');
        expect(low.n > 0n && low.n * high.d <= high.n * low.d).toBe(true);
      }),
    );
  });
});
