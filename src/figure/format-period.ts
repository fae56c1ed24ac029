import { dateOf, dayOf, isMonthEnd, monthLength } from './calendar.ts';
import type { Day, Period, When } from './period.ts';

const MONTH_NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * The one canonical spelling of these days, in whatever words they were written: a year, half, quarter, month or day if
 * they are one (`2022-H1`), else an interval of the coarsest ends that fit (`2016/2020`, `2022-01/2022-09`).
 * Reads back as the same days.
 */
export function formatPeriod(period: When): string {
  if (period === 'unknown') return 'unknown';
  const { start, end, uncertain } = period;
  const days = formatDays(start, end);
  if (!uncertain) return days;
  // The mark stands at a year, never at an open end.
  return end === null ? days.replace('/', '?/') : `${days}?`;
}

/** The spelling for a screen: `2022-H1 (Jan-Jun)`, `us-fy2006 (2005-10/2006-09)`. */
export function describePeriod(period: When): string {
  if (period === 'unknown') return 'unknown';
  if (period.form === 'named') return `${period.text} (${formatPeriod(period)})`;
  const { start, end } = period;
  const form = calendarForm(start, end);
  if (start === null || end === null || (form !== 'quarter' && form !== 'half')) return formatPeriod(period);
  return `${formatPeriod(period)} (${monthName(start)}-${monthName(end)})`;
}

/** What these days are in the calendar, however they were written; `interval` if they are no one day, month, quarter, half or year. */
export function calendarForm(start: Day | null, end: Day | null): Exclude<Period['form'], 'named'> {
  if (start === null || end === null) return 'interval';
  if (start === end) return 'day';
  const from = dateOf(start);
  const to = dateOf(end);
  if (from.day !== 1 || !isMonthEnd(end) || from.year !== to.year) return 'interval';
  const months = to.month - from.month + 1;
  const aligned = (from.month - 1) % months === 0;
  if (months === 1) return 'month';
  if (months === 3 && aligned) return 'quarter';
  if (months === 6 && aligned) return 'half';
  return months === 12 ? 'year' : 'interval';
}

function formatDays(start: Day | null, end: Day | null): string {
  if (start === null || end === null) return formatOpen(start, end);
  const { year, month } = dateOf(start);
  switch (calendarForm(start, end)) {
    case 'day':
      return formatDay(start);
    case 'month':
      return formatMonth(start);
    case 'quarter':
      return `${formatYear(start)}-Q${(month + 2) / 3}`;
    case 'half':
      return `${formatYear(start)}-H${month === 1 ? 1 : 2}`;
    case 'year':
      return formatYear(start);
    case 'interval':
      if (start === dayOf(year, 1, 1) && isYearEnd(end)) return `${formatYear(start)}/${formatYear(end)}`;
      if (isMonthStart(start) && isMonthEnd(end)) return `${formatMonth(start)}/${formatMonth(end)}`;
      return `${formatDay(start)}/${formatDay(end)}`;
  }
}

function formatOpen(start: Day | null, end: Day | null): string {
  return `${start === null ? '..' : formatStart(start)}/${end === null ? '..' : formatEnd(end)}`;
}

function formatStart(start: Day): string {
  const { month, day } = dateOf(start);
  if (day !== 1) return formatDay(start);
  return month === 1 ? formatYear(start) : formatMonth(start);
}

function formatEnd(end: Day): string {
  if (!isMonthEnd(end)) return formatDay(end);
  return isYearEnd(end) ? formatYear(end) : formatMonth(end);
}

function isMonthStart(day: Day): boolean {
  return dateOf(day).day === 1;
}

function isYearEnd(day: Day): boolean {
  const { month, day: ofMonth, year } = dateOf(day);
  return month === 12 && ofMonth === monthLength(year, month);
}

function formatDay(day: Day): string {
  return `${formatMonth(day)}-${String(dateOf(day).day).padStart(2, '0')}`;
}

function formatMonth(day: Day): string {
  return `${formatYear(day)}-${String(dateOf(day).month).padStart(2, '0')}`;
}

function formatYear(day: Day): string {
  return String(dateOf(day).year).padStart(4, '0');
}

function monthName(day: Day): string {
  return MONTH_NAMES[dateOf(day).month - 1] ?? '';
}
