import { groupBy } from '../base/group.ts';
import { onceFor } from '../base/once-for.ts';
import { monthsBetween } from '../figure/period-algebra.ts';
import { isOfLevels } from './change.ts';
import type { Network, Observed } from './network.ts';
import { type ChangeOf, dated, type Level } from './observation.ts';

/** A change of a level between two dated times, with figures. */
export type Step = Observed<ChangeOf> & { readonly from: Level; readonly to: Level };

/** One way from the base of a change to its period: through other changes that follow each other. */
export interface Chain {
  readonly whole: Step;
  readonly steps: readonly Step[];
}

/**
 * For each change the shortest chain of other changes over the same time: 2022 on 2020 through 2021 on 2020 and 2022 on 2021;
 * a yearly rate beside the change over five years. Real and nominal changes, points and percent do not mix.
 */
export function* chainsOf(network: Network): Iterable<Chain> {
  for (const unsorted of groups(network).values()) {
    if (unsorted.length < 2) continue;
    const steps = [...unsorted].sort(byKey);
    const byEnd = groupBy(steps, step => placeOf(step.to));
    for (const whole of steps) {
      const chain = shortest(whole, byEnd);
      if (chain) yield { whole, steps: chain };
    }
  }
}

/** The changes on the way to a level that has no figure, from the nearest earlier one that has; null if there is no way. */
export function impliedBy(network: Network, level: Level): { from: Level; steps: readonly ChangeOf[] } | null {
  const { stepsTo, withoutWay } = waysIn(network);
  const steps: ChangeOf[] = [];
  const seen = new Set<string>();
  for (let now = level; !seen.has(now.key) && !withoutWay.has(now.key); ) {
    seen.add(now.key);
    const [step] = stepsTo.get(now.key) ?? [];
    if (step?.base?.kind !== 'level') break;
    steps.push(step);
    if (network.claimsOf(step.base).length > 0) return { from: step.base, steps };
    now = step.base;
  }
  for (const key of seen) withoutWay.add(key);
  return null;
}

/** The length of a step in months; null where the two do not begin on the same day of the month, or in order. */
export function monthsOf({ from, to }: Pick<Step, 'from' | 'to'>): number | null {
  const [begin, end] = [dated(from), dated(to)];
  const months = begin && end ? monthsBetween(begin, end) : null;
  return months !== null && months > 0 ? months : null;
}

function groups(network: Network): ReadonlyMap<string, Step[]> {
  const byThing = new Map<string, Step[]>();
  for (const { variable, claims } of network.observed) {
    const step = variable.kind === 'change' ? stepOf(variable, claims) : null;
    if (!step) continue;
    const { to, variable: change } = step;
    const key = JSON.stringify([to.about?.id, to.indicator?.id, to.unit.dimension, change.form, change.real]);
    const others = byThing.get(key);
    if (others) others.push(step);
    else byThing.set(key, [step]);
  }
  return byThing;
}

function stepOf(variable: ChangeOf, claims: Observed['claims']): Step | null {
  const { of: to, base: from } = variable;
  if (to.kind !== 'level' || from?.kind !== 'level' || to.owner || from.owner || to.pace) return null;
  const step = { variable, claims, from, to };
  return monthsOf(step) === null ? null : step;
}

/**
 * From the end back, breadth first, each place once, never before the time of the whole: fewer steps lead to a place than from
 * one, since many are measured on one base. Of equally short ways the first by key.
 */
function shortest(whole: Step, byEnd: ReadonlyMap<string, readonly Step[]>): readonly Step[] | null {
  const start = placeOf(whole.from);
  const into = (place: string): readonly Step[] => (byEnd.get(place) ?? []).filter(step => mayLead(step, whole));
  const isLast = ({ to }: Step): boolean => to.key === whole.to.key;
  /** The first step of the shortest way on from each place. */
  const next = new Map<string, Step>();
  let steps = into(placeOf(whole.to)).filter(
    step => isLast(step) && (placeOf(step.from) !== start || isYearlyBeside(step, whole)),
  );
  while (steps.length > 0) {
    const found = groupBy(
      steps.filter(step => !next.has(placeOf(step.from))),
      step => placeOf(step.from),
    );
    for (const [place, ways] of found)
      next.set(
        place,
        ways.reduce((one, other) => (byKey(one, other) < 0 ? one : other)),
      );
    if (next.has(start)) return followed(start, next, isLast);
    steps = [...found.keys()].flatMap(into).filter(step => !isLast(step));
  }
  return null;
}

function followed(start: string, next: ReadonlyMap<string, Step>, isLast: (step: Step) => boolean): readonly Step[] {
  const way: Step[] = [];
  for (let step = next.get(start); step; step = isLast(step) ? undefined : next.get(placeOf(step.to))) way.push(step);
  return way;
}

/** Another step within the time of the whole, of its status or reported. */
function mayLead({ from, to, variable }: Step, whole: Step): boolean {
  const [begin, first] = [dated(from)?.start, dated(whole.from)?.start];
  const [end, last] = [dated(to)?.end, dated(whole.to)?.end];
  if (begin == null || first == null || begin < first || end == null || last == null || end > last) return false;
  if (variable.key === whole.variable.key) return false;
  const isSame = to.status === whole.to.status && to.scenario === whole.to.scenario;
  return variable.form === whole.variable.form && (isSame || (to.status === 'reported' && to.scenario === null));
}

/** Over one and the same time only a yearly rate beside a change over all of it says something new. */
function isYearlyBeside(step: Step, whole: Step): boolean {
  return step.variable.perYear && !whole.variable.perYear && step.from.key === whole.from.key;
}

function placeOf(level: Level): string {
  const period = dated(level);
  return `${period?.start}/${period?.end}`;
}

/** What is known of the ways to levels: changes in percent, not compounded, by the level that they lead to, the shortest first. */
interface Ways {
  readonly stepsTo: ReadonlyMap<string, readonly ChangeOf[]>;
  /** Levels that were found to have no way from a known one: a long series is gone through once. */
  readonly withoutWay: Set<string>;
}

const waysIn = onceFor((network: Network): Ways => {
  const stepsTo = new Map<string, ChangeOf[]>();
  for (const { variable, claims } of network.observed) {
    const step = variable.kind === 'change' ? stepOf(variable, claims) : null;
    if (!step || variable.kind !== 'change' || variable.form !== 'relative' || variable.perYear) continue;
    if (!isOfLevels(variable)) continue;
    const steps = stepsTo.get(step.to.key);
    if (steps) steps.push(variable);
    else stepsTo.set(step.to.key, [variable]);
  }
  for (const steps of stepsTo.values()) steps.sort((a, b) => lengthOf(a) - lengthOf(b) || (a.key < b.key ? -1 : 1));
  return { stepsTo, withoutWay: new Set<string>() };
});

function byKey(a: Step, b: Step): number {
  return a.variable.key < b.variable.key ? -1 : 1;
}

function lengthOf({ of, base }: ChangeOf): number {
  if (of.kind !== 'level' || base?.kind !== 'level') return 0;
  return monthsOf({ from: base, to: of }) ?? 0;
}
