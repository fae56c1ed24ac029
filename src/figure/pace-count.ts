import type { Pace } from './figure.ts';
import { closed, hull, type Interval, point } from './interval.ts';
import type { Period } from './period.ts';
import { days, isYearLong, wholeMonths } from './period-algebra.ts';
import { rational } from './rational.ts';

/** Days of the shortest and of the longest. */
const DAYS_IN = { month: [28, 31], quarter: [90, 92], year: [365, 366] } as const;
const MONTHS_IN = { month: 1, quarter: 3, year: 12 } as const;

/**
 * How many days, weeks, months, quarters or years a period holds: 2022 has 365 days, 12 months, and 52 to 366/7 weeks, since
 * both ways of counting weeks are in use. Days are counted by the calendar. A period that is no whole months has as many
 * months as the longest and the shortest month allow. Null as period: an undated year. Null as result: the period is open.
 */
export function paceCount(pace: Pace, period: Period | null): Interval | null {
  if (period === null) return undatedYear(pace);
  const length = days(period);
  if (length === null) return null;
  if (pace === 'day') return point(rational(length));
  const months = wholeMonths(period);
  if (pace === 'week') return weeks(length, months);
  if (months !== null) return point(rational(months, MONTHS_IN[pace]));

  const [shortest, longest] = DAYS_IN[pace];
  const byDays = closed(rational(length, longest), rational(length, shortest));
  return isYearLong(period) ? hull(byDays, point(rational(12, MONTHS_IN[pace]))) : byDays;
}

function undatedYear(pace: Pace): Interval {
  if (pace === 'day') return closed(rational(365), rational(366));
  if (pace === 'week') return closed(rational(52), rational(366, 7));
  return point(rational(12, MONTHS_IN[pace]));
}

/** By the calendar; a quarter is also 13 weeks, and a year anything from 52 to a leap year's days. */
function weeks(length: number, months: number | null): Interval {
  const byDays = point(rational(length, 7));
  if (months === null || months % 3 !== 0) return byDays;
  const byQuarters = hull(byDays, point(rational((months / 3) * 13)));
  if (months % 12 !== 0) return byQuarters;
  return hull(byQuarters, point(rational((months / 12) * 366, 7)));
}
