import { groupBy } from '../base/group.ts';
import { onceFor } from '../base/once-for.ts';
import { shiftMonths } from '../figure/calendar.ts';
import { sameDimension } from '../figure/dimension.ts';
import { isExchangeRate, pairOf } from '../figure/exchange.ts';
import { above, type Interval, intersect } from '../figure/interval.ts';
import type { Day, Period } from '../figure/period.ts';
import { days } from '../figure/period-algebra.ts';
import { compare, ZERO } from '../figure/rational.ts';
import type { Unit } from '../figure/unit.ts';
import { type Bound, mapReadings } from './bound.ts';
import type { Claim } from './claim.ts';
import { bareReadings } from './conversion.ts';
import type { Network } from './network.ts';
import { dated, type Level } from './observation.ts';
import type { RateDays } from './rate-days.ts';
import { toldIn } from './rate-side.ts';
import { turnClaim } from './turned.ts';

/** A figure for a rate of exchange, and the days of which it is. */
interface KnownRate {
  readonly level: Level;
  readonly claim: Claim;
  readonly period: Period;
}

/** The least and the greatest of the rates that are known, told from one side. */
interface RateBounds {
  readonly unit: Unit;
  readonly least: Bound;
  readonly greatest: Bound;
}

/**
 * The bounds of a rate over some days, if it is known within a month of both ends, by a figure of at most a month or by a
 * stated range; else the days at which it is not. All that the base says of these currencies counts, whoever says it of
 * whatever rate: the more, the wider the bounds.
 */
export function rateBounds(network: Network, pair: Unit, { first, last }: RateDays): RateBounds | readonly Day[] {
  const known = ratesOf(network).get(pairOf(pair)) ?? [];
  const unknown = [...new Set([first, last])].filter(day => !known.some(rate => isNear(rate, day)));
  if (unknown.length > 0) return unknown;
  const { start, end } = { start: shiftMonths(first, -1), end: shiftMonths(last, 1) };
  const within = known.filter(({ period }) => (period.start ?? start) <= end && (period.end ?? end) >= start);
  const unit = within[0]?.level.unit ?? pair;
  const bounds = within.flatMap(rate => rateAs(rate, unit) ?? []);
  const [one] = bounds;
  return one ? { unit, least: bounds.reduce(lesser, one), greatest: bounds.reduce(greater, one) } : [first, last];
}

/** The dated rates that are reported, by their two currencies, in the order of their keys. */
const ratesOf = onceFor((network: Network): ReadonlyMap<string, readonly KnownRate[]> => {
  const rates = network.observed.flatMap(({ variable: level, claims }) => {
    if (level.kind !== 'level' || level.owner || level.status !== 'reported' || level.scenario !== null) return [];
    const period = isExchangeRate(level.unit) ? dated(level) : null;
    return period ? claims.map(claim => ({ level, claim, period })) : [];
  });
  return groupBy(rates, ({ level }) => pairOf(level.unit));
});

const LONGEST = 31;

/** What is said of a longer time, a mean perhaps, says nothing on one of its days, unless it is a range. */
function isNear({ period, claim }: KnownRate, day: Day): boolean {
  const length = days(period);
  if (claim.figure.kind !== 'range' && (length === null || length > LONGEST)) return false;
  const isBegun = period.start === null || period.start <= shiftMonths(day, 1);
  return isBegun && (period.end === null || period.end >= shiftMonths(day, -1));
}

/** A rate as a unit tells it, of the bare number where its hedge is one-sided. */
export function rateAs({ level, claim }: Pick<KnownRate, 'level' | 'claim'>, unit: Unit): Bound | null {
  const variable = toldIn(level, unit);
  const readings = mapReadings(bareReadings(claim.figure), aboveZero);
  const written: Claim = { ...claim, ...readings, turned: false };
  const isOtherSide = !sameDimension(variable.unit, claim.figure.unit);
  const told = isOtherSide ? turnClaim(variable, written) : written;
  return told && { variable, claim: told, isOutside: false };
}

/** What rounds to nothing is a little more. */
function aboveZero(rate: Interval): Interval {
  return intersect(rate, above(ZERO)) ?? rate;
}

function lesser(one: Bound, other: Bound): Bound {
  const [a, b] = [one.claim.wide.low, other.claim.wide.low];
  return a !== null && (b === null || compare(b, a) < 0) ? other : one;
}

function greater(one: Bound, other: Bound): Bound {
  const [a, b] = [one.claim.wide.high, other.claim.wide.high];
  return a !== null && (b === null || compare(b, a) > 0) ? other : one;
}
