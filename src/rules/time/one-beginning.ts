import type { Base } from '../../base/base.ts';
import { pairsApart } from '../../engine/apart.ts';
import { byPlace, type Claim } from '../../engine/claim.ts';
import { culpritPairs } from '../../engine/clashes.ts';
import { likelierCulprit } from '../../engine/culprit.ts';
import { beginningOf } from '../../engine/elapsed.ts';
import { type Reading, strict, wide } from '../../engine/reading.ts';
import { severityOf } from '../../engine/severity.ts';
import { dateOf } from '../../figure/calendar.ts';
import { between, everything, type Interval } from '../../figure/interval.ts';
import type { Day, Period } from '../../figure/period.ts';
import { overlaps } from '../../figure/period-algebra.ts';
import { rational } from '../../figure/rational.ts';
import { endingOf } from '../ending.ts';
import { lookedAt } from '../looked.ts';
import type { Check } from '../rule.ts';
import { amountText, nameOfBeginning, type Placed } from './placed.ts';

/**
 * Whether several ages of one entity, or times since one event, can have begun on one day. Of those that cannot, the likeliest
 * culprits are told one by one, each with one that it clashes with; those that are left are one check more.
 */
export function* haveOneBeginning(base: Base, group: readonly Placed[]): Iterable<Check> {
  if (group.length < 2) return;
  const byClaim = new Map(group.map(one => [one.claim, one]));
  const apart = (claims: readonly Claim[], read: Reading): Iterable<readonly [Claim, Claim]> =>
    pairsApart(claims, claim => daysIn(byClaim.get(claim), read));
  const pairs = [...culpritPairs(base, apart([...byClaim.keys()], wide))];
  const out = new Set(pairs.map(([culprit]) => culprit));
  const left = group.map(({ claim }) => claim).filter(claim => !out.has(claim));
  const strained = [...apart(left, strict)].map(([a, b]) => likelierFirst(base, a, b));
  for (const [culprit, partner] of [...pairs, ...strained]) {
    const [one, other] = [byClaim.get(culprit), byClaim.get(partner)];
    if (one && other) yield* compare(base, one, other);
  }
  const [first, second, ...more] = left;
  if (first && second && strained.length === 0) yield { outcome: 'holds', ...lookedAt([first, second, ...more]) };
}

/** The days on which it can have begun, as numbers. */
function daysIn(one: Placed | undefined, read: Reading): Interval {
  if (!one) return everything();
  const { start, end } = began(one, read);
  return between(start === null ? null : rational(start), false, end === null ? null : rational(end), false);
}

function meet(one: Placed, other: Placed, read: Reading): boolean {
  return overlaps(began(one, read), began(other, read));
}

/** The days on which it can have begun. */
function began(one: Placed, read: Reading): Period {
  return beginningOf(one, one.until.value, read);
}

function likelierFirst(base: Base, a: Claim, b: Claim): readonly [Claim, Claim] {
  return (likelierCulprit(a, b, base) || byPlace(a, b)) <= 0 ? [a, b] : [b, a];
}

function* compare(base: Base, one: Placed, other: Placed): Iterable<Check> {
  const claims = [one.claim, other.claim] as const;
  const ending = endingOf(base, claims, read => (meet(one, other, read) ? 'yes' : 'no'));
  if (!('unless' in ending)) return;
  const read = ending.outcome === 'conflict' ? wide : strict;
  const [mine, theirs] = [began(one, read), began(other, read)];
  const inYears = areYearsApart(mine, theirs);
  const isBirth = one.since.kind === 'birth';
  const what = `the ${isBirth ? 'age of' : 'time since'} ${nameOfBeginning(one)}`;
  const verb = isBirth ? 'born' : 'that was';
  const when = `${verb} ${beginText(mine, inYears)}, and ${beginText(theirs, inYears)}`;
  const { at, fact, path } = other.claim;
  const told = {
    ...lookedAt([...claims]),
    message: `${amountThen(one)} and ${amountThen(other)} cannot both be ${what}: ${when}${ending.unless}`,
    related: [{ at, fact: fact.id, measure: path, note: `${verb} ${beginText(theirs, inYears)}, by this` }],
  };
  if (ending.outcome === 'strained') yield { ...told, ...ending };
  else yield { ...told, outcome: 'conflict', severity: severityOf(new Set(claims.map(({ source }) => source)), base) };
}

/** `44 years in 1972`. */
function amountThen(one: Placed): string {
  const { text, form } = one.until.value;
  return `${amountText(one)} ${form === 'day' ? 'on' : 'in'} ${text}`;
}

function areYearsApart(one: Period, other: Period): boolean {
  return isYearBefore(one.end, other.start) || isYearBefore(other.end, one.start);
}

function isYearBefore(end: Day | null, start: Day | null): boolean {
  return end !== null && start !== null && dateOf(end).year < dateOf(start).year;
}

/** `1927 … 1928`, or to the day where years do not tell the two apart. */
function beginText({ start, end, text }: Period, inYears: boolean): string {
  if (start === null || end === null || !inYears) return text;
  const [from, to] = [dateOf(start).year, dateOf(end).year];
  return from === to ? `${from}` : `${from} … ${to}`;
}
