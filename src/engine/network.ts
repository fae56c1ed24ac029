import type { Base } from '../base/base.ts';
import type { Fact } from '../base/fact.ts';
import type { Bound } from './bound.ts';
import { byPlace, type Claim } from './claim.ts';
import { boundsOfFact, claimsOfFact } from './fact-claims.ts';
import { linkedSources } from './linked-sources.ts';
import { levelUnder, levelWith, ownerOf, type Variable } from './observation.ts';
import { turnClaim, upright } from './turned.ts';
import { inSource, isUndated } from './undated.ts';
import { mayBeOneVintage, replacedFacts, type Vintage, vintageOf } from './vintage.ts';

/** A variable and every figure of the base that bounds it. */
export interface Observed<V extends Variable = Variable> {
  readonly variable: V;
  readonly claims: readonly Claim[];
}

/** All figures of a base, by what they speak of. */
export interface Network {
  /** In the order of their keys, and the claims of each by fact and place: the order of files changes nothing. */
  readonly observed: readonly Observed[];
  /** Figures in use that nothing can be, such as fewer than no cars; they bound nothing. In the order of facts and places. */
  readonly outside: readonly Bound[];
  /** The figures in use that bound a variable. */
  claimsOf(variable: Variable): readonly Claim[];
  /** Those that belong to a vintage, figures of it that a later one has replaced among them. Null: the same as `claimsOf`. */
  claimsIn(variable: Variable, vintage: Vintage): readonly Claim[];
  /** Undated figures meet only within their source and with sources linked to it; figures of two vintages do not meet. */
  mayMeet(variable: Variable, one: Claim, other: Claim): boolean;
}

export function buildNetwork(base: Base): Network {
  const links = linkedSources(base);
  const { files: inUse, outside } = filed(base, base.facts, links);
  const replaced = replacedFacts(base);
  const { files: revised } = filed(base, replaced.map(inForce), links);
  const own = ownClaims(base, new Set(replaced.map(fact => fact.id)));
  const claimsOf = (variable: Variable): readonly Claim[] =>
    seenFrom(variable, filed => (ownerOf(filed) ? own(filed) : (inUse.get(filed.key)?.claims ?? NONE)));
  return {
    observed: [...inUse.values()].sort((a, b) => (a.variable.key < b.variable.key ? -1 : 1)),
    outside,
    claimsOf,
    claimsIn(variable, vintage) {
      const claims = claimsOf(variable);
      if (vintage === null || ownerOf(variable)) return claims;
      const fitting = claims.filter(claim => mayBeOneVintage(vintageOf(claim.fact), vintage));
      const earlier = seenFrom(variable, filed => revised.get(filed.key)?.claims ?? NONE);
      return [...fitting, ...earlier.filter(claim => mayBeOneVintage(vintageOf(claim.fact), vintage))];
    },
    mayMeet(variable, one, other) {
      if (!mayBeOneVintage(vintageOf(one.fact), vintageOf(other.fact))) return false;
      if (one.source === other.source || !isUndated(variable)) return true;
      return links.get(one.source)?.has(other.source) ?? false;
    },
  };
}

const NONE: readonly Claim[] = [];

/** The figures of a variable as it is told: those of a rate of exchange are filed from one side only. */
function seenFrom(variable: Variable, claimsOf: (filed: Variable) => readonly Claim[]): readonly Claim[] {
  const filed = upright(variable);
  if (filed === variable) return claimsOf(variable);
  return claimsOf(filed).flatMap(claim => turnClaim(filed, claim) ?? []);
}

interface Filed {
  readonly files: ReadonlyMap<string, { readonly variable: Variable; readonly claims: readonly Claim[] }>;
  readonly outside: readonly Bound[];
}

/** An undated figure is also a figure of the same undated observation in each source linked to its own. In order of ids. */
function filed(base: Base, facts: readonly Fact[], links: ReturnType<typeof linkedSources>): Filed {
  const files = new Map<string, { variable: Variable; claims: Claim[] }>();
  const outside: Bound[] = [];
  const add = (variable: Variable, claim: Claim): void => {
    const file = files.get(variable.key);
    if (file) file.claims.push(claim);
    else files.set(variable.key, { variable, claims: [claim] });
  };
  for (const fact of facts) {
    for (const bound of boundsOfFact(base, fact)) {
      const { variable, claim, isOutside } = bound;
      if (isOutside) {
        outside.push(bound);
        continue;
      }
      add(variable, claim);
      if (!isUndated(variable) || ownerOf(variable)) continue;
      for (const source of links.get(claim.source) ?? []) add(inSource(variable, source), claim);
    }
  }
  for (const { claims } of files.values()) claims.sort(byPlace);
  return { files, outside: outside.sort((a, b) => byPlace(a.claim, b.claim)) };
}

function inForce(fact: Fact): Fact {
  return { ...fact, inUse: true };
}

/**
 * The figures of one fact for a variable that only it may bound (`owner`). Such variables are few: a fact that a later vintage
 * has replaced, an unknown period, a correction compared with its first version.
 */
function ownClaims(base: Base, replaced: ReadonlySet<string>): (variable: Variable) => readonly Claim[] {
  return variable => {
    const owner = ownerOf(variable);
    const fact = owner && base.factById.get(owner);
    if (!fact || (!fact.inUse && !replaced.has(fact.id))) return NONE;
    const wanted = unowned(variable);
    return [...claimsOfFact(base, inForce(filledIn(fact, variable)))]
      .filter(one => unowned(one.variable) === wanted)
      .map(one => one.claim);
  };
}

/** What a named fact leaves out was taken from the fact that refers to it. */
function filledIn(fact: Fact, variable: Variable): Fact {
  const level = levelUnder(variable);
  const about = fact.about ?? (level?.about ? { value: level.about, at: fact.at } : null);
  const indicator = fact.indicator ?? (level?.indicator ? { value: level.indicator, at: fact.at } : null);
  return { ...fact, about, indicator };
}

function unowned(variable: Variable): string {
  if (variable.kind === 'level') return levelWith(variable, {}).key;
  const owner = ownerOf(variable);
  return owner ? variable.key.replaceAll(`#${owner}`, '') : variable.key;
}
