import { readNumber } from './number.ts';
import { endOf, type Line } from './scan-line.ts';

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
  const isPoint = match[0].startsWith('.') && /[\p{L}\p{N})\].]/u.test(plain[match.index - 1] ?? ' ');
  return match.index + (isPoint ? 1 : 0);
}

export function coreAt({ plain, lower }: Line, at: number): Core | null {
  const fraction = Math.max(endOf(FRACTION, lower, at), endOf(CHINESE_FRACTION, lower, at));
  if (fraction >= 0) return core('fraction', fraction);
  const multiple = endOf(MULTIPLE, lower, at);
  if (multiple >= 0) return core('multiple', multiple);
  const magnitude = endOf(MAGNITUDE, lower, at);
  if (magnitude >= 0) return core('magnitude', magnitude);
  if (VULGAR.test(plain[at] ?? '')) return core('unreadable', at + 1);
  const clock = endOf(CLOCK, plain, at);
  if (clock >= 0) return core('number', clock);

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

const LONGEST = 64;
const DIGITS = /[0-9.,' ]+/y;
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
  `(?:half|(?:an?|one)[ -](?:${PART})|(?:two|three|four|five|six|seven|eight|nine)[ -](?:${PARTS})|[1-9]/(?:1[0-2]|[2-9])(?![0-9/]|[.,][0-9]))(?![a-z])`,
  'y',
);
const CHINESE_FRACTION = /一半|(?:[二三四五六七八九十]|十[一二])分之[一二两三四五六七八九十]+/y;
const MULTIPLE = new RegExp(`(?:(?:${MULTIPLES})(?![a-z])|${CHINESE_MULTIPLES})`, 'y');
const MAGNITUDE = new RegExp(
  `(?:(?:(?:tens|dozens|hundreds) of(?: (?:${ORDERS}) of)?|(?:${ORDERS}) of)(?![a-z])|[数几](?:十|百|千)?(?:万亿|万|亿)?)`,
  'y',
);

function core(kind: Core['kind'], end: number): Core {
  return { kind, end, digits: '', words: true, isOne: false };
}
