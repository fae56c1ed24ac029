import { isPerTime } from '../figure/dimension.ts';
import type { Figure, Pace } from '../figure/figure.ts';
import { hull, type Interval } from '../figure/interval.ts';
import { paceCount } from '../figure/pace-count.ts';
import { type Rational, rational } from '../figure/rational.ts';
import { dated, type Level, type PaceClass } from './observation.ts';

/** As what a figure's pace can be compared without a period; null where it has none, or its indicator is itself per time. */
export function paceClassOf(figure: Figure, level: Level): PaceClass | null {
  if (!figure.pace || isPerTime(level.unit)) return null;
  return figure.pace === 'day' || figure.pace === 'week' ? 'day' : 'year';
}

/** How many of a pace are one of its class: a week is 1/7 a day, a month 12 a year. */
export const PER_CLASS: Readonly<Record<Pace, Rational>> = {
  day: rational(1),
  week: rational(1, 7),
  month: rational(12),
  quarter: rational(4),
  year: rational(1),
};

/**
 * How often a pace fits into the period of a level: `20 billion a day` of a year is 365 or 366 times 20 billion. Null: the
 * period is unknown or open.
 */
export function paceOfLevel(pace: Pace, level: Level): Interval | null {
  if (level.period === 'unknown' || level.earlier) return null;
  return paceCount(pace, level.period);
}

/** The same for a change: from the base to the period, counted from begin to begin and from end to end. */
export function paceOfChange(pace: Pace, of: Level, base: Level): Interval | null {
  const from = dated(base);
  const to = dated(of);
  if (!from || !to) return null;
  const byBegin = countBetween(pace, from.start, to.start);
  const byEnd = countBetween(pace, plusOne(from.end), plusOne(to.end));
  return byBegin && byEnd ? hull(byBegin, byEnd) : (byBegin ?? byEnd);
}

function countBetween(pace: Pace, from: number | null, to: number | null): Interval | null {
  if (from === null || to === null || from >= to) return null;
  return paceCount(pace, { text: '', start: from, end: to - 1, form: 'interval', uncertain: false });
}

function plusOne(day: number | null): number | null {
  return day === null ? null : day + 1;
}
