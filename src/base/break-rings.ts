import type { Located } from '../text/located.ts';
import type { Span } from '../text/span.ts';
import { findRings, type Link, oneOfEach } from './cycles.ts';
import type { Entity, Indicator } from './definitions.ts';
import type { Expression } from './expression.ts';
import type { Fact } from './fact.ts';
import type { EntityId, FactId, IndicatorId } from './ids.ts';
import { type ProblemLog, report } from './problem-log.ts';

/*
 * References that lead back to where they began say nothing, and nobody could follow them to an end. Each ring is one
 * problem; its references are then left out, so that no sum over it becomes a second.
 */

/** Breaks rings of `partOf` and `parts`. */
export function breakEntityRings(
  log: ProblemLog,
  entities: ReadonlyMap<EntityId, Entity>,
): ReadonlyMap<EntityId, Entity> {
  const inside: Graph<EntityId> = new Map();
  for (const { id, partOf, parts } of entities.values()) {
    if (partOf) link(inside, id, partOf.value, partOf.at, 'partOf');
    for (const part of parts) link(inside, part.value, id, part.at, 'parts');
  }
  const cut = breakRings(log, inside, () => []);
  return mapUnlessWhole(entities, cut, entity => ({
    ...entity,
    partOf: unlessCut(cut, entity.partOf),
    parts: entity.parts.some(part => cut.has(part.at)) ? [] : entity.parts,
  }));
}

/** Breaks rings of `partOf` and `parts`, of `equals`, and of `cumulative`. */
export function breakIndicatorRings(
  log: ProblemLog,
  indicators: ReadonlyMap<IndicatorId, Indicator>,
): ReadonlyMap<IndicatorId, Indicator> {
  const inside: Graph<IndicatorId> = new Map();
  const equal: Graph<IndicatorId> = new Map();
  const summed: Graph<IndicatorId> = new Map();
  for (const { id, partOf, parts, equals, cumulative } of indicators.values()) {
    if (partOf) link(inside, id, partOf.value, partOf.at, 'partOf');
    for (const part of parts?.are ?? []) link(inside, part.value, id, part.at, 'parts');
    if (equals) for (const term of levelsIn(equals.value)) link(equal, id, term, equals.at, 'equals');
    if (cumulative) link(summed, id, cumulative.value, cumulative.at, 'cumulative');
  }
  const cut = new Set([inside, equal, summed].flatMap(graph => [...breakRings(log, graph, () => [])]));
  return mapUnlessWhole(indicators, cut, indicator => ({
    ...indicator,
    partOf: unlessCut(cut, indicator.partOf),
    parts: indicator.parts?.are.some(part => cut.has(part.at)) ? null : indicator.parts,
    equals: unlessCut(cut, indicator.equals),
    cumulative: unlessCut(cut, indicator.cumulative),
  }));
}

/** Breaks rings of `parts`, of `reports`, and of `supersedes`. */
export function breakFactRings(log: ProblemLog, facts: readonly Fact[]): readonly Fact[] {
  const grouped: Graph<FactId> = new Map();
  const repeated: Graph<FactId> = new Map();
  const replaced: Graph<FactId> = new Map();
  for (const { id, parts, reports, supersedes } of facts) {
    for (const { are } of parts) {
      for (const part of are) if (part.kind === 'fact') link(grouped, id, part.fact, part.at, 'parts');
    }
    if (reports) link(repeated, id, reports.value, reports.at, 'reports');
    for (const earlier of supersedes) link(replaced, id, earlier.value, earlier.at, 'supersedes');
  }
  const cut = new Set([grouped, repeated, replaced].flatMap(graph => [...breakRings(log, graph, ids => ids)]));
  if (cut.size === 0) return facts;
  return facts.map(fact => ({
    ...fact,
    parts: fact.parts.filter(({ are }) => !are.some(part => cut.has(part.at))),
    reports: unlessCut(cut, fact.reports),
    supersedes: fact.supersedes.filter(earlier => !cut.has(earlier.at)),
  }));
}

type Graph<Id extends string> = Map<Id, Link<Id>[]>;

function link<Id extends string>(graph: Graph<Id>, from: Id, to: Id, at: Span, through: string): void {
  const links = graph.get(from);
  if (links) links.push({ to, at, through });
  else graph.set(from, [{ to, at, through }]);
}

/** Reports the rings and returns the places of all their references. */
function breakRings<Id extends string>(
  log: ProblemLog,
  graph: Graph<Id>,
  factsIn: (ids: readonly Id[]) => readonly FactId[],
): ReadonlySet<Span> {
  const rings = findRings(graph);
  for (const { at, through, ids } of oneOfEach(rings)) {
    report(log, { kind: 'reference-cycle', at, through, ids, facts: factsIn(ids) });
  }
  return new Set(rings.flatMap(({ links }) => links.map(({ at }) => at)));
}

/** Indicators whose own level a formula is made of: what it says of a change or a share defines no level. */
function levelsIn(expression: Expression): readonly IndicatorId[] {
  if (expression.kind === 'indicator') return expression.measure === 'level' ? [expression.indicator] : [];
  return 'left' in expression ? [...levelsIn(expression.left), ...levelsIn(expression.right)] : [];
}

function unlessCut<T>(cut: ReadonlySet<Span>, reference: Located<T> | null): Located<T> | null {
  return reference && cut.has(reference.at) ? null : reference;
}

function mapUnlessWhole<Id, T>(
  things: ReadonlyMap<Id, T>,
  cut: ReadonlySet<Span>,
  change: (thing: T) => T,
): ReadonlyMap<Id, T> {
  if (cut.size === 0) return things;
  return new Map([...things].map(([id, thing]) => [id, change(thing)]));
}
