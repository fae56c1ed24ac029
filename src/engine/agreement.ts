import type { Base } from '../base/base.ts';
import { groupBy } from '../base/group.ts';
import { meets } from '../figure/interval.ts';
import { haveOneLastPlace } from '../figure/last-place.ts';
import { reduce } from '../figure/rational.ts';
import { pairsApart } from './apart.ts';
import { byPlace, type Claim } from './claim.ts';
import { culpritPairs } from './clashes.ts';
import type { Constraint } from './constraint.ts';
import { unitOf } from './describe.ts';
import type { Network } from './network.ts';
import type { Variable } from './observation.ts';
import { placeOfClaim } from './place.ts';
import { isCopyOf } from './repeated.ts';
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

/** Whether two figures of one observation can both be. */
export function agree(a: Claim, b: Claim): boolean {
  return meets(a.wide, b.wide) && (!mustBeEqual(a, b) || meets(a.written, b.written));
}

/** A copy that does not meet its original: that is a misreport, and no second finding. */
function isMisquoted(copy: Claim, original: Claim): boolean {
  return isCopyOf(copy.fact, original.fact) && !agree(copy, original);
}

function isOneCopy(one: Claim, other: Claim): boolean {
  return isCopyOf(one.fact, other.fact) || isCopyOf(other.fact, one.fact);
}

function mustBeEqual(a: Claim, b: Claim): boolean {
  if (a.source !== b.source || !a.plain || !b.plain || a.turned !== b.turned) return false;
  return haveOneLastPlace(a.figure, b.figure) && mayBeOneVintage(vintageOf(a.fact), vintageOf(b.fact));
}

type Pair = readonly [Claim, Claim];

/** Figures that are checked together: one against what the others leave. */
interface Together {
  readonly one: Claim;
  readonly others: readonly Claim[];
}

function* together(base: Base, network: Network, variable: Variable, claims: readonly Claim[]): Iterable<Together> {
  const out = new Set<Claim>();
  for (const [culprit, partner] of culpritPairs(base, clashesAmong(network, variable, claims))) {
    const read = mustBeEqual(culprit, partner) ? asExact : (claim: Claim): Claim => claim;
    yield { one: read(culprit), others: [read(partner)] };
    out.add(culprit);
  }
  const isTold = (claim: Claim): boolean =>
    claim.fact.reports !== null && claims.some(other => isMisquoted(claim, other));
  const rest = claims.filter(claim => !out.has(claim) && !isTold(claim));
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

/**
 * The figures of one observation that cannot both be. Two plain figures of one source and one precision must be equal (XBRL's
 * duplicates); all others must meet.
 */
function* clashesAmong(network: Network, variable: Variable, claims: readonly Claim[]): Iterable<Pair> {
  for (const [one, other] of pairsApart(claims, claim => claim.wide)) {
    if (network.mayMeet(variable, one, other) && !isOneCopy(one, other)) yield [one, other];
  }
  for (const [digits, alike] of groupBy(claims, digitsOf)) {
    for (const [one, other] of digits === null ? [] : pairsApart(alike, claim => claim.written)) {
      if (meets(one.wide, other.wide) && mustBeEqual(one, other) && !isOneCopy(one, other)) yield [one, other];
    }
  }
}

/** Only what has this in common may have to be equal. */
function digitsOf({ source, plain, figure: { lastPlace } }: Claim): string | null {
  const place = plain && lastPlace ? reduce(lastPlace) : null;
  return place && `${source} ${place.n}/${place.d}`;
}

/** Pairs that meet, but not if every written digit counts; in the order of the figures. */
function strainedPairs(claims: readonly Claim[]): readonly Together[] {
  const pairs = [...pairsApart(claims, claim => claim.strict)];
  return pairs
    .sort(([a, b], [c, d]) => byPlace(a, c) || byPlace(b, d))
    .map(([one, other]) => ({ one, others: [other] }));
}

/** The claim as if its digits were exact: what two figures of one precision are compared by. */
function asExact(claim: Claim): Claim {
  return { ...claim, wide: claim.written, strict: claim.written };
}
