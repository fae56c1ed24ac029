import type { Day } from '../figure/period.ts';
import { periodKey } from '../figure/period-algebra.ts';
import type { Change, ChangeBase, Comparison, Fact, Rank, Reference, Share } from './fact.ts';
import type { FactId } from './ids.ts';
import { whenOf } from './when.ts';

/**
 * Takes out of use what is superseded, refuted, or replaced by a later vintage. A vintage is an `asOf`, never a publication:
 * of facts of one publisher that say as much of one observation, those as of a later day replace the earlier ones.
 */
export function takeOutOfUse(facts: readonly Fact[]): readonly Fact[] {
  const superseded = new Set(facts.flatMap(({ supersedes }) => supersedes.map(({ value }) => value)));
  const inForce = facts.filter(fact => fact.inUse && !isWithdrawn(fact, superseded));
  const replaced = replacedByLater(inForce);
  return facts.map(fact => {
    if (!fact.inUse || (!isWithdrawn(fact, superseded) && !replaced.has(fact.id))) return fact;
    return { ...fact, inUse: false };
  });
}

function isWithdrawn({ id, verdict }: Fact, superseded: ReadonlySet<FactId>): boolean {
  return verdict?.rating === 'refuted' || superseded.has(id);
}

/** A fact is replaced when later ones say again all that it says: a revised level alone does not revise its growth. */
function replacedByLater(facts: readonly Fact[]): ReadonlySet<FactId> {
  const latest = new Map<string, Day>();
  const claims: { readonly id: FactId; readonly keys: readonly string[]; readonly end: Day }[] = [];
  for (const fact of facts) {
    if (fact.asOf === null || fact.source === null) continue;
    const { start, end } = fact.asOf.value;
    const keys = claimsOf(fact);
    if (end !== null) claims.push({ id: fact.id, keys, end });
    if (start !== null) for (const key of keys) latest.set(key, Math.max(start, latest.get(key) ?? start));
  }
  // Two vintages of which one may lie in the other (2022 and 2022-03-28) have no known order.
  const isReplaced = (key: string, end: Day): boolean => (latest.get(key) ?? end) > end;
  const replaced = claims.filter(({ keys, end }) => keys.length > 0 && keys.every(key => isReplaced(key, end)));
  return new Set(replaced.map(({ id }) => id));
}

/** What a fact claims, one text for each observation and kind of measure (meaning.md), of its publisher. */
function claimsOf(fact: Fact): readonly string[] {
  const { source, about, indicator, status, scenario, real } = fact;
  const when = whenOf(fact);
  // An unknown period is no other's, not even that of another unknown one.
  if (when === 'unknown') return [];
  const isOutcome = status === 'reported' || status === 'preliminary' || status === 'estimate';
  const observation = [
    source?.value.publisher ?? source?.value.id,
    about?.value.id,
    indicator?.value.id,
    // Undated facts meet those of their own source only.
    when === null ? `undated:${source?.value.id}` : periodKey(when),
    isOutcome ? 'outcome' : status,
    scenario,
  ];
  const claims = [
    // Without an indicator the counted thing stands for it.
    ...fact.values.map(({ figure }) => ['value', real, indicator ? null : figure.unit.dimension]),
    ...fact.changes.map(changeKey),
    ...fact.shares.map(shareKey),
    ...fact.ranks.map(rankKey),
    ...fact.records.map(({ is }) => ['record', is]),
    ...fact.comparisons.map(comparisonKey),
    ...fact.parts.map(() => ['parts']),
    ...fact.items.map(() => ['items']),
    ...(fact.age ? [['age']] : []),
    ...(fact.mean ? [['mean']] : []),
  ];
  return claims.map(claim => JSON.stringify([...observation, ...claim]));
}

/** Percent, multiples and fractions are one kind of change; points and amounts are others. */
function changeKey({ figure, form, from, perYear, real }: Change): readonly unknown[] {
  const { kind } = figure.unit;
  const isRelative = form === 'times' || kind === 'percent' || kind === 'times' || figure.kind === 'fraction';
  return ['change', form === 'was' ? 'was' : isRelative ? 'relative' : kind, baseKey(from), perYear, real];
}

function shareKey({ of }: Share): readonly unknown[] {
  return ['share', of.map(referenceKey).sort()];
}

function rankKey({ in: scope, among, by }: Rank): readonly unknown[] {
  return ['rank', scope?.value, among?.value, by?.value];
}

function comparisonKey({ measure, than }: Comparison): readonly unknown[] {
  return ['compare', measure, than.kind === 'mark' ? than.mark.figure.text : referenceKey(than)];
}

function referenceKey(reference: Reference): string {
  if (reference.kind === 'fact') return `fact:${reference.fact}`;
  return reference.kind === 'entity' ? `entity:${reference.entity}` : `indicator:${reference.indicator}`;
}

function baseKey(base: ChangeBase): string {
  if (base.kind === 'fact') return `fact:${base.fact}`;
  return 'period' in base ? periodKey(base.period) : base.kind;
}
