import type { Base } from '../../base/base.ts';
import type { ChangeBase, Fact, Reference } from '../../base/fact.ts';
import { groupBy } from '../../base/group.ts';
import type { EntityId, FactId, IndicatorId } from '../../base/ids.ts';
import { knownPeriodOf } from '../../base/when.ts';
import type { Period } from '../../figure/period.ts';
import { periodKey } from '../../figure/period-algebra.ts';

/** The facts whose figures a statement may mention beside its own: those it refers to, shares a relation with, or is based on. */
export function nearFacts(base: Base): (fact: Fact) => readonly Fact[] {
  let index: Index | null = null;
  return fact => {
    index ??= { bySubject: groupBy(base.facts, subjectOf), related: relatedFacts(base) };
    const { bySubject, related } = index;
    const near = new Set<Fact>();
    const addNamed = (id: FactId): void => {
      const named = base.factById.get(id);
      if (named) near.add(named);
    };
    for (const id of related.get(fact.id) ?? []) addNamed(id);
    for (const id of namedBy(fact)) addNamed(id);
    for (const subject of subjectsOf(fact)) for (const one of bySubject.get(keyOf(subject)) ?? []) near.add(one);
    near.delete(fact);
    return [...near];
  };
}

/** Made at the first question: most statements repeat a figure of their own fact. */
interface Index {
  readonly bySubject: ReadonlyMap<string, readonly Fact[]>;
  readonly related: ReadonlyMap<FactId, ReadonlySet<FactId>>;
}

interface Subject {
  readonly about: EntityId | null;
  readonly indicator: IndicatorId | null;
  readonly period: Period | null;
}

function subjectIn(fact: Fact): Subject {
  return {
    about: fact.about?.value.id ?? null,
    indicator: fact.indicator?.value.id ?? null,
    period: knownPeriodOf(fact),
  };
}

function subjectOf(fact: Fact): string {
  return keyOf(subjectIn(fact));
}

function keyOf({ about, indicator, period }: Subject): string {
  return JSON.stringify([about, indicator, period && periodKey(period)]);
}

function relatedFacts({ relations }: Base): ReadonlyMap<FactId, ReadonlySet<FactId>> {
  const related = new Map<FactId, Set<FactId>>();
  for (const { facts } of relations) {
    for (const fact of facts) related.set(fact, new Set([...(related.get(fact) ?? []), ...facts]));
  }
  return related;
}

/** Facts that are named by their ids. */
function* namedBy(fact: Fact): Iterable<FactId> {
  for (const reference of referencesOf(fact)) if (reference.kind === 'fact') yield reference.fact;
  for (const from of basesOf(fact)) if (from.kind === 'fact') yield from.fact;
  for (const one of [fact.since, fact.reports, ...fact.supersedes]) if (one) yield one.value;
}

/** The same of another entity or indicator that is named, and the same at an earlier time. */
function* subjectsOf(fact: Fact): Iterable<Subject> {
  const own = subjectIn(fact);
  for (const reference of referencesOf(fact)) {
    if (reference.kind === 'entity') yield { ...own, about: reference.entity };
    if (reference.kind === 'indicator') yield { ...own, indicator: reference.indicator };
  }
  for (const from of basesOf(fact)) if ('period' in from) yield { ...own, period: from.period };
}

function* referencesOf({ shares, comparisons, parts }: Fact): Iterable<Reference> {
  for (const { of } of shares) yield* of;
  for (const { than } of comparisons) if (than.kind !== 'mark') yield than;
  for (const { are } of parts) yield* are;
}

function* basesOf({ changes, comparisons, ranks }: Fact): Iterable<ChangeBase> {
  for (const { from } of [...changes, ...comparisons, ...ranks]) if (from) yield from;
}
