import type { Base } from '../base/base.ts';
import { type Interval, intersect, meets } from '../figure/interval.ts';
import { equals } from '../figure/rational.ts';
import type { Claim } from './claim.ts';
import { culpritPairs } from './clashes.ts';
import type { Constraint } from './constraint.ts';
import { unitOf } from './describe.ts';
import type { Network } from './network.ts';
import type { Variable } from './observation.ts';
import { placeOfClaim } from './place.ts';
import { only } from './terms.ts';
import { mayBeOneVintage, vintageOf } from './vintage.ts';

/**
 * That the figures of each observation have a value in common. Of figures that clash the likeliest culprits are taken out one
 * by one, each with one that it clashes with; those that are left are one check more.
 */
export function* agreementOf(base: Base, network: Network): Iterable<Constraint> {
  const seen = new Set<string>();
  for (const { variable, claims } of network.observed) {
    if (claims.length < 2) continue;
    for (const { one, others } of together(base, network, variable, claims)) {
      const key = [one, ...others].map(({ fact, path }) => `${fact.id}.${path}`).join(' ');
      // Undated figures stand under each source that they are linked to.
      if (!seen.has(key)) yield oneObservation(variable, one, others);
      seen.add(key);
    }
  }
}

/**
 * Whether two figures of one observation can both be. Two plain figures of one source and one precision must be equal (XBRL's
 * duplicates); all others must meet.
 */
function agree(a: Claim, b: Claim): boolean {
  return meets(a.wide, b.wide) && (!mustBeEqual(a, b) || meets(a.written, b.written));
}

function mustBeEqual(a: Claim, b: Claim): boolean {
  if (a.source !== b.source || !a.plain || !b.plain || a.turned !== b.turned) return false;
  const { lastPlace: one } = a.figure;
  const { lastPlace: other } = b.figure;
  const isOneVintage = mayBeOneVintage(vintageOf(a.fact), vintageOf(b.fact));
  return one !== null && other !== null && equals(one, other) && isOneVintage;
}

/** Figures that are checked together: one against what the others leave. */
interface Together {
  readonly one: Claim;
  readonly others: readonly Claim[];
}

function* together(base: Base, network: Network, variable: Variable, claims: readonly Claim[]): Iterable<Together> {
  const clash = (one: Claim, other: Claim): boolean =>
    one !== other && network.mayMeet(variable, one, other) && !agree(one, other);
  const out = new Set<Claim>();
  for (const [culprit, partner] of allAgree(claims) ? [] : culpritPairs(base, claims, clash)) {
    const read = mustBeEqual(culprit, partner) ? asExact : (claim: Claim): Claim => claim;
    yield { one: read(culprit), others: [read(partner)] };
    out.add(culprit);
  }
  const rest = claims.filter(claim => !out.has(claim));
  const [first, ...others] = rest;
  if (!first || others.length === 0) return;
  const strained = strainedPairs(rest).filter(({ one, others }) =>
    others.every(other => network.mayMeet(variable, one, other)),
  );
  if (strained.length > 0) yield* strained;
  else if (others.some(other => network.mayMeet(variable, first, other))) yield { one: first, others };
}

function oneObservation(variable: Variable, one: Claim, others: readonly Claim[]): Constraint {
  const sides = { left: only(variable, one), right: only(variable, ...others) };
  return { ...placeOfClaim(one), ...sides, relation: '=', unit: unitOf(variable), how: 'one observation' };
}

/** A quick answer for the usual case: all figures of a variable meet in one place, and no two need be equal. */
function allAgree(claims: readonly Claim[]): boolean {
  if (!common(claims.map(claim => claim.wide))) return false;
  return claims.every((one, index) => claims.slice(index + 1).every(other => agree(one, other)));
}

/** Pairs that meet, but not if every written digit counts. */
function strainedPairs(claims: readonly Claim[]): readonly Together[] {
  if (common(claims.map(claim => claim.strict))) return [];
  return claims.flatMap((one, index) =>
    claims.slice(index + 1).flatMap(other => (meets(one.strict, other.strict) ? [] : [{ one, others: [other] }])),
  );
}

function common(intervals: readonly Interval[]): Interval | null {
  return intervals.reduce<Interval | null>((all, next) => all && intersect(all, next), intervals[0] ?? null);
}

/** The claim as if its digits were exact: what two figures of one precision are compared by. */
function asExact(claim: Claim): Claim {
  return { ...claim, wide: claim.written, strict: claim.written };
}
