import { dateOf, shiftMonths } from './calendar.ts';
import type { Day, Period, PeriodProblem, When } from './period.ts';
import { type Cure, curesFor } from './period-cure.ts';
import { readForm } from './period-form.ts';
import { fail, ok, type Result } from './result.ts';

/**
 * Reads a period in any form of the language: `2022`, `2022-H1`, `2022-Q1`, `2022-03`, `2022-03-14`, intervals of these,
 * open or with a short end, each with `?` where it may be wrong; a named period, `period:` before it or not; `unknown`.
 * `previous` is none: what it means depends on the fact. The problem's hint replaces the characters it points at.
 */
export function readPeriod(text: string, named: ReadonlyMap<string, Period>): Result<When, PeriodProblem> {
  return readTrimmed(text, written => {
    const read = readWritten(written, named);
    return read.ok ? read : fail(explainPeriod(written, read.problem, named));
  });
}

/**
 * Reads the date of a source or an event: a year, a month or a day, each with `?` or not. A date in words of about
 * (`about 1950`) is 5 of its last written place to either side, as in the table of figures.
 */
export function readDate(text: string): Result<Period, PeriodProblem> {
  return readTrimmed(text, written => {
    const [, before, date = written, after] = HEDGED_DATE.exec(written) ?? [];
    const read = readForm(date);
    if (!read?.ok || !isDate(read.value)) return fail(explainDate(written, read?.ok === false ? read.problem : null));
    return ok(before || after ? widen(read.value, written) : read.value);
  });
}

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const SHORT_END = /^(?:\d{1,2}(?:-\d{2})?|[QH]\d)\??$/;
const HEDGED_DATE =
  /^((?:about|around|approximately|roughly|some|circa) |(?:ca?\. ?)|[~约]|大约)?(\d[\d-]*\??)( ?左右)?$/;
const DESCENDS = 'the interval ends before it begins';
const NO_NAMES: ReadonlyMap<string, Period> = new Map();

/** White space around a period counts for nothing, but the offsets of a problem are those of the text as it was given. */
function readTrimmed<T>(text: string, read: (written: string) => Result<T, PeriodProblem>): Result<T, PeriodProblem> {
  const result = read(text.trim());
  if (result.ok) return result;
  const shift = text.length - text.trimStart().length;
  const { problem } = result;
  return fail({ ...problem, start: problem.start + shift, end: problem.end + shift });
}

function readWritten(text: string, named: ReadonlyMap<string, Period>): Result<When, PeriodProblem> {
  if (text === 'unknown') return ok(text);
  return text.includes('/') ? readInterval(text, named) : readEnd(text, 0, named);
}

function readInterval(text: string, named: ReadonlyMap<string, Period>): Result<Period, PeriodProblem> {
  const slash = text.indexOf('/');
  const first = text.slice(0, slash);
  const last = text.slice(slash + 1);
  if (last.includes('/')) return refuse(0, text, 'an interval has two ends, with one slash between them');
  if (first === '') return refuse(slash, '/', 'an end that is open is written ..', '../');
  if (last === '') return refuse(slash, '/', 'an end that is open is written ..', '/..');
  if (first === '..' && last === '..') return refuse(0, text, 'open at both ends, it says nothing', 'unknown');

  const from = first === '..' ? null : readEnd(first, 0, named);
  if (from && !from.ok) return from;
  const to = last === '..' ? null : readLast(last, slash + 1, first, from?.value.form ?? null, named);
  if (to && !to.ok) return to;

  const start = from ? from.value.start : null;
  const end = to ? to.value.end : null;
  if (start === null && end === null) return refuse(0, text, 'open at both ends, it says nothing', 'unknown');
  if (start !== null && end !== null && end < start) {
    const hint = ascending(first, last);
    return fail({ kind: 'descending-period', start: 0, end: text.length, reason: DESCENDS, hint });
  }
  const uncertain = from?.value.uncertain === true || to?.value.uncertain === true;
  return ok({ text, start, end, form: 'interval', uncertain });
}

/** The last end, which may leave out what it shares with the first: the year, or the year and the month. */
function readLast(
  last: string,
  at: number,
  first: string,
  form: Period['form'] | null,
  named: ReadonlyMap<string, Period>,
): Result<Period, PeriodProblem> {
  if (!SHORT_END.test(last)) return readEnd(last, at, named);
  if (/^\d(?:-|\??$)/.test(last)) return refuse(at, last, 'months and days have two digits', `0${last}`);
  const prefix = sharedPrefix(first, form, last);
  if (prefix !== null) return readEnd(prefix + last, at - prefix.length, named);
  const hint = /^\d{4}/.test(first) ? `${first.slice(0, 4)}-${last}` : '';
  return refuse(at, last, 'a short end replaces months and days only', hint);
}

function sharedPrefix(first: string, form: Period['form'] | null, last: string): string | null {
  if (/^[QH]/.test(last)) return null;
  if (form === 'day') return last.includes('-') ? first.slice(0, 5) : first.slice(0, 8);
  return form === 'month' && !last.includes('-') ? first.slice(0, 5) : null;
}

function readEnd(text: string, at: number, named: ReadonlyMap<string, Period>): Result<Period, PeriodProblem> {
  const read = readForm(text);
  if (read?.ok) return read;
  if (read) return fail({ ...read.problem, start: read.problem.start + at, end: read.problem.end + at });

  const isUncertain = text.endsWith('?');
  const name = (isUncertain ? text.slice(0, -1) : text).replace(/^period:/, '');
  const period = named.get(name);
  if (period) return ok({ ...period, text, form: 'named', uncertain: period.uncertain || isUncertain });
  return refuse(at, text, reasonFor(name));
}

function reasonFor(name: string): string {
  if (name === '') return 'no period is written here';
  if (name === 'previous') return '`previous` says what a change is measured from, it is no period by itself';
  if (name === 'unknown') return '`unknown` stands alone, an end that is open is written ..';
  return NAME.test(name) ? `no period of the name ${name} is defined` : 'it is no period of the calendar';
}

/** A descending interval the right way round; a short end that comes too early in the year is one of the next year. */
function ascending(first: string, last: string): string {
  if (!SHORT_END.test(last)) return `${last}/${first}`;
  const isShortDay = /^\d{4}-\d{2}-/.test(first) && !last.includes('-');
  return isShortDay ? '' : `${first}/${String(Number(first.slice(0, 4)) + 1).padStart(4, '0')}-${last}`;
}

/** The best that can be said of a text that does not read: of all of it, else of one end of an interval. */
function explainPeriod(text: string, problem: PeriodProblem, named: ReadonlyMap<string, Period>): PeriodProblem {
  const reads = (hint: string) => readWritten(hint, named).ok;
  const cure = firstCure(text, reads);
  if (cure) return { ...problem, ...cure, kind: 'unreadable-period', start: 0, end: text.length };
  const ends = text.split('/');
  if (ends.length !== 2) return problem;
  for (const [index, end] of ends.entries()) {
    const start = index === 0 ? 0 : text.length - end.length;
    const isToBlame = problem.start >= start && problem.end <= start + end.length;
    // A short end leans on the first one; alone, `03-05` would look like a year of two digits.
    const endCure = isToBlame && !SHORT_END.test(end) ? firstCure(end, reads) : null;
    if (endCure) return { ...problem, ...endCure, start, end: start + end.length };
  }
  return problem;
}

function explainDate(text: string, problem: PeriodProblem | null): PeriodProblem {
  const cure = firstCure(text, hint => readForm(hint)?.ok === true && /^\d{4}(?:-\d{2}){0,2}\??$/.test(hint));
  const all = { kind: 'unreadable-period', start: 0, end: text.length } as const;
  if (cure) return { ...all, ...cure };
  if (problem) return problem;
  if (text === 'unknown') return { ...all, reason: 'a date that is not known is left out', hint: '' };
  const read = readWritten(text, NO_NAMES);
  return { ...all, reason: 'a date is a year, a month or a day', hint: read.ok ? commonYear(read.value) : '' };
}

/** The year that holds all of a period: the finest date that is true of it. */
function commonYear(period: When): string {
  if (period === 'unknown' || period.start === null || period.end === null) return '';
  const { year } = dateOf(period.start);
  return dateOf(period.end).year === year ? String(year).padStart(4, '0') : '';
}

/** The first cure that reads; else why the first one that looked like a period does not (`30/02/2022`). */
function firstCure(text: string, reads: (hint: string) => boolean): Cure | null {
  const cures = text === '' ? [] : curesFor(text).filter(({ hint }) => hint !== text);
  const cure = cures.find(({ hint }) => hint === '' || reads(hint));
  if (cure) return cure;
  for (const { hint } of cures) {
    const read = readForm(hint);
    if (read?.ok === false) return { reason: read.problem.reason, hint: '' };
  }
  return null;
}

function isDate({ form }: Period): boolean {
  return form === 'year' || form === 'month' || form === 'day';
}

function widen({ form, start, end, uncertain }: Period, text: string): Period {
  const shift = (day: Day, by: number): Day =>
    form === 'day' ? day + by : shiftMonths(day, form === 'year' ? by * 12 : by);
  // The day after the end is the first of a month where the end is the last of one.
  const last = end === null ? null : shift(end + 1, 5) - 1;
  return { text, start: start === null ? null : shift(start, -5), end: last, form: 'interval', uncertain };
}

function refuse(start: number, pointed: string, reason: string, hint = ''): Result<never, PeriodProblem> {
  return fail({ kind: 'unreadable-period', start, end: start + pointed.length, reason, hint });
}
