import type { Base } from '../base/base.ts';
import type { Relation } from '../base/definitions.ts';
import type { Fact } from '../base/fact.ts';
import type { FactId } from '../base/ids.ts';
import type { Day, Period } from '../figure/period.ts';
import type { Located } from '../text/located.ts';
import { byPlace } from './claim.ts';
import { type DateRelation, dayAfter, reversed } from './date-relation.ts';
import { beginningOf, dateOfEvent, type Elapsed, elapsedIn } from './elapsed.ts';
import { wide } from './reading.ts';

/** Between which days an event can have been, each bound with what it follows from. Null: nothing bounds that side. */
export interface EventDate {
  readonly first: DayBound | null;
  readonly last: DayBound | null;
}

export interface DayBound {
  readonly day: Day;
  readonly because: readonly Reason[];
}

/** What bounds a date: the date that a fact gives, a time that had passed since, a relation to another date. */
export type Reason =
  | { readonly kind: 'date'; readonly fact: Fact; readonly date: Located<Period> }
  | { readonly kind: 'elapsed'; readonly elapsed: Elapsed; readonly until: Period }
  | { readonly kind: 'relation'; readonly relation: Relation };

export type EventDates = (event: Fact) => EventDate;

/**
 * The dates of events. One that has none, or none in use, is an unknown date, bounded by what refers to it: relations are
 * followed from date to date until nothing changes.
 */
export function eventDates(base: Base, relations: readonly DateRelation[]): EventDates {
  const unknown = new Map<FactId, EventDate>();
  for (const { one, other } of relations) {
    for (const event of [one, other]) if (!ownDate(event)) unknown.set(event.id, UNBOUND);
  }
  if (unknown.size > 0) {
    const elapsed = [...elapsedIn(base)].sort((a, b) => byPlace(a.claim, b.claim));
    for (const one of elapsed) boundByElapsed(unknown, one);
    for (let round = 0; round < MOST_ROUNDS && relations.filter(one => narrowed(unknown, one)).length > 0; round++);
  }
  return event => dateIn(unknown, event);
}

/** How a relation ended: with what it follows from that it cannot hold, or with the events whose dates are missing. */
export type OrderDecision =
  | { readonly outcome: 'holds' }
  | { readonly outcome: 'not-checked'; readonly missing: readonly Fact[] }
  | { readonly outcome: 'conflict'; readonly because: readonly Reason[] };

/** Decides a relation alone: whether any day of the one date can stand so to any day of the other. */
export function decideOrder(dates: EventDates, { one, sign, other, after }: DateRelation): OrderDecision {
  const [mine, theirs] = [dates(one), dates(other)];
  const strict = isStrict(sign) ? 1 : 0;
  const missing = new Set<Fact>();
  const needs = (bound: DayBound | null, event: Fact): DayBound | null => {
    if (!bound) missing.add(event);
    return bound;
  };
  if (sign !== '>' && sign !== '>=') {
    const [first, last] = [needs(mine.first, one), needs(theirs.last, other)];
    if (first && last && first.day + strict > dayAfter(last.day, after).last) return conflict(first, last);
  }
  if (sign !== '<' && sign !== '<=') {
    const [last, first] = [needs(mine.last, one), needs(theirs.first, other)];
    if (last && first && last.day - strict < dayAfter(first.day, after).first) return conflict(last, first);
  }
  return missing.size > 0 ? { outcome: 'not-checked', missing: [...missing] } : { outcome: 'holds' };
}

const UNBOUND: EventDate = { first: null, last: null };
/** Two undated events each before the other would push each other on for ever. */
const MOST_ROUNDS = 100;

function conflict(one: DayBound, other: DayBound): OrderDecision {
  return { outcome: 'conflict', because: [...new Set([...one.because, ...other.because])] };
}

function ownDate(event: Fact): Located<Period> | null {
  return event.inUse ? dateOfEvent(event) : null;
}

function dateIn(unknown: ReadonlyMap<FactId, EventDate>, event: Fact): EventDate {
  const date = ownDate(event);
  if (!date) return unknown.get(event.id) ?? UNBOUND;
  const because: readonly Reason[] = [{ kind: 'date', fact: event, date }];
  const { start, end } = date.value;
  return { first: start === null ? null : { day: start, because }, last: end === null ? null : { day: end, because } };
}

function boundByElapsed(unknown: Map<FactId, EventDate>, elapsed: Elapsed): void {
  const { since, until } = elapsed;
  if (since.kind !== 'event' || !until || !unknown.has(since.event.id)) return;
  const { start, end } = beginningOf(elapsed, until.value, wide);
  const because: readonly Reason[] = [{ kind: 'elapsed', elapsed, until: until.value }];
  if (start !== null) tighten(unknown, since.event, 'first', { day: start, because });
  if (end !== null) tighten(unknown, since.event, 'last', { day: end, because });
}

/** Whether the relation says more of an unknown date than was known. */
function narrowed(unknown: Map<FactId, EventDate>, { one, sign, other, after, relation }: DateRelation): boolean {
  const [mine, theirs] = [dateIn(unknown, one), dateIn(unknown, other)];
  const strict = isStrict(sign) ? 1 : 0;
  const follows = (from: DayBound, day: Day): DayBound => ({
    day,
    because: [...new Set<Reason>([...from.because, { kind: 'relation', relation }])],
  });
  const news: boolean[] = [];
  const put = (event: Fact, side: 'first' | 'last', bound: DayBound): void => {
    if (unknown.has(event.id)) news.push(tighten(unknown, event, side, bound));
  };
  const back = reversed(after);
  if (sign !== '>' && sign !== '>=') {
    if (theirs.last) put(one, 'last', follows(theirs.last, dayAfter(theirs.last.day, after).last - strict));
    if (mine.first) put(other, 'first', follows(mine.first, dayAfter(mine.first.day, back).first + strict));
  }
  if (sign !== '<' && sign !== '<=') {
    if (theirs.first) put(one, 'first', follows(theirs.first, dayAfter(theirs.first.day, after).first + strict));
    if (mine.last) put(other, 'last', follows(mine.last, dayAfter(mine.last.day, back).last - strict));
  }
  return news.includes(true);
}

function tighten(unknown: Map<FactId, EventDate>, event: Fact, side: 'first' | 'last', bound: DayBound): boolean {
  const known = unknown.get(event.id) ?? UNBOUND;
  const before = known[side];
  if (before && (side === 'first' ? bound.day <= before.day : bound.day >= before.day)) return false;
  unknown.set(event.id, { ...known, [side]: bound });
  return true;
}

function isStrict(sign: Relation['sign']): boolean {
  return sign === '<' || sign === '>';
}
