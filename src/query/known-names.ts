import type { Base } from '../base/base.ts';
import type { Fact } from '../base/fact.ts';
import { nearest } from '../base/nearest.ts';
import { fold } from './fold.ts';

/** Something that facts can be found by. */
export interface KnownName {
  /** As it is typed: the id of what has one. */
  readonly name: string;
  readonly kind: 'topic' | 'fact' | 'entity' | 'indicator' | 'source' | 'tag';
  /** Under what else it is known: names and aliases. */
  readonly aliases: readonly string[];
  /** How many facts are found by it. */
  readonly facts: number;
}

/** All names of a base, kind by kind, each in the order in which it is written. */
export function knownNames(base: Base): readonly KnownName[] {
  const { facts } = base;
  const topics = countBy(facts, fact => [fact.topic]);
  const abouts = countBy(facts, fact => (fact.about ? [fact.about.value.id] : []));
  const indicators = countBy(facts, fact => (fact.indicator ? [fact.indicator.value.id] : []));
  const sources = countBy(facts, fact => (fact.source ? [fact.source.value.id] : []));
  const tags = countBy(facts, fact => fact.tags);
  return [
    ...[...topics].map(([name, count]) => known(name, 'topic', [], count)),
    ...facts.map(fact => known(fact.id, 'fact', [], 1)),
    ...[...base.entities.values()].map(({ id, name, aliases }) =>
      known(id, 'entity', [name.value, ...aliases.map(alias => alias.value)], abouts.get(id)),
    ),
    ...[...base.indicators.values()].map(({ id, name }) => known(id, 'indicator', [name.value], indicators.get(id))),
    ...[...base.sources.values()].map(({ id, title, publisher }) =>
      known(id, 'source', publisher ? [title, publisher] : [title], sources.get(id)),
    ),
    ...[...tags].map(([name, count]) => known(name, 'tag', [], count)),
  ];
}

/** Whether this is one of the names of it; case and accents count for nothing, and a kind may stand before it. */
export function isCalled({ name, kind, aliases }: KnownName, said: string): boolean {
  const wanted = fold(said.trim());
  return [name, `${kind}:${name}`, ...aliases].some(one => fold(one) === wanted);
}

/** The names that are most like a mistyped one, best first, three of them at most. */
export function nearestNames(names: readonly KnownName[], said: string): readonly KnownName[] {
  const bySpelling = new Map<string, KnownName[]>();
  for (const known of names) {
    for (const spelling of [known.name, ...known.aliases].map(fold)) {
      const same = bySpelling.get(spelling);
      if (same) same.push(known);
      else bySpelling.set(spelling, [known]);
    }
  }
  const near = nearest(fold(said), bySpelling.keys()).flatMap(spelling => bySpelling.get(spelling) ?? []);
  return [...new Set(near)].slice(0, 3);
}

/** How often each value stands in a list, in the order in which they come up. */
export function countBy(
  facts: readonly Fact[],
  valuesOf: (fact: Fact) => readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const fact of facts)
    for (const value of new Set(valuesOf(fact))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function known(name: string, kind: KnownName['kind'], aliases: readonly string[], facts = 0): KnownName {
  return { name, kind, aliases, facts };
}
