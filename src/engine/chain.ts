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
    const steps = [...unsorted].sort((a, b) => (a.variable.key < b.variable.key ? -1 : 1));
    const byBegin = new Map<string, Step[]>();
    for (const step of steps) {
      const begin = placeOf(step.from);
      const others = byBegin.get(begin);
      if (others) others.push(step);
      else byBegin.set(begin, [step]);
    }
    for (const whole of steps) {
      const chain = shortest(whole, byBegin);
      if (chain) yield { whole, steps: chain };
    }
  }
}

/** The changes on the way to a level that has no figure, from the nearest earlier one that has; null if there is no way. */
export function impliedBy(network: Network, level: Level): { from: Level; steps: readonly ChangeOf[] } | null {
  const steps: ChangeOf[] = [];
  const seen = new Set<string>();
  for (let now = level; !seen.has(now.key); ) {
    seen.add(now.key);
    const step = changesTo(network, now);
    if (!step) return null;
    steps.push(step);
    if (step.base?.kind !== 'level') return null;
    if (network.claimsOf(step.base).length > 0) return { from: step.base, steps };
    now = step.base;
  }
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

/** Breadth first, each place once, never beyond the time of the whole. */
function shortest(whole: Step, byBegin: ReadonlyMap<string, readonly Step[]>): readonly Step[] | null {
  const ways = new Map<string, readonly Step[]>([[placeOf(whole.from), []]]);
  for (const [place, way] of ways) {
    for (const step of byBegin.get(place) ?? []) {
      if (step.variable.key === whole.variable.key || !mayLead(step, whole)) continue;
      if (step.to.key === whole.to.key) {
        if (way.length > 0 || isYearlyBeside(step, whole)) return [...way, step];
        continue;
      }
      const next = placeOf(step.to);
      if (!ways.has(next)) ways.set(next, [...way, step]);
    }
  }
  return null;
}

/** A step within the time of the whole, of its status or reported. */
function mayLead({ to, variable }: Step, whole: Step): boolean {
  const [end, last] = [dated(to)?.end, dated(whole.to)?.end];
  if (end == null || last == null || end > last) return false;
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

function changesTo(network: Network, level: Level): ChangeOf | null {
  const found = stepsTo(network).get(level.key) ?? [];
  return found[0] ?? null;
}

/** Of one network once: changes in percent, not compounded, by the level that they lead to; the shortest first. */
const known = new WeakMap<Network, ReadonlyMap<string, readonly ChangeOf[]>>();

function stepsTo(network: Network): ReadonlyMap<string, readonly ChangeOf[]> {
  const cached = known.get(network);
  if (cached) return cached;
  const byEnd = new Map<string, ChangeOf[]>();
  for (const { variable, claims } of network.observed) {
    const step = variable.kind === 'change' ? stepOf(variable, claims) : null;
    if (!step || variable.kind !== 'change' || variable.form !== 'relative' || variable.perYear) continue;
    if (!isOfLevels(variable)) continue;
    const steps = byEnd.get(step.to.key);
    if (steps) steps.push(variable);
    else byEnd.set(step.to.key, [variable]);
  }
  for (const steps of byEnd.values()) steps.sort((a, b) => lengthOf(a) - lengthOf(b) || (a.key < b.key ? -1 : 1));
  known.set(network, byEnd);
  return byEnd;
}

function lengthOf({ of, base }: ChangeOf): number {
  if (of.kind !== 'level' || base?.kind !== 'level') return 0;
  return monthsOf({ from: base, to: of }) ?? 0;
}
