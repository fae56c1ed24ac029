import type { Base } from '../base/base.ts';
import { alike, printedUnit } from './alike.ts';
import type { Constraint } from './constraint.ts';
import { type Decision, decide } from './decide.ts';
import { isSigned } from './domain.ts';
import { type Group, groupsAround, groupsOfFacts, relationOf } from './groups.ts';
import type { Network } from './network.ts';
import { type Level, levelWith } from './observation.ts';
import { fill, levelOver, nestedIn, type Series, seriesOf, stepTo, successive, thingOf } from './periods.ts';
import { type Place, placeOfDefinition, placeOfFact } from './place.ts';
import { all, difference, free, sum } from './terms.ts';

/** What a part of an amount that is not negative must be to its whole. */
export function atMostWhole(network: Network, part: Level, whole: Level, place: Place): Constraint {
  const [inner = part, outer = whole] = alike(network, [part, whole]);
  return {
    ...place,
    left: all(inner),
    relation: '<=',
    right: all(outer),
    unit: printedUnit(network, inner),
    how: 'part <= whole',
  };
}

/** The parts of entities and indicators, and of the groups that facts declare, against their wholes (A10, A11, C3). */
export function* sumsOfGroups(base: Base, network: Network): Iterable<Constraint> {
  for (const group of groupsOfFacts(base)) {
    if (group.by)
      yield* sumOf(base, network, group, placeOfFact(group.by.fact, group.by.parts.at, group.by.parts.path));
  }
  for (const { variable } of network.observed) {
    if (variable.kind !== 'level' || variable.owner || variable.pace) continue;
    const place = placeOfDefinition(network, variable);
    if (!place) continue;
    for (const group of groupsAround(base, variable)) {
      if (group.of === 'indicator' || addsUpOver(variable, 'entities')) yield* sumOf(base, network, group, place);
    }
  }
}

/** Quarters, halves and months against the year, of what adds up over time (A32). */
export function* sumsOfPeriods(network: Network): Iterable<Constraint> {
  for (const series of seriesOf(network)) {
    for (const whole of series.levels) {
      const place = addsUpOver(whole, 'periods') ? placeOfDefinition(network, whole) : null;
      if (place) for (const parts of nestedIn(whole, series)) yield makes(network, whole, '=', parts, place);
    }
  }
}

/** Running sums against what was added in between (A33), and what never falls (A34). */
export function* sumsOverTime(base: Base, network: Network): Iterable<Constraint> {
  const runs = seriesOf(network);
  const byThing = new Map(runs.flatMap(run => run.levels.slice(0, 1).map(first => [thingOf(first), run] as const)));
  for (const series of runs) {
    const [first] = series.levels;
    const of = first?.indicator?.cumulative;
    const added = of ? base.indicators.get(of.value) : undefined;
    const steps = first && added ? byThing.get(thingOf(levelWith(first, { indicator: added }))) : undefined;
    for (const { before, after } of successive(series)) {
      if (steps) yield* grewBy(network, before, after, steps);
      if (first?.indicator?.neverFalls) yield* neverFell(network, before, after);
    }
  }
}

type Outcome = Decision['outcome'];

/** Where one part alone is more than its whole, that is a finding of its own, and says more than the sum does. */
function* sumOf(base: Base, network: Network, group: Group, place: Place): Iterable<Constraint> {
  const { whole, parts, binds } = group;
  const relation = relationOf(group);
  const bound = { ...place, binds };
  const isKnown = (part: Level): boolean => network.claimsOf(part).some(claim => binds?.has(claim.source) ?? true);
  if (!relation || !parts.some(isKnown)) return;
  const outcomeOf = (constraint: Constraint): Outcome => decide(constraint, network, base).outcome;
  const alone = relation === '>=' || isSigned(whole) ? [] : parts.map(part => atMostWhole(network, part, whole, bound));
  const outcomes = new Set(alone.map(outcomeOf));
  const made = makes(network, whole, relation, parts, bound);
  const isSaid = outcomes.has('conflict') || (outcomes.has('strained') && outcomeOf(made) === 'strained');
  if (!isSaid) yield made;
}

const turned = { '=': '=', '<=': '>=', '>=': '<=' } as const;

/** Of an amount that is not negative, unknown parts are at least nothing: the known ones can be too much without them. */
function makes(
  network: Network,
  whole: Level,
  relation: '=' | '<=' | '>=',
  parts: readonly Level[],
  place: Place,
): Constraint {
  const [total = whole, ...terms] = alike(network, [whole, ...parts]);
  const right = sum(terms.map(part => (part.kind === 'level' && !isSigned(whole) ? free(part) : all(part))));
  return {
    ...place,
    left: all(total),
    relation: turned[relation],
    right,
    unit: printedUnit(network, total),
    how: 'parts',
  };
}

/** `M(k) = C(k) - C(k-1)`, where the steps in between are all known; a joint release for two months counts as one. */
function* grewBy(network: Network, before: Level, after: Level, steps: Series): Iterable<Constraint> {
  const period = stepTo(before, after);
  const place = placeOfDefinition(network, after);
  const exact = period && levelOver(steps, period);
  const known = exact ? [exact] : period && fill(steps, period);
  if (!place || !known) return;
  const left = sum(known.map(step => all(step)));
  const right = difference(all(after), all(before));
  yield { ...place, left, relation: '=', right, unit: after.unit, how: 'running sum' };
}

function* neverFell(network: Network, before: Level, after: Level): Iterable<Constraint> {
  const place = placeOfDefinition(network, after);
  if (!place) return;
  yield { ...place, left: all(after), relation: '>=', right: all(before), unit: after.unit, how: 'never falls' };
}

function addsUpOver({ indicator }: Level, what: 'entities' | 'periods'): boolean {
  return indicator?.additive === 'both' || indicator?.additive === what;
}
