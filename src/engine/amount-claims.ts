import type { Base } from '../base/base.ts';
import type { Fact, Quantity } from '../base/fact.ts';
import { multiply, scale } from '../figure/interval.ts';
import { type Bound, bound, mapReadings, readingsOf } from './bound.ts';
import { type Level, levelAtPace } from './observation.ts';
import { PER_CLASS, paceClassOf, paceOfLevel } from './pace.ts';

/** A figure with a pace says how much it is a day or a year and, where the period is known, how much in all. */
export function* amountClaims(base: Base, level: Level, fact: Fact, quantity: Quantity): Iterable<Bound> {
  const readings = readingsOf(quantity.figure);
  const { pace } = quantity.figure;
  const of = paceClassOf(quantity.figure, level);
  if (!pace || !of) return yield* bound(base, level, fact, quantity, readings);

  const atPace = levelAtPace(level, of);
  yield* bound(
    base,
    atPace,
    fact,
    quantity,
    mapReadings(readings, interval => scale(interval, PER_CLASS[pace])),
  );
  const times = paceOfLevel(pace, level);
  if (times)
    yield* bound(
      base,
      level,
      fact,
      quantity,
      mapReadings(readings, interval => multiply(interval, times)),
    );
}
