import type { Base } from '../../base/base.ts';
import type { Entity } from '../../base/definitions.ts';
import { groupBy } from '../../base/group.ts';
import type { Check, Rule } from '../rule.ts';
import { listed } from '../told.ts';
import { factsAbout, type Named, namesOf, plainName } from './names.ts';

export const ambiguousAlias: Rule = {
  id: 'ambiguous-alias',
  family: 'naming',
  severity: 'warning',
  summary: 'One name or alias stands for two entities.',
  why: `A table, a list of items or a reader who meets the name cannot know which of the two is meant, and figures of one can be
    taken for the other's.`,
  fires: 'two entities share a name or an alias, capitals, width of characters and white space apart',
  silent: 'all names differ, or the same entity has the name twice',
  limits: 'Names of indicators and sources are not looked at. An entity without a `name` is called by its id.',
  accept: 'both are really called so, and no table or list of the base uses the name',
  wrong: `
    entities:
      georgia: { name: Georgia, aliases: [GA] }
      gabon: { name: Gabon, aliases: [GA] }`,
  right: `
    entities:
      georgia: { name: Georgia, aliases: [GE] }
      gabon: { name: Gabon, aliases: [GA] }`,

  *check(base) {
    for (const uses of groupBy(namesOf(base), ({ name }) => plainName(name.value)).values()) {
      const owners = new Map<Entity, Named>();
      for (const use of uses) if (!owners.has(use.entity)) owners.set(use.entity, use);
      if (owners.size > 1) yield told(base, [...owners.values()]);
    }
  },
};

/** At the last of them; the earlier ones stand beside it. */
function told(base: Base, owners: readonly Named[]): Check {
  const entities = owners.map(({ entity }) => entity);
  const { name } = owners.at(-1) as Named;
  return {
    outcome: 'conflict',
    at: name.at,
    facts: factsAbout(base, entities, ambiguousAlias.id),
    figures: [],
    steps: [],
    message: `"${name.value}" is a name of ${listed(entities.map(({ id }) => id))}; a text or a table that uses it could mean either`,
    related: owners.slice(0, -1).map(owner => ({
      at: owner.name.at,
      fact: null,
      measure: null,
      note: `a name of ${owner.entity.id}`,
    })),
    severity: null,
  };
}
