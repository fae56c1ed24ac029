import type { Base } from '../../base/base.ts';
import type { Fact } from '../../base/fact.ts';
import type { FactId } from '../../base/ids.ts';

/**
 * The facts that claim something, so that somebody has to have said it: a figure, a word, a property, or when something
 * happened. A fact without any of these only names an observation that others refer to. Left out is what is out of use, or
 * could not be read as it is written: its source may be what is missing.
 */
export function claimingFacts(base: Base): readonly Fact[] {
  const misread = factsMisread(base);
  return base.facts.filter(fact => fact.inUse && !misread.has(fact.id) && claims(fact));
}

function claims(fact: Fact): boolean {
  const { statement, quote, is, isNot, date, age, values, changes, shares, ranks, records, comparisons, items, parts } =
    fact;
  if (statement || quote || is || isNot || date || age) return true;
  return [values, changes, shares, ranks, records, comparisons, items, parts].some(measures => measures.length > 0);
}

function factsMisread({ problems }: Base): ReadonlySet<FactId> {
  const misread = problems.filter(({ kind }) => kind === 'yaml-syntax' || kind === 'schema');
  return new Set(misread.flatMap(({ facts }) => facts));
}
