import type { Base } from '../../base/base.ts';
import type { Entity } from '../../base/definitions.ts';
import { groupBy } from '../../base/group.ts';
import { type SourceKey, sourceKey } from '../../engine/source-key.ts';
import type { Check, Rule } from '../rule.ts';
import { isDrift } from './name-words.ts';
import { factsAbout, type Named, namesOf, plainName } from './names.ts';

export const aliasDrift: Rule = {
  id: 'alias-drift',
  family: 'naming',
  severity: 'warning',
  summary: 'Two names differ by a word or two that look alike: one thing may be written in two ways.',
  why: `"Astronomical Measurement Instrument" and "Astroimaging Measuring Instrument" are probably one thing. Facts about the
    two are never compared, so a slip in a name hides what is said under it.`,
  fires: `two names of three or more words, of two entities, share all words but at most two, in order, and each differing pair is
    alike in its first four letters or at most three edits apart`,
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
    for (const [first, second] of alikePairs(long)) {
      if (sharing.has(pairKey(first, second)) || shareSource(sources, first.entity, second.entity)) continue;
      yield told(base, first, second);
    }
  },
};

interface Worded extends Named {
  readonly words: readonly string[];
}

const FEWEST_WORDS = 3;
/** In longer names one word may differ, in shorter ones two: the ways to leave out two of so many are too many. */
const MOST_FOR_TWO = 12;
/** So many names that differ in one place only are a family, and mean to. */
const FAMILY = 1000;

function wordsOf(name: string): readonly string[] {
  const pieces = plainName(name).split(/[\s,;]+/);
  return pieces.length < FEWEST_WORDS ? pieces : pieces.map(withoutMarks).filter(Boolean);
}

/** Without brackets and points around it. Unicode's classes cost V8 3 ms at their first use, which most words spare it. */
function withoutMarks(word: string): string {
  return /^[a-z0-9](?:.*[a-z0-9])?$/.test(word) ? word : word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

function pairKey(one: Named, other: Named): string {
  return [one.entity.id, other.entity.id].sort().join(' ');
}

/** Two entities with one name are another finding. */
function entitiesSharingNames(names: readonly Named[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const [first, ...others] of groupBy(names, ({ name }) => plainName(name.value)).values()) {
    for (const other of others) if (first) pairs.add(pairKey(first, other));
  }
  return pairs;
}

/**
 * One pair of names for each pair of entities. Names meet in a bucket of those that are alike once two words are left out, so
 * that thousands of names need no comparison of all pairs.
 */
function* alikePairs(names: readonly Worded[]): Iterable<readonly [Worded, Worded]> {
  const seen = new Set<string>();
  const buckets = new Map<string, Worded[]>();
  for (const name of names) {
    for (const key of keysWithout(name.words)) {
      const bucket = buckets.get(key) ?? [];
      if (bucket.length > FAMILY) continue;
      for (const earlier of bucket) {
        const pair = pairKey(earlier, name);
        if (earlier.entity === name.entity || seen.has(pair) || !isDrift(earlier.words, name.words)) continue;
        seen.add(pair);
        yield [earlier, name];
      }
      bucket.push(name);
      buckets.set(key, bucket);
    }
  }
}

/** The words with one and with two left out, their places kept. */
function keysWithout(words: readonly string[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (let first = 0; first < words.length; first++) {
    const last = words.length > MOST_FOR_TWO ? first : words.length - 1;
    for (let second = first; second <= last; second++) {
      keys.add(words.map((word, index) => (index === first || index === second ? '' : word)).join(' '));
    }
  }
  return keys;
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

function told(base: Base, first: Named, second: Named): Check {
  return {
    outcome: 'conflict',
    at: second.name.at,
    facts: factsAbout(base, [second.entity, first.entity], aliasDrift.id),
    figures: [],
    steps: [],
    message: `"${second.name.value}" is nearly "${first.name.value}": if they are one thing, make one name an alias of the other`,
    related: [{ at: first.name.at, fact: null, measure: null, note: `a name of ${first.entity.id}` }],
    severity: null,
  };
}
