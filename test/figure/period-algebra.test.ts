import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, dayOf, isMonthEnd } from '../../src/figure/calendar.ts';
import { formatPeriod } from '../../src/figure/format-period.ts';
import {
  ageBetween,
  containsPeriod,
  days,
  daysBetween,
  durationBetween,
  evenShare,
  before as isBefore,
  isYearLong,
  kindOfLength,
  monthsBetween,
  overlaps,
  partition,
  periodKey,
  previousPeriod,
  samePeriod,
  wholeMonths,
  yearEarlier,
  yearOf,
} from '../../src/figure/period-algebra.ts';
import { anyPeriod, closedPeriod, period, wholeMonthsPeriod } from './periods.ts';

describe('the same period', () => {
  it.each([
    ['2022', '2022-01/12', true],
    ['2022-H1', '2022-01-01/2022-06-30', true],
    ['2004', '2004?', true],
    ['2022', '2022/..', false],
    ['2022', '2022-01-01/2022-12-30', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect(samePeriod(period(a), period(b))).toBe(same);
    expect(periodKey(period(a)) === periodKey(period(b))).toBe(same);
  });
});

describe('containing, overlapping and coming before', () => {
  it.each([
    ['2022', '2022-H1', true],
    ['2022', '2022', true],
    ['2022-H1', '2022', false],
    ['2022', '2021-12/2022-01', false],
    ['2022/..', '2030', true],
    ['2022/..', '2023/..', true],
    ['2022/..', '2021', false],
    ['../2022', '../2021', true],
    ['2022', '2022/..', false],
  ])('%s contains %s: %s', (outer, inner, contains) => {
    expect(containsPeriod(period(outer), period(inner))).toBe(contains);
  });

  it.each([
    ['2021', '2022', true],
    ['2022-H1', '2022-Q2', false],
    ['2022', '2021', false],
    ['../2021', '2022/..', true],
    ['2021/..', '2022', false],
  ])('%s is before %s: %s', (a, b, expected) => {
    expect(isBefore(period(a), period(b))).toBe(expected);
  });

  it('two periods overlap, or one is before the other', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        expect([overlaps(a, b), isBefore(a, b), isBefore(b, a)].filter(Boolean)).toHaveLength(1);
        expect(overlaps(a, b)).toBe(overlaps(b, a));
      }),
    );
  });

  it('a period contains itself, and what its part contains; two that contain each other are the same', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, anyPeriod, (a, b, c) => {
        expect(containsPeriod(a, a)).toBe(true);
        if (containsPeriod(a, b)) expect(overlaps(a, b)).toBe(true);
        if (containsPeriod(a, b) && containsPeriod(b, c)) expect(containsPeriod(a, c)).toBe(true);
        expect(containsPeriod(a, b) && containsPeriod(b, a)).toBe(samePeriod(a, b));
      }),
    );
  });

  it('a part that is cut from a period lies in it', () => {
    fc.assert(
      fc.property(closedPeriod, fc.nat(100), fc.nat(100), (whole, fromStart, fromEnd) => {
        const start = (whole.start ?? 0) + fromStart;
        const end = (whole.end ?? 0) - fromEnd;
        fc.pre(start <= end);
        expect(containsPeriod(whole, { ...whole, start, end })).toBe(true);
        expect(containsPeriod(whole, { ...whole, start, end: end + fromEnd + 1 })).toBe(false);
      }),
    );
  });
});

describe('length', () => {
  it.each([
    ['2022', 365, 12, 'year'],
    ['2024', 366, 12, 'year'],
    ['2013-04/2014-03', 365, 12, 'year'],
    ['2013-04-06/2014-04-05', 365, 12, 'year'],
    ['2022-H1', 181, 6, 'half'],
    ['2022-Q1', 90, 3, 'quarter'],
    ['2022-02/04', 89, 3, 'quarter'],
    ['2024-02', 29, 1, 'month'],
    ['2022-01/09', 273, 9, 'other'],
    ['2022/2023', 730, 24, 'other'],
    ['2022-03-14', 1, null, 'day'],
    ['2022-03-14/20', 7, null, 'other'],
    ['2022-01-31/2022-02-27', 28, null, 'month'],
    ['2021-09-26/2022-09-24', 364, null, 'year'],
    ['2016-09-25/2017-09-30', 371, null, 'year'],
    ['2024-02-29/2025-02-27', 365, null, 'year'],
    ['2022-09-25/2022-12-31', 98, null, 'quarter'],
    ['2022/..', null, null, 'other'],
    ['../2022', null, null, 'other'],
  ])('%s has %s days and %s whole months, and is compared as a %s', (text, dayCount, months, kind) => {
    expect(days(period(text))).toBe(dayCount);
    expect(wholeMonths(period(text))).toBe(months);
    expect(kindOfLength(period(text))).toBe(kind);
    expect(isYearLong(period(text))).toBe(kind === 'year');
  });
});

describe('a year earlier', () => {
  it.each([
    ['2022', '2021'],
    ['2022-H1', '2021-H1'],
    ['2022-Q3', '2021-Q3'],
    ['2025-02', '2024-02'],
    ['2024-02', '2023-02'],
    ['2013-04/2014-03', '2012-04/2013-03'],
    ['2024-12/2025-02', '2023-12/2024-02'],
    ['2022-03-14', '2021-03-14'],
    ['2025-02-28', '2024-02-28'],
    ['2024-02-29', '2023-02-28'],
    ['2024-02-22/28', '2023-02-22/2023-02-28'],
    ['2022/..', '2021/..'],
    ['../2025-02', '../2024-02'],
    ['2004?', '2003?'],
  ])('than %s is %s', (text, earlier) => {
    expect(formatPeriod(yearEarlier(period(text)))).toBe(earlier);
  });

  it('is spelled as the calendar spells it, whatever the words', () => {
    expect(yearEarlier({ ...period('2005-10/2006-09'), text: 'us-fy2006', form: 'named' })).toMatchObject({
      text: '2004-10/2005-09',
      form: 'interval',
    });
    expect(yearEarlier(period('2022-01/06'))).toMatchObject({ text: '2021-H1', form: 'half' });
  });

  it('keeps the number of whole months, and begins and ends twelve months before', () => {
    fc.assert(
      fc.property(wholeMonthsPeriod, later => {
        const earlier = yearEarlier(later);
        expect(wholeMonths(earlier)).toBe(wholeMonths(later));
        expect(monthsBetween(earlier, later)).toBe(12);
        expect(isMonthEnd(earlier.end ?? 0)).toBe(true);
        expect(earlier.uncertain).toBe(later.uncertain);
      }),
    );
  });

  it('is at most a leap day shorter or longer', () => {
    fc.assert(
      fc.property(closedPeriod, later => {
        const change = (days(yearEarlier(later)) ?? 0) - (days(later) ?? 0);
        expect(Math.abs(change)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the previous period', () => {
  it.each([
    ['2022', '2021'],
    ['2022-H1', '2021-H2'],
    ['2022-Q1', '2021-Q4'],
    ['2022-03', '2022-02'],
    ['2022-01', '2021-12'],
    ['2022-01/09', '2021-04/2021-12'],
    ['2013-04-06/2014-04-05', '2012-04-06/2013-04-05'],
    ['2022-03-14', 'unknown'],
    ['2022-03-14/20', 'unknown'],
    ['2022/..', 'unknown'],
    ['../2022', 'unknown'],
  ])('of %s is %s', (text, previous) => {
    expect(formatPeriod(previousPeriod(period(text)))).toBe(previous);
  });

  it('of a named period is as many calendar months, up to the day before', () => {
    const named = { ...period('2005-10/2006-09'), text: 'us-fy2006', form: 'named' } as const;
    expect(previousPeriod(named)).toMatchObject({ text: '2004-10/2005-09' });
  });

  it('ends the day before, and has as many months', () => {
    fc.assert(
      fc.property(wholeMonthsPeriod, next => {
        const previous = previousPeriod(next);
        if (previous === 'unknown') throw new Error('whole months have a previous period');
        expect((previous.end ?? 0) + 1).toBe(next.start);
        expect(wholeMonths(previous)).toBe(wholeMonths(next));
        expect(monthsBetween(previous, next)).toBe(wholeMonths(next));
      }),
    );
  });
});

describe('months from a base to a period', () => {
  it.each([
    ['2012', '2022', 120],
    ['2022', '2012', -120],
    ['2022-Q3', '2022-Q4', 3],
    ['2012', '2022-H1', 120],
    ['2021-H2', '2022-H2', 12],
    ['2022-01-15', '2022-03-15', 2],
    ['2022-01-31', '2022-02-28', 1],
    ['2021-12-31', '2022-06-30', 6],
    ['2023-02-28', '2023-03-28', 1],
    ['2022-01-15', '2022-03-16', null],
    ['../2012', '2022', null],
    ['2012/..', '2022', 120],
  ])('%s to %s: %s', (base, at, months) => {
    expect(monthsBetween(period(base), period(at))).toBe(months);
  });
});

describe('days from a base to a period', () => {
  it.each([
    ['2021', '2022', [365, 365]],
    ['2019', '2020', [365, 366]],
    ['2020', '2021', [365, 366]],
    ['2022-03-14', '2022-03-20', [6, 6]],
    ['2022-03-20', '2022-03-14', [-6, -6]],
    ['2021-12-31', '2022', [1, 365]],
    ['2022/..', '2023', null],
  ])('%s to %s: %s', (base, at, range) => {
    expect(daysBetween(period(base), period(at))).toEqual(range);
  });
});

describe('parts that make up a whole', () => {
  it.each([
    ['the quarters', '2022', ['2022-Q1', '2022-Q2', '2022-Q3', '2022-Q4'], true],
    ['the quarters in any order', '2022', ['2022-Q4', '2022-Q2', '2022-Q1', '2022-Q3'], true],
    ['the halves', '2022', ['2022-H1', '2022-H2'], true],
    ['a half and two quarters', '2022', ['2022-H1', '2022-Q3', '2022-Q4'], true],
    ['nine months and a quarter', '2022', ['2022-01/09', '2022-Q4'], true],
    ['the whole alone', '2022', ['2022'], true],
    ['years of an open period', '2022/..', ['2022', '2023/..'], true],
    ['without one quarter', '2022', ['2022-Q1', '2022-Q2', '2022-Q4'], false],
    ['without the first', '2022', ['2022-Q2', '2022-Q3', '2022-Q4'], false],
    ['with one quarter twice', '2022', ['2022-Q1', '2022-Q2', '2022-Q2', '2022-Q3', '2022-Q4'], false],
    ['that overlap', '2022', ['2022-H1', '2022-Q2', '2022-H2'], false],
    ['of another year', '2022', ['2021-H1', '2021-H2'], false],
    ['that go on', '2022', ['2022-H1', '2022-07/2023-01'], false],
    ['that never end', '2022/..', ['2022/..', '2023/..'], false],
    ['none', '2022', [], false],
  ])('%s of %s', (_title, whole, parts, isPartition) => {
    expect(partition(period(whole), parts.map(period))).toBe(isPartition);
  });

  it('months, quarters and halves make up every year, in any order and mixture, and none can be missing', () => {
    const pad = (figure: number) => String(figure).padStart(2, '0');
    const quarter = (year: string, number: number, asMonths: boolean) =>
      asMonths ? [1, 2, 3].map(month => `${year}-${pad((number - 1) * 3 + month)}`) : [`${year}-Q${number}`];
    const mixtures = fc
      .record({
        year: fc.integer({ min: 1, max: 9999 }),
        asMonths: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
        half: fc.boolean(),
      })
      .chain(({ year, asMonths, half }) => {
        const written = String(year).padStart(4, '0');
        const quarters = [1, 2, 3, 4].map(number => quarter(written, number, asMonths[number - 1] === true));
        const parts = half ? [`${written}-H1`, ...quarters.slice(2).flat()] : quarters.flat();
        return fc.record({
          whole: fc.constant(written),
          parts: fc.shuffledSubarray(parts, { minLength: parts.length }),
        });
      });
    fc.assert(
      fc.property(mixtures, fc.nat(11), ({ whole, parts }, index) => {
        const missing = index % parts.length;
        expect(partition(period(whole), parts.map(period))).toBe(true);
        expect(partition(period(whole), parts.filter((_, at) => at !== missing).map(period))).toBe(false);
        expect(partition(period(whole), [...parts, ...parts.slice(missing, missing + 1)].map(period))).toBe(false);
      }),
    );
  });
});

describe('the year of a part', () => {
  it.each([
    ['2022-Q3', '2022'],
    ['2022-01/09', '2022'],
    ['2022-03-14', '2022'],
    ['2022', '2022'],
  ])('%s lies in %s', (part, year) => {
    expect(yearOf(period(part))?.text).toBe(year);
  });

  it.each(['2013-04/2014-03', '2022/2023', '2022/..', '../2022'])('no calendar year holds %s', part => {
    expect(yearOf(period(part))).toBeNull();
  });

  it.each([
    ['2022-Q1', '2022', 3n, 12n],
    ['2022-01/09', '2021', 9n, 12n],
    ['2022-H1', '2013-04/2014-03', 6n, 12n],
    ['2022-03-14/20', '2022', 7n, 365n],
    ['2022-03-14', '2024', 1n, 366n],
  ])('%s has an even share of %s of %i/%i', (part, year, n, d) => {
    expect(evenShare(period(part), period(year))).toEqual({ n, d });
  });

  it('an open part has no even share', () => {
    expect(evenShare(period('2022/..'), period('2022'))).toBeNull();
  });
});

describe('age in completed years', () => {
  it.each([
    ['only years known: the difference, or one less', '1958', '1972', 13, 14],
    ['only years known: Mozart', '1756-01-27', '2013', 256, 257],
    ['the day before the birthday', '1756-01-27', '1791-01-26', 34, 34],
    ['the birthday', '1756-01-27', '1791-01-27', 35, 35],
    ['the birth and the day after', '1756-01-27', '1756-01-28', 0, 0],
    ['the year of birth: never below zero if the birth can come first', '1958', '1958', 0, 0],
    ['born on 29 February: 28 February of a common year may count or not', '2000-02-29', '2018-02-28', 17, 18],
    ['born on 29 February: 1 March counts', '2000-02-29', '2018-03-01', 18, 18],
    ['born on 29 February: 28 February of a leap year does not', '2000-02-29', '2020-02-28', 19, 19],
    ['before the birth: below zero', '1958', '1950', -9, -8],
    ['a birth at most so late', '../1900', '1950', 49, null],
    ['a birth at least so late', '1900/..', '1950', 0, 50],
    ['at any later time', '1958', '1972/..', 13, null],
  ])('%s: born %s, at %s', (_title, birth, at, low, high) => {
    expect(ageBetween(period(birth), period(at))).toEqual({ low, high });
  });

  it('holds every age that days inside the two periods give', () => {
    const age = (birth: number, at: number) => {
      const born = dateOf(birth);
      const now = dateOf(at);
      const hadBirthday = now.month > born.month || (now.month === born.month && now.day >= born.day);
      return now.year - born.year - (hadBirthday ? 0 : 1);
    };
    fc.assert(
      fc.property(closedPeriod, closedPeriod, fc.nat(), fc.nat(), (birth, at, someDay, otherDay) => {
        const born = (birth.start ?? 0) + (someDay % (days(birth) ?? 1));
        const now = (at.start ?? 0) + (otherDay % (days(at) ?? 1));
        fc.pre(now >= born);
        const { low, high } = ageBetween(birth, at);
        expect(low).toBeLessThanOrEqual(age(born, now));
        expect(high).toBeGreaterThanOrEqual(age(born, now));
      }),
    );
  });
});

describe('a duration, with one end counted or both', () => {
  it.each([
    ['days', '2022-03-14', '2022-03-20', 'day', 6, 7],
    ['a single day', '2022-03-14', '2022-03-14', 'day', 0, 1],
    ['days of which only the months are known', '2022-03', '2022-04', 'day', 1, 61],
    ['weeks', '2022-03-01', '2022-03-15', 'week', 2, 2],
    ['weeks begun', '2022-03-01', '2022-03-16', 'week', 2, 3],
    ['months', '2022-01-15', '2022-05-15', 'month', 4, 4],
    ['months begun', '2022-01-15', '2022-05-10', 'month', 3, 4],
    ['months to the end of a shorter one', '2022-01-31', '2022-02-28', 'month', 1, 1],
    ['quarters', '2022-01-01', '2022-10-01', 'quarter', 3, 3],
    ['a reign', '1837-06-20', '1901-01-22', 'year', 63, 64],
    ['an anniversary', '1999-05-01', '2019-05-01', 'year', 20, 20],
    ['only years known: one less than the difference, to one more', '1756', '2013', 'year', 256, 258],
    ['backwards', '2022-03-20', '2022-03-14', 'day', -6, -5],
    ['without an end', '2020', '2022/..', 'year', 1, null],
    ['without a beginning', '../2020', '2022', 'year', 1, null],
  ] as const)('%s: %s to %s in %ss', (_title, from, to, unit, low, high) => {
    expect(durationBetween(period(from), period(to), unit)).toEqual({ low, high });
  });

  it('in any unit: as many completed as fit, and no more begun than one more', () => {
    const unit = fc.constantFrom('week', 'month', 'quarter', 'year');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.nat(4000), unit, (start, length, unit) => {
        const day = (number: number) => ({ ...period('2022'), start: number, end: number });
        const { low, high } = durationBetween(day(start), day(start + length), unit);
        const longest = { week: 7, month: 31, quarter: 92, year: 366 }[unit];
        expect(low).toBeGreaterThanOrEqual(Math.floor(length / longest));
        expect([0, 1]).toContain((high ?? 0) - (low ?? 0));
        expect((high ?? 0) * longest).toBeGreaterThanOrEqual(length);
      }),
    );
  });
});

it('a period made by the algebra begins and ends on days of the calendar', () => {
  expect(yearEarlier(period('2024'))).toEqual({
    text: '2023',
    start: dayOf(2023, 1, 1),
    end: dayOf(2023, 12, 31),
    form: 'year',
    uncertain: false,
  });
});
