import type { Hedge, Precision } from './figure.ts';
import {
  above,
  atLeast,
  atMost,
  below,
  between,
  closed,
  hull,
  type Interval,
  negateInterval,
  point,
} from './interval.ts';
import {
  absolute,
  add,
  divide,
  isZero,
  maximum,
  minimum,
  multiply,
  negate,
  type Rational,
  rational,
  sign,
  subtract,
  tenTo,
  ZERO,
} from './rational.ts';

/**
 * The table of readings (meaning.md, "A figure is an interval, in two readings"), in the figure's own unit: 5.52 trillion is
 * x = 5.52 × 10^12, whatever it counts. One-sided hedges are open at x, half-unit ends are closed.
 */
export interface Readings {
  readonly strict: Interval;
  readonly wide: Interval;
}

/** A number without its hedge. */
export interface BareNumber extends Readings {
  readonly x: Rational;
  /** u, the unit of the last written place, and z, of the last one that is no trailing zero. */
  readonly unit: Rational;
  readonly lastPlace: Rational;
  readonly digits: number;
}

interface NumberForm {
  /** n / 10^decimals × scale. */
  readonly n: bigint;
  readonly decimals: number;
  readonly scale: bigint;
  /** Percentages and points below 100 % count their zeros: x is below this (100 for %, 10,000 for bp); null for other units. */
  readonly zerosCountBelow: bigint | null;
  /** A multiple: `2 times`. */
  readonly times: boolean;
  /** A counted thing, a rank or a size: exactly x. */
  readonly exact: boolean;
  readonly precision: Precision | null;
}

export function readBare(form: NumberForm): BareNumber {
  const { n, decimals, scale } = form;
  const d = tenTo(decimals);
  const x: Rational = { n: n * scale, d };
  const unit: Rational = { n: scale, d };
  const zeros = zerosThatDoNotCount(form);
  const lastPlace = zeros === 0 ? unit : { n: scale * tenTo(zeros), d };
  const digits = Math.max(1, lengthOf(n) - zeros);
  if (form.precision !== null) return { x, unit, digits, ...byPrecision(x, unit, form, form.precision) };
  if (form.exact) {
    const exactly = point(x);
    return { x, unit, digits, lastPlace, strict: exactly, wide: exactly };
  }
  const strict = strictly(x, unit, form.times);
  if (!form.times && zeros === 0) return { x, unit, digits, lastPlace, strict, wide: strict };
  return { x, unit, digits, lastPlace, strict, wide: widely(x, unit, lastPlace) };
}

/** A fraction in words or as m/n: 5 % of it, at most 10 %. */
export function readFraction(x: Rational): Readings {
  return { strict: plusMinus(x, share(x, 5n)), wide: plusMinus(x, share(x, 10n)) };
}

/** The number with its hedge. `onSize`: the hedge speaks of the size (of a change), not of the place on the number line. */
export function readHedged(
  bare: Readings & { readonly x: Rational; readonly unit: Rational },
  hedge: Hedge | null,
  { onSize, temperature }: { readonly onSize: boolean; readonly temperature: boolean },
): Readings {
  if (hedge === null) return { strict: bare.strict, wide: bare.wide };
  if (hedge === 'about') {
    const around = plusMinus(bare.x, temperature ? multiply(bare.unit, FIVE) : share(bare.x, 5n));
    return { strict: hull(bare.strict, around), wide: hull(bare.wide, around) };
  }
  if (!onSize || sign(bare.x) >= 0) return oneSided(bare.x, hedge, onSize && !isZero(bare.x));
  const size = oneSided(negate(bare.x), hedge, true);
  return { strict: negateInterval(size.strict), wide: negateInterval(size.wide) };
}

/** A range, each end in its own bare reading. Strictly its ends are exact. */
export function readRange(
  low: BareNumber,
  high: BareNumber,
  precision: Precision | null,
): Readings & { bare: Interval } {
  const half = (end: BareNumber): Interval => (precision === null ? plusMinus(end.x, halved(end.unit)) : end.wide);
  const bare = { ...half(low), high: half(high).high, highOpen: half(high).highOpen };
  return { strict: closed(low.x, high.x), wide: bare, bare };
}

/** `m in n`: a numerator of 1 means one in about n; of a power of ten only the numerator was rounded. */
export function readRatio(m: bigint, n: bigint): Interval {
  const half = rational(1, 2);
  const around = (value: bigint): readonly [Rational, Rational] => [
    subtract(rational(value), half),
    add(rational(value), half),
  ];
  const [fewer, more] = around(n);
  if (m === 1n) return closed(divide(rational(1), more), divide(rational(1), fewer));
  const [low, high] = around(m);
  if (isPowerOfTen(n)) return closed(divide(low, rational(n)), divide(high, rational(n)));
  return closed(divide(low, sign(low) < 0 ? fewer : more), divide(high, fewer));
}

const FIVE = rational(5);

/** Zeros at the end of an integer that may be rounding: none of a 0, none of a percentage below 100. */
function zerosThatDoNotCount({ n, decimals, scale, zerosCountBelow }: NumberForm): number {
  if (decimals > 0 || n === 0n || n % 10n !== 0n) return 0;
  const size = (n < 0n ? -n : n) * scale;
  if (zerosCountBelow !== null && size < zerosCountBelow) return 0;
  let zeros = 1;
  while (n % tenTo(zeros + 1) === 0n) zeros++;
  return zeros;
}

/** x ± u/2; a multiple at most ± 10 % of x. */
function strictly(x: Rational, unit: Rational, times: boolean): Interval {
  if (times) return plusMinus(x, minimum(halved(unit), share(x, 10n)));
  // The same as x ± u/2 on one denominator, which is nearly all that is ever read.
  const d = 2n * x.d;
  const n = 2n * x.n;
  return { low: { n: n - unit.n, d }, high: { n: n + unit.n, d }, lowOpen: false, highOpen: false };
}

/** With zeros at the end: x ± max(u/2, min(z/2, 5 % of x)). Without, z is u. */
function widely(x: Rational, unit: Rational, lastPlace: Rational): Interval {
  return plusMinus(x, maximum(halved(unit), minimum(halved(lastPlace), share(x, 5n))));
}

function lengthOf(n: bigint): number {
  return String(n < 0n ? -n : n).length;
}

function byPrecision(
  x: Rational,
  unit: Rational,
  form: NumberForm,
  precision: Precision,
): Readings & { lastPlace: Rational } {
  const both = (interval: Interval, lastPlace: Rational): Readings & { lastPlace: Rational } => ({
    strict: interval,
    wide: interval,
    lastPlace,
  });
  switch (precision.kind) {
    case 'exact':
      return both(point(x), unit);
    case 'written':
      return both(form.exact ? point(x) : plusMinus(x, halved(unit)), unit);
    case 'truncated':
      return both(truncated(x, unit), unit);
    case 'scale': {
      const coarser = maximum(unit, precision.unit);
      return both(plusMinus(x, halved(coarser)), coarser);
    }
    case 'place': {
      const place = multiply(precision.unit, { n: form.scale, d: 1n });
      return both(plusMinus(x, halved(place)), place);
    }
  }
}

/** What was cut off can only have been away from zero. */
function truncated(x: Rational, unit: Rational): Interval {
  if (isZero(x)) return between(negate(unit), true, unit, true);
  return sign(x) > 0 ? between(x, false, add(x, unit), true) : between(subtract(x, unit), true, x, false);
}

/** `sizeOnly`: what is below x ends at zero, since a size is not negative. */
function oneSided(x: Rational, hedge: Exclude<Hedge, 'about'>, sizeOnly: boolean): Readings {
  const size = absolute(x);
  const down = (part: Rational, open: boolean): Interval => between(subtract(x, part), false, x, open);
  switch (hedge) {
    case 'over':
      return isZero(x) ? same(above(x)) : { strict: between(x, true, add(x, size), false), wide: above(x) };
    case 'at-least':
      return isZero(x) ? same(atLeast(x)) : { strict: closed(x, add(x, size)), wide: atLeast(x) };
    case 'nearly':
      return isZero(x) ? same(below(x)) : { strict: down(share(size, 10n), true), wide: down(share(size, 20n), true) };
    case 'under':
      if (isZero(x)) return same(below(x));
      return { strict: down(halved(size), true), wide: sizeOnly ? between(ZERO, false, x, true) : below(x) };
    case 'at-most':
      if (isZero(x)) return same(atMost(x));
      return { strict: down(halved(size), false), wide: sizeOnly ? closed(ZERO, x) : atMost(x) };
  }
}

function same(interval: Interval): Readings {
  return { strict: interval, wide: interval };
}

function plusMinus(x: Rational, half: Rational): Interval {
  return { low: subtract(x, half), high: add(x, half), lowOpen: false, highOpen: false };
}

function halved({ n, d }: Rational): Rational {
  return { n, d: 2n * d };
}

/** A percentage of the size of a number. */
function share({ n, d }: Rational, percent: bigint): Rational {
  return { n: (n < 0n ? -n : n) * percent, d: 100n * d };
}

function isPowerOfTen(n: bigint): boolean {
  return /^10*$/.test(String(n));
}
