import { groupBy } from '../base/group.ts';
import type { Period } from '../figure/period.ts';
import { containsPeriod, samePeriod } from '../figure/period-algebra.ts';
import { splitPeriod } from '../figure/period-split.ts';
import type { Network } from './network.ts';
import { dated, type Level, levelWith } from './observation.ts';

/** Levels of one thing over time, in order: by begin, then by end. Periods of any length, whatever the status. */
export type Series = readonly Level[];

/** All dated levels that have figures, thing by thing: of one indicator, unit, status and scenario. */
export function seriesOf(network: Network): readonly Series[] {
  const levels = network.observed.flatMap(({ variable }) =>
    variable.kind === 'level' && !variable.owner && !variable.pace && variable.indicator && dated(variable)
      ? [variable]
      : [],
  );
  const things = groupBy(levels, thingOf);
  return [...things.values()].map(run => [...run].sort((a, b) => begin(a) - begin(b) || end(a) - end(b)));
}

/** What a series is of: the same for all its levels. */
export function thingOf({ indicator, about, unit, status, scenario }: Level): string {
  return JSON.stringify([indicator?.id, about?.id, unit.dimension, status, scenario]);
}

/**
 * Levels of a series that are known one after the other: of periods of one form (month after month), or from one beginning
 * (January, January and February ...).
 */
export function* successive(series: Series): Iterable<{ readonly before: Level; readonly after: Level }> {
  const runs = [groupBy(series, formOf), groupBy(series, level => String(begin(level)))];
  const seen = new Set<string>();
  for (const run of runs.flatMap(groups => [...groups.values()])) {
    for (const [index, after] of run.entries()) {
      const before = run[index - 1];
      if (!before || seen.has(`${before.key} ${after.key}`)) continue;
      seen.add(`${before.key} ${after.key}`);
      yield { before, after };
    }
  }
}

/**
 * The ways in which a level's period falls into parts of which some are known: halves, quarters, months, each whole; else
 * the known parts, if they happen to fill it (a half and two quarters, a joint release for two months).
 */
export function nestedIn(network: Network, whole: Level, series: Series): readonly (readonly Level[])[] {
  const period = dated(whole);
  if (!period) return [];
  const isKnown = (level: Level): boolean => network.claimsOf(level).length > 0;
  const even = splitPeriod(period)
    .map(parts => parts.map(part => levelWith(whole, { period: part })))
    .filter(parts => parts.some(isKnown));
  if (even.some(parts => parts.every(isKnown))) return even;
  const filling = fill(series, period);
  return filling ? [...even, filling] : even;
}

/** Levels of the series that follow each other without a gap and fill the period; the longest first where several begin. */
export function fill(series: Series, period: Period): readonly Level[] | null {
  if (period.start === null || period.end === null) return null;
  const inside = series.filter(level => {
    const part = dated(level);
    return part !== null && containsPeriod(period, part) && !samePeriod(part, period);
  });
  const chain: Level[] = [];
  for (let next = period.start; next <= period.end; ) {
    const longest = inside.filter(level => begin(level) === next).at(-1);
    if (!longest) return null;
    chain.push(longest);
    next = end(longest) + 1;
  }
  return chain;
}

/** The days between two levels of a series that are known one after the other, and the last of the later one. */
export function stepTo(before: Level, after: Level): Period | null {
  const [from, to] = [dated(before), dated(after)];
  if (from?.end == null || to?.end == null || to.end <= from.end) return null;
  return { text: '', start: from.end + 1, end: to.end, form: 'interval', uncertain: false };
}

function formOf(level: Level): string {
  return dated(level)?.form ?? '';
}

function begin(level: Level): number {
  return dated(level)?.start ?? Number.NEGATIVE_INFINITY;
}

function end(level: Level): number {
  return dated(level)?.end ?? Number.POSITIVE_INFINITY;
}
