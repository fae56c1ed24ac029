import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, dayOf, isMonthEnd, monthLength, shiftMonths } from '../../src/figure/calendar.ts';

const MILLISECONDS_A_DAY = 86_400_000;

/** The day number by the calendar of the platform. `Date.UTC` takes the years 0 to 99 for 1900 to 1999, `setUTCFullYear` does not. */
function dayByPlatform(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / MILLISECONDS_A_DAY;
}

describe('a day number', () => {
  it.each([
    [1970, 1, 1, 0],
    [1969, 12, 31, -1],
    [2000, 2, 29, 11_016],
    [1, 1, 1, -719_162],
    [9999, 12, 31, 2_932_896],
  ])('of %i-%i-%i is %i', (year, month, day, number) => {
    expect(dayOf(year, month, day)).toBe(number);
    expect(dateOf(number)).toEqual({ year, month, day });
  });

  it('is that of the platform, for the first and last day of every month of the years 1 to 9999', () => {
    const wrong: string[] = [];
    for (let year = 1; year <= 9999; year++) {
      for (let month = 1; month <= 12; month++) {
        for (const day of [1, monthLength(year, month)]) {
          if (dayOf(year, month, day) !== dayByPlatform(year, month, day)) wrong.push(`${year}-${month}-${day}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('turns into the date of the platform, for every day of the years 1 to 9999 that was tried', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf(1, 1, 1), max: dayOf(9999, 12, 31) }), number => {
        const date = new Date(number * MILLISECONDS_A_DAY);
        const expected = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(dateOf(number)).toEqual(expected);
        expect(isMonthEnd(number)).toBe(expected.day === monthLength(expected.year, expected.month));
      }),
    );
  });
});

describe('the length of February', () => {
  it.each([
    [2023, 28],
    [2024, 29],
    [1900, 28],
    [2000, 29],
    [2100, 28],
  ])('of %i is %i', (year, length) => {
    expect(monthLength(year, 2)).toBe(length);
  });
});

describe('months later', () => {
  it.each([
    ['the same day of the month', dayOf(2022, 1, 15), 1, dayOf(2022, 2, 15)],
    ['into the next year', dayOf(2022, 11, 30), 2, dayOf(2023, 1, 30)],
    ['backwards into the year before', dayOf(2022, 1, 1), -1, dayOf(2021, 12, 1)],
    ['the last day of a shorter month', dayOf(2022, 1, 31), 1, dayOf(2022, 2, 28)],
    ['29 February a year before', dayOf(2024, 2, 29), -12, dayOf(2023, 2, 28)],
    ['28 February stays the 28th in a leap year', dayOf(2023, 2, 28), 12, dayOf(2024, 2, 28)],
  ])('%s', (_title, from, months, to) => {
    expect(shiftMonths(from, months)).toBe(to);
  });
});
