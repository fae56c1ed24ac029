import { dayOf, monthLength } from './calendar.ts';
import type { Period, PeriodProblem } from './period.ts';
import { fail, ok, type Result } from './result.ts';

const FORM = /^(\d{4})(?:-(?:([QH])(\d)|(\d{2})(?:-(\d{2}))?))?(\?)?$/;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * Reads one year, half, quarter, month or day: `2022`, `2022-H1`, `2022-Q1`, `2022-03`, `2022-03-14`, each with a `?` or not.
 * Null if the text has no such shape; a problem if it has, but the calendar does not know it.
 */
export function readForm(text: string): Result<Period, PeriodProblem> | null {
  const match = FORM.exec(text);
  if (match === null) return null;
  const year = Number(match[1]);
  if (year === 0) return refuse(0, 4, 'the years of the calendar begin with 0001');
  const written = { text, uncertain: match[6] !== undefined };
  if (match[2] !== undefined) return readPart(written, year, match[2], Number(match[3]));
  if (match[4] === undefined) return ok({ ...written, ...months(year, 1, 12), form: 'year' });

  const month = Number(match[4]);
  if (month < 1 || month > 12) return refuse(5, 7, 'a year has the months 01 to 12');
  if (match[5] === undefined) return ok({ ...written, ...months(year, month, month), form: 'month' });

  const day = Number(match[5]);
  const length = monthLength(year, month);
  if (day < 1 || day > length) return refuse(8, 10, `${MONTHS[month - 1]} ${year} has the days 01 to ${length}`);
  const number = dayOf(year, month, day);
  return ok({ ...written, start: number, end: number, form: 'day' });
}

type Written = Pick<Period, 'text' | 'uncertain'>;

function readPart(written: Written, year: number, letter: string, part: number): Result<Period, PeriodProblem> {
  const [form, length, count] = letter === 'Q' ? (['quarter', 3, 4] as const) : (['half', 6, 2] as const);
  const known = form === 'quarter' ? 'the quarters Q1 to Q4' : 'the halves H1 and H2';
  if (part < 1 || part > count) return refuse(5, 7, `a year has ${known}`);
  return ok({ ...written, ...months(year, (part - 1) * length + 1, part * length), form });
}

function months(year: number, first: number, last: number): Pick<Period, 'start' | 'end'> {
  return { start: dayOf(year, first, 1), end: dayOf(year, last, monthLength(year, last)) };
}

function refuse(start: number, end: number, reason: string): Result<never, PeriodProblem> {
  return fail({ kind: 'unreadable-period', start, end, reason, hint: '' });
}
