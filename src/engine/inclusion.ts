import type { Base } from '../base/base.ts';
import type { EntityId, IndicatorId } from '../base/ids.ts';
import type { Located } from '../text/located.ts';
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
  return (nestingOf(base).entities.get(level.about.id) ?? []).flatMap(id => {
    const about = base.entities.get(id);
    return about ? [levelWith(level, { about })] : [];
  });
}

function aroundIndicator(base: Base, level: Level): readonly Level[] {
  const { indicator } = level;
  const ids = indicator ? (nestingOf(base).indicators.get(indicator.id) ?? []) : [];
  const around = ids.flatMap(id => base.indicators.get(id) ?? []);
  return around.map(whole => levelWith(level, { indicator: whole })).filter(whole => measures(whole, level.unit));
}

/** What is directly around each entity and each indicator, by `partOf` and by `parts`. */
interface Nesting {
  readonly entities: ReadonlyMap<EntityId, readonly EntityId[]>;
  readonly indicators: ReadonlyMap<IndicatorId, readonly IndicatorId[]>;
}

/** Of one base once. */
const known = new WeakMap<Base, Nesting>();

function nestingOf(base: Base): Nesting {
  const cached = known.get(base);
  if (cached) return cached;
  const nesting = {
    entities: aroundEach(base.entities, ({ parts }) => parts),
    indicators: aroundEach(base.indicators, ({ parts }) => parts?.are ?? []),
  };
  known.set(base, nesting);
  return nesting;
}

function aroundEach<Id extends string, T extends { readonly id: Id; readonly partOf: Located<Id> | null }>(
  things: ReadonlyMap<Id, T>,
  partsOf: (thing: T) => readonly Located<Id>[],
): ReadonlyMap<Id, readonly Id[]> {
  const around = new Map<Id, Set<Id>>();
  const put = (inner: Id, outer: Id): void => {
    const wholes = around.get(inner);
    if (wholes) wholes.add(outer);
    else around.set(inner, new Set([outer]));
  };
  for (const thing of things.values()) {
    if (thing.partOf) put(thing.id, thing.partOf.value);
    for (const part of partsOf(thing)) put(part.value, thing.id);
  }
  return new Map([...around].map(([id, wholes]) => [id, [...wholes].sort()] as const));
}
