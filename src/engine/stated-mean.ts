import type { Base } from '../base/base.ts';
import type { Fact, Mean, Quantity } from '../base/fact.ts';
import { inUnit } from '../figure/format.ts';
import { closed, type Interval, scale } from '../figure/interval.ts';
import { PLAIN } from '../figure/plain-units.ts';
import { rational } from '../figure/rational.ts';
import type { Unit } from '../figure/unit.ts';
import { wholesIn } from '../figure/wholes.ts';

/** A value that its fact calls a mean. Of several values the first is: the others say it again in other words. */
export interface StatedMean {
  readonly fact: Fact;
  readonly value: Quantity;
  readonly mean: Mean;
}

export function* statedMeans(base: Base): Iterable<StatedMean> {
  for (const fact of base.facts) {
    const { inUse, mean, values } = fact;
    const [value] = values;
    if (inUse && mean && value && value.figure.pace === null) yield { fact, value, mean };
  }
}

/** What its numbers are whole numbers of: the unit in which the mean is written; of zeros and ones in percent, 1 is 100 %. */
export function ownUnit({ value, mean }: StatedMean): Unit {
  const { unit } = value.figure;
  return mean.binary && unit.kind === 'percent' ? PLAIN : unit;
}

/** The smallest or largest of the numbers, in their unit: one of them, so a whole number (over the items of a scale). */
export function limitOf(one: StatedMean, limit: Interval): Interval {
  const own = inUnit(limit, ownUnit(one));
  const { items } = one.mean;
  const steps = wholesIn(scale(own, rational(items)));
  if (!steps || steps.first === null || steps.last === null) return own;
  return closed(rational(steps.first, items), rational(steps.last, items));
}
