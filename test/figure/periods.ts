import fc from 'fast-check';
import { dayOf, monthLength } from '../../src/figure/calendar.ts';
import type { Period } from '../../src/figure/period.ts';
import { readPeriod } from '../../src/figure/read-period.ts';

/** The period of a text that has one. */
export function period(text: string): Period {
  const result = readPeriod(text, new Map());
  if (!result.ok) throw new Error(`${text}: ${result.problem.reason}`);
  if (result.value === 'unknown') throw new Error(`${text} has no days`);
  return result.value;
}

const day = fc.integer({ min: dayOf(2, 1, 1), max: dayOf(9980, 12, 31) });
const uncertain = fc.boolean();

/** Any days, both ends closed. */
export const closedPeriod: fc.Arbitrary<Period> = fc
  .record({ start: day, length: fc.oneof(fc.nat(40), fc.nat(4000)), uncertain })
  .map(({ start, length, uncertain }) => ({ text: '', start, end: start + length, form: 'interval', uncertain }));

/** From the first of a month to the last of one. */
export const wholeMonthsPeriod: fc.Arbitrary<Period> = fc
  .record({
    year: fc.integer({ min: 4, max: 9990 }),
    month: fc.integer({ min: 1, max: 12 }),
    more: fc.nat(30),
    uncertain,
  })
  .map(({ year, month, more, uncertain }) => {
    const lastYear = year + Math.floor((month - 1 + more) / 12);
    const lastMonth = ((month - 1 + more) % 12) + 1;
    const end = dayOf(lastYear, lastMonth, monthLength(lastYear, lastMonth));
    return { text: '', start: dayOf(year, month, 1), end, form: 'interval', uncertain };
  });

const openPeriod: fc.Arbitrary<Period> = fc
  .tuple(fc.oneof(closedPeriod, wholeMonthsPeriod), fc.boolean())
  .map(([closed, isOpenAtStart]) => ({ ...closed, ...(isOpenAtStart ? { start: null } : { end: null }) }));

export const anyPeriod: fc.Arbitrary<Period> = fc.oneof(closedPeriod, wholeMonthsPeriod, openPeriod);
