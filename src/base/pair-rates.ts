import { isExchangeRate, pairOf } from '../figure/exchange.ts';
import type { Indicator } from './definitions.ts';
import { groupBy } from './group.ts';
import type { IndicatorId } from './ids.ts';

/**
 * A rate and its inverse are one quantity: of two indicators that tell one rate of exchange from either side the second by
 * name is the inverse of the first. Only where there is one of each: with two in CNY/USD, an official and a market rate
 * perhaps, nobody knows which of them is meant. One that says more of itself than its unit stays what it is.
 */
export function pairRates(indicators: ReadonlyMap<IndicatorId, Indicator>): ReadonlyMap<IndicatorId, Indicator> {
  const rates = [...indicators.values()].filter(({ unit }) => unit !== null && isExchangeRate(unit.value));
  const paired = new Map(indicators);
  for (const pair of groupBy(rates, ({ unit }) => (unit ? pairOf(unit.value) : '')).values()) {
    const [first, second, ...more] = [...pair].sort((a, b) => (a.id < b.id ? -1 : 1));
    if (!first || !second || more.length > 0 || !isPlain(first) || !isPlain(second)) continue;
    if (first.unit?.value.dimension === second.unit?.value.dimension) continue;
    paired.set(second.id, { ...second, inverseOf: first });
  }
  return paired;
}

function isPlain({ equals, usual, index, cumulative, neverFalls, parts, partOf }: Indicator): boolean {
  return !(equals || usual || index || cumulative || neverFalls || parts || partOf);
}
