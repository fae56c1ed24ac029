import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, dayOf, monthLength } from '../../src/figure/calendar.ts';
import type { Day, Period, PeriodProblem, When } from '../../src/figure/period.ts';
import { readDate, readPeriod } from '../../src/figure/read-period.ts';
import type { Result } from '../../src/figure/result.ts';

const NAMED: ReadonlyMap<string, Period> = new Map([
  ['us-fy2006', { text: '2005-10-01/2006-09-30', start: 13_057, end: 13_421, form: 'interval', uncertain: false }],
  ['perhaps', { text: '2004?', start: 12_418, end: 12_783, form: 'year', uncertain: true }],
]);

const read = (text: string) => readPeriod(text, NAMED);

/** The days of what was read, as two dates. */
function daysOf(result: Result<When, PeriodProblem>): string {
  if (!result.ok) return `unreadable: ${result.problem.reason}`;
  return result.value === 'unknown' ? 'unknown' : `${printDay(result.value.start)} ${printDay(result.value.end)}`;
}

function printDay(day: Day | null): string {
  if (day === null) return '..';
  const { year, month, day: ofMonth } = dateOf(day);
  return `${String(year).padStart(4, '0')}-${month}-${ofMonth}`;
}

/** The problem as a reader sees it: the characters it points at, why, and what to write for them. */
function told(text: string, result: Result<When, PeriodProblem>): readonly [string, string, string] {
  if (result.ok) return ['', 'it reads', ''];
  const { start, end, reason, hint } = result.problem;
  return [text.slice(start, end), reason, hint];
}

describe('a period', () => {
  it.each([
    ['2022', '2022-1-1 2022-12-31', 'year'],
    ['2022-H1', '2022-1-1 2022-6-30', 'half'],
    ['2022-H2', '2022-7-1 2022-12-31', 'half'],
    ['2022-Q1', '2022-1-1 2022-3-31', 'quarter'],
    ['2022-Q4', '2022-10-1 2022-12-31', 'quarter'],
    ['2022-02', '2022-2-1 2022-2-28', 'month'],
    ['2024-02', '2024-2-1 2024-2-29', 'month'],
    ['2022-03-14', '2022-3-14 2022-3-14', 'day'],
    ['2024-02-29', '2024-2-29 2024-2-29', 'day'],
    ['0001', '0001-1-1 0001-12-31', 'year'],
    ['9999', '9999-1-1 9999-12-31', 'year'],
    ['2002/2013', '2002-1-1 2013-12-31', 'interval'],
    ['2022-Q1/2022-Q3', '2022-1-1 2022-9-30', 'interval'],
    ['2013-04/2014-03', '2013-4-1 2014-3-31', 'interval'],
    ['2013-04-06/2014-04-05', '2013-4-6 2014-4-5', 'interval'],
    ['2021/2022-H1', '2021-1-1 2022-6-30', 'interval'],
    ['2022/..', '2022-1-1 ..', 'interval'],
    ['../2022', '.. 2022-12-31', 'interval'],
    ['2022-Q2/..', '2022-4-1 ..', 'interval'],
    ['us-fy2006', '2005-10-1 2006-9-30', 'named'],
    ['period:us-fy2006', '2005-10-1 2006-9-30', 'named'],
    ['us-fy2006/2007-09', '2005-10-1 2007-9-30', 'interval'],
  ])('%s is the days %s, a %s', (text, days, form) => {
    const result = read(text);
    expect(daysOf(result)).toBe(days);
    expect(result).toMatchObject({ value: { text, form, uncertain: false } });
  });

  it('2008-09 is September 2008, although it may look like a fiscal year', () => {
    expect(daysOf(read('2008-09'))).toBe('2008-9-1 2008-9-30');
  });

  it.each([
    ['months', '2022-01/09', '2022-1-1 2022-9-30'],
    ['days', '2022-03-14/20', '2022-3-14 2022-3-20'],
    ['months and days', '2022-03-14/04-02', '2022-3-14 2022-4-2'],
  ])('a short end replaces %s: %s', (_what, text, days) => {
    expect(daysOf(read(text))).toBe(days);
  });

  it.each(['2004?', '2004-H1?', '2004-05?', '2004/2006?', '2004?/2006', '2004-01/09?', 'us-fy2006?', 'perhaps'])(
    '%s is read, and may itself be the slip',
    text => {
      expect(read(text)).toMatchObject({ ok: true, value: { uncertain: true } });
    },
  );

  it('2004? is the same days as 2004', () => {
    expect(daysOf(read('2004?'))).toBe(daysOf(read('2004')));
  });

  it('unknown is a period of its own', () => {
    expect(read('unknown')).toEqual({ ok: true, value: 'unknown' });
  });

  it('loses the white space around it', () => {
    expect(read(' 2022 ')).toMatchObject({ value: { text: '2022' } });
    expect(read('  2022-13 ')).toMatchObject({ problem: { start: 7, end: 9 } });
  });
});

describe('a fiscal year written as two years', () => {
  const reason = 'a short end replaces months and days only, and a fiscal year is written by its months';
  it.each([
    ['2013-14', '2013-04/2014-03'],
    ['2013/14', '2013-04/2014-03'],
    ['2022/23', '2022-04/2023-03'],
    ['2008/09', '2008-04/2009-03'],
    ['1999-00', '1999-04/2000-03'],
    ['FY2013-14', '2013-04/2014-03'],
  ])('%s is unreadable: write %s', (text, hint) => {
    expect(told(text, read(text))).toEqual([text, reason, hint]);
  });
});

describe('what the calendar does not know is pointed at', () => {
  it.each([
    ['2022-13', '13', 'a year has the months 01 to 12'],
    ['2022-00', '00', 'a year has the months 01 to 12'],
    ['2022-Q5', 'Q5', 'a year has the quarters Q1 to Q4'],
    ['2022-H3', 'H3', 'a year has the halves H1 and H2'],
    ['2022-02-30', '30', 'February 2022 has the days 01 to 28'],
    ['2024-02-30', '30', 'February 2024 has the days 01 to 29'],
    ['2022-04-31', '31', 'April 2022 has the days 01 to 30'],
    ['0000', '0000', 'the years of the calendar begin with 0001'],
    ['2022-03/2022-13', '13', 'a year has the months 01 to 12'],
    ['2012-01/13', '13', 'a year has the months 01 to 12'],
    ['2022-03-14/32', '32', 'March 2022 has the days 01 to 31'],
    ['30/02/2022', '30/02/2022', 'February 2022 has the days 01 to 28'],
    ['Q7 2022', 'Q7 2022', 'a year has the quarters Q1 to Q4'],
  ])('%s at %s', (text, pointed, reason) => {
    expect(told(text, read(text))).toEqual([pointed, reason, '']);
  });
});

describe('an interval is refused', () => {
  it.each([
    [
      'that ends before it begins',
      '2022-05/2022-03',
      '2022-05/2022-03',
      'the interval ends before it begins',
      '2022-03/2022-05',
    ],
    [
      'whose short end is of the next year',
      '2022-11/02',
      '2022-11/02',
      'the interval ends before it begins',
      '2022-11/2023-02',
    ],
    ['whose short day comes first', '2022-03-14/10', '2022-03-14/10', 'the interval ends before it begins', ''],
    ['without its last end', '2022/', '/', 'an end that is open is written ..', '/..'],
    ['without its first end', '/2022', '/', 'an end that is open is written ..', '../'],
    ['open at both ends', '../..', '../..', 'open at both ends, it says nothing', 'unknown'],
    ['of three ends', '2022/2023/2024', '2022/2023/2024', 'an interval has two ends, with one slash between them', ''],
    ['with an unknown end', '2022/unknown', 'unknown', '`unknown` stands alone, an end that is open is written ..', ''],
    ['with a month for a quarter', '2022-Q1/06', '06', 'a short end replaces months and days only', '2022-06'],
    [
      'with a month and a day for a month',
      '2022-01/03-15',
      '03-15',
      'a short end replaces months and days only',
      '2022-03-15',
    ],
    ['with one digit for a month', '2022-01/9', '9', 'months and days have two digits', '09'],
    ['at the end that does not read', 'March 2022/2022-05', 'March 2022', 'a period begins with its year', '2022-03'],
  ])('%s: %s', (_title, text, pointed, reason, hint) => {
    expect(told(text, read(text))).toEqual([pointed, reason, hint]);
  });
});

describe('a period in another spelling is refused, with the right one', () => {
  it.each([
    ['Q1 2022', '2022-Q1'],
    ['Q1/2022', '2022-Q1'],
    ['1Q 2022', '2022-Q1'],
    ['1Q22', '2022-Q1'],
    ['2022Q1', '2022-Q1'],
    ['2022-q1', '2022-Q1'],
    ['2022 Q1', '2022-Q1'],
    ['first quarter of 2022', '2022-Q1'],
    ['2022-Q1/Q3', '2022-Q1/2022-Q3'],
    ['H1/2022', '2022-H1'],
    ['H1 2022', '2022-H1'],
    ['second half of 2022', '2022-H2'],
    ['first nine months of 2022', '2022-01/09'],
    ['first three quarters of 2022', '2022-01/09'],
    ['March 2022', '2022-03'],
    ['Mar. 2022', '2022-03'],
    ['Sept 2022', '2022-09'],
    ['2022 March', '2022-03'],
    ['14 March 2022', '2022-03-14'],
    ['March 14th, 2022', '2022-03-14'],
    ['Jan-Mar 2022', '2022-01/03'],
    ['22-03', '2022-03'],
    ['98-03', '1998-03'],
    ['2022-1', '2022-01'],
    ['2022-3-4', '2022-03-04'],
    ['2022.03', '2022-03'],
    ['2022.03.14', '2022-03-14'],
    ['2022/03/14', '2022-03-14'],
    ['2022/03', '2022-03'],
    ['14/03/2022', '2022-03-14'],
    ['03/14/2022', '2022-03-14'],
    ['14.03.2022', '2022-03-14'],
    ['03/2022', '2022-03'],
    ['20220314', '2022-03-14'],
    ['2022-03-14T10:00', '2022-03-14'],
    ['2022-W11', '2022-03-14/2022-03-20'],
    ['2020-W53', '2020-12-28/2021-01-03'],
    ['2013-2014', '2013/2014'],
    ['2013–2014', '2013/2014'],
    ['2013 to 2015', '2013/2015'],
    ['2022-01 - 2022-09', '2022-01/2022-09'],
    ['2010/15', '2010/2015'],
    ['1990s', '1990/1999'],
    ['20th century', '1901/2000'],
    ['before 2022', '../2021'],
    ['after 2022-03', '2022-04/..'],
    ['since 2022', '2022/..'],
    ['until 2022-H1', '../2022-H1'],
    ['about 2004', '2004?'],
    ['2004~', '2004?'],
    ['n/a', 'unknown'],
    ['Unknown', 'unknown'],
    ['2022年', '2022'],
    ['2022年3月', '2022-03'],
    ['2022年3月14日', '2022-03-14'],
    ['2022年上半年', '2022-H1'],
    ['2022年下半年', '2022-H2'],
    ['2022年一季度', '2022-Q1'],
    ['2022年第三季度', '2022-Q3'],
    ['2022年前三季度', '2022-01/09'],
    ['2022 年 1-9 月', '2022-01/09'],
    ['2021-2022年', '2021/2022'],
    ['２０２２', '2022'],
  ])('%s: write %s', (text, hint) => {
    expect(read(text)).toMatchObject({ ok: false, problem: { start: 0, end: text.length, hint } });
    expect(read(hint).ok).toBe(true);
  });
});

describe('a period that only its writer can mend is refused without a guess', () => {
  it.each([
    ['03/04/2022', 'it may be 2022-03-04 or 2022-04-03'],
    ['2005/10', 'it may be 2005-10 or 2005/2010'],
    ['FY2022', 'fiscal years differ by country: write the months, as in 2021-10/2022-09, or a name from `periods`'],
    ['last year', 'it depends on the day of reading: write the year'],
    ['previous', '`previous` says what a change is measured from, it is no period by itself'],
    ['us-fy2007', 'no period of the name us-fy2007 is defined'],
    ['12345', 'it is no period of the calendar'],
    ['', 'no period is written here'],
  ])('%s', (text, reason) => {
    expect(told(text, read(text))).toEqual([text, reason, '']);
  });
});

describe('a date', () => {
  it.each([
    ['a year is any day of it', '1756', '1756-1-1 1756-12-31'],
    ['a month is any day of it', '1997-05', '1997-5-1 1997-5-31'],
    ['a day', '1756-01-27', '1756-1-27 1756-1-27'],
    ['a year that may be wrong', '1756?', '1756-1-1 1756-12-31'],
    ['about a year: 5 years to either side', 'about 1950', '1945-1-1 1955-12-31'],
    ['circa', 'circa 1756', '1751-1-1 1761-12-31'],
    ['about a month: 5 months, to the end of the last', '~1997-04', '1996-11-1 1997-9-30'],
    ['about a day: 5 days', 'around 1997-04-30', '1997-4-25 1997-5-5'],
    ['约', '约1997', '1992-1-1 2002-12-31'],
    ['左右', '1997左右', '1992-1-1 2002-12-31'],
  ])('%s: %s', (_title, text, days) => {
    expect(daysOf(readDate(text))).toBe(days);
  });

  it.each([
    ['2022-Q1', '2022-Q1', 'a date is a year, a month or a day', '2022'],
    ['2021/2022', '2021/2022', 'a date is a year, a month or a day', ''],
    ['unknown', 'unknown', 'a date that is not known is left out', ''],
    ['us-fy2006', 'us-fy2006', 'a date is a year, a month or a day', ''],
    ['2022-02-30', '30', 'February 2022 has the days 01 to 28', ''],
    ['14/03/2022', '14/03/2022', 'a period begins with its year', '2022-03-14'],
    ['2022年3月', '2022年3月', 'periods are written in digits and hyphens', '2022-03'],
  ])('%s is refused', (text, pointed, reason, hint) => {
    expect(told(text, readDate(text))).toEqual([pointed, reason, hint]);
  });
});

describe('reading', () => {
  it('never throws, and its hint mends the characters it points at', () => {
    const pieces = fc.constantFrom(
      ...[
        '2022',
        '22',
        '3',
        '03',
        '14',
        '-',
        '/',
        '.',
        '..',
        ' ',
        '?',
        'Q1',
        'q',
        'H2',
        'March',
        'FY',
        'to',
        '年',
        '月',
        '上半年',
        '~',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 7 }), parts => {
        const text = parts.join('');
        const result = read(text);
        if (result.ok) return;
        const { start, end, hint } = result.problem;
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
        if (hint === '') return;
        const mended = read(text.slice(0, start) + hint + text.slice(end));
        // The other end of an interval may be wrong too, but not the same characters again.
        if (!mended.ok) expect(mended.problem).not.toMatchObject({ start, end, hint });
      }),
      { numRuns: 2000 },
    );
  });

  it('knows every day of the calendar and no others', () => {
    const number = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(number(9999), number(15), number(35), (year, month, day) => {
        const pad = (figure: number, width: number) => String(figure).padStart(width, '0');
        const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
        const exists = year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
        const result = read(text);
        expect(result.ok).toBe(exists);
        if (exists)
          expect(result).toMatchObject({ value: { start: dayOf(year, month, day), end: dayOf(year, month, day) } });
      }),
    );
  });
});
