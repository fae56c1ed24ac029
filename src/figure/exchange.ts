import { isCurrencyCode } from './currency.ts';
import { divideUnits } from './dimension.ts';
import { PLAIN } from './plain-units.ts';
import type { Unit } from './unit.ts';

/** A rate of exchange: so much of one currency for another, as CNY/USD is; also by the hundred, or in cents. */
export function isExchangeRate({ kind, dimension }: Unit): boolean {
  if (kind !== 'quotient') return false;
  const [above = '', below = '', ...more] = dimension.split('/');
  return more.length === 0 && isCurrencyCode(above) && isCurrencyCode(below);
}

/** CNY/USD and USD/CNY: one rate, told from either side. */
export function areInverseRates(one: Unit, other: Unit): boolean {
  return isExchangeRate(one) && isExchangeRate(other) && pairOf(one) === pairOf(other) && !isSameWay(one, other);
}

/** The two currencies of a rate, whichever way round it is told. */
export function pairOf({ dimension }: Unit): string {
  return dimension.split('/').sort().join('/');
}

/** The unit of the rate as it is told from the other side. */
export function inverseRate(unit: Unit): Unit {
  return divideUnits(PLAIN, unit);
}

function isSameWay(one: Unit, other: Unit): boolean {
  return one.dimension === other.dimension;
}
