import { nearestOverN } from '../../engine/grim.ts';
import type { Figure } from '../../figure/figure.ts';
import { formatValue } from '../../figure/format.ts';
import type { Interval } from '../../figure/interval.ts';
import { PLAIN } from '../../figure/plain-units.ts';
import { rational } from '../../figure/rational.ts';
import type { Unit } from '../../figure/unit.ts';

/** `145 / 28 is 5.1786, and 146 / 28 is 5.2143`: what n gives on both sides of a fraction that is none of n, in its unit. */
export function nearestFractions(fraction: Interval, n: bigint, unit: Unit, figure: Figure): string {
  const places = decimalsOf(figure) + 2;
  const all = formatValue(rational(n), PLAIN, 0);
  const [below, above] = nearestOverN(fraction, n).map(
    whole => `${formatValue(rational(whole), PLAIN, 0)} / ${all} is ${formatValue(rational(whole, n), unit, places)}`,
  );
  return `${below}, and ${above}`;
}

/** Of a figure without a last place (a fraction, a range) none. */
export function decimalsOf({ writtenPlace, unit }: Figure): number {
  if (!writtenPlace) return 0;
  let places = 0;
  while (places < 30 && writtenPlace.n * 10n ** BigInt(places) * unit.factor.d < unit.factor.n * writtenPlace.d)
    places++;
  return places;
}
