import type { Base } from '../base/base.ts';
import type { Fact } from '../base/fact.ts';
import type { Figure } from '../figure/figure.ts';
import { amountClaims } from './amount-claims.ts';
import { type Bound, bound, readingsOf } from './bound.ts';
import { changeClaims, shareChangeClaims } from './change-claims.ts';
import { gapClaims } from './gap-claims.ts';
import { type Level, levelIn, levelOf, measures, shareOf } from './observation.ts';
import { toldIn } from './rate-side.ts';
import { uprightBound } from './turned.ts';

/** Every bound that the figures of one fact put on a variable, as that is filed. Facts out of use put none, nor do figures that nothing can be. */
export function* claimsOfFact(base: Base, fact: Fact): Iterable<Bound> {
  for (const bound of boundsOfFact(base, fact)) if (!bound.isOutside) yield bound;
}

/** The same with the figures that lie outside of what their variables can be at all. */
export function* boundsOfFact(base: Base, fact: Fact): Iterable<Bound> {
  if (!fact.inUse) return;
  for (const stated of statedBy(base, fact)) yield* uprightBound(stated);
}

function* statedBy(base: Base, fact: Fact): Iterable<Bound> {
  yield* levelClaims(base, fact);
  for (const change of fact.changes) yield* changeClaims(base, fact, change);
  for (const share of fact.shares) {
    // Five people are no fraction of anything.
    const variable = share.is?.figure.unit.dimension === '' ? shareOf(base, fact, share) : null;
    if (share.is && variable) yield* bound(base, variable, fact, share.is, readingsOf(share.is.figure));
    yield* shareChangeClaims(base, fact, share);
  }
  for (const comparison of fact.comparisons) yield* gapClaims(base, fact, comparison);
}

/**
 * An amount given again in another currency bounds the level in that currency. Within one dimension it is only a check, and so
 * is a rate of exchange given again from the other side.
 */
function* levelClaims(base: Base, fact: Fact): Iterable<Bound> {
  const level = levelOf(fact);
  for (const value of fact.values) {
    yield* amountClaims(base, levelMeasuredBy(level, value.figure), fact, value);
    for (const other of value.converted) {
      if (measures(toldIn(level, other.figure.unit), other.figure.unit)) continue;
      yield* amountClaims(base, levelMeasuredBy(level, other.figure), fact, other);
    }
  }
}

function levelMeasuredBy(level: Level, { unit }: Figure): Level {
  return measures(level, unit) ? level : levelIn(level, unit);
}
