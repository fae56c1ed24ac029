import type { Located } from '../text/located.ts';
import type { Base } from './base.ts';
import type { EntityId, IndicatorId } from './ids.ts';
import { onceFor } from './once-for.ts';

/** Whether one entity lies inside another, by `partOf` and `parts` over any number of steps. No entity lies inside itself. */
export function isPartOf(base: Pick<Base, 'entities'>, inner: EntityId, outer: EntityId): boolean {
  return wholesOf(base, inner).has(outer);
}

/** Every entity in which another lies, by any number of steps. */
export function wholesOf({ entities }: Pick<Base, 'entities'>, inner: EntityId): ReadonlySet<EntityId> {
  return reachable(entityNesting(entities).outward, inner);
}

/** Every entity that lies inside another, by any number of steps: near ones first, then in the order of the base. */
export function partsOf({ entities }: Pick<Base, 'entities'>, outer: EntityId): readonly EntityId[] {
  return [...reachable(entityNesting(entities).inward, outer)];
}

/** Whether one indicator is included in another, by `partOf` and `parts` over any number of steps. */
export function isIncludedIn(
  { indicators }: Pick<Base, 'indicators'>,
  inner: IndicatorId,
  outer: IndicatorId,
): boolean {
  return reachable(indicatorNesting(indicators).outward, inner).has(outer);
}

/** The entities directly around one, by id. */
export function entitiesAround({ entities }: Pick<Base, 'entities'>, inner: EntityId): readonly EntityId[] {
  return [...(entityNesting(entities).outward.get(inner) ?? [])].sort();
}

/** The indicators that directly include one, by id. */
export function indicatorsAround({ indicators }: Pick<Base, 'indicators'>, inner: IndicatorId): readonly IndicatorId[] {
  return [...(indicatorNesting(indicators).outward.get(inner) ?? [])].sort();
}

/** What lies directly around each thing, and directly inside it. */
interface Nesting<Id> {
  readonly outward: ReadonlyMap<Id, ReadonlySet<Id>>;
  readonly inward: ReadonlyMap<Id, ReadonlySet<Id>>;
}

interface Nested<Id> {
  readonly id: Id;
  readonly partOf: Located<Id> | null;
}

const entityNesting = onceFor((entities: Base['entities']) => nestingOf(entities, ({ parts }) => parts));
const indicatorNesting = onceFor((indicators: Base['indicators']) =>
  nestingOf(indicators, ({ parts }) => parts?.are ?? []),
);

function nestingOf<Id extends string, T extends Nested<Id>>(
  things: ReadonlyMap<Id, T>,
  parts: (thing: T) => readonly Located<Id>[],
): Nesting<Id> {
  const outward = new Map<Id, Set<Id>>();
  const inward = new Map<Id, Set<Id>>();
  const put = (inner: Id, outer: Id): void => {
    add(outward, inner, outer);
    add(inward, outer, inner);
  };
  for (const thing of things.values()) {
    if (thing.partOf) put(thing.id, thing.partOf.value);
    for (const part of parts(thing)) put(part.value, thing.id);
  }
  return { outward, inward };
}

function add<Id>(links: Map<Id, Set<Id>>, from: Id, to: Id): void {
  const known = links.get(from);
  if (known) known.add(to);
  else links.set(from, new Set([to]));
}

/** All that the links lead to from a thing, in the order in which they do. */
function reachable<Id>(links: ReadonlyMap<Id, ReadonlySet<Id>>, from: Id): ReadonlySet<Id> {
  const found = new Set<Id>();
  // A set that grows while it is gone through is gone through to its new end.
  for (const next of links.get(from) ?? []) found.add(next);
  for (const id of found) for (const next of links.get(id) ?? []) if (next !== from) found.add(next);
  return found;
}
