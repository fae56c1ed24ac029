import type { Figure } from './figure.ts';
import { singular } from './noun.ts';
import type { Core } from './scan-core.ts';
import { followsName, isSoftened } from './scan-lead.ts';
import { before, endOf, isIdeograph, isLatin, type Line } from './scan-line.ts';
import { isYear } from './scan-passed-over.ts';
import type { TailEnds } from './scan-tail.ts';

/** Where a number ends that goes on in words the grammar does not read: `28-1/2`, `two hundred and fifty`, `$5B`, `50+`; else -1. */
export function unclearEnd({ plain, lower }: Line, at: number, core: Core, { scale, unit }: TailEnds): number {
  if (core.kind === 'unreadable') return core.end;
  const isAlone = unit === core.end;
  if (
    scale === core.end &&
    THOUSANDS_OR_DECIMALS.test(plain.slice(at, core.end)) &&
    !PERCENT.test(plain[unit - 1] ?? '')
  )
    return core.end;
  const letters = isAlone ? endOf(SCALE_LETTERS, plain, core.end) : -1;
  if (letters >= 0) return letters;
  const inHundreds = core.words && /hundred$/.test(before(lower, core.end, 7));
  for (const end of new Set([core.end, scale, unit])) {
    const goesOn = /[ \-½-¾⅐-⅞+,成]/.test(lower[end] ?? '') ? endOf(GOES_ON, lower, end) : -1;
    if (goesOn >= 0) return goesOn;
    if (inHundreds && end === core.end) {
      const more = endOf(SMALLER, lower, end);
      if (more >= 0) return more;
    }
  }
  return scale > core.end ? endOf(SMALLER_THAN_SCALE, lower, scale) : -1;
}

/** Where a name ends that begins with a number: 5G, 3D, 4x4; and where a Chinese numeral does that is part of a word. Else -1. */
export function nameEnd({ plain }: Line, at: number, core: Core, { unit }: TailEnds): number {
  if (unit > core.end || core.kind !== 'number') return -1;
  if (isIdeograph(plain.charCodeAt(at))) {
    const isAmount = /[百千万亿]/.test(plain[core.end - 1] ?? '') || before(plain, at, 3) === '百分之';
    return isAmount ? -1 : core.end;
  }
  // Texts write 5C for five degrees.
  if (!isLatin(plain.charCodeAt(core.end)) || endOf(DEGREES, plain, core.end) >= 0) return -1;
  return endOf(REST_OF_NAME, plain, core.end);
}

interface Amount {
  readonly at: number;
  readonly core: Core;
  readonly tail: TailEnds;
  readonly figure: Figure;
}

/** A year, and a `one` that counts nothing. */
export function isNoAmount({ plain }: Line, { at, core, tail, figure }: Amount): boolean {
  if (core.isOne && tail.unit === core.end) return true;
  if (isIdeograph(plain.charCodeAt(at)) && core.isOne && tail.scale === core.end) return true;
  if (!isYear(core.digits) || tail.scale > core.end || MONEY.test(before(plain, at, 4))) return false;
  // "In 2022 vehicles ..." and "in 2015 dollars" are of a year, 2000 km and 1800% of none.
  const { kind, dimension } = figure.unit;
  const isMeasure = kind === 'measure' && dimension !== 's' && dimension !== 'month';
  return !figure.unitWritten || !(isMeasure || kind === 'percent' || kind === 'points' || kind === 'quotient');
}

interface Found {
  readonly start: number;
  readonly at: number;
  readonly end: number;
  readonly core: Core;
  readonly figure: Figure;
}

/** Whether it is beyond doubt what the figure counts. */
export function isCertain(line: Line, { start, at, end, core, figure }: Found): boolean {
  const { lower } = line;
  if (isSoftened(line, start)) return false;
  if (core.kind === 'multiple') return isVerb(lower.slice(at, core.end)) && !/^[-]/.test(lower.slice(end, end + 1));
  if (core.kind === 'fraction' && !figure.unitWritten) return isClearFraction(line, start, at, core);
  if (!figure.unitWritten || core.isOne) return false;
  const next = lower.slice(end, end + 12);
  switch (figure.unit.kind) {
    case 'count':
      return !isPartOfNoun(lower.slice(core.end, end), next) && !(core.digits !== '' && followsName(line, start));
    case 'times':
      return !/^ (?:more|less|higher|lower|larger|smaller|greater|bigger|faster|an? |per |each )/.test(next);
    case 'percent':
      return !/^[ -]points?/.test(next);
    default:
      return true;
  }
}

/** 15.000 stores are fifteen thousand in half of Europe. */
const THOUSANDS_OR_DECIMALS = /^[1-9][0-9]{0,2}\.[0-9]{3}$/;
const PERCENT = /[%t]/;
const MONEY = /[$€£¥₹₩₽₺₦₱₫₪฿₴]$|[A-Z]{3} ?$|(?:Rmb|Rs|Fr) ?$/;
const SCALE_LETTERS = /(?:M|B|T|MM|K|mio|mln|bln|mrd)(?![A-Za-z0-9])/y;
const GOES_ON =
  /[ -]and[ -]an?[ -](?:half|third|quarter)(?![a-z])| ?[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|[ -][0-9]\/[0-9]|(?: an?)?[ -]dozen(?![a-z])|\+|[ -](?:odd|plus|ish)(?![a-z])|,? or (?:so|more|less|fewer|over|under|above|below|thereabouts)(?![a-z])| and (?:over|above|counting)(?![a-z])|成(?![为立功员都本])/y;
const SMALL =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const SMALLER = new RegExp(` (?:and )?(?:${SMALL})(?![a-z])`, 'y');
/** `five thousand two hundred`, but not `five million and six million`. */
const SMALLER_THAN_SCALE = new RegExp(
  ` (?:(?:${SMALL})(?![a-z])|and (?:${SMALL})(?:-[a-z]+)?(?! (?:thousand|million|billion|trillion)|[a-z]))`,
  'y',
);
const DEGREES = /[CF](?![A-Za-z0-9])/y;
const REST_OF_NAME = /[A-Za-z0-9\u00c0-\u1fff_-]*/y;

function isVerb(word: string): boolean {
  return /(?:ed|fold)$|^翻/.test(word);
}

/** `two thirds`, 三分之二, `by a third`; but `a quarter` may be three months, `half` the half of a year. */
function isClearFraction({ lower }: Line, start: number, at: number, core: Core): boolean {
  const word = lower.slice(at, core.end);
  if (/s$|^one|分之/.test(word)) return true;
  return /(?:^|[^a-z])by (?:[a-z]+ ){0,2}$/.test(before(lower, at, 24)) || lower.startsWith('by ', start);
}

/** `24 vehicle plants` are no vehicles. */
function isPartOfNoun(tail: string, next: string): boolean {
  const noun = tail.replace(/^(?: ?(?:hundred|thousand|million|billion|trillion|[kmbt]n?))*[ -]?/, '');
  return singular(noun) === noun && singular(`${noun}s`) === noun && /^[ -][a-z]/.test(next);
}
