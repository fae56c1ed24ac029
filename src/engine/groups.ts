import type { Base } from '../base/base.ts';
import type { Fact, Parts } from '../base/fact.ts';
import { sameDimension } from '../figure/dimension.ts';
import { isSigned } from './domain.ts';
import { type Level, levelAt, levelOf, levelWith } from './observation.ts';
import { type SourceKey, sourceKey } from './source-key.ts';

/** A whole and the parts that somebody says it has. */
export interface Group {
  readonly whole: Level;
  readonly parts: readonly Level[];
  /** The parts are all there is; else there may be others. */
  readonly complete: boolean;
  readonly overlap: boolean;
  /** Only figures of these sources count: a fact's grouping binds its own source, and what that reports. Null: all. */
  readonly binds: ReadonlySet<SourceKey> | null;
  /** Whose parts they are. */
  readonly of: 'fact' | 'entity' | 'indicator';
  /** The fact that groups so; null where the definition of an entity or an indicator does. */
  readonly by: { readonly fact: Fact; readonly parts: Parts } | null;
}

/** How the sum of the parts of a group stands to the whole; null where nothing can be said. */
export function relationOf({ whole, complete, overlap }: Group): '=' | '<=' | '>=' | null {
  if (complete && !overlap) return '=';
  // Parts that may be negative can make up more than the whole, and less.
  if (isSigned(whole)) return null;
  if (!overlap) return '<=';
  return complete ? '>=' : null;
}

/** The groups that facts in use declare. */
export function* groupsOfFacts(base: Base): Iterable<Group> {
  for (const fact of base.facts) {
    if (!fact.inUse) continue;
    for (const parts of fact.parts) yield* groupOf(base, fact, parts);
  }
}

/** The groups in which a level is the whole by definition: of its entity, and of its indicator. */
export function* groupsAround(base: Base, whole: Level): Iterable<Group> {
  const { about, indicator } = whole;
  const entities = (about?.parts ?? []).flatMap(part => base.entities.get(part.value) ?? []);
  const common = { whole, overlap: false, binds: null, by: null };
  if (entities.length > 0)
    yield {
      ...common,
      of: 'entity',
      parts: entities.map(entity => levelWith(whole, { about: entity })),
      complete: true,
    };
  const indicators = (indicator?.parts?.are ?? []).flatMap(part => base.indicators.get(part.value) ?? []);
  if (indicators.length > 0) {
    const parts = indicators.map(part => levelWith(whole, { indicator: part }));
    yield { ...common, of: 'indicator', parts, complete: indicator?.parts?.complete ?? true };
  }
}

function* groupOf(base: Base, fact: Fact, parts: Parts): Iterable<Group> {
  const whole = levelOf(fact);
  const levels = parts.are.map(reference => levelAt(base, fact, reference)).filter(level => level !== null);
  // Twelve gold and nine silver medals make 21 medals: things counted under names of their own are grouped by whoever says so.
  const fits = (part: Level): boolean =>
    sameDimension(part.unit, whole.unit) || (part.unit.kind === 'count' && whole.unit.kind === 'count');
  if (levels.length < parts.are.length || !levels.every(fits)) return;
  const { complete, overlap } = parts;
  yield { whole, of: 'fact', parts: levels, complete, overlap, binds: boundBy(base, fact), by: { fact, parts } };
}

/** A fact's `parts` bind figures of its own source, and of the source of the fact that it reports (meaning.md, groups). */
function boundBy(base: Base, fact: Fact): ReadonlySet<SourceKey> {
  const sources = new Set([sourceKey(fact)]);
  const original = fact.reports ? base.factById.get(fact.reports.value) : undefined;
  if (original) sources.add(sourceKey(original));
  return sources;
}
