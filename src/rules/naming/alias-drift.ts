import type { Base } from '../../base/base.ts';
import type { Entity } from '../../base/definitions.ts';
import { groupBy } from '../../base/group.ts';
import { type SourceKey, sourceKey } from '../../engine/source-key.ts';
import type { Check, Rule } from '../rule.ts';
import { type Alike, alikeNames } from './alike-names.ts';
import { factsAbout, type Named, namesOf, plainName } from './names.ts';

export const aliasDrift: Rule = {
  id: 'alias-drift',
  family: 'naming',
  severity: 'warning',
  summary: 'Two names differ by a word or two that look alike: one thing may be written in two ways.',
  why: `"Astronomical Measurement Instrument" and "Astroimaging Measuring Instrument" are probably one thing. Facts about the
    two are never compared, so a slip in a name hides what is said under it.`,
  fires: `two names of three or more words, of two entities, share all words but at most two, in order, and each differing pair is
    alike in its first four letters or at most three edits apart; names that are like each other, or like one of those, are one
    finding`,
  silent: `the words mean to differ (with/without, on/offshore, first/third, import/export, compass points, numbers, months);
    both entities carry figures of one source, which then tells them apart; one is an alias of the other`,
  limits: `Names of entities only, word by word: a name with a word more, an abbreviation, or one written without spaces is not
    seen.`,
  accept: 'they are two things that only sound alike',
  wrong: `
    entities:
      one: { name: Radar Measurement Test Site }
      other: { name: Radar Measuring Test Site }`,
  right: `
    entities:
      one: { name: Radar Measurement Test Site, aliases: [Radar Measuring Test Site] }`,

  *check(base) {
    const names = [...namesOf(base)].map(named => ({ ...named, words: wordsOf(named.name.value) }));
    const long = names.filter(({ words }) => words.length >= FEWEST_WORDS);
    const sharing = entitiesSharingNames(names);
    const sources = groupBySources(base);
    const areApart = (one: Entity, other: Entity): boolean =>
      sharing.has(pairKey(one, other)) || shareSource(sources, one, other);
    for (const alike of alikeNames(long, areApart)) yield told(base, alike);
  },
};

const FEWEST_WORDS = 3;

function wordsOf(name: string): readonly string[] {
  const pieces = plainName(name).split(/[\s,;]+/);
  return pieces.length < FEWEST_WORDS ? pieces : pieces.map(withoutMarks).filter(Boolean);
}

/** Without brackets and points around it. Unicode's classes cost V8 3 ms at their first use, which most words spare it. */
function withoutMarks(word: string): string {
  return /^[a-z0-9](?:.*[a-z0-9])?$/.test(word) ? word : word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

function pairKey(one: Entity, other: Entity): string {
  return [one.id, other.id].sort().join(' ');
}

/** Two entities with one name are another finding. */
function entitiesSharingNames(names: readonly Named[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const [first, ...others] of groupBy(names, ({ name }) => plainName(name.value)).values()) {
    for (const other of others) if (first) pairs.add(pairKey(first.entity, other.entity));
  }
  return pairs;
}

/** Of which sources an entity carries figures; facts without a source are of one unnamed source per file. */
function groupBySources(base: Base): ReadonlyMap<Entity, ReadonlySet<SourceKey>> {
  const sources = new Map<Entity, Set<SourceKey>>();
  for (const fact of base.facts) {
    const { about, values, changes, shares, ranks, age } = fact;
    const hasFigure = age !== null || [values, changes, shares, ranks].some(figures => figures.length > 0);
    if (!about || !hasFigure) continue;
    const known = sources.get(about.value);
    if (known) known.add(sourceKey(fact));
    else sources.set(about.value, new Set([sourceKey(fact)]));
  }
  return sources;
}

function shareSource(sources: ReadonlyMap<Entity, ReadonlySet<SourceKey>>, one: Entity, other: Entity): boolean {
  const theirs = sources.get(other);
  return theirs !== undefined && [...(sources.get(one) ?? [])].some(source => theirs.has(source));
}

function told(base: Base, { pair, others }: Alike): Check {
  const [first, second] = pair;
  const like = `"${second.name.value}" is nearly "${first.name.value}"`;
  const more = `${others.length} more ${others.length === 1 ? 'name is' : 'names are'} like them`;
  return {
    outcome: 'conflict',
    at: second.name.at,
    facts: factsAbout(
      base,
      [second, first, ...others].map(({ entity }) => entity),
      aliasDrift.id,
    ),
    figures: [],
    steps: [],
    message:
      others.length === 0
        ? `${like}: if they are one thing, make one name an alias of the other`
        : `${like}, and ${more}: where they are one thing, make one entity of it, with the other names as aliases`,
    related: [first, ...others].map(({ name, entity }) => ({
      at: name.at,
      fact: null,
      measure: null,
      note: `a name of ${entity.id}`,
    })),
    severity: null,
  };
}
