import { isDigit, readNumber } from './number.ts';
import { endOf, isIdeograph, type Line } from './scan-line.ts';

/** The number itself, without what stands before and after it. */
export interface Core {
  readonly kind: 'number' | 'fraction' | 'multiple' | 'magnitude' | 'unreadable';
  readonly end: number;
  /** Written in digits, without separators, decimals or multiplier; else empty. */
  readonly digits: string;
  /** It is in words: no digits. */
  readonly words: boolean;
  /** The number is one, in words, which most often is no count. */
  readonly isOne: boolean;
}

/** Where the next number, fraction, multiple or order of magnitude may begin; -1 if there is none. */
export function nextStart({ plain, lower }: Line, from: number): number {
  STARTS.lastIndex = from;
  const match = STARTS.exec(lower);
  if (match === null) return -1;
  const isPoint = match[0].startsWith('.') && /[A-Za-z0-9\u00c0-\u1fff)\].]/.test(plain[match.index - 1] ?? ' ');
  return match.index + (isPoint ? 1 : 0);
}

export function coreAt({ plain, lower }: Line, at: number): Core | null {
  const inWords = isDigit(plain.charCodeAt(at)) ? digitsCore(plain, at) : wordsCore(plain, lower, at);
  if (inWords !== null) return inWords;
  // A number of a text is short; what is longer is passed over at once, so that no text takes long.
  const window = plain.slice(at, at + LONGEST);
  const number = readNumber(window, 0);
  if (number === null) return null;
  const end = number.ok ? number.value.end : number.problem.end;
  if (end >= LONGEST) return core('unreadable', Math.max(at + end, endOf(DIGITS, plain, at)));
  if (!number.ok) return core('unreadable', at + end);
  const { words, n } = number.value;
  const written = window.slice(0, end);
  return {
    kind: 'number',
    end: at + end,
    digits: /^[0-9]+$/.test(written) ? written : '',
    words,
    isOne: words && n === 1n && number.value.scale === 1n && !/^an?$/i.test(written),
  };
}

/** `3/4`, `2:00:35`. */
function digitsCore(plain: string, at: number): Core | null {
  const after = plain[endOf(DIGITS_ONLY, plain, at)];
  const fraction = after === '/' ? endOf(SLASHED, plain, at) : -1;
  if (fraction >= 0) return core('fraction', fraction);
  const clock = after === ':' ? endOf(CLOCK, plain, at) : -1;
  return clock < 0 ? null : core('number', clock);
}

/** `two thirds`, 三分之二, `doubled`, `dozens of`, ½. */
function wordsCore(plain: string, lower: string, at: number): Core | null {
  const isChinese = isIdeograph(plain.charCodeAt(at));
  const fraction = endOf(isChinese ? CHINESE_FRACTION : FRACTION, lower, at);
  if (fraction >= 0) return core('fraction', fraction);
  const multiple = endOf(isChinese ? CHINESE_MULTIPLE : MULTIPLE, lower, at);
  if (multiple >= 0) return core('multiple', multiple);
  const magnitude = endOf(isChinese ? CHINESE_MAGNITUDE : MAGNITUDE, lower, at);
  if (magnitude >= 0) return core('magnitude', magnitude);
  return VULGAR.test(plain[at] ?? '') ? core('unreadable', at + 1) : null;
}

const LONGEST = 64;
const DIGITS = /[0-9.,' ]+/y;
const DIGITS_ONLY = /[0-9]+/y;
const CLOCK = /[0-9]{1,4}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,6})?(?![0-9:])/y;
const VULGAR = /[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]/;

const SMALL =
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const SCALES = 'hundred|thousand|million|billion|trillion|lakh|crore';
const PART = 'half|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth';
const PARTS = 'halves|thirds|quarters|fourths|fifths|sixths|sevenths|eighths|ninths|tenths';
const MULTIPLES =
  'doubled|doubling|double|twice|twofold|tripled|tripling|triple|trebled|threefold|thrice|quadrupled|quadruple|fourfold|quintupled|fivefold|tenfold|halved';
const CHINESE_MULTIPLES = '翻番|翻一番|翻了一番|翻两番|翻了两番';
const ORDERS = 'thousands|millions|billions|trillions';

const STARTS = new RegExp(
  `\\.?[0-9]|${VULGAR.source}|[〇零一二两三四五六七八九十]|[数几](?=[十百千万亿])|${CHINESE_MULTIPLES}|` +
    `(?<![a-z])(?:${SMALL}|half|an? (?:${SCALES}|${PART})|(?:tens|dozens|hundreds|${ORDERS}) of|${MULTIPLES})(?![a-z])`,
  'g',
);
const FRACTION = new RegExp(
  `(?:half|(?:an?|one)[ -](?:${PART})|(?:two|three|four|five|six|seven|eight|nine)[ -](?:${PARTS}))(?![a-z])`,
  'y',
);
const SLASHED = /[1-9]\/(?:1[0-2]|[2-9])(?![0-9/]|[.,][0-9])/y;
const CHINESE_FRACTION = /一半|(?:[二三四五六七八九十]|十[一二])分之[一二两三四五六七八九十]+/y;
const MULTIPLE = new RegExp(`(?:${MULTIPLES})(?![a-z])`, 'y');
const CHINESE_MULTIPLE = new RegExp(CHINESE_MULTIPLES, 'y');
const MAGNITUDE = new RegExp(`(?:(?:tens|dozens|hundreds) of(?: (?:${ORDERS}) of)?|(?:${ORDERS}) of)(?![a-z])`, 'y');
const CHINESE_MAGNITUDE = /[数几](?:十|百|千)?(?:万亿|万|亿)?/y;

function core(kind: Core['kind'], end: number): Core {
  return { kind, end, digits: '', words: true, isOne: false };
}
