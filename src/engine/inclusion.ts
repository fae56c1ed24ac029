import type { Base } from '../base/base.ts';
import type { EntityId } from '../base/ids.ts';
import { type Level, levelWith, measures } from './observation.ts';

/**
 * The observations in which a level is included, outward until one is known: of the entities around its own, if its indicator
 * adds up over entities, and of the indicators that include its own.
 */
export function wholesAround(base: Base, part: Level, isKnown: (whole: Level) => boolean): readonly Level[] {
  return [
    ...outward(part, level => aroundEntity(base, level), isKnown),
    ...outward(part, level => aroundIndicator(base, level), isKnown),
  ];
}

function outward(part: Level, around: (level: Level) => readonly Level[], isKnown: (whole: Level) => boolean): Level[] {
  const seen = new Set<string>([part.key]);
  const found: Level[] = [];
  let now: readonly Level[] = [part];
  while (now.length > 0) {
    const next: Level[] = [];
    for (const whole of now.flatMap(around)) {
      if (seen.has(whole.key)) continue;
      seen.add(whole.key);
      if (isKnown(whole)) found.push(whole);
      else next.push(whole);
    }
    now = next;
  }
  return found;
}

function aroundEntity(base: Base, level: Level): readonly Level[] {
  const additive = level.indicator?.additive;
  if (!level.about || (additive !== 'both' && additive !== 'entities')) return [];
  return (entitiesAround(base).get(level.about.id) ?? []).flatMap(id => {
    const about = base.entities.get(id);
    return about ? [levelWith(level, { about })] : [];
  });
}

function aroundIndicator(base: Base, level: Level): readonly Level[] {
  const { indicator } = level;
  if (!indicator) return [];
  const around = [...base.indicators.values()].filter(
    whole => indicator.partOf?.value === whole.id || whole.parts?.are.some(part => part.value === indicator.id),
  );
  return around.map(whole => levelWith(level, { indicator: whole })).filter(whole => measures(whole, level.unit));
}

/** Of one base once: the entities directly around each, by `partOf` and by their `parts`. */
const known = new WeakMap<Base, ReadonlyMap<EntityId, readonly EntityId[]>>();

function entitiesAround(base: Base): ReadonlyMap<EntityId, readonly EntityId[]> {
  const cached = known.get(base);
  if (cached) return cached;
  const around = new Map<EntityId, Set<EntityId>>();
  const put = (inner: EntityId, outer: EntityId): void => {
    const wholes = around.get(inner);
    if (wholes) wholes.add(outer);
    else around.set(inner, new Set([outer]));
  };
  for (const { id, partOf, parts } of base.entities.values()) {
    if (partOf) put(id, partOf.value);
    for (const part of parts) put(part.value, id);
  }
  const lists = new Map([...around].map(([id, wholes]) => [id, [...wholes].sort()] as const));
  known.set(base, lists);
  return lists;
}
