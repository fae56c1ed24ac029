import { readDimension } from './dimension.ts';
import { YEARS } from './everyday-units.ts';
import type { Figure, FigureContext, FigureProblem, Precision } from './figure.ts';
import { ambiguousUnit } from './figure-problem.ts';
import { type Interval, scale, shift } from './interval.ts';
import { PERCENT, PLAIN } from './plain-units.ts';
import { compare, isZero, multiply, ONE, type Rational, ZERO } from './rational.ts';
import { ok, type Result } from './result.ts';
import { scaleOf } from './scale-word.ts';
import type { Unit } from './unit.ts';

/** What a reader of one form found, all numbers in the figure's own unit; `makeFigure` turns them into base units. */
export type Reading = Omit<Figure, 'text'>;

/** A reading without hedge, number or unit, to be filled in. */
export const EMPTY: Omit<Reading, 'kind' | 'written' | 'strict' | 'wide' | 'bare'> = {
  hedge: null,
  signed: false,
  unit: PLAIN,
  unitWritten: false,
  pace: null,
  lastPlace: null,
  writtenPlace: null,
  multiplier: 1n,
  digits: 0,
  plain: false,
  exact: false,
  joint: false,
};

/** One interval in all readings. */
export function everywhere(interval: Interval): Pick<Reading, 'written' | 'strict' | 'wide' | 'bare'> {
  return { written: interval, strict: interval, wide: interval, bare: interval };
}

export function makeFigure(text: string, reading: Reading): Figure {
  const { factor, offset } = reading.unit;
  const strict = toBase(reading.strict, factor, offset);
  const wide = reading.wide === reading.strict ? strict : toBase(reading.wide, factor, offset);
  const { lastPlace, writtenPlace } = reading;
  const place = lastPlace === null ? null : multiply(lastPlace, factor);
  // Every property by name: a spread of this many costs ten times as much, and a table has 300,000 figures.
  return {
    text,
    kind: reading.kind,
    hedge: reading.hedge,
    signed: reading.signed,
    unit: reading.unit,
    unitWritten: reading.unitWritten,
    pace: reading.pace,
    written: toBase(reading.written, factor, offset),
    strict,
    wide,
    bare: reading.bare === reading.wide ? wide : toBase(reading.bare, factor, offset),
    lastPlace: place,
    writtenPlace: writtenPlace === lastPlace || writtenPlace === null ? place : multiply(writtenPlace, factor),
    multiplier: reading.multiplier,
    digits: reading.digits,
    plain: reading.plain,
    exact: reading.exact,
    joint: reading.joint,
  };
}

/** The unit of a figure that carries none: the indicator's, where the role leaves no doubt. */
export function impliedUnit(
  { role, unit }: FigureContext,
  multiplier: bigint,
  start: number,
  end: number,
): Result<Unit, FigureProblem> {
  if (role === 'rank' || role === 'size') return ok(PLAIN);
  if (role === 'age') return ok(unit !== null && isTime(unit) ? unit : YEARS);
  if (role === 'share' && (unit === null || unit.dimension !== '' || unit.kind === 'plain')) {
    const hint = 'write a share with its unit, as 6.5% is';
    return ambiguousUnit(start, end, 'a share without a unit can be a fraction or a percentage', hint);
  }
  if (unit === null) return ok(PLAIN);
  const isChange = role === 'change' || role === 'gap';
  if (isChange && (unit.kind === 'percent' || unit.kind === 'points')) {
    return ambiguousUnit(start, end, 'a change of a percentage can be in percent or in points', 'write % or pp');
  }
  if (multiplier > 1n && hasScale(unit)) {
    const hint = `write the unit: ${unit.name.replace(/^(?:\S+ |[百千]?[万亿]+)/, '')}`;
    return ambiguousUnit(start, end, `the indicator already counts in ${unit.name}`, hint);
  }
  return ok(isChange ? difference(unit) : unit);
}

/** A change of temperature has no zero of its own: 5 °C are 9 °F, without the 32. */
export function difference(unit: Unit): Unit {
  return isZero(unit.offset) ? unit : { ...unit, offset: ZERO };
}

/** A precision of thousands is one of amounts: it says nothing on percentages, multiples and temperatures. */
export function precisionFor(unit: Unit, precision: Precision | null): Precision | null {
  if (precision?.kind !== 'scale') return precision;
  return unit.kind === 'temperature' || (unit.dimension === '' && unit.kind !== 'plain') ? null : precision;
}

/** Below which x percentages count their zeros: 100 %, in the unit itself. */
export function zerosCountBelow({ kind, factor }: Unit): bigint | null {
  if (kind !== 'percent' && kind !== 'points') return null;
  return kind === 'percent' ? 100n : factor.d;
}

/** Written with decimals and no scale a noun is a measure (index points), no count. */
export function measuredNoun(unit: Unit, decimals: number, multiplier: bigint): Unit {
  return unit.kind === 'count' && decimals > 0 && multiplier === 1n ? { ...unit, kind: 'measure' } : unit;
}

/** The unit of a fraction of something: nothing but a part, which is printed in percent. */
export function fractionUnit({ unit }: FigureContext): Unit {
  return unit?.kind === 'times' ? unit : PERCENT;
}

function isTime({ dimension }: Unit): boolean {
  const exponents = readDimension(dimension);
  return exponents.size === 1 && (exponents.get('s') === 1 || exponents.get('month') === 1);
}

function hasScale({ name }: Unit): boolean {
  const [first = ''] = name.split(' ');
  return /^[百千]?[万亿]/.test(name) || (name.includes(' ') && scaleOf(first.toLowerCase()) !== null);
}

function isOne(factor: Rational): boolean {
  return factor === ONE || compare(factor, ONE) === 0;
}

function toBase(interval: Interval, factor: Rational, offset: Rational): Interval {
  const scaled = isOne(factor) ? interval : scale(interval, factor);
  return isZero(offset) ? scaled : shift(scaled, offset);
}
