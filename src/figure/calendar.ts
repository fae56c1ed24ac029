import type { Day } from './period.ts';

/** A date of the proleptic Gregorian calendar: month 1-12, day 1 to the length of the month. */
interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_IN_400_YEARS = 146_097;
/** Days from 0000-03-01, where the count below begins, to 1970-01-01. */
const DAYS_TO_1970 = 719_468;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The number of a day, 1970-01-01 being 0. Days and months beyond their month or year are not carried over.
 * Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
 */
export function dayOf(year: number, month: number, day: number): Day {
  // Years are counted from March, so that the leap day comes last.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_400_YEARS + dayOfEra - DAYS_TO_1970;
}

/** The date of a day number; undoes `dayOf`. Same source, `civil_from_days`. */
export function dateOf(number: Day): CalendarDate {
  const shifted = number + DAYS_TO_1970;
  const era = Math.floor(shifted / DAYS_IN_400_YEARS);
  const dayOfEra = shifted - era * DAYS_IN_400_YEARS;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Days in a month, 28 to 31; month 1-12. */
export function monthLength(year: number, month: number): number {
  const leapDay = month === 2 && isLeapYear(year) ? 1 : 0;
  return (MONTH_LENGTHS[month - 1] ?? 0) + leapDay;
}

/** The same day of the month so many calendar months later (earlier, if negative), or the last one if that month is shorter. */
export function shiftMonths(number: Day, months: number): Day {
  const { year, month, day } = dateOf(number);
  const count = year * 12 + (month - 1) + months;
  const toYear = Math.floor(count / 12);
  const toMonth = count - toYear * 12 + 1;
  return dayOf(toYear, toMonth, Math.min(day, monthLength(toYear, toMonth)));
}

export function isMonthEnd(number: Day): boolean {
  return dateOf(number + 1).day === 1;
}

/** The last day of the month in which a day lies. */
export function endOfMonth(number: Day): Day {
  const { year, month } = dateOf(number);
  return dayOf(year, month, monthLength(year, month));
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
