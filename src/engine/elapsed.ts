import type { Base } from '../base/base.ts';
import type { Entity } from '../base/definitions.ts';
import type { Fact, Quantity } from '../base/fact.ts';
import { endOfMonth, isMonthEnd, shiftMonths } from '../figure/calendar.ts';
import { between, type Interval, meets } from '../figure/interval.ts';
import type { Day, Period } from '../figure/period.ts';
import { ageBetween, durationBetween, periodOf } from '../figure/period-algebra.ts';
import {
  add,
  compare,
  divide,
  maximum,
  minimum,
  multiply,
  type Rational,
  rational,
  subtract,
  toDecimal,
  ZERO,
} from '../figure/rational.ts';
import type { Located } from '../text/located.ts';
import { type Claim, claimOf } from './claim.ts';
import type { Reading } from './reading.ts';

/** A figure that says how much time had passed since a beginning: an age, or so many years `since` an event. */
export interface Elapsed {
  readonly claim: Claim;
  readonly since: Beginning;
  /** Ages are in completed units, 44 until the next birthday; a duration may count both its ends, or one of them. */
  readonly isAge: boolean;
  /** Any day of it. Null where nobody says. */
  readonly until: Located<Period> | null;
}

/** The event, or the birth of the one whose age it is. */
export type Beginning =
  | { readonly kind: 'event'; readonly event: Fact }
  | { readonly kind: 'birth'; readonly of: Entity };

/** All figures in use that say how much time had passed. */
export function elapsedIn(base: Base): readonly Elapsed[] {
  return base.facts.flatMap(fact => (fact.inUse && (fact.age || fact.since) ? elapsedOf(base, fact) : []));
}

/** Where a fact says since when, it runs to its date, else to its period, else to the day on which its source came out. */
export function untilOf({ date, period, source }: Fact): Located<Period> | null {
  return date ?? known(period) ?? source?.value.published ?? null;
}

/** When an event happened; null where nobody says. */
export function dateOfEvent({ date, period }: Fact): Located<Period> | null {
  return date ?? known(period);
}

/** How much time can have passed from any day of one time to any day of another, in whole units of the figure. */
export function possibleBetween(from: Period, until: Period, { claim: { figure }, isAge }: Elapsed): Interval {
  const { unit } = figure;
  if (isAge && compare(unit.factor, YEAR) === 0 && unit.dimension === MONTH) {
    const { low, high } = ageBetween(from, until);
    return wholeUnits(low, high, YEAR, YEAR);
  }
  const step = unit.dimension === MONTH ? rational(1) : DAY;
  const { low, high } = durationBetween(from, until, unit.dimension === MONTH ? 'month' : 'day');
  // Nobody knows the hour: from an evening to the next morning is hardly a day.
  const isShort = compare(unit.factor, step) < 0;
  return wholeUnits(isShort && low !== null ? low - 1 : low, high, step, unit.factor);
}

/** Whether a figure can be so much. What is hedged need not be in completed units. */
export function canBe({ claim }: Elapsed, possible: Interval, read: Reading): boolean {
  const { low, high, highOpen } = possible;
  if (claim.figure.hedge === null || high === null) return meets(read(claim), possible);
  return meets(read(claim), between(low, false, add(high, claim.figure.unit.factor), highOpen));
}

/** The days on which it can have begun, if it had taken so long at its end; open where the figure sets no bound. */
export function beginningOf({ claim, isAge }: Elapsed, until: Period, read: Reading): Period {
  const { unit } = claim.figure;
  const had = read(claim);
  const isCalendar = unit.dimension === MONTH;
  const longest = isCalendar ? LONGEST.calendar : LONGEST.clock;
  const [low, high] = [minimum(maximum(had.low ?? ZERO, ZERO), longest), had.high];
  const least = isAge ? low : maximum(subtract(rounded(low, unit.factor, 'up'), unit.factor), ZERO);
  const most = high && (isAge ? high : add(rounded(high, unit.factor, 'down'), unit.factor));
  const latest = until.end === null ? null : back(until.end, least, isCalendar, 'down');
  const isBound = until.start !== null && most && compare(most, longest) <= 0;
  const earliest = isBound ? back(until.start, most, isCalendar, 'up') : null;
  const opened = earliest !== null && isAge && had.highOpen ? earliest + 1 : earliest;
  // Who was born on the last of a month may have the birthday on the last of a shorter one.
  const isLast = isCalendar && latest !== null && until.end !== null && isMonthEnd(until.end);
  return periodOf(opened, isLast ? endOfMonth(latest) : latest, false);
}

const MONTH = 'month';
const YEAR = rational(12);
const DAY = rational(86_400);
/** Longer than any calendar is good for, in the base units of either dimension: 20,000 years. */
const LONGEST = { calendar: rational(240_000), clock: rational(630_000_000_000n) };

function elapsedOf(base: Base, fact: Fact): readonly Elapsed[] {
  const since = sinceOf(base, fact);
  if (!since) return [];
  const until = since.kind === 'event' ? untilOf(fact) : dateOfEvent(fact);
  const durations = fact.since ? fact.values.filter(isTime) : [];
  const ages = fact.age && isTime(fact.age) ? [fact.age] : [];
  return [
    ...ages.map(age => ({ claim: completed(fact, age), since, isAge: true, until })),
    ...durations.map(value => ({ claim: claimOf(fact, value), since, isAge: false, until })),
  ];
}

function sinceOf(base: Base, fact: Fact): Beginning | null {
  if (!fact.since) return fact.about && { kind: 'birth', of: fact.about.value };
  const event = base.factById.get(fact.since.value);
  return event ? { kind: 'event', event } : null;
}

function isTime({ figure }: Quantity): boolean {
  const { kind, pace, unit } = figure;
  return kind !== 'direction' && pace === null && (unit.dimension === MONTH || unit.dimension === 's');
}

/** 44 is from the birthday to the next. */
function completed(fact: Fact, age: Quantity): Claim {
  const claim = claimOf(fact, age);
  const { written, unit, hedge } = age.figure;
  const next = written.high && add(written.high, unit.factor);
  if (hedge !== null || next === null) return claim;
  const units = between(written.low, false, next, true);
  return { ...claim, wide: units, strict: units };
}

function known(period: Fact['period']): Located<Period> | null {
  return period && period.value !== 'unknown' ? { value: period.value, at: period.at } : null;
}

/** From so many steps to so many, widened to whole units. */
function wholeUnits(low: number | null, high: number | null, step: Rational, unit: Rational): Interval {
  const least = low === null ? null : rounded(multiply(rational(Math.max(low, 0)), step), unit, 'down');
  const most = high === null ? null : rounded(multiply(rational(Math.max(high, 0)), step), unit, 'up');
  return between(least, false, most, false);
}

function rounded(value: Rational, unit: Rational, rounding: 'up' | 'down'): Rational {
  return multiply(rational(BigInt(toDecimal(divide(value, unit), 0, rounding))), unit);
}

/** So many months or seconds earlier, in whole months or days. */
function back(day: Day, amount: Rational, isCalendar: boolean, rounding: 'up' | 'down'): Day {
  const steps = Number(toDecimal(divide(amount, isCalendar ? rational(1) : DAY), 0, rounding));
  return isCalendar ? shiftMonths(day, -steps) : day - steps;
}
