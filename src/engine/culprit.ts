import type { Base } from '../base/base.ts';
import type { Fact } from '../base/fact.ts';
import type { SourceId } from '../base/ids.ts';
import { byPlace, type Claim } from './claim.ts';
import type { Constraint } from './constraint.ts';
import { type SourceKey, sourceKey } from './source-key.ts';

/** Who may be wrong: a figure, or the fact that makes a claim without one (a bare word). */
export interface Suspect {
  readonly fact: Fact;
  readonly source: SourceKey;
}

/**
 * Which of two figures that clash is the likelier culprit (engine.md): negative if `a`, positive if `b`, 0 if nothing tells.
 * What the sources say of each other comes first, then a derived figure before a level, then the less precise of two.
 */
export function likelierCulprit(a: Claim, b: Claim, base: Base): number {
  return byEvidence(a, b, base) || Number(isDerived(b)) - Number(isDerived(a)) || lessPrecise(a, b);
}

/** The same by what the sources say of each other alone, which is all that a claim without a figure can be judged by. */
export function byEvidence(a: Suspect, b: Suspect, base: Base): number {
  // A source does not speak of itself.
  for (const suspected of a.source === b.source ? [reports] : evidence(base)) {
    const favour = Number(suspected(b, a)) - Number(suspected(a, b));
    if (favour !== 0) return favour;
  }
  return 0;
}

/** Whether what the sources say of each other speaks against the first of two figures. */
export function isSuspectedBy(claim: Claim, other: Claim, base: Base): boolean {
  return byEvidence(claim, other, base) < 0;
}

/** The first of several that what the sources say of each other speaks against; null if it speaks against none. */
export function suspectedAmong<T extends Suspect>(all: readonly T[], base: Base): T | null {
  return all.find(one => all.some(other => byEvidence(one, other, base) < 0)) ?? null;
}

/**
 * The figure to which a conflict points, where that is another than the one that makes the claim; else null. A claim over
 * levels is derived and so the likeliest itself, unless the sources say otherwise.
 */
export function culpritAmong(constraint: Constraint, claims: readonly Claim[], base: Base): Claim | null {
  const claimant = constraint.fact ? { fact: constraint.fact, source: sourceKey(constraint.fact) } : null;
  const all: readonly Suspect[] = claimant ? [claimant, ...claims] : claims;
  // But for what a fact reports evidence is between sources: each is asked once.
  const sources = [...new Map(all.map(one => [one.source, one])).values()];
  for (const suspected of evidence(base)) {
    const others = (one: Suspect): readonly Suspect[] =>
      suspected === reports ? all : sources.filter(other => other.source !== one.source);
    const isSuspect = (one: Suspect): boolean =>
      (suspected !== reports || one.fact.reports !== null) && others(one).some(other => suspected(one, other));
    if (!all.some(isSuspect)) continue;
    if (claimant && constraint.source !== null && isSuspect(claimant)) return null;
    return likeliest(claims.filter(isSuspect), base);
  }
  const isMixed = claims.some(isDerived) && !claims.every(isDerived);
  return constraint.source === null && isMixed ? likeliest(claims, base) : null;
}

/** The likeliest culprit among figures; ties by name, never by file order. */
export function likeliest(claims: readonly Claim[], base: Base): Claim | null {
  return [...claims].sort((a, b) => likelierCulprit(a, b, base) || byPlace(a, b))[0] ?? null;
}

type Evidence = (one: Suspect, other: Suspect) => boolean;

/** What speaks against one of two, the strongest first. */
function evidence(base: Base): readonly Evidence[] {
  return [reports, cites, (one, other) => isCorrectedBy(one, other, base), isOnlyOneNotPrimary];
}

function reports(one: Suspect, other: Suspect): boolean {
  return one.fact.reports?.value === other.fact.id;
}

function cites(one: Suspect, other: Suspect): boolean {
  return one.fact.source?.value.cites.some(cited => cited.value === other.source) ?? false;
}

function isCorrectedBy(one: Suspect, other: Suspect, base: Base): boolean {
  return (
    base.sources.get(other.source as SourceId)?.corrects.some(corrected => corrected.value === one.source) ?? false
  );
}

function isOnlyOneNotPrimary(one: Suspect, other: Suspect): boolean {
  return !isPrimary(one) && isPrimary(other);
}

function isPrimary({ fact }: Suspect): boolean {
  return fact.source?.value.primary ?? false;
}

/** A change, a share, a gap, a conversion: in 20 of 21 published corrections it was wrong, and not the level. */
function isDerived({ path }: Claim): boolean {
  return !/^value|\.was$/.test(path) || path.includes('converted');
}

/** A hedge or a range is caution, no sign of error: only plain figures are told apart by their digits. */
function lessPrecise(a: Claim, b: Claim): number {
  return a.figure.plain && b.figure.plain ? a.figure.digits - b.figure.digits : 0;
}
