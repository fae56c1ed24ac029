import { dayOf } from './calendar.ts';
import { formatPeriod } from './format-period.ts';
import { readForm } from './period-form.ts';

/** Why a text is no period, and the period that was probably meant; an empty hint where only the writer can know. */
export interface Cure {
  readonly reason: string;
  readonly hint: string;
}

/** What is longer was not meant as a period. */
const LONGEST = 100;

/**
 * Ways in which people write periods elsewhere, each with the spelling of the language. The likeliest comes first; a hint
 * is a guess that the reader still has to try. Only for text that does not read: `2005-10` never comes here.
 */
export function curesFor(text: string): readonly Cure[] {
  if (text.length > LONGEST) return [];
  const plain = text
    .normalize('NFKC')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  const lower = plain.toLowerCase();
  const squeezed = plain.replace(/ /g, '');
  const cures: Cure[] = [
    cureWith('a period has plain digits and hyphens, a capital Q or H, and no spaces', squeezed.toUpperCase()),
    cureWith('`unknown` and the names of periods have small letters and no spaces', squeezed.toLowerCase()),
  ];
  for (const { shape, cure } of nearMisses) {
    const groups = shape.exec(/[年月]/.test(squeezed) ? squeezed : lower)?.slice(1);
    const found = groups && cure(...groups.map(group => group ?? ''));
    if (found) cures.push(found);
  }
  return [...cures, ...splitRanges(lower)];
}

interface NearMiss {
  readonly shape: RegExp;
  /** Takes the groups of the shape, `''` for those that matched nothing. Null: not this one after all. */
  readonly cure: (...groups: string[]) => Cure | null;
}

const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const MONTH_NAMES = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ORDINALS = ['first', 'second', 'third', 'fourth'];
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const FISCAL = '(?:fy|fiscal(?: year)?|financial year)[ -]?';
const FISCAL_REASON =
  'fiscal years differ by country: write the months, as in 2021-10/2022-09, or a name from `periods`';

const nearMisses: readonly NearMiss[] = [
  // Years: fiscal years, decades, centuries.
  { shape: /^(\d{4})[-/](\d{2})$/, cure: twoYears },
  { shape: new RegExp(`^${FISCAL}(\\d{4})[-/](?:\\d{2})?(\\d{2})$`), cure: twoYears },
  { shape: new RegExp(`^${FISCAL}(?:\\d{4}|\\d{2})$`), cure: () => unknowable(FISCAL_REASON) },
  { shape: /^\d{4}(?:财年|财政年度| ?fy)$/, cure: () => unknowable(FISCAL_REASON) },
  {
    shape: /^(?:the )?(\d{3})0'?s$/,
    cure: decade => cureWith('a decade is an interval of years', `${decade}0/${decade}9`),
  },
  { shape: /^(?:the )?(\d{1,2})(?:st|nd|rd|th) century$/, cure: century },
  {
    shape: /^(\d{2})-((?:[qh]\d)|\d{2}(?:-\d{2})?)$/,
    cure: (year, rest) => fourDigits(year, `-${rest.toUpperCase()}`),
  },

  // Quarters and halves.
  { shape: /^([qh]) ?(\d)[ /,.-]*(\d{4})$/, cure: (letter, part, year) => yearFirst(year, letter + part) },
  { shape: /^(\d) ?([qh])[ /,.-]*(\d{4})$/, cure: (part, letter, year) => yearFirst(year, letter + part) },
  {
    shape: /^([qh])(\d)[ '’]*(\d{2})$/,
    cure: (letter, part, year) => fourDigits(year, `-${letter.toUpperCase()}${part}`),
  },
  {
    shape: /^(\d)([qh])[ '’]*(\d{2})$/,
    cure: (part, letter, year) => fourDigits(year, `-${letter.toUpperCase()}${part}`),
  },
  { shape: /^(\d{4})[ /,.-]*([qh])[ -]?(\d)$/, cure: (year, letter, part) => hyphenated(year, letter + part) },
  { shape: /^(\d{4})[ /,.-]*(\d) ?([qh])$/, cure: (year, part, letter) => hyphenated(year, letter + part) },
  {
    shape: /^(\d{4})-([qh]\d)[-/]([qh]\d)$/,
    cure: (year, first, last) =>
      cureWith(
        'a slash stands between the ends of an interval',
        `${year}-${first.toUpperCase()}/${year}-${last.toUpperCase()}`,
      ),
  },
  {
    shape: /^(?:the )?(first|second|third|fourth|last) (quarter|half)(?: of|,)? (\d{4})$/,
    cure: (ordinal, part, year) => yearFirst(year, part.charAt(0) + numberOf(ordinal, part)),
  },
  {
    shape: /^(?:the )?first (\w+) (month|quarter)s(?: of| in|,)? (\d{4})$/,
    cure: (count, part, year) => firstMonths(year, NUMBERS.indexOf(count) + 1 || Number(count), part),
  },

  // Months by name.
  { shape: new RegExp(`^${MONTH}(?: of|,)? (\\d{4})$`), cure: (month, year) => yearFirst(year, named(month)) },
  { shape: new RegExp(`^(\\d{4}),?[ -]${MONTH}$`), cure: (year, month) => hyphenated(year, named(month)) },
  {
    shape: new RegExp(`^${DAY}[ -]?(?:of )?${MONTH},?[ -](\\d{4})$`),
    cure: (day, month, year) => yearFirst(year, `${named(month)}-${pad(day)}`),
  },
  {
    shape: new RegExp(`^${MONTH} ${DAY},? (\\d{4})$`),
    cure: (month, day, year) => yearFirst(year, `${named(month)}-${pad(day)}`),
  },
  {
    shape: new RegExp(`^(\\d{4}),?[ -]${MONTH}[ -]${DAY}$`),
    cure: (year, month, day) => hyphenated(year, `${named(month)}-${pad(day)}`),
  },
  {
    shape: new RegExp(`^${MONTH} ?(?:-|/|to|through) ?${MONTH},? (\\d{4})$`),
    cure: (first, last, year) => yearFirst(year, `${named(first)}/${named(last)}`),
  },

  // Figures in other orders and with other marks.
  { shape: /^(\d{4})([-./])(\d{1,2})(?:\2(\d{1,2}))?$/, cure: padded },
  { shape: /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})$/, cure: dayFirst },
  { shape: /^(\d{1,2})[-./ ](\d{4})$/, cure: (month, year) => yearFirst(year, pad(month)) },
  { shape: /^(\d{4})(\d{2})(\d{2})?$/, cure: (year, month, day) => hyphenated(year, day ? `${month}-${day}` : month) },
  {
    shape: /^(\d{4}-\d{2}-\d{2})[t ]\d{1,2}:.*$/,
    cure: date => cureWith('a period is made of days, without hours', date),
  },
  { shape: /^(\d{4})-?w(\d{2})$/, cure: (year, week) => isoWeek(Number(year), Number(week)) },
  { shape: /^(\d{4}) ?(?:ce|ad)$/, cure: year => cureWith('a year has four digits and no era', year) },

  // Chinese.
  { shape: /^(\d{4})年(?:全年)?$/, cure: year => figures(year) },
  { shape: /^(\d{4})年(\d{1,2})月份?$/, cure: (year, month) => figures(`${year}-${pad(month)}`) },
  {
    shape: /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/,
    cure: (year, month, day) => figures(`${year}-${pad(month)}-${pad(day)}`),
  },
  { shape: /^(\d{4})年([上下])半年$/, cure: (year, half) => figures(`${year}-H${half === '上' ? 1 : 2}`) },
  { shape: /^(\d{4})年第?([一二三四1-4])季度$/, cure: (year, quarter) => figures(`${year}-Q${digit(quarter)}`) },
  {
    shape: /^(\d{4})年前([二两三四五六七八九十2-9]|十一|1[01])个?(季度|月)$/,
    cure: (year, count, part) => firstMonths(year, digit(count), part === '月' ? 'month' : 'quarter'),
  },
  {
    shape: /^(\d{4})年(\d{1,2})月?[-~至到](\d{1,2})月份?$/,
    cure: (year, first, last) => figures(`${year}-${pad(first)}/${pad(last)}`),
  },
  { shape: /^(\d{4})年?[-~至到](\d{4})年$/, cure: (first, last) => figures(`${first}/${last}`) },

  // Open, uncertain and unknown.
  { shape: /^(before|after|since|from|until|up to|till|through|to) (.+)$/, cure: oneSided },
  { shape: /^(?:about|around|circa|ca?\.?|approximately|roughly|some|~|约|大约) ?(\d.*)$/, cure: uncertain },
  { shape: /^(.*\d) ?(?:~|%|左右)$/, cure: uncertain },
  {
    shape: /^(?:\?+|-|n\/a|none|null|not known|tbd|未知|不详)$/,
    cure: () => cureWith('a period that the source does not give is `unknown`', 'unknown'),
  },
  {
    shape: /^(?:this|last|next|current|today|yesterday|now|今年|去年|本月)(?: .*)?$/,
    cure: () => unknowable('it depends on the day of reading: write the year'),
  },
];

function twoYears(year: string, short: string): Cure | null {
  const last = Number(short);
  const isNextYear = last === (Number(year) + 1) % 100;
  const isLater = last > Number(year) % 100;
  const isMonth = last >= 1 && last <= 12;
  if (isNextYear) {
    const hint = `${year}-04/${String(Number(year) + 1).padStart(4, '0')}-03`;
    return { reason: 'a short end replaces months and days only, and a fiscal year is written by its months', hint };
  }
  if (isLater && isMonth) return unknowable(`it may be ${year}-${short} or ${year}/${year.slice(0, 2)}${short}`);
  if (isLater) return cureWith('the years of an interval have four digits', `${year}/${year.slice(0, 2)}${short}`);
  return isMonth ? hyphenated(year, short) : null;
}

function century(ordinal: string): Cure {
  const last = Number(ordinal) * 100;
  return cureWith(
    'a century is an interval of years',
    `${String(last - 99).padStart(4, '0')}/${String(last).padStart(4, '0')}`,
  );
}

function firstMonths(year: string, count: number, part: string): Cure {
  const months = part === 'quarter' ? count * 3 : count;
  return cureWith('the first months of a year are an interval', `${year}-01/${pad(String(months))}`);
}

function padded(year: string, mark: string, month: string, day: string): Cure {
  const rest = day ? `${pad(month)}-${pad(day)}` : pad(month);
  if (mark !== '-') return hyphenated(year, rest);
  return { reason: 'months and days have two digits', hint: `${year}-${rest}` };
}

/** Day and month in either order; a number above 12 tells which is which. */
function dayFirst(first: string, _mark: string, second: string, year: string): Cure {
  if (first === second || Number(first) > 12) return yearFirst(year, `${pad(second)}-${pad(first)}`);
  if (Number(second) > 12) return yearFirst(year, `${pad(first)}-${pad(second)}`);
  return unknowable(`it may be ${year}-${pad(first)}-${pad(second)} or ${year}-${pad(second)}-${pad(first)}`);
}

/** ISO 8601 weeks begin on Monday, and the first one is that of 4 January. */
function isoWeek(year: number, week: number): Cure {
  const fourth = dayOf(year, 1, 4);
  // Day 0, 1970-01-01, was a Thursday.
  const sinceMonday = (((fourth + 3) % 7) + 7) % 7;
  const monday = fourth - sinceMonday + (week - 1) * 7;
  return cureWith('a week is an interval of days', days(monday, monday + 6));
}

function oneSided(word: string, rest: string): Cure | null {
  const read = readForm(rest.toUpperCase());
  if (!read?.ok) return null;
  const { start, end, text } = read.value;
  if (start === null || end === null) return null;
  if (word === 'before') return cureWith('an end that is open is written ..', days(null, start - 1));
  if (word === 'after') return cureWith('an end that is open is written ..', days(end + 1, null));
  return cureWith(
    'an end that is open is written ..',
    word === 'since' || word === 'from' ? `${text}/..` : `../${text}`,
  );
}

function uncertain(rest: string): Cure {
  return cureWith('a period that may not be quite right ends in a question mark', `${rest.toUpperCase()}?`);
}

/** `2013-2014`, `2013 to 2014`, `2022-01 - 2022-09`: tried at each mark that may divide two periods. */
function splitRanges(text: string): readonly Cure[] {
  const bare = text.replace(/^(?:from|between) /, '');
  const cures: Cure[] = [];
  for (const mark of bare.matchAll(/ ?\.{2,3} ?| (?:to|until|through|and) | ?[-~至到] ?/g)) {
    const first = bare.slice(0, mark.index).toUpperCase();
    const last = bare.slice(mark.index + mark[0].length).toUpperCase();
    if (readForm(first)?.ok && readForm(last)?.ok)
      cures.push(cureWith('a slash stands between the ends of an interval', `${first}/${last}`));
  }
  return cures;
}

function yearFirst(year: string, rest: string): Cure {
  return { reason: 'a period begins with its year', hint: `${year}-${rest.toUpperCase()}` };
}

function hyphenated(year: string, rest: string): Cure {
  return { reason: 'a hyphen stands between the parts of a period', hint: `${year}-${rest.toUpperCase()}` };
}

/** Two digits from 70 are taken as the last century. */
function fourDigits(year: string, rest: string): Cure {
  return { reason: 'a year has four digits', hint: `${Number(year) < 70 ? 20 : 19}${year}${rest}` };
}

function figures(hint: string): Cure {
  return { reason: 'periods are written in digits and hyphens', hint };
}

function cureWith(reason: string, hint: string): Cure {
  return { reason, hint };
}

function unknowable(reason: string): Cure {
  return { reason, hint: '' };
}

function days(start: number | null, end: number | null): string {
  return formatPeriod({ text: '', start, end, form: 'interval', uncertain: false });
}

function pad(figure: string): string {
  return figure.padStart(2, '0');
}

function named(month: string): string {
  return pad(String(MONTH_NAMES.indexOf(month) + 1));
}

function numberOf(ordinal: string, part: string): number {
  if (ordinal === 'last') return part === 'half' ? 2 : 4;
  return ORDINALS.indexOf(ordinal) + 1;
}

function digit(figure: string): number {
  if (figure === '十一') return 11;
  if (figure === '两') return 2;
  const chinese = '一二三四五六七八九十'.indexOf(figure);
  return chinese >= 0 ? chinese + 1 : Number(figure);
}
