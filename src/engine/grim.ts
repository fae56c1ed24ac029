import type { Quantity } from '../base/fact.ts';
import { type Interval, isPoint, scale, width } from '../figure/interval.ts';
import { compare, equals, floor, rational } from '../figure/rational.ts';
import { wholesIn } from '../figure/wholes.ts';
import type { Related } from './relate.ts';

/** Whether a printed fraction can be a whole number over n (GRIM): `touch` if only at a closed end, where a tie was rounded. */
export function wholeOverN(fraction: Interval, n: bigint): Related {
  const wholes = scale(fraction, rational(n));
  if (!wholesIn(wholes)) return 'no';
  return wholesIn(isPoint(wholes) ? wholes : { ...wholes, lowOpen: true, highOpen: true }) ? 'yes' : 'touch';
}

/** Whether any fraction so roughly printed is a whole number over n, so that there is nothing to check. */
export function isAnyOverN(fraction: Interval, n: bigint): boolean {
  const size = width(fraction);
  return size === null || compare(size, rational(1, n)) >= 0;
}

/** The whole numbers whose fractions of n lie nearest to one that is none, below it and above. */
export function nearestOverN({ low }: Interval, n: bigint): readonly [bigint, bigint] {
  const below = low ? floor({ n: low.n * n, d: low.d }) : 0n;
  return [below, below + 1n];
}

/** A number of things that is told exactly; null for "about 30". */
export function exactNumber(number: Quantity): bigint | null {
  const { wide } = number.figure;
  if (!isPoint(wide) || wide.low === null) return null;
  const whole = floor(wide.low);
  return whole > 0n && equals(rational(whole), wide.low) ? whole : null;
}
