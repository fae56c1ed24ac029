import { isDigit } from './number.ts';
import { before, endOf, isIdeograph, isLatin, type Line } from './scan-line.ts';

/**
 * Where a number ends that is no figure: a date, a time of day, an ordinal, a telephone number, a number inside a name or an
 * id. -1 for all others. `isLed`: a hedge, sign or currency stands before it. Years are told apart once it is known what
 * follows (`isYear`).
 */
export function passedOverEnd(line: Line, at: number, isLed: boolean): number {
  const { plain, lower } = line;
  if (isIdeograph(plain.charCodeAt(at))) return chineseEnd(plain, at);
  if (!isDigit(plain.charCodeAt(at))) return spelledEnd(lower, at);
  if (!isLed && isInsideName(plain, at)) return endOf(REST_OF_NAME, plain, at);
  if (isInsideBrackets(plain, at)) return endOf(DIGITS, plain, at);
  if (LABELS.test(before(lower, at, 16))) {
    const end = endOf(BARE, lower, at);
    if (end >= 0) return end;
  }
  const after = plain[endOf(DIGITS, plain, at)] ?? '';
  for (const pattern of plain[at] === '0' ? LEADING_NOUGHT : (noFigures.get(after) ?? NONE)) {
    const end = endOf(pattern, pattern === MONTH_AFTER ? plain : lower, at);
    if (end >= 0) return end;
  }
  if (MONTH_BEFORE.test(before(plain, at, 12))) return endOf(DAY, lower, at);
  if (/[第前]$/.test(before(plain, at, 1))) return endOf(DIGITS, plain, at);
  return -1;
}

/** Four digits that name a year: `in 2022`, `2022年`. */
export function isYear(digits: string): boolean {
  return /^(?:1[5-9]|2[01])[0-9]{2}$/.test(digits);
}

const DIGITS = /[0-9]+/y;
/** Covid-19, G20, A320neo, file_5-2: to the end of the name. */
const REST_OF_NAME = /[0-9][A-Za-z0-9\u00c0-\u024f_]*(?:[-./:][0-9][A-Za-z0-9\u00c0-\u024f_]*)*/y;

function isInsideName(plain: string, at: number): boolean {
  const previous = plain[at - 1] ?? ' ';
  if (/[_#@&]/.test(previous)) return true;
  if (isLatin(previous.charCodeAt(0))) return true;
  return /[-/.'’]/.test(previous) && isLatin(plain.charCodeAt(at - 2));
}

/** A reference to a note: [12]. */
function isInsideBrackets(plain: string, at: number): boolean {
  return plain[at - 1] === '[' && /^[0-9]{1,4}\]/.test(plain.slice(at, at + 5));
}

/** Words that number things: page 3, No. 5, top 10. */
const LABELS =
  /(?:^|[^a-z])(?:no\.?|nos\.?|numbers?|pages?|pp?\.|para\.?|paragraphs?|chapters?|sections?|articles?|notes?|top|ranked|rank|the first|the last) $/;
/** A small whole number without anything that would make it an amount. */
const BARE = /[0-9]{1,4}(?![0-9]|[.,][0-9]| ?(?:%|per ?cent|thousand|million|billion|trillion|mn|bn|tn))/y;

const MONTHS =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const MONTH_BEFORE = new RegExp(`(?:^|[^A-Za-z])(?:${MONTHS})\\.? $`);
const MONTH_AFTER = new RegExp(
  `[0-9]{1,2}(?:-[0-9]{1,2})?(?:st|nd|rd|th)? (?:of )?(?:${MONTHS})(?![a-z])(?:\\.?,? (?:1[5-9]|2[01])[0-9]{2}(?![0-9]))?`,
  'y',
);
/** The day after its month, unless it is an amount: `in June 3 million`. */
const DAY =
  /(?:[12][0-9]|3[01]|0?[1-9])(?:-[0-9]{1,2})?(?:st|nd|rd|th)?(?![0-9]|[.,][0-9]|[%a-z]| (?:%|per ?cent|thousand|million|billion|trillion|people)(?![a-z]))/y;

const YEAR = '(?:1[5-9]|2[01])[0-9]{2}';
/** 2025-06-03, 03.06.2025, 3/6/25. */
const DATE = /[0-9]{1,4}([-/.])[0-9]{1,2}\1[0-9]{1,4}(?![0-9])/y;
/** 2022-06, 2013/14, 1850-1900, 2022-h1; 1998 to 2002. */
const YEARS = new RegExp(`${YEAR} ?[-/] ?(?:${YEAR}|[0-9]{2}|[qh][1-4])(?![0-9]|[.,][0-9]|%| ?per ?cent)`, 'y');
const YEAR_TO_YEAR = new RegExp(`${YEAR} (?:to|and|or) ${YEAR}(?![0-9]|[.,][0-9]|%)`, 'y');
/** 10.30 pm, 5pm; 10:30. 2:00:35 is a duration. */
const AM_OR_PM = /[0-9]{1,2}(?:[:.][0-9]{2})? ?[ap]\.?m(?![a-z])/y;
const TIME_OF_DAY = /[0-9]{1,2}:[0-9]{2}(?!:?[0-9])/y;
/** 1st, 2,000th; 1990s, '90s. */
const ORDINAL = /[0-9][0-9,]{0,12}(?:st|nd|rd|th)(?![a-z])/y;
const DECADE = /[0-9]{1,4}'?s(?![a-z])/y;
/** Telephone numbers and the like: three groups and more that part no thousands, 555-1234, a nought in front. */
const GROUPS = /(?![0-9]{1,3}(?: [0-9]{3})+(?![0-9 -]))[0-9]+(?:[ -][0-9]+){2,}/y;
const TWO_GROUPS = /[0-9]{3}-[0-9]{4}(?![0-9]|[.,][0-9]|%)/y;
const NOUGHT = /0[0-9][0-9() -]*/y;
/** 24/7, 9/12/2001: no fraction that a text would round to. */
const SLASHED =
  /(?!(?:1\/[2-9]|1\/1[0-2]|2\/3|3\/4|2\/5|3\/5|4\/5|5\/6|[357]\/8)(?![0-9/]))[0-9]{1,4}\/[0-9]{1,4}(?:\/[0-9]{1,4})?/y;
/** 2022年3月, 3月6日, 6日; 3个月 and 5年 are durations. */
const CHINESE_YEAR = /(?:1[5-9]|2[01])[0-9]{2} ?年/y;
const CHINESE_DAY = /[0-9]{1,2} ?[月日号]/y;

/** What digits can be instead of a figure, by the character after them: most numbers need ask none of it. */
const noFigures: ReadonlyMap<string, readonly RegExp[]> = new Map([
  ['-', [DATE, YEARS, GROUPS, TWO_GROUPS, MONTH_AFTER]],
  ['/', [DATE, YEARS, SLASHED]],
  ['.', [DATE, AM_OR_PM]],
  [':', [AM_OR_PM, TIME_OF_DAY]],
  [' ', [YEARS, YEAR_TO_YEAR, AM_OR_PM, GROUPS, MONTH_AFTER, CHINESE_YEAR, CHINESE_DAY]],
  ["'", [DECADE]],
  [',', [ORDINAL]],
  ['年', [CHINESE_YEAR]],
  ...['月', '日', '号'].map((mark): [string, RegExp[]] => [mark, [CHINESE_DAY]]),
  ...[...'snrtSNRT'].map((letter): [string, RegExp[]] => [letter, [ORDINAL, DECADE, MONTH_AFTER]]),
  ...[...'apAP'].map((letter): [string, RegExp[]] => [letter, [AM_OR_PM]]),
]);
const LEADING_NOUGHT: readonly RegExp[] = [DATE, AM_OR_PM, TIME_OF_DAY, MONTH_AFTER, NOUGHT];
const NONE: readonly RegExp[] = [];

function chineseEnd(plain: string, at: number): number {
  const previous = before(plain, at, 3);
  if (/[第前]$/.test(previous) || (/分之$/.test(previous) && previous !== '百分之')) return endOf(CHINESE, plain, at);
  return Math.max(endOf(CHINESE_DATE, plain, at), endOf(PLAIN_YEAR, plain, at));
}

const CHINESE = /[〇零一二两三四五六七八九十百千万亿]{1,24}/y;
const CHINESE_DATE = /[一二三四五六七八九十]{1,3}[月日号]/y;
const PLAIN_YEAR = /[〇零一二三四五六七八九]{4}年/y;

/** `twenty-first`, `one of`, `the second half`, `half-time`, `top ten`. */
function spelledEnd(lower: string, at: number): number {
  const end = endOf(SPELLED, lower, at);
  if (end < 0) return -1;
  const rest = lower.slice(end, end + 12);
  const isOrdinal = /^-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)(?![a-z])/.test(rest);
  const isHalf = lower.startsWith('half', at);
  const previous = before(lower, at, 16);
  if (isHalf && (HALVES.test(previous) || /^-[a-z]| (?:past|an? (?:hour|year|day|century))/.test(rest))) return end;
  if (/[a-z]-$/.test(previous)) return end;
  return isOrdinal || LABELS.test(previous) ? end : -1;
}

const SPELLED = /[a-z]+(?: (?:half|third|quarter)s?(?![a-z]))?/y;
const HALVES = /(?:first|second|latter|last|other|better|next|early|late|each|this) $/;
