import type { Base } from '../../base/base.ts';
import type { Entity } from '../../base/definitions.ts';
import type { Fact } from '../../base/fact.ts';
import type { FactId } from '../../base/ids.ts';
import { onceFor } from '../../base/once-for.ts';
import type { Located } from '../../text/located.ts';

/** A name or alias of an entity, where it is written. */
export interface Named {
  readonly entity: Entity;
  readonly name: Located<string>;
}

/** The names and aliases of all entities, in the order of the base. */
export function* namesOf(base: Base): Iterable<Named> {
  for (const entity of base.entities.values()) {
    for (const name of [entity.name, ...entity.aliases]) yield { entity, name };
  }
}

/** Two names that this makes equal are one: capitals, width of characters and white space tell nothing apart. */
export function plainName(name: string): string {
  const narrow = /^[\x20-\x7e]*$/.test(name) ? name : name.normalize('NFKC');
  return narrow.toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * The facts in which a finding about entities can be accepted: the first that is about each, and all about any of them that
 * accept it.
 */
export function factsAbout(base: Base, entities: readonly Entity[], rule: string): readonly FactId[] {
  const { first, accepting } = factsOf(base);
  const wanted = new Set(entities);
  const firsts = entities.flatMap(entity => first.get(entity) ?? []);
  const accept = accepting.filter(
    ({ about, accept }) => about && wanted.has(about.value) && accept.some(accepted => accepted.rule === rule),
  );
  return [...new Set([...firsts, ...accept].map(({ id }) => id))];
}

interface Facts {
  /** The first fact that is about each entity. */
  readonly first: ReadonlyMap<Entity, Fact>;
  /** All that accept something. */
  readonly accepting: readonly Fact[];
}

const factsOf = onceFor((base: Base): Facts => {
  const first = new Map<Entity, Fact>();
  for (const fact of base.facts) if (fact.about && !first.has(fact.about.value)) first.set(fact.about.value, fact);
  return { first, accepting: base.facts.filter(({ accept }) => accept.length > 0) };
});
