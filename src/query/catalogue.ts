import type { Base } from '../base/base.ts';
import type { Entity, Indicator, Source } from '../base/definitions.ts';
import type { Fact } from '../base/fact.ts';
import { groupBy } from '../base/group.ts';
import type { FactId } from '../base/ids.ts';
import { countBy } from './known-names.ts';
import type { Mark } from './marks.ts';

export interface TopicEntry {
  readonly topic: string;
  readonly facts: number;
  /** Facts that take part in an open finding. */
  readonly inFindings: number;
  readonly sources: number;
  readonly files: readonly string[];
  readonly mark: Mark;
}

/** Something that is defined in the base, and how many facts refer to it as their source, entity or indicator. */
export interface Counted<T> {
  readonly of: T;
  readonly facts: number;
}

/** The topics of a base in the order of their files. */
export function topicsOf({ facts }: Base, marks: ReadonlyMap<FactId, Mark>): readonly TopicEntry[] {
  return [...groupBy(facts, ({ topic }) => topic)].map(([topic, ofTopic]) => {
    const found = ofTopic.flatMap(({ id }) => marks.get(id) ?? []);
    return {
      topic,
      facts: ofTopic.length,
      inFindings: found.length,
      sources: sourcesOf(ofTopic).length,
      files: filesOf(ofTopic),
      mark: found.includes('error') ? 'error' : found.length > 0 ? 'warning' : 'none',
    };
  });
}

export function countedSources({ sources, facts }: Base): readonly Counted<Source>[] {
  const counts = countBy(facts, ({ source }) => (source ? [source.value.id] : []));
  return [...sources.values()].map(of => ({ of, facts: counts.get(of.id) ?? 0 }));
}

export function countedEntities({ entities, facts }: Base): readonly Counted<Entity>[] {
  const counts = countBy(facts, ({ about }) => (about ? [about.value.id] : []));
  return [...entities.values()].map(of => ({ of, facts: counts.get(of.id) ?? 0 }));
}

export function countedIndicators({ indicators, facts }: Base): readonly Counted<Indicator>[] {
  const counts = countBy(facts, ({ indicator }) => (indicator ? [indicator.value.id] : []));
  return [...indicators.values()].map(of => ({ of, facts: counts.get(of.id) ?? 0 }));
}

/** The ids of the sources of these facts, each once. */
export function sourcesOf(facts: readonly Fact[]): readonly string[] {
  return [...new Set(facts.flatMap(({ source }) => (source ? [source.value.id] : [])))];
}

/** The files in which these facts stand, each once. */
export function filesOf(facts: readonly Fact[]): readonly string[] {
  return [...new Set(facts.map(({ at }) => at.file))];
}
