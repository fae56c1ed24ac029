import type { Base } from '../base/base.ts';
import type { Fact, Mean, Quantity } from '../base/fact.ts';
import { sameDimension } from '../figure/dimension.ts';
import { inUnit } from '../figure/format.ts';
import { closed, type Interval, scale } from '../figure/interval.ts';
import { PLAIN } from '../figure/plain-units.ts';
import { ceiling, floor, multiply, rational } from '../figure/rational.ts';
import type { Unit } from '../figure/unit.ts';
import { wholesIn } from '../figure/wholes.ts';
import { isOfUnknownSign, isSigned } from './domain.ts';
import { levelOf } from './observation.ts';
import type { WholeNumbers } from './square-sums.ts';

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

/**
 * What its numbers are whole numbers of: the unit in which the mean is written. Of zeros and ones in percent 1 is 100 %, and two
 * thirds are no number of percent unless the indicator is one.
 */
export function ownUnit({ fact, value, mean }: StatedMean): Unit {
  const { unit, unitWritten } = value.figure;
  if (unit.kind !== 'percent') return unit;
  const isPercentage = unitWritten || fact.indicator?.value.unit?.value.kind === 'percent';
  return isPercentage && !mean.binary ? unit : PLAIN;
}

/** The smallest or largest of the numbers, in their unit: one of them, so a whole number (over the items of a scale). */
export function limitOf(one: StatedMean, limit: Interval): Interval {
  const own = inUnit(limit, ownUnit(one));
  const { items } = one.mean;
  const steps = wholesIn(scale(own, rational(items)));
  if (!steps || steps.first === null || steps.last === null) return own;
  return closed(rational(steps.first, items), rational(steps.last, items));
}

/** The numbers themselves, between the ends that are told, counted in parts of their unit: of 4 items in quarters. */
export function numbersOf(one: StatedMean, n: bigint): WholeNumbers {
  const { fact, mean } = one;
  const parts = BigInt(mean.items);
  if (mean.binary) return { n, low: 0n, high: parts };
  const [min, max] = [mean.min, mean.max].map(limit =>
    limit && sameDimension(limit.figure.unit, one.value.figure.unit) ? limitOf(one, limit.figure.wide) : null,
  );
  const low = min?.low ? ceiling(multiply(min.low, rational(parts))) : null;
  const high = max?.high ? floor(multiply(max.high, rational(parts))) : null;
  const level = levelOf(fact);
  const isUnsigned = !isSigned(level) && !isOfUnknownSign(level);
  return { n, low: isUnsigned && (low === null || low < 0n) ? 0n : low, high };
}
