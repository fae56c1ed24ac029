import { shiftMonths } from './calendar.ts';
import type { Period } from './period.ts';
import { periodOf, wholeMonths } from './period-algebra.ts';

const PIECES: ReadonlyMap<number, readonly number[]> = new Map([
  [12, [6, 3, 1]],
  [6, [3, 1]],
  [3, [1]],
]);

/**
 * The ways in which a year, half or quarter of whole months (a fiscal year too) falls into equal parts: halves, quarters,
 * months. Other lengths have none.
 */
export function splitPeriod(whole: Period): readonly (readonly Period[])[] {
  const months = wholeMonths(whole);
  const pieces = months === null ? undefined : PIECES.get(months);
  const { start } = whole;
  if (months === null || pieces === undefined || start === null) return [];
  return pieces.map(length => {
    const begins = Array.from({ length: months / length }, (_, index) => shiftMonths(start, index * length));
    return begins.map(begin => periodOf(begin, shiftMonths(begin, length) - 1, whole.uncertain));
  });
}

/** The same period so many years later (earlier, if negative). Ends must not be open. */
export function yearsLater(period: Period, years: number): Period {
  const { start, end, uncertain } = period;
  if (start === null || end === null) return period;
  return periodOf(shiftMonths(start, years * 12), shiftMonths(end + 1, years * 12) - 1, uncertain);
}
