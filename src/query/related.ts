import type { Base } from '../base/base.ts';
import type { ChangeBase, Fact, Reference } from '../base/fact.ts';
import type { FactId } from '../base/ids.ts';
import type { When } from '../figure/period.ts';
import { periodKey } from '../figure/period-algebra.ts';
import type { Finding } from '../finding/finding.ts';

/** Another fact that has to do with one, and in what way: `compared with it`. */
export interface RelatedFact {
  readonly fact: Fact;
  readonly how: string;
}

/** Facts that it names or that name it, that share a finding or a relation with it, or speak of the same; each once. */
export function relatedFacts(base: Base, findings: readonly Finding[], fact: Fact): readonly RelatedFact[] {
  const related = new Map<FactId, string>();
  const add = (id: FactId, how: string) => {
    if (id !== fact.id && !related.has(id)) related.set(id, how);
  };
  for (const [id, how] of namedBy(fact)) add(id, how.names);
  for (const finding of findings)
    if (finding.facts.includes(fact.id)) for (const id of finding.facts) add(id, `in ${finding.rule}`);
  for (const other of base.facts)
    for (const [id, how] of namedBy(other)) if (id === fact.id) add(other.id, how.isNamed);
  for (const { facts } of base.relations)
    if (facts.includes(fact.id)) for (const id of facts) add(id, 'in one relation');
  for (const other of base.facts) if (isOfSameObservation(other, fact)) add(other.id, 'speaks of the same');
  return [...related].flatMap(([id, how]) => {
    const other = base.factById.get(id);
    return other ? [{ fact: other, how }] : [];
  });
}

/** How a reference reads from the fact that has it, and from the one it names. */
interface How {
  readonly names: string;
  readonly isNamed: string;
}

const COMPARED: How = { names: 'compared with it', isNamed: 'compares itself with it' };
const BASE_OF_CHANGE: How = { names: 'what its change starts from', isNamed: 'its change starts from it' };
const WHOLE: How = { names: 'the whole of its share', isNamed: 'a share of it' };
const PART: How = { names: 'a part of it', isNamed: 'the whole that it is a part of' };
const REPORTED: How = { names: 'what it repeats', isNamed: 'repeats it' };
const REPLACED: How = { names: 'replaced by it', isNamed: 'replaces it' };
const EVENT: How = { names: 'what its time runs from', isNamed: 'its time runs from it' };

function namedBy(fact: Fact): readonly (readonly [FactId, How])[] {
  const { changes, shares, comparisons, parts, reports, supersedes, since } = fact;
  return [
    ...comparisons.flatMap(({ than, from }) => [...ofReference(than, COMPARED), ...ofBase(from)]),
    ...changes.flatMap(({ from }) => ofBase(from)),
    ...shares.flatMap(({ of }) => of.flatMap(whole => ofReference(whole, WHOLE))),
    ...parts.flatMap(({ are }) => are.flatMap(part => ofReference(part, PART))),
    ...(reports ? [[reports.value, REPORTED] as const] : []),
    ...supersedes.map(({ value }) => [value, REPLACED] as const),
    ...(since ? [[since.value, EVENT] as const] : []),
  ];
}

function ofReference(reference: Reference | { readonly kind: 'mark' }, how: How): readonly (readonly [FactId, How])[] {
  return reference.kind === 'fact' ? [[reference.fact, how]] : [];
}

function ofBase(from: ChangeBase | null): readonly (readonly [FactId, How])[] {
  return from?.kind === 'fact' ? [[from.fact, BASE_OF_CHANGE]] : [];
}

/** Same entity, same indicator, same days; undated facts and those of an unknown time speak of nothing in common. */
function isOfSameObservation(one: Fact, other: Fact): boolean {
  if (!one.indicator || !one.about || one.indicator.value.id !== other.indicator?.value.id) return false;
  return one.about.value.id === other.about?.value.id && isSameTime(one.period?.value, other.period?.value);
}

function isSameTime(one: When | undefined, other: When | undefined): boolean {
  if (!one || !other || one === 'unknown' || other === 'unknown') return false;
  return periodKey(one) === periodKey(other);
}
