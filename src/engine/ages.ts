import type { Base } from '../base/base.ts';
import type { Fact, Quantity } from '../base/fact.ts';
import { groupBy } from '../base/group.ts';
import { add, closed, type Interval, meets } from '../figure/interval.ts';
import type { Period } from '../figure/period.ts';
import { days, periodKey } from '../figure/period-algebra.ts';
import { negate, type Rational, add as sum, ZERO } from '../figure/rational.ts';
import { byPlace, type Claim, claimOf } from './claim.ts';
import { likelierCulprit } from './culprit.ts';
import type { Reading } from './reading.ts';
import type { Related } from './relate.ts';

/** Two ages of one entity at one date, the likelier culprit first, and whether both can be in a reading. */
export interface TwoAges {
  readonly one: Claim;
  readonly other: Claim;
  readonly relation: (reading: Reading) => Related;
}

/** All pairs of ages at one date. Within a year nobody knows on which side of a birthday each was given, so one year is free. */
export function* agesTogether(base: Base): Iterable<TwoAges> {
  const aged = base.facts.flatMap(fact => {
    const date = fact.date?.value;
    if (!fact.inUse || !fact.age || !fact.about || !date) return [];
    return [{ claim: completed(fact, fact.age), date, about: fact.about.value.id }];
  });
  const together = groupBy(aged, ({ about, date }) => `${about} ${periodKey(date)}`);
  for (const group of together.values()) {
    for (const [index, { claim, date }] of group.entries())
      for (const { claim: other } of group.slice(index + 1)) yield inOrder(base, claim, other, date);
  }
}

/** An age is in completed years: 44 until the next birthday. */
function completed(fact: Fact, age: Quantity): Claim {
  const claim = claimOf(fact, age);
  if (!age.figure.plain) return claim;
  const high = claim.written.high && sum(claim.written.high, age.figure.unit.factor);
  const years: Interval = { low: claim.written.low, high, lowOpen: false, highOpen: high !== null };
  return { ...claim, wide: years, strict: years };
}

function inOrder(base: Base, a: Claim, b: Claim, date: Period): TwoAges {
  const slack = slackOf(a, date);
  const relation = (reading: Reading): Related =>
    slack === null || meets(add(reading(a), closed(negate(slack), slack)), reading(b)) ? 'yes' : 'no';
  const order = likelierCulprit(a, b, base) || byPlace(a, b);
  return order <= 0 ? { one: a, other: b, relation } : { one: b, other: a, relation };
}

/** How far two true ages at one date can lie apart, in base units; null where the date is longer than a year. */
function slackOf({ figure }: Claim, date: Period): Rational | null {
  const length = days(date);
  if (length === null || length > 366) return null;
  return length === 1 ? ZERO : figure.unit.factor;
}
