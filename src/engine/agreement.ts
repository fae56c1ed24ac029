import type { Base } from '../base/base.ts';
import { type Interval, intersect, meets } from '../figure/interval.ts';
import { equals } from '../figure/rational.ts';
import { byPlace, type Claim } from './claim.ts';
import type { Constraint } from './constraint.ts';
import { isSuspectedBy, likelierCulprit } from './culprit.ts';
import { unitOf } from './describe.ts';
import type { Network } from './network.ts';
import type { Variable } from './observation.ts';
import { placeOfClaim } from './place.ts';
import { severityOf } from './severity.ts';
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
export function agree(a: Claim, b: Claim): boolean {
  return meets(a.wide, b.wide) && (!mustBeEqual(a, b) || meets(a.written, b.written));
}

/** A conversion follows the rate of its day, so two of them need not be equal to the digit. */
export function mustBeEqual(a: Claim, b: Claim): boolean {
  if (a.source !== b.source || !isPlain(a) || !isPlain(b)) return false;
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
  let rest = claims;
  while (!allAgree(rest)) {
    const pair = worstPair(base, rest, clash);
    if (!pair) break;
    const [culprit, partner] = pair;
    const read = mustBeEqual(culprit, partner) ? asExact : (claim: Claim): Claim => claim;
    yield { one: read(culprit), others: [read(partner)] };
    rest = rest.filter(claim => claim !== culprit);
  }
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
 * The likeliest culprit among figures that clash, and one that it clashes with: what its source says of it counts first,
 * then how many other sources it contradicts. The partner is the one that makes it worst.
 */
function worstPair(
  base: Base,
  claims: readonly Claim[],
  clash: (one: Claim, other: Claim) => boolean,
): readonly [Claim, Claim] | null {
  const clashing = claims
    .map(claim => ({ claim, partners: claims.filter(other => clash(claim, other)) }))
    .filter(({ partners }) => partners.length > 0)
    .map(one => ({
      ...one,
      suspected: one.partners.some(partner => isSuspectedBy(one.claim, partner, base)),
      votes: new Set(one.partners.map(partner => partner.source)).size,
    }));
  const [worst] = clashing.sort(
    (a, b) =>
      Number(b.suspected) - Number(a.suspected) ||
      b.votes - a.votes ||
      b.partners.length - a.partners.length ||
      likelierCulprit(a.claim, b.claim, base) ||
      byPlace(a.claim, b.claim),
  );
  if (!worst) return null;
  const isError = (partner: Claim): boolean =>
    severityOf(new Set([worst.claim.source, partner.source]), base) === 'error';
  const partner = worst.partners.find(isError) ?? worst.partners[0];
  return partner ? [worst.claim, partner] : null;
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

function isPlain({ figure, path }: Claim): boolean {
  return figure.plain && !path.includes('converted');
}

/** The claim as if its digits were exact: what two figures of one precision are compared by. */
function asExact(claim: Claim): Claim {
  return { ...claim, wide: claim.written, strict: claim.written };
}
