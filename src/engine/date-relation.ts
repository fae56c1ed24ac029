import type { Base } from '../base/base.ts';
import type { Relation } from '../base/definitions.ts';
import type { Expression } from '../base/expression.ts';
import type { Fact } from '../base/fact.ts';
import type { FactId } from '../base/ids.ts';
import { dateOf, endOfMonth, isMonthEnd, shiftMonths } from '../figure/calendar.ts';
import type { Day } from '../figure/period.ts';
import { add, divide, negate, type Rational, rational, sign, toDecimal, ZERO } from '../figure/rational.ts';
import type { Unit } from '../figure/unit.ts';
import { isAllDates } from './expression-term.ts';

/** A relation between two dates, solved for one: `one sign other + after`. */
export interface DateRelation {
  readonly relation: Relation;
  readonly one: Fact;
  readonly sign: Relation['sign'];
  readonly other: Fact;
  readonly after: Stretch;
}

/** An exact stretch of time, negative where it leads back. A month is no number of days, so each is kept. */
export interface Stretch {
  readonly months: Rational;
  readonly seconds: Rational;
}

/** The relations of a base whose terms are all dates, and lengths of time, in the order of their texts and not of files. */
export function relationsOfDates({ relations }: Base): readonly Relation[] {
  const ofDates = relations.filter(({ left, right }) => isAllDates(left) && isAllDates(right));
  return ofDates.sort((a, b) => (a.text < b.text ? -1 : 1));
}

/** Null where it does not say how one date stands to one other. */
export function solveForDate(base: Base, relation: Relation): DateRelation | null {
  const terms = { dates: new Map<FactId, number>(), months: ZERO, seconds: ZERO, isLinear: true };
  collect(relation.left, 1, terms);
  collect(relation.right, -1, terms);
  const dates = [...terms.dates].filter(([, times]) => times !== 0);
  const [mine, ...others] = dates.filter(([, times]) => times === 1);
  const [theirs, ...more] = dates.filter(([, times]) => times === -1);
  if (!terms.isLinear || !mine || !theirs || others.length + more.length > 0 || dates.length !== 2) return null;
  const [one, other] = [base.factById.get(mine[0]), base.factById.get(theirs[0])];
  if (!one || !other) return null;
  const after = { months: negate(terms.months), seconds: negate(terms.seconds) };
  return { relation, one, sign: relation.sign, other, after };
}

/** The same stretch backwards. */
export function reversed({ months, seconds }: Stretch): Stretch {
  return { months: negate(months), seconds: negate(seconds) };
}

/**
 * The first and the last day that a day and so much time can come to. Whether both ends count or one, nobody says: 16 years
 * after may be the day before the birthday. The last of a month leads to the last of another one too, and where that is too
 * short, to the day after it.
 */
export function dayAfter(day: Day, { months, seconds }: Stretch): { readonly first: Day; readonly last: Day } {
  const days = divide(seconds, DAY);
  const sooner = shiftMonths(day, whole(months, 'down'));
  const later = latestAfter(day, whole(months, 'up'));
  const first = sooner + whole(days, 'down');
  const last = later + whole(days, 'up');
  const isForward = sign(months) > 0 || sign(days) > 0;
  const isBackward = sign(months) < 0 || sign(days) < 0;
  return { first: isForward ? first - 1 : first, last: isBackward ? last + 1 : last };
}

function latestAfter(day: Day, months: number): Day {
  if (months === 0) return day;
  const shifted = shiftMonths(day, months);
  if (dateOf(shifted).day < dateOf(day).day) return shifted + 1;
  return isMonthEnd(day) ? endOfMonth(shifted) : shifted;
}

const DAY = rational(86_400);

interface Terms {
  readonly dates: Map<FactId, number>;
  months: Rational;
  seconds: Rational;
  isLinear: boolean;
}

/** Adds up the terms of one side; a product, or a number that is no time, is no sum of dates. */
function collect(expression: Expression, times: 1 | -1, terms: Terms): void {
  switch (expression.kind) {
    case 'fact':
      terms.dates.set(expression.fact, (terms.dates.get(expression.fact) ?? 0) + times);
      return;
    case 'constant':
      addTime(times === 1 ? expression.value : negate(expression.value), expression.unit, terms);
      return;
    case '+':
    case '-':
      collect(expression.left, times, terms);
      collect(expression.right, expression.kind === '+' ? times : times === 1 ? -1 : 1, terms);
      return;
    default:
      terms.isLinear = false;
  }
}

function addTime(value: Rational, { dimension }: Unit, terms: Terms): void {
  if (dimension === 'month') terms.months = add(terms.months, value);
  else if (dimension === 's') terms.seconds = add(terms.seconds, value);
  else terms.isLinear = false;
}

function whole(value: Rational, rounding: 'up' | 'down'): number {
  return Number(toDecimal(value, 0, rounding));
}
