import type { Base } from '../base/base.ts';
import { compare, divide, type Rational } from '../figure/rational.ts';
import type { Unit } from '../figure/unit.ts';
import { pairsApart } from './apart.ts';
import type { Claim } from './claim.ts';
import { culpritPairs } from './clashes.ts';
import type { Constraint } from './constraint.ts';
import type { Restated } from './conversion.ts';
import { boundsIn, type ImpliedRate, rateIn, unitOf } from './implied-rates.ts';
import { placeOfClaim } from './place.ts';
import type { TriangleSide } from './triangles.ts';
import { mayBeOneVintage, vintageOf } from './vintage.ts';

/** A rate as a side of a triangle, with the amount that it follows from. */
export interface ImpliedSide extends TriangleSide {
  readonly of: Restated;
}

/** The rates of two currencies that one source implies for one time. */
export interface OneRate {
  /** What must hold between them. */
  readonly constraints: readonly Constraint[];
  readonly agreed: readonly ImpliedRate[];
}

/**
 * That all conversions between two currencies allow one rate (rules.md, A18). Of those that clash the likeliest culprits are
 * taken out one by one, each with one that it clashes with; of the others each is a check against the first.
 */
export function oneRateOf(base: Base, rates: readonly ImpliedRate[]): OneRate {
  const [first] = rates;
  if (!first) return { constraints: [], agreed: [] };
  const unit = unitOf(first);
  const byClaim = new Map(rates.map(rate => [rate.to.claim, rate]));
  const clashing = [...culpritPairs(base, clashesAmong(rates, unit))];
  const unlike = clashing.flatMap(([culprit, partner]) => {
    const [one, other] = [byClaim.get(culprit), byClaim.get(partner)];
    return one && other ? [sameRate(one, other, unit)] : [];
  });
  const culprits = new Set(clashing.map(([culprit]) => culprit));
  const agreed = rates.filter(rate => !culprits.has(rate.to.claim));
  const alike = agreed.slice(1).flatMap((rate, index) => {
    const earlier = agreed.slice(0, index + 1).find(other => mayMeet(rate, other));
    return earlier ? [sameRate(rate, earlier, unit)] : [];
  });
  return { constraints: [...unlike, ...alike], agreed };
}

/** Of rates that agree the one that is known best; null where there is none. */
export function tightest(agreed: readonly ImpliedRate[]): ImpliedSide | null {
  const [first, ...others] = agreed;
  if (!first) return null;
  const rate = others.reduce((best, other) => (isTighter(other, best) ? other : best), first);
  return { unit: unitOf(rate), claim: rate.to.claim, told: unit => rateIn(rate, unit), of: rate.restated };
}

function isTighter(one: ImpliedRate, other: ImpliedRate): boolean {
  const [a, b] = [looseness(one), looseness(other)];
  return a !== null && (b === null || compare(a, b) < 0);
}

/** How many times the least that a rate can be is the most. */
function looseness(rate: ImpliedRate): Rational | null {
  const bounds = boundsIn(rate, unitOf(rate));
  return bounds?.low && bounds.high ? divide(bounds.high, bounds.low) : null;
}

/** The conversions that allow no one rate, two by two. */
function* clashesAmong(rates: readonly ImpliedRate[], unit: Unit): Iterable<readonly [Claim, Claim]> {
  const known = rates.flatMap(rate => {
    const bounds = boundsIn(rate, unit);
    return bounds ? [{ rate, bounds }] : [];
  });
  for (const [one, other] of pairsApart(known, ({ bounds }) => bounds))
    if (mayMeet(one.rate, other.rate)) yield [one.rate.to.claim, other.rate.to.claim];
}

/** Two conversions of one amount are held against each other as such; those of two vintages may be at two rates. */
function mayMeet(one: ImpliedRate, other: ImpliedRate): boolean {
  if (one.restated === other.restated) return false;
  return mayBeOneVintage(vintageOf(one.restated.fact), vintageOf(other.restated.fact));
}

function sameRate(one: ImpliedRate, other: ImpliedRate, unit: Unit): Constraint {
  return {
    ...placeOfClaim(one.to.claim),
    strains: false,
    left: rateIn(one, unit),
    relation: '=',
    right: rateIn(other, unit),
    unit,
    how: 'one rate',
  };
}
