import { sameDimension } from './dimension.ts';
import type { Figure, FigureContext, UnitTable } from './figure.ts';
import { compare, ONE } from './rational.ts';
import { readFigure } from './read-figure.ts';
import { type Core, coreAt } from './scan-core.ts';
import { isCertain, isNoAmount } from './scan-doubt.ts';
import { runsFromOneToAnother } from './scan-lead.ts';
import { endOf, type Line } from './scan-line.ts';
import { isYear, passedOverEnd } from './scan-passed-over.ts';
import { type KnownUnits, type TailEnds, tailEnds } from './scan-tail.ts';
import type { Unit } from './unit.ts';

/** A figure that stands in a running text. */
export interface FoundFigure {
  /** Offsets in the text, with the hedge, sign and unit that belong to it. */
  readonly start: number;
  readonly end: number;
  /** Read as a change is: it may have a sign, and its hedge speaks of its size. Null: a number that cannot be read for sure. */
  readonly figure: Figure | null;
  /** What it counts stands beside it. If not (`5` before a word that nobody knows, `half`), it may be many things. */
  readonly certain: boolean;
}

export interface ScanContext {
  readonly units: UnitTable;
  /** The units that are looked for: they decide what `$`, points and pounds are, and which nouns are counted. */
  readonly expected: readonly Unit[];
}

/** What is known while a text is read. */
export interface Scan {
  readonly line: Line;
  readonly known: KnownUnits;
  /** With each of the expected units as the one that decides, at last with none. */
  readonly contexts: readonly FigureContext[];
  /** What was read before: a text repeats itself. */
  readonly read: Map<string, Figure | null>;
}

export interface Read {
  readonly found: readonly FoundFigure[];
  /** Where the search goes on. */
  readonly end: number;
}

/** A number in the text, where a figure with it may begin, and how far what belongs to it may reach. */
export interface Written {
  readonly starts: readonly number[];
  readonly at: number;
  readonly core: Core;
  readonly tail: TailEnds;
}

/** What follows a number. `half a million people`, `half a percent`: after a fraction it has an article. */
export function tailOf(line: Line, core: Core, known: KnownUnits): TailEnds {
  const article = core.kind === 'fraction' ? endOf(ARTICLE, line.lower, core.end) : -1;
  const tail = article < 0 ? null : tailEnds(line, article, known);
  return tail && tail.unit > article ? tail : tailEnds(line, core.end, known);
}

/** `3-5%`, `£3.2tn to £4.4tn`, `between 3 and 5 million`; null if it is no range. */
export function rangeRead(scan: Scan, { starts, at, core, tail }: Written): Read | null {
  const { line, known } = scan;
  const [start = at] = starts;
  const isBetween = line.lower.slice(start, at).includes('between ');
  const mark = endOf(isBetween ? AND : TO, line.lower, tail.unit);
  if (mark < 0 || core.kind !== 'number' || runsFromOneToAnother(line, start, at)) return null;
  const second = Math.max(mark, endOf(MONEY, line.plain, mark));
  const other = passedOverEnd(line, second, true) > second ? null : coreAt(line, second);
  if (other?.kind !== 'number') return null;
  const { scale, unit, pace: end, cut } = tailEnds(line, other.end, known);
  // "150% to 25,500" is no range: what is reached has another unit, which nobody wrote.
  if (tail.unit > tail.scale && unit === scale && second === mark) return null;
  const figure = readSlice(scan, textOf(line, start, other.end, end), true);
  if (figure?.kind !== 'range') return null;
  return { found: [{ start, end, figure, certain: figure.unitWritten && !cut }], end };
}

/** `2 h 35 min` is one figure, and 5 ft 7 in one that the grammar does not read; null if one number is all there is. */
export function compoundRead(scan: Scan, { starts, at, core, tail }: Written): Read | null {
  const { line, known } = scan;
  const second = tail.unit > tail.scale ? endOf(NEXT_NUMBER, line.lower, tail.unit) : -1;
  const other = second < 0 ? null : coreAt(line, second);
  if (other?.kind !== 'number' || core.kind !== 'number') return null;
  const { scale, unit: end } = tailEnds(line, other.end, known);
  const larger = readSlice(scan, textOf(line, at, core.end, tail.unit), true);
  const smaller = end === scale ? null : readSlice(scan, textOf(line, second, other.end, end), true);
  if (!larger || !smaller || larger.unit.kind !== 'measure' || !sameDimension(larger.unit, smaller.unit)) return null;
  if (compare(larger.unit.factor, smaller.unit.factor) <= 0) return null;
  for (const start of starts) {
    const figure = readSlice(scan, line.plain.slice(start, end), true);
    if (figure) return { found: [{ start, end, figure, certain: true }], end };
  }
  return { found: [{ start: at, end, figure: null, certain: false }], end };
}

/** One number, with as much around it as can be read with it; of `5 of 11 roads` the ratio and then each of the two. */
export function plainRead(scan: Scan, written: Written): Read {
  const { line } = scan;
  const { at, core, tail } = written;
  const ratio = ratioAt(scan, written);
  const read = longestRead(scan, written);
  if (!read) return { found: [...ratio, { start: at, end: core.end, figure: null, certain: false }], end: core.end };
  const { start, end, figure } = read;
  if (isNoAmount(line, { at, core, tail, figure })) return { found: ratio, end: core.end };
  const certain = isCertain(line, { start, at, end, core, figure }) && !tail.cut;
  return { found: [...ratio, { start, end, figure, certain }], end };
}

const ARTICLE = /(?: of)? an?(?= )|(?: of)?(?= (?:hundred|thousand|million|billion|trillion)(?![a-z]))/y;
const TO = / ?- ?| to | ?[至到~] ?/y;
const AND = / and /y;
const MONEY = /[+-]?(?:[A-Z]{0,3}[$€£¥₹₩₽₺₦₱₫₪฿₴]|[A-Z]{3} ?|Rmb ?)?/y;
const NEXT_NUMBER = / ?(?:and )?(?=[0-9])/y;
const RATIO = / (?:in|out of|of|per) (?=[a-z0-9])/y;

/** From the longest that the grammar reads: first what is before the number gives way, then what is after it. */
function longestRead(scan: Scan, { starts, at, core, tail }: Written) {
  const { line } = scan;
  for (const end of new Set([tail.pace, tail.unit, tail.scale])) {
    for (const start of starts) {
      const hasUnit = end > tail.scale || MONEY_BEFORE.test(line.plain.slice(start, at));
      const figure = readSlice(scan, textOf(line, start, core.end, end), hasUnit);
      if (figure) return { start, end, figure };
    }
  }
  return null;
}

const MONEY_BEFORE = /[$€£¥₹₩₽₺₦₱₫₪฿₴]|[A-Z]{3}|Rmb|Rs|Fr|人民币/;

function ratioAt(scan: Scan, { starts, core, tail }: Written): readonly FoundFigure[] {
  const { line, known } = scan;
  const second = core.kind === 'number' && tail.unit === core.end ? endOf(RATIO, line.lower, core.end) : -1;
  if (second < 0 || passedOverEnd(line, second, false) > second) return [];
  const other = coreAt(line, second);
  if (other?.kind !== 'number' || isYear(other.digits)) return [];
  const end = tailEnds(line, other.end, known).scale;
  for (const start of starts) {
    const figure = readSlice(scan, line.plain.slice(start, end), false);
    if (figure?.kind !== 'ratio' || figure.written.low === null || compare(figure.written.low, ONE) > 0) continue;
    // "3 of 5 seats" counts seats as often as it tells a share.
    return [{ start, end, figure, certain: !line.lower.startsWith(' of ', core.end) }];
  }
  return [];
}

/** The text of a figure, with a space for the hyphen of `a 30-foot wall`. */
function textOf({ plain }: Line, start: number, numberEnd: number, end: number): string {
  return plain.slice(start, numberEnd) + plain.slice(numberEnd, end).replace(/-(?=[A-Za-z])/g, ' ');
}

function readSlice(scan: Scan, text: string, hasUnit: boolean): Figure | null {
  const key = hasUnit ? text : `${text}|`;
  const before = scan.read.get(key);
  if (before !== undefined) return before;
  const figure = readIn(hasUnit ? scan.contexts : scan.contexts.slice(-1), text);
  if (scan.read.size < 1_000) scan.read.set(key, figure);
  return figure;
}

function readIn(contexts: readonly FigureContext[], text: string): Figure | null {
  for (const context of contexts) {
    const read = readFigure(text, context);
    if (read.ok) return read.value;
  }
  return null;
}
