import { dateOf, dayOf, isMonthEnd, monthLength, shiftMonths } from './calendar.ts';
import type { Pace } from './figure.ts';
import { calendarForm, formatPeriod } from './format-period.ts';
import type { Day, Period, When } from './period.ts';
import type { Rational } from './rational.ts';

/** Two whole numbers, both included; null is no bound on that side. */
interface WholeNumbers {
  readonly low: number | null;
  readonly high: number | null;
}

/** Kinds of length for comparing like with like; `other` periods (nine months, ten days, open ones) are not alike by this alone. */
type LengthKind = 'year' | 'half' | 'quarter' | 'month' | 'day' | 'other';

/** Periods in different words are the same if they are the same days. */
export function samePeriod(a: Period, b: Period): boolean {
  return a.start === b.start && a.end === b.end;
}

/** The same text for the same days, and for no others. */
export function periodKey({ start, end }: Period): string {
  return `${start ?? '..'}/${end ?? '..'}`;
}

/** Every day of `inner` is one of `outer`. */
export function containsPeriod(outer: Period, inner: Period): boolean {
  const beginsInside = outer.start === null || (inner.start !== null && inner.start >= outer.start);
  const endsInside = outer.end === null || (inner.end !== null && inner.end <= outer.end);
  return beginsInside && endsInside;
}

/** The two share a day. */
export function overlaps(a: Period, b: Period): boolean {
  return !before(a, b) && !before(b, a);
}

/** Every day of `a` is earlier than every day of `b`. */
export function before(a: Period, b: Period): boolean {
  return a.end !== null && b.start !== null && a.end < b.start;
}

/** How many days it has, both ends included; null if it is open. */
export function days({ start, end }: Period): number | null {
  return start === null || end === null ? null : end - start + 1;
}

/**
 * How many whole calendar months it has: from a day of the month, at most the 28th, to the day before that day.
 * So 2022-H1 has 6 and the British tax year 2013-04-06/2014-04-05 has 12; null where it is no such span.
 */
export function wholeMonths({ start, end }: Period): number | null {
  if (start === null || end === null) return null;
  const from = dateOf(start);
  const next = dateOf(end + 1);
  if (from.day !== next.day || from.day > 28) return null;
  return monthsFrom(from, next);
}

/**
 * The same days a year before. 29 February becomes the 28th, and what ends with a month still does: 2025-02 becomes all
 * of 2024-02. A single day stays one. Open ends stay open; a period that may be wrong stays so.
 */
export function yearEarlier(period: Period): Period {
  const { start, end, uncertain } = period;
  const from = start === null ? null : shiftMonths(start, -12);
  if (end === null || start === end) return periodOf(from, end === null ? null : from, uncertain);
  const to = isMonthEnd(end) ? shiftMonths(end + 1, -12) - 1 : shiftMonths(end, -12);
  return periodOf(from, to, uncertain);
}

/**
 * The calendar's previous period of the same length: of whole months, as many months that end the day before. Unknown for a
 * day (of trading, perhaps), for what is open, and for spans that are no whole months.
 */
export function previousPeriod(period: Period): When {
  const months = wholeMonths(period);
  if (months === null || period.start === null) return 'unknown';
  return periodOf(shiftMonths(period.start, -months), period.start - 1, period.uncertain);
}

/**
 * Whole months from the beginning of `a` to the beginning of `b`, negative if `b` begins first. Null where it is no whole
 * number: the two begin on different days of the month (and not both on its last), or one is open.
 */
export function monthsBetween(a: Period, b: Period): number | null {
  if (a.start === null || b.start === null) return null;
  const from = dateOf(a.start);
  const to = dateOf(b.start);
  if (from.day !== to.day && !(isMonthEnd(a.start) && isMonthEnd(b.start))) return null;
  return monthsFrom(from, to);
}

/**
 * Days that passed from a base to a period: counted from beginning to beginning and from end to end, the fewer and the more
 * (2019 to 2020: 365 and 366). Null if one of them is open.
 */
export function daysBetween(base: Period, period: Period): readonly [min: number, max: number] | null {
  if (base.start === null || base.end === null || period.start === null || period.end === null) return null;
  const byBegin = period.start - base.start;
  const byEnd = period.end - base.end;
  return [Math.min(byBegin, byEnd), Math.max(byBegin, byEnd)];
}

/** The parts, in whatever order, are disjoint and make up exactly the whole. */
export function partition(whole: Period, parts: readonly Period[]): boolean {
  const ordered = [...parts].sort((a, b) => (a.start ?? -Infinity) - (b.start ?? -Infinity));
  const first = ordered[0];
  const last = ordered.at(-1);
  if (!first || !last || first.start !== whole.start || last.end !== whole.end) return false;
  return ordered.slice(1).every((part, index) => {
    const end = ordered[index]?.end ?? null;
    return end !== null && part.start === end + 1;
  });
}

/** The calendar year that holds all of it; null if none does. */
export function yearOf({ start, end, uncertain }: Period): Period | null {
  if (start === null || end === null) return null;
  const { year } = dateOf(start);
  return dateOf(end).year === year ? periodOf(dayOf(year, 1, 1), dayOf(year, 12, 31), uncertain) : null;
}

/**
 * The share of a year that a part would have if every month (where both are whole months, else every day) were alike. The
 * part need not lie in that very year. Null if one is open.
 */
export function evenShare(part: Period, year: Period): Rational | null {
  const ofPart = wholeMonths(part);
  const ofYear = wholeMonths(year);
  if (ofPart !== null && ofYear !== null) return { n: BigInt(ofPart), d: BigInt(ofYear) };
  const partDays = days(part);
  const yearDays = days(year);
  return partDays === null || yearDays === null ? null : { n: BigInt(partDays), d: BigInt(yearDays) };
}

/**
 * Completed years of age for any day of `birth` and any day of `at`: 1958 and 1972 give 13 to 14. Who was born on 29 February
 * may come of age on 28 February or on 1 March. Below zero only if every day of `at` is before the birth.
 */
export function ageBetween(birth: Period, at: Period): WholeNumbers {
  const low = birth.end === null || at.start === null ? null : completedYears(birth.end, at.start, 'march');
  const high = birth.start === null || at.end === null ? null : completedYears(birth.start, at.end, 'february');
  const canBeBorn = high === null || high >= 0;
  return { low: canBeBorn ? Math.max(low ?? 0, 0) : low, high };
}

/**
 * How long it can be from a day of `from` to a day of `to`, in whole units: completed ones at least, begun ones at most. Days
 * are counted with one end (at least) and with both (at most). Below zero where `to` comes first.
 */
export function durationBetween(from: Period, to: Period, unit: Pace): WholeNumbers {
  const low = from.end === null || to.start === null ? null : completed(from.end, to.start, unit);
  const high = from.start === null || to.end === null ? null : begun(from.start, to.end, unit);
  return { low, high };
}

/** Twelve whole months, a span of 365 or 366 days, or a business year of 52 or 53 weeks. */
export function isYearLong(period: Period): boolean {
  return kindOfLength(period) === 'year';
}

/** Which usual length it has, wherever it begins. Business calendars of 4, 5, 13, 14, 26, 27, 52 and 53 weeks count. */
export function kindOfLength(period: Period): LengthKind {
  const length = days(period);
  if (length === null) return 'other';
  if (length === 1) return 'day';
  const months = wholeMonths(period);
  if (months !== null) return KINDS_BY_MONTHS.get(months) ?? 'other';
  return KINDS_BY_DAYS.get(length) ?? 'other';
}

const KINDS_BY_MONTHS: ReadonlyMap<number, LengthKind> = new Map([
  [1, 'month'],
  [3, 'quarter'],
  [6, 'half'],
  [12, 'year'],
]);
const KINDS_BY_DAYS: ReadonlyMap<number, LengthKind> = new Map([
  [28, 'month'],
  [35, 'month'],
  [91, 'quarter'],
  [98, 'quarter'],
  [182, 'half'],
  [189, 'half'],
  [364, 'year'],
  [365, 'year'],
  [366, 'year'],
  [371, 'year'],
]);

const MONTHS_IN: Readonly<Record<'month' | 'quarter' | 'year', number>> = { month: 1, quarter: 3, year: 12 };

interface YearMonth {
  readonly year: number;
  readonly month: number;
}

/** A period of these days, spelled as the calendar spells them. */
export function periodOf(start: Day | null, end: Day | null, uncertain: boolean): Period {
  const period: Period = { text: '', start, end, form: calendarForm(start, end), uncertain };
  return { ...period, text: formatPeriod(period) };
}

function monthsFrom(from: YearMonth, to: YearMonth): number {
  return (to.year - from.year) * 12 + to.month - from.month;
}

/** Birthdays passed; one of 29 February falls on the last of February or on the first of March where there is none. */
function completedYears(birth: Day, at: Day, leapBirthday: 'february' | 'march'): number {
  const born = dateOf(birth);
  const { year } = dateOf(at);
  const lastDay = monthLength(year, born.month);
  const isMissing = born.day > lastDay;
  const birthday =
    dayOf(year, born.month, isMissing ? lastDay : born.day) + (isMissing && leapBirthday === 'march' ? 1 : 0);
  return year - born.year - (at < birthday ? 1 : 0);
}

function completed(from: Day, to: Day, unit: Pace): number {
  if (unit === 'day') return to - from;
  if (unit === 'week') return Math.floor((to - from) / 7);
  const months = monthsFrom(dateOf(from), dateOf(to));
  const length = MONTHS_IN[unit];
  const units = Math.floor(months / length);
  return shiftMonths(from, units * length) > to ? units - 1 : units;
}

function begun(from: Day, to: Day, unit: Pace): number {
  if (unit === 'day') return to - from + 1;
  const whole = completed(from, to, unit);
  const reached = unit === 'week' ? from + whole * 7 : shiftMonths(from, whole * MONTHS_IN[unit]);
  return reached < to ? whole + 1 : whole;
}
