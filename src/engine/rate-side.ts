import { sameDimension } from '../figure/dimension.ts';
import { areInverseRates, inverseRate } from '../figure/exchange.ts';
import type { Unit } from '../figure/unit.ts';
import { type Level, levelIn } from './observation.ts';

/** The same rate of exchange told from the other side. */
export function turn(of: Level): Level {
  const own = (of.indicator?.inverseOf ?? of.indicator)?.unit?.value;
  const unit = inverseRate(of.unit);
  return levelIn(of, own && sameDimension(own, unit) ? own : unit);
}

/** A rate of exchange as it is told in a unit; anything else as it is. */
export function toldIn(of: Level, unit: Unit): Level {
  return areInverseRates(of.unit, unit) ? levelIn(of, unit) : of;
}
