import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/figure/calendar.ts';
import { describePeriod, formatPeriod } from '../../src/figure/format-period.ts';
import type { Period } from '../../src/figure/period.ts';
import { samePeriod } from '../../src/figure/period-algebra.ts';
import { anyPeriod, period } from './periods.ts';

describe('the canonical spelling', () => {
  it.each([
    ['2022-01/2022-12', '2022'],
    ['2022-Q1/2022-Q2', '2022-H1'],
    ['2022-07/12', '2022-H2'],
    ['2022-04/06', '2022-Q2'],
    ['2024-02-01/29', '2024-02'],
    ['2022-03-14/14', '2022-03-14'],
    ['2022-01/09', '2022-01/2022-09'],
    ['2022-02/04', '2022-02/2022-04'],
    ['2022-04/09', '2022-04/2022-09'],
    ['2021-Q4/2022-Q1', '2021-10/2022-03'],
    ['2016-H1/2020-Q4', '2016/2020'],
    ['2022-03-14/20', '2022-03-14/2022-03-20'],
    ['2022-01/..', '2022/..'],
    ['2022-Q2/..', '2022-04/..'],
    ['2022-03-14/..', '2022-03-14/..'],
    ['../2022-12-31', '../2022'],
    ['../2022-H1', '../2022-06'],
    ['../2022-02-27', '../2022-02-27'],
    ['2004?', '2004?'],
    ['2004?/2006', '2004/2006?'],
    ['2004?/..', '2004?/..'],
    ['../2004?', '../2004?'],
    ['0476', '0476'],
  ])('of %s is %s', (text, canonical) => {
    expect(formatPeriod(period(text))).toBe(canonical);
  });

  it('of an unknown period is unknown', () => {
    expect(formatPeriod('unknown')).toBe('unknown');
    expect(describePeriod('unknown')).toBe('unknown');
  });

  it('of a named period is that of its days', () => {
    expect(formatPeriod({ ...period('2005-10/2006-09'), text: 'us-fy2006', form: 'named' })).toBe('2005-10/2006-09');
  });

  it('reads back as the same days, and as itself', () => {
    fc.assert(
      fc.property(anyPeriod, written => {
        const canonical = formatPeriod(written);
        const again = period(canonical);
        expect(samePeriod(again, written)).toBe(true);
        expect(again.uncertain).toBe(written.uncertain);
        expect(formatPeriod(again)).toBe(canonical);
      }),
    );
  });

  it('of two spellings of the same days is one', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        fc.pre(a.uncertain === b.uncertain);
        expect(formatPeriod(a) === formatPeriod(b)).toBe(samePeriod(a, b));
      }),
    );
  });
});

describe('a period on a screen', () => {
  const named: Period = {
    text: 'us-fy2006',
    start: dayOf(2005, 10, 1),
    end: dayOf(2006, 9, 30),
    form: 'named',
    uncertain: false,
  };
  it.each([
    [period('2022-H1'), '2022-H1 (Jan-Jun)'],
    [period('2022-H2'), '2022-H2 (Jul-Dec)'],
    [period('2022-Q3'), '2022-Q3 (Jul-Sep)'],
    [period('2022-04/06'), '2022-Q2 (Apr-Jun)'],
    [period('2022'), '2022'],
    [period('2022-03'), '2022-03'],
    [period('2022-01/09'), '2022-01/2022-09'],
    [period('2022/..'), '2022/..'],
    [named, 'us-fy2006 (2005-10/2006-09)'],
  ])('$text says which months it has where its name does not: %s', (shown, description) => {
    expect(describePeriod(shown)).toBe(description);
  });
});
