import type { Indicator } from '../base/definitions.ts';
import { sameDimension } from '../figure/dimension.ts';
import { areInverseRates, inverseRate, isExchangeRate } from '../figure/exchange.ts';
import type { Unit } from '../figure/unit.ts';

/** What a level measures, as its key says it. */
interface Measured {
  readonly id: string;
  /** A rate of exchange, told from the other side than the one it is filed by. */
  readonly turned: boolean;
  readonly indicator: Indicator | null;
}

/**
 * An indicator in its own unit is named by its id, in another currency or dimension by both. A rate of exchange and its
 * inverse are one quantity: it is filed by the unit of its indicator (of two that tell one rate by the first), else by
 * the first of the two units by name.
 */
export function measured(indicator: Indicator | null, unit: Unit): Measured {
  const filed = indicator?.inverseOf ?? indicator;
  const own = filed?.unit?.value;
  if (filed && own && sameDimension(own, unit)) return { id: filed.id, turned: false, indicator: filed };
  const name = indicator?.id ?? '';
  if (!isExchangeRate(unit)) return { id: `${name}:${unit.dimension}`, turned: false, indicator };
  if (filed && own && areInverseRates(own, unit)) return { id: filed.id, turned: true, indicator };
  const inverse = inverseRate(unit).dimension;
  const turned = inverse < unit.dimension;
  return { id: `${name}:${turned ? inverse : unit.dimension}`, turned, indicator };
}
