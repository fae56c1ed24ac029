import type { Base } from '../base/base.ts';
import type { Fact, Quantity } from '../base/fact.ts';
import type { Figure } from '../figure/figure.ts';
import { multiply, scale } from '../figure/interval.ts';
import { type Bound, bound, mapReadings, readingsOf } from './bound.ts';
import { changeClaims, shareChangeClaims } from './change-claims.ts';
import { gapClaims } from './gap-claims.ts';
import { type Level, levelIn, levelOf, levelWith, measures, shareOf } from './observation.ts';
import { PER_CLASS, paceClassOf, paceOfLevel } from './pace.ts';

/** Every bound that the figures of one fact put on a variable. Facts out of use put none. */
export function* claimsOfFact(base: Base, fact: Fact): Iterable<Bound> {
  if (!fact.inUse) return;
  yield* levelClaims(base, fact);
  for (const change of fact.changes) yield* changeClaims(base, fact, change);
  for (const share of fact.shares) {
    const variable = share.is ? shareOf(base, fact, share) : null;
    if (share.is && variable) yield* bound(base, variable, fact, share.is, readingsOf(share.is.figure));
    yield* shareChangeClaims(base, fact, share);
  }
  for (const comparison of fact.comparisons) yield* gapClaims(base, fact, comparison);
}

/** An amount given again in another currency bounds the level in that currency. Within one dimension it is only a check. */
function* levelClaims(base: Base, fact: Fact): Iterable<Bound> {
  const level = levelOf(fact);
  for (const value of fact.values) {
    yield* amountClaims(base, levelMeasuredBy(level, value.figure), fact, value);
    for (const other of value.converted) {
      if (measures(level, other.figure.unit)) continue;
      yield* amountClaims(base, levelMeasuredBy(level, other.figure), fact, other);
    }
  }
}

function levelMeasuredBy(level: Level, { unit }: Figure): Level {
  return measures(level, unit) ? level : levelIn(level, unit);
}

/** A figure with a pace says how much it is a day or a year and, where the period is known, how much in all. */
function* amountClaims(base: Base, level: Level, fact: Fact, quantity: Quantity): Iterable<Bound> {
  const readings = readingsOf(quantity.figure);
  const { pace } = quantity.figure;
  const of = paceClassOf(quantity.figure, level);
  if (!pace || !of) return yield* bound(base, level, fact, quantity, readings);

  const atPace = levelWith(level, { owner: level.owner, pace: of });
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
