import type { Fact, Quantity, Share } from '../base/fact.ts';
import { compare, ONE } from '../figure/rational.ts';
import { relate } from './relate.ts';

/**
 * The k of "k of n, or so many percent": the number of things that a fact gives beside a percentage of n things. One that is
 * larger than n is none, unless it is as plainly counted as n: "31 million people, 72 % of 1,200 asked" counts all people.
 */
export function countedOf(fact: Fact, { of, n }: Share): Quantity | null {
  const [value, another] = fact.values;
  if (!n || of.length > 0 || !value || another || fact.mean || !isCount(value)) return null;
  const { unit } = n.figure;
  if (unit.kind === 'count' && value.figure.unit.kind === 'count' && unit.dimension !== value.figure.unit.dimension)
    return null;
  return value.figure.exact || relate(value.figure.wide, '<=', n.figure.wide) !== 'no' ? value : null;
}

/** A whole number of things, plainly written. */
function isCount({ figure }: Quantity): boolean {
  const { kind, unit, hedge, pace, multiplier, writtenPlace } = figure;
  if (kind !== 'number' || hedge !== null || pace !== null || multiplier !== 1n || writtenPlace === null) return false;
  return unit.kind === 'count' || (unit.kind === 'plain' && compare(writtenPlace, ONE) >= 0);
}
