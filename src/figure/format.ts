import { groupDigits } from './digit-groups.ts';
import type { Figure } from './figure.ts';
import { type Interval, isPoint, scale, shift } from './interval.ts';
import { singular } from './noun.ts';
import {
  absolute,
  compare,
  divide,
  maximum,
  minimum,
  multiply,
  negate,
  ONE,
  type Rational,
  type Rounding,
  rational,
  reduce,
  sign,
  subtract,
  tenTo,
  toDecimal,
  ZERO,
} from './rational.ts';
import type { Unit } from './unit.ts';

/**
 * Bounds as they are printed, in the unit: `6.65 … 6.75 %`, `1,392,500 … 1,393,500`, `1.3044 … 1.3067 million`. They are
 * rounded outward, to so many places that what is added is small beside the width. Counted things are not named, since the
 * sentence around does. An open end is printed like a closed one; an endless side in words.
 */
export function formatBounds(interval: Interval, unit: Unit, places?: number): string {
  const { low, high } = inUnit(interval, unit);
  const after = unitAfter(unit);
  if (low === null && high === null) return 'any number';
  if (low === null || high === null) {
    const side = low === null ? (interval.highOpen ? 'below' : 'at most') : interval.lowOpen ? 'above' : 'at least';
    return `${side} ${endAlone(low ?? high ?? ZERO, low === null ? 'up' : 'down', places)}${after}`;
  }
  if (isPoint(interval)) return `${endAlone(low, 'nearest', places)}${after}`;
  if (isFarApart(low, high)) return `${farEnd(low, 'down', low, high)} … ${farEnd(high, 'up', low, high)}${after}`;
  const layout = layoutOf([low, high], places);
  return `${endText(low, 'down', layout)} … ${endText(high, 'up', layout)}${wordAfter(layout)}${after}`;
}

/** One end of the bounds in the same digits and scale, without the unit; `∞` where there is none. */
export function formatEnd(interval: Interval, side: 'low' | 'high', unit: Unit): string {
  const { low, high } = inUnit(interval, unit);
  const end = side === 'low' ? low : high;
  if (end === null) return side === 'low' ? '−∞' : '∞';
  const rounding = isPoint(interval) ? 'nearest' : side === 'low' ? 'down' : 'up';
  if (low === null || high === null || isPoint(interval)) return endAlone(end, rounding);
  if (isFarApart(low, high)) return farEnd(end, rounding, low, high);
  const layout = layoutOf([low, high]);
  return `${endText(end, rounding, layout)}${wordAfter(layout)}`;
}

/** A value in base units, rounded to `places` in its unit: `6.70%`, `1,393,000 vehicles`, `−2.1 pp`. */
export function formatValue(value: Rational, unit: Unit, places: number): string {
  const text = typeset(toDecimal(divide(subtract(value, unit.offset), unit.factor), places, 'nearest'));
  if (unit.kind === 'percent') return `${text}%`;
  return unit.name === '' ? text : `${text} ${unit.kind === 'count' && text === '1' ? singular(unit.name) : unit.name}`;
}

/** Bounds that are kept in base units, in the unit itself: 0.067 is 6.7 of a percentage. */
export function inUnit(interval: Interval, { factor, offset }: Unit): Interval {
  return scale(shift(interval, negate(offset)), divide(ONE, factor));
}

/** What a figure stands for, in its own unit: its wide bounds with the pace. */
export function formatFigure({ wide, unit, pace }: Pick<Figure, 'wide' | 'unit' | 'pace'>): string {
  return `${formatBounds(wide, unit)}${paceAfter(pace)}`;
}

/** What `formatFigure` says behind the bounds: `%`, `GBP a week`, nothing for plain numbers and counted things. */
export function unitOfBounds({ unit, pace }: Pick<Figure, 'unit' | 'pace'>): string {
  return `${unitAfter(unit)}${paceAfter(pace)}`.trim();
}

function paceAfter(pace: Figure['pace']): string {
  return pace === null ? '' : ` a ${pace}`;
}

interface Layout {
  readonly divisor: bigint;
  readonly word: string;
  readonly places: number;
}

const words: readonly (readonly [string, bigint])[] = [
  ['trillion', 10n ** 12n],
  ['billion', 10n ** 9n],
  ['million', 10n ** 6n],
];

/** From thousand times apart no one scale suits both: 10 million … 10 billion. */
function isFarApart(low: Rational, high: Rational): boolean {
  if (sign(low) !== sign(high)) return false;
  const [a, b] = [absolute(low), absolute(high)];
  return compare(maximum(a, b), multiply(minimum(a, b), rational(1000))) >= 0;
}

/** Each end in its own scale if both have one; else both in full, since `1 … 10 million` is read as from one million. */
function farEnd(end: Rational, rounding: Rounding, low: Rational, high: Rational): string {
  const [word, divisor] = scaleOfAtLeastMillion(end);
  const both = compare(minimum(absolute(low), absolute(high)), rational(1_000_000)) >= 0;
  const layout = both ? { word, divisor } : { word: '', divisor: 1n };
  const places = placesFor([reduce({ n: end.n, d: end.d * layout.divisor })]);
  return `${endText(end, rounding, { ...layout, places })}${wordAfter({ ...layout, places })}`;
}

function endAlone(end: Rational, rounding: Rounding, places?: number): string {
  const layout = layoutOf([end], places);
  return `${endText(end, rounding, layout)}${wordAfter(layout)}`;
}

function wordAfter({ word }: Layout): string {
  return word === '' ? '' : ` ${word}`;
}

/** One scale and one number of places for all ends. */
function layoutOf(ends: readonly Rational[], places?: number): Layout {
  const largest = ends.map(absolute).reduce(maximum);
  const [word, divisor] = scaleFor(largest, ends);
  const scaled = ends.map(({ n, d }) => reduce({ n, d: d * divisor }));
  return { word, divisor, places: places ?? placesFor(scaled) };
}

/** Whole numbers are written out up to ten million, others up to a million. */
function scaleFor(largest: Rational, ends: readonly Rational[]): readonly [string, bigint] {
  const allWhole = ends.every(end => reduce(end).d === 1n);
  if (compare(largest, rational(allWhole ? 10_000_000 : 1_000_000)) < 0) return ['', 1n];
  return scaleOfAtLeastMillion(largest);
}

function scaleOfAtLeastMillion(value: Rational): readonly [string, bigint] {
  return words.find(([, size]) => compare(absolute(value), rational(size)) >= 0) ?? ['', 1n];
}

/** Exactly where that takes few places, else so that a place is at most a twentieth of the width. */
function placesFor(ends: readonly Rational[]): number {
  const [first, second] = ends;
  if (first === undefined) return 0;
  const width = second === undefined ? null : absolute(subtract(second, first));
  const enough = width === null || width.n === 0n ? placesOfSize(first) : placesBelow(width, 20n);
  const exact = Math.max(...ends.map(exactPlaces));
  return exact <= Math.max(enough + 2, 3) ? exact : enough;
}

/** Four significant digits, and no more than that after the point. */
function placesOfSize(value: Rational): number {
  const size = absolute(value);
  if (size.n === 0n) return 0;
  return placesBelow(size, 1000n);
}

/** The fewest places at which one place is at most a `parts`-th of the size. */
function placesBelow({ n, d }: Rational, parts: bigint): number {
  let places = 0;
  while (places < 30 && n * tenTo(places) < parts * d) places++;
  return places;
}

/** How many decimals the number has; endless ones count as many. */
function exactPlaces({ n, d }: Rational): number {
  for (let places = 0; places <= 12; places++) if ((n * tenTo(places)) % d === 0n) return places;
  return Number.POSITIVE_INFINITY;
}

function endText(end: Rational, rounding: Rounding, { divisor, places }: Layout): string {
  return typeset(toDecimal({ n: end.n, d: end.d * divisor }, places, rounding));
}

function unitAfter({ kind, name }: Unit): string {
  return kind === 'count' || name === '' ? '' : ` ${name}`;
}

/** With a minus for the hyphen: what people read. */
function typeset(text: string): string {
  return groupDigits(text).replace('-', '−');
}
