import type { Base } from '../base/base.ts';
import type { Fact } from '../base/fact.ts';
import type { FactId } from '../base/ids.ts';
import type { Period } from '../figure/period.ts';
import { samePeriod } from '../figure/period-algebra.ts';

/** The vintage of a figure: the `asOf` of its fact. */
export type Vintage = Period | null;

export function vintageOf(fact: Fact): Vintage {
  return fact.asOf?.value ?? null;
}

/** Figures of two vintages are a revision, not a contradiction. Where one of two has none, vintage separates nothing. */
export function mayBeOneVintage(one: Vintage, other: Vintage): boolean {
  return one === null || other === null || samePeriod(one, other);
}

/**
 * Facts that a later vintage has replaced: out of use, but what they say still goes with other figures of their vintage. Not
 * those that are superseded, refuted, or could not be read: these say nothing more.
 */
export function replacedFacts(base: Base): readonly Fact[] {
  const silent = new Set<FactId>();
  for (const { supersedes } of base.facts) for (const { value } of supersedes) silent.add(value);
  for (const { facts } of base.problems) for (const id of facts) silent.add(id);
  return base.facts.filter(
    ({ inUse, asOf, verdict, id }) => !inUse && asOf !== null && verdict?.rating !== 'refuted' && !silent.has(id),
  );
}
