/** An exact number n/d over BigInt, d > 0. Not always reduced: compare with `compare`, never field by field. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** How a decimal text may differ from the number: `down` is the floor, `up` the ceiling, `nearest` breaks ties away from zero. */
export type Rounding = 'nearest' | 'down' | 'up';

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };

/** n/d; `d` is 1 by default and must not be zero. Plain numbers must be whole. */
export function rational(n: bigint | number, d: bigint | number = 1n): Rational {
  const top = BigInt(n);
  const bottom = BigInt(d);
  if (bottom === 0n) throw new RangeError('A rational needs a divisor other than zero.');
  return bottom < 0n ? { n: -top, d: -bottom } : { n: top, d: bottom };
}

/** Reads `12`, `-0.50`, `.5`, `6e+05`; null for anything else, and for exponents beyond 400. */
export function fromDecimal(text: string): Rational | null {
  const match = decimal.exec(text);
  if (match === null) return null;
  const [, sign, whole = '', decimals = '', exponent = '0'] = match;
  if (whole === '' && decimals === '') return null;
  const shift = Number(exponent);
  if (Math.abs(shift) > 400) return null;
  const digits = BigInt(whole + decimals);
  const n = sign === '-' ? -digits : digits;
  const places = decimals.length - shift;
  return places > 0 ? { n, d: tenTo(places) } : { n: n * tenTo(-places), d: 1n };
}

const decimal = /^([+-]?)([0-9]*)(?:\.([0-9]*))?(?:[eE]([+-]?[0-9]{1,3}))?$/;

export function add(a: Rational, b: Rational): Rational {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d };
  return tidy(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Rational, b: Rational): Rational {
  if (a.d === b.d) return { n: a.n - b.n, d: a.d };
  return tidy(a.n * b.d - b.n * a.d, a.d * b.d);
}

export function multiply(a: Rational, b: Rational): Rational {
  return tidy(a.n * b.n, a.d * b.d);
}

/** `b` must not be zero. */
export function divide(a: Rational, b: Rational): Rational {
  if (b.n === 0n) throw new RangeError('A rational cannot be divided by zero.');
  return b.n < 0n ? tidy(-a.n * b.d, a.d * -b.n) : tidy(a.n * b.d, a.d * b.n);
}

export function negate(a: Rational): Rational {
  return { n: -a.n, d: a.d };
}

export function absolute(a: Rational): Rational {
  return a.n < 0n ? negate(a) : a;
}

/** Negative, zero or positive as `a` is below, at or above `b`. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const left = a.d === b.d ? a.n : a.n * b.d;
  const right = a.d === b.d ? b.n : b.n * a.d;
  if (left < right) return -1;
  return left > right ? 1 : 0;
}

export function equals(a: Rational, b: Rational): boolean {
  return a.d === b.d ? a.n === b.n : a.n * b.d === b.n * a.d;
}

export function isZero(a: Rational): boolean {
  return a.n === 0n;
}

export function sign(a: Rational): -1 | 0 | 1 {
  if (a.n < 0n) return -1;
  return a.n > 0n ? 1 : 0;
}

/** `exponent` is whole; where it is negative the base must not be zero. Anything to the power of 0 is 1. */
export function power(base: Rational, exponent: number): Rational {
  if (exponent < 0) return divide(ONE, power(base, -exponent));
  return { n: base.n ** BigInt(exponent), d: base.d ** BigInt(exponent) };
}

export function minimum(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b;
}

export function maximum(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b;
}

/** Lowest terms, for keys and for printing n/d. */
export function reduce(a: Rational): Rational {
  const common = greatestCommonDivisor(a.n < 0n ? -a.n : a.n, a.d);
  return common === 1n ? a : { n: a.n / common, d: a.d / common };
}

/** The largest whole number that is not above. */
export function floor({ n, d }: Rational): bigint {
  const quotient = n / d;
  return n < 0n && quotient * d !== n ? quotient - 1n : quotient;
}

/** The smallest whole number that is not below. */
export function ceiling(a: Rational): bigint {
  return -floor(negate(a));
}

/** Plain decimal text, never with an exponent. Negative `places` round to tens, hundreds ...; minus zero is `0`. */
export function toDecimal(a: Rational, places: number, rounding: Rounding): string {
  const n = places > 0 ? a.n * tenTo(places) : a.n;
  const d = places < 0 ? a.d * tenTo(-places) : a.d;
  const rounded = divideRounded(n, d, rounding);
  if (places <= 0) return String(rounded * tenTo(-places));
  const digits = String(rounded < 0n ? -rounded : rounded).padStart(places + 1, '0');
  return `${rounded < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** For sorting and widths on a screen only: nothing is ever decided by it. */
export function toNumber(a: Rational): number {
  const direct = Number(a.n) / Number(a.d);
  if (Number.isFinite(direct) && (direct !== 0 || a.n === 0n)) return direct;
  const excess = a.d.toString(16).length - 250;
  const shift = BigInt(Math.max(0, excess) * 4);
  return Number(a.n >> shift) / Number(a.d >> shift);
}

/** Powers of ten are asked for at every figure, nearly always small ones. */
export function tenTo(exponent: number): bigint {
  return tens[exponent] ?? 10n ** BigInt(exponent);
}

const tens: readonly bigint[] = Array.from({ length: 40 }, (_, exponent) => 10n ** BigInt(exponent));

/** A greatest common divisor costs more than the arithmetic it saves, so terms are only reduced once they are long. */
function tidy(n: bigint, d: bigint): Rational {
  return d < longest ? { n, d } : reduce({ n, d });
}

const longest = 1n << 192n;

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [high, low] = [a, b];
  while (low !== 0n) [high, low] = [low, high % low];
  return high;
}

function divideRounded(n: bigint, d: bigint, rounding: Rounding): bigint {
  if (rounding === 'nearest') return n < 0n ? -((2n * -n + d) / (2n * d)) : (2n * n + d) / (2n * d);
  return rounding === 'down' ? floor({ n, d }) : ceiling({ n, d });
}
