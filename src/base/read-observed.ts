import type { Located } from '../text/located.ts';
import type { RawDefinition } from './collect.ts';
import type { Entity, Indicator, Source } from './definitions.ts';
import { scalarOf } from './fields.ts';
import { type EntityId, entityId, type IndicatorId, indicatorId, type Kind, type SourceId, sourceId } from './ids.ts';
import { type Place, resolve } from './names.ts';
import type { Node } from './node.ts';
import { readEntity, readSource } from './read-definitions.ts';
import { readIndicator } from './read-indicators.ts';
import type { Reading } from './reading.ts';
import { spanOf } from './spans.ts';

/** What facts are about, and what they name that is not defined. */
export interface Definitions {
  readonly entities: Known<EntityId, Entity>;
  readonly indicators: Known<IndicatorId, Indicator>;
  readonly sources: Known<SourceId, Source>;
  /** Indicators of which nobody knows what they count. */
  readonly withLostUnit: Set<Indicator>;
}

export interface Known<Id extends string, T> {
  readonly byId: ReadonlyMap<Id, T>;
  /** One for each name that names nothing: facts that share the mistake still speak of one thing, and of nothing else. */
  readonly lost: Map<string, T>;
}

export function readAbout(
  reading: Reading,
  { entities }: Definitions,
  place: Place,
  node: Node | undefined,
): Located<Entity> | null {
  return readKnown(reading, place, node, 'entity', entityId, entities, raw => readEntity(reading.names, raw));
}

export function readSpeaker(
  reading: Reading,
  { sources }: Definitions,
  place: Place,
  node: Node | undefined,
): Located<Source> | null {
  return readKnown(reading, place, node, 'source', sourceId, sources, raw => readSource(reading, raw));
}

export function readMeasured(
  reading: Reading,
  { indicators, withLostUnit }: Definitions,
  place: Place,
  node: Node | undefined,
): Located<Indicator> | null {
  return readKnown(reading, place, node, 'indicator', indicatorId, indicators, raw => {
    const lost = readIndicator(reading, new Map(), raw);
    withLostUnit.add(lost);
    return lost;
  });
}

function readKnown<Id extends string, T>(
  { names }: Reading,
  place: Place,
  node: Node | undefined,
  kind: Kind,
  brand: (id: string) => Id,
  { byId, lost }: Known<Id, T>,
  makeLost: (raw: RawDefinition) => T,
): Located<T> | null {
  const scalar = scalarOf(node);
  if (scalar === null) return null;
  const at = spanOf(place.file, scalar);
  const found = resolve(names, place, scalar, [kind]);
  const known = found ? byId.get(brand(found.id)) : lost.get(scalar.value);
  if (known !== undefined) return { value: known, at };
  const made = makeLost({ kind, file: place.file, id: scalar, node: scalar });
  lost.set(scalar.value, made);
  return { value: made, at };
}
