import type { Base } from '../base/base.ts';
import { entitiesAround, indicatorsAround } from '../base/scope.ts';
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
  return entitiesAround(base, level.about.id).flatMap(id => {
    const about = base.entities.get(id);
    return about ? [levelWith(level, { about })] : [];
  });
}

function aroundIndicator(base: Base, level: Level): readonly Level[] {
  const { indicator } = level;
  const ids = indicator ? indicatorsAround(base, indicator.id) : [];
  const around = ids.flatMap(id => base.indicators.get(id) ?? []);
  return around.map(whole => levelWith(level, { indicator: whole })).filter(whole => measures(whole, level.unit));
}
