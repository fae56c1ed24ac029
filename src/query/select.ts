import type { Base } from '../base/base.ts';
import type { Fact } from '../base/fact.ts';
import type { Period, PeriodProblem, When } from '../figure/period.ts';
import { overlaps } from '../figure/period-algebra.ts';
import { readPeriod } from '../figure/read-period.ts';
import { fold } from './fold.ts';
import { countBy, isCalled, type KnownName, knownNames, nearestNames } from './known-names.ts';
import { saysWord } from './search.ts';

/** What the user asks for; all that is given must hold. */
export interface Query {
  /** Topics or words. */
  readonly words: readonly string[];
  readonly about: string | null;
  readonly indicator: string | null;
  readonly period: string | null;
  readonly source: string | null;
  readonly tag: string | null;
}

export type Filter = 'about' | 'indicator' | 'period' | 'source' | 'tag';

/** What was found, or which part of the question left nothing, as data. */
export type Selection =
  | { readonly kind: 'found'; readonly facts: readonly Fact[]; readonly topics: readonly string[] }
  | {
      readonly kind: 'unknown-name';
      readonly said: string;
      readonly near: readonly KnownName[];
      readonly topics: readonly string[];
    }
  /** Each word is found somewhere, but no fact has them all: how many facts each has. */
  | { readonly kind: 'not-together'; readonly words: readonly { readonly word: string; readonly facts: number }[] }
  /** No such value in the base, or none among the facts that the rest of the question leaves. */
  | {
      readonly kind: 'no-match';
      readonly filter: Filter;
      readonly said: string;
      readonly isKnown: boolean;
      readonly near: readonly string[];
      readonly there: readonly string[];
    }
  | { readonly kind: 'unreadable-period'; readonly said: string; readonly problem: PeriodProblem };

/** Finds facts. A word that is the name of a topic chooses that topic; all other words must stand in the fact. */
export function select(base: Base, query: Query): Selection {
  const words = selectByWords(base, query.words);
  if (words.kind !== 'found') return words;
  let { facts } = words;
  for (const filter of ['about', 'indicator', 'source', 'tag'] as const) {
    const said = query[filter];
    if (said === null) continue;
    const left = facts.filter(byName(base, filter, said));
    if (left.length === 0) return noMatch(base, facts, filter, said);
    facts = left;
  }
  if (query.period === null) return { ...words, facts };
  return selectByPeriod(base, { ...words, facts }, query.period);
}

type Found = Extract<Selection, { kind: 'found' }>;

function selectByWords(base: Base, words: readonly string[]): Selection {
  const known = [...new Set(base.facts.map(fact => fact.topic))];
  const asTopic = (word: string) => known.find(topic => fold(topic) === fold(word));
  const topics = [...new Set(words.flatMap(word => asTopic(word) ?? []))];
  const others = words.filter(word => asTopic(word) === undefined);
  const ofTopics = topics.length > 0 ? base.facts.filter(fact => topics.includes(fact.topic)) : base.facts;
  let facts = ofTopics;
  for (const word of others) {
    const folded = fold(word);
    facts = facts.filter(fact => saysWord(fact, folded));
  }
  if (facts.length > 0 || others.length === 0) return { kind: 'found', facts, topics };
  return nothingSays(base, ofTopics, topics, others);
}

function nothingSays(
  base: Base,
  facts: readonly Fact[],
  topics: readonly string[],
  words: readonly string[],
): Selection {
  const counts = words.map(word => ({ word, facts: base.facts.filter(fact => saysWord(fact, fold(word))).length }));
  const unknown = counts.find(count => count.facts === 0);
  if (unknown) {
    const near = nearestNames(knownNames(base), unknown.word);
    return { kind: 'unknown-name', said: unknown.word, near, topics: [...new Set(base.facts.map(fact => fact.topic))] };
  }
  return { kind: 'not-together', words: [...topics.map(topic => ({ word: topic, facts: facts.length })), ...counts] };
}

type NameFilter = Exclude<Filter, 'period'>;

const KINDS = { about: 'entity', indicator: 'indicator', source: 'source', tag: 'tag' } as const;

function byName(base: Base, filter: NameFilter, said: string): (fact: Fact) => boolean {
  const names = knownNames(base).filter(name => name.kind === KINDS[filter] && isCalled(name, said));
  const wanted = new Set(names.map(({ name }) => name));
  return fact => valuesOf(filter, fact).some(value => wanted.has(value));
}

function valuesOf(filter: NameFilter, fact: Fact): readonly string[] {
  if (filter === 'tag') return fact.tags;
  const value = fact[filter]?.value;
  return value ? [value.id] : [];
}

function noMatch(base: Base, facts: readonly Fact[], filter: NameFilter, said: string): Selection {
  const names = knownNames(base).filter(name => name.kind === KINDS[filter]);
  const there = countBy(facts, fact => valuesOf(filter, fact));
  const isKnown = names.some(name => isCalled(name, said));
  const near = isKnown ? [] : nearestNames(names, said).map(({ name }) => name);
  return { kind: 'no-match', filter, said, isKnown, near, there: mostFirst(there) };
}

function mostFirst(counts: ReadonlyMap<string, number>): readonly string[] {
  return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
}

function selectByPeriod(base: Base, found: Found, said: string): Selection {
  const read = readPeriod(said, base.periods);
  if (!read.ok) return { kind: 'unreadable-period', said, problem: read.problem };
  const facts = found.facts.filter(fact => whensOf(fact).some(when => isWithin(when, read.value)));
  if (facts.length > 0) return { ...found, facts };
  const near = nearestPeriods(found.facts, read.value);
  return { kind: 'no-match', filter: 'period', said, isKnown: true, near, there: [] };
}

/** The times of a fact: that of its figures and that of its event. */
function whensOf({ period, date }: Fact): readonly When[] {
  return [period?.value, date?.value].filter(when => when !== undefined);
}

function isWithin(when: When, wanted: When): boolean {
  if (when === 'unknown' || wanted === 'unknown') return when === wanted;
  return overlaps(when, wanted);
}

function nearestPeriods(facts: readonly Fact[], wanted: When): readonly string[] {
  const whens = facts.flatMap(whensOf).filter(when => when !== 'unknown');
  const ordered = wanted === 'unknown' ? whens : [...whens].sort((a, b) => gap(a, wanted) - gap(b, wanted));
  return [...new Set(ordered.map(when => when.text))].slice(0, 3);
}

/** Days between two periods that share none. */
function gap(a: Period, b: Period): number {
  return Math.max((b.start ?? -Infinity) - (a.end ?? Infinity), (a.start ?? -Infinity) - (b.end ?? Infinity));
}
