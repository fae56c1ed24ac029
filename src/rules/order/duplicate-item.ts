import type { Base } from '../../base/base.ts';
import type { Fact, Items } from '../../base/fact.ts';
import { groupBy } from '../../base/group.ts';
import type { Located } from '../../text/located.ts';
import { lookedAt } from '../looked.ts';
import { namesOf, plainName } from '../naming/names.ts';
import type { Check, Rule } from '../rule.ts';
import { listed } from '../told.ts';

export const duplicateItem: Rule = {
  id: 'duplicate-item',
  family: 'order',
  severity: 'error',
  summary: 'A list of items names one thing twice.',
  why: `Whoever counts the list gets one too many, and the item that should stand there is missing. Under two names, as 中国 and
    China, it is hard to see.`,
  fires: 'two items of one list are the same words, or two names of one entity: its id, its name or an alias',
  silent: `the items differ in more than capitals, width of characters and white space; the name is that of two entities; the
    two stand in lists of their own`,
  limits: 'Names that the base does not know as aliases are different things; singular and plural are, too.',
  accept: 'the source does list it twice, and means two things',
  wrong: `
    entities: { china: { name: China, aliases: [中国] } }
    facts:
      - { id: makers, value: 3 makers, items: [China, Japan, 中国] }`,
  right: `
    entities: { china: { name: China, aliases: [中国] } }
    facts:
      - { id: makers, value: 3 makers, items: [China, Japan, Korea] }`,

  *check(base) {
    const listing = base.facts.filter(({ inUse, items }) => inUse && items.length > 0);
    if (listing.length === 0) return;
    const thingOf = thingsByName(base);
    for (const fact of listing) for (const items of fact.items) yield compare(fact, items, thingOf);
  },
};

/** What a name stands for: an entity, if it is that of one alone; else the words are all there is. */
function thingsByName(base: Base): (name: string) => string {
  const owners = new Map<string, Set<string>>();
  const put = (name: string, id: string): void => {
    const known = owners.get(plainName(name));
    if (known) known.add(id);
    else owners.set(plainName(name), new Set([id]));
  };
  for (const { entity, name } of namesOf(base)) put(name.value, entity.id);
  for (const id of base.entities.keys()) put(id, id);
  return name => {
    const [id, ...others] = owners.get(plainName(name)) ?? [];
    return id === undefined || others.length > 0 ? `"${plainName(name)}"` : id;
  };
}

/** All that a list names twice is one finding, at the first item that has been there before. */
function compare(fact: Fact, items: Items, thingOf: (name: string) => string): Check {
  const groups = [...groupBy(items.are, item => thingOf(item.value)).values()].filter(same => same.length > 1);
  const repeats = groups.flatMap(same => same.slice(1)).sort((a, b) => a.at.start - b.at.start);
  const [first] = repeats;
  const looked = lookedAt([{ fact, at: first?.at ?? items.at, path: items.path }]);
  if (!first) return { outcome: 'holds', ...looked };
  const others = groups.flat().filter(item => item !== first);
  return {
    outcome: 'conflict',
    ...looked,
    message: groups.map(told).join('; '),
    related: others.map(({ at, value }) => ({
      at,
      fact: fact.id,
      measure: items.path,
      note: `"${value}" stands here`,
    })),
    severity: null,
  };
}

/** `"foods" is listed twice`, or `"China" and "中国", names of one thing, are both listed`. */
function told(same: readonly Located<string>[]): string {
  const names = [...new Set(same.map(({ value }) => value))];
  const quoted = listed(names.map(name => `"${name}"`));
  if (names.length > 1) return `${quoted}, names of one thing, are ${names.length === 2 ? 'both' : 'all'} listed`;
  return `${quoted} is listed ${same.length === 2 ? 'twice' : `${same.length} times`}`;
}
