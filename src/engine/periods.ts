import { groupBy } from '../base/group.ts';
import type { Period } from '../figure/period.ts';
import { splitPeriod } from '../figure/period-split.ts';
import { firstFrom } from '../text/first-from.ts';
import type { Network } from './network.ts';
import { dated, type Level, levelWith } from './observation.ts';

/** Levels of one thing over time. Periods of any length, whatever the status. */
export interface Series {
  /** In order: by begin, then by end. */
  readonly levels: readonly Level[];
  /** The same by the day on which they begin, so that no search goes through all of them. */
  readonly byBegin: ReadonlyMap<number, readonly Level[]>;
}

/** All dated levels that have figures, thing by thing: of one indicator, unit, status and scenario. */
export function seriesOf(network: Network): readonly Series[] {
  const levels = network.observed.flatMap(({ variable }) =>
    variable.kind === 'level' && !variable.owner && !variable.pace && variable.indicator && dated(variable)
      ? [variable]
      : [],
  );
  return [...groupBy(levels, thingOf).values()].map(seriesFrom);
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
  const seen = new Set<string>();
  for (const run of [...groupBy(series.levels, formOf).values(), ...series.byBegin.values()]) {
    for (const [index, after] of run.entries()) {
      const before = run[index - 1];
      if (!before || seen.has(`${before.key} ${after.key}`)) continue;
      seen.add(`${before.key} ${after.key}`);
      yield { before, after };
    }
  }
}

/** The level of exactly that time; null where none is known. */
export function levelOver({ byBegin }: Series, { start, end }: Period): Level | null {
  if (start === null || end === null) return null;
  const levels = byBegin.get(start) ?? [];
  const level = levels[firstFrom(levels.length, index => endOf(levels[index]), end)];
  return level && endOf(level) === end ? level : null;
}

/**
 * The ways in which a level's period falls into parts of which some are known: halves, quarters, months, each whole; else
 * the known parts, if they happen to fill it (a half and two quarters, a joint release for two months).
 */
export function nestedIn(whole: Level, series: Series): readonly (readonly Level[])[] {
  const period = dated(whole);
  if (!period || !mayHoldOthers(series, period)) return [];
  const isKnown = (part: Period): boolean => levelOver(series, part) !== null;
  const known = splitPeriod(period).filter(parts => parts.some(isKnown));
  const even = known.map(parts => parts.map(part => levelWith(whole, { period: part })));
  if (known.some(parts => parts.every(isKnown))) return even;
  const filling = fill(series, period);
  return filling ? [...even, filling] : even;
}

/** Levels of the series that follow each other without a gap and fill the period; the longest first where several begin. */
export function fill(series: Series, period: Period): readonly Level[] | null {
  if (period.start === null || period.end === null) return null;
  const chain: Level[] = [];
  for (let next = period.start; next <= period.end; ) {
    const longest = longestFrom(series, next, period);
    if (!longest) return null;
    chain.push(longest);
    next = endOf(longest) + 1;
  }
  return chain;
}

/** The days between two levels of a series that are known one after the other, and the last of the later one. */
export function stepTo(before: Level, after: Level): Period | null {
  const [from, to] = [dated(before), dated(after)];
  if (from?.end == null || to?.end == null || to.end <= from.end) return null;
  return { text: '', start: from.end + 1, end: to.end, form: 'interval', uncertain: false };
}

function seriesFrom(unsorted: readonly Level[]): Series {
  const levels = [...unsorted].sort((a, b) => beginOf(a) - beginOf(b) || endOf(a) - endOf(b));
  return { levels, byBegin: groupBy(levels, beginOf) };
}

/** Most levels of a series hold no other: of these no ways to divide them are looked for. */
function mayHoldOthers({ levels, byBegin }: Series, { start, end }: Period): boolean {
  if (start === null || end === null) return false;
  if (endOf(byBegin.get(start)?.[0]) < end) return true;
  return beginOf(levels[firstFrom(levels.length, index => beginOf(levels[index]), start + 1)]) <= end;
}

/** The longest that begins on a day and ends within a period, which is not the period itself. */
function longestFrom({ byBegin }: Series, day: number, { start, end }: Period): Level | undefined {
  const levels = byBegin.get(day) ?? [];
  const beyond = firstFrom(levels.length, index => endOf(levels[index]), (end ?? Number.POSITIVE_INFINITY) + 1);
  const longest = levels[beyond - 1];
  return day === start && endOf(longest) === end ? levels[beyond - 2] : longest;
}

function formOf(level: Level): string {
  return dated(level)?.form ?? '';
}

/** Days, so that what is open begins before them all and ends after; and what is not there comes last. */
function beginOf(level: Level | undefined): number {
  return level ? (dated(level)?.start ?? Number.NEGATIVE_INFINITY) : Number.POSITIVE_INFINITY;
}

function endOf(level: Level | undefined): number {
  return (level && dated(level)?.end) ?? Number.POSITIVE_INFINITY;
}
