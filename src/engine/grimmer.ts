import { atLeast, type Interval, intersect, isPoint, powerInterval, scale, shift, width } from '../figure/interval.ts';
import { ceiling, compare, floor, maximum, minimum, type Rational, rational, ZERO } from '../figure/rational.ts';
import { type Wholes, wholesIn } from '../figure/wholes.ts';
import type { Related } from './relate.ts';
import { type Budget, canHave, fewestSquares, mostSquares, type WholeNumbers } from './square-sums.ts';

/** A mean of n numbers and their standard deviation, in the numbers' own unit. */
export interface Spread {
  /** How many, and between which ends, counted in parts of that unit. */
  readonly numbers: WholeNumbers;
  /** Whole numbers have 1; of a scale of 4 items each number is whole in quarters. */
  readonly parts: bigint;
  readonly mean: Interval;
  readonly deviation: Interval;
}

/**
 * Whether n whole numbers can have that mean and that standard deviation (GRIMMER; of zeros and ones DEBIT): some sum inside the
 * mean and some sum of squares inside the deviation (with n - 1 below) that they can have together. Null where the search would
 * take too long.
 */
export function canBeSpread(spread: Spread): Related | null {
  const budget = { left: STEPS };
  const { mean, deviation } = spread;
  const inside = search({ ...spread, mean: interior(mean), deviation: interior(deviation) }, budget);
  if (inside) return 'yes';
  const withEnds = search(spread, budget);
  if (withEnds) return 'touch';
  return inside === null || withEnds === null ? null : 'no';
}

/** Whether they have a sum that is inside the mean: without one there is nothing to deviate from. */
export function hasSum(spread: Spread): boolean {
  return sumsOf(spread) !== null;
}

/**
 * Whether any deviation so roughly printed can be, if only it is large enough: two sums of squares that follow each other differ
 * by 2. Between two ends there is a largest deviation, so that there is always something to check.
 */
export function isAnyDeviation({ numbers, parts, deviation }: Spread): boolean {
  if (numbers.low !== null && numbers.high !== null) return false;
  const size = width(spreadOf(deviation, numbers.n, parts));
  return size === null || compare(size, rational(2n * numbers.n)) >= 0;
}

/** The squares of the nearest deviations that they can have with that mean; null where none was found. */
export function nearestVariances(spread: Spread): { readonly below: Rational | null; readonly above: Rational | null } {
  const { numbers, parts } = spread;
  const { n } = numbers;
  const budget = { left: STEPS };
  const asVariance = (squares: bigint, sum: bigint): Rational =>
    rational(n * squares - sum * sum, n * (n - 1n) * parts * parts);
  let below: Rational | null = null;
  let above: Rational | null = null;
  for (const sum of eachOf(sumsOf(spread), budget)) {
    const { low, high } = squaresOf(spread, sum);
    const lower = low && firstOf(numbers, sum, ceiling(low) - 1n, -1n, budget);
    const upper = high && firstOf(numbers, sum, floor(high) + 1n, 1n, budget);
    if (lower !== null) below = maximum(below ?? ZERO, asVariance(lower, sum));
    if (upper !== null) above = above ? minimum(above, asVariance(upper, sum)) : asVariance(upper, sum);
  }
  return { below, above };
}

/** What is looked at before a check gives up, so that it takes no longer than a moment. */
const STEPS = 20_000;

function search(spread: Spread, budget: Budget): boolean | null {
  const { numbers } = spread;
  const sums = sumsOf(spread);
  if (sums?.first === null || sums?.last === null) return null;
  let isOpen = false;
  for (const sum of eachOf(sums, budget)) {
    const least = fewestSquares(numbers.n, sum);
    for (const squares of eachOf(wholesFrom(squaresOf(spread, sum), least, mostSquares(numbers, sum)), budget)) {
      const found = canHave(numbers, sum, squares, budget);
      if (found) return true;
      if (found === null) isOpen = true;
    }
  }
  return isOpen || budget.left <= 0 ? null : false;
}

/** The first sum of squares that they can have, going up or down from one. */
function firstOf(numbers: WholeNumbers, sum: bigint, from: bigint, step: -1n | 1n, budget: Budget): bigint | null {
  const [least, most] = [fewestSquares(numbers.n, sum), mostSquares(numbers, sum)];
  const outermost = step > 0n ? least : most;
  const start = outermost !== null && (outermost - from) * step > 0n ? outermost : from;
  for (let squares = start; squares >= least && (most === null || squares <= most); squares += step) {
    if (budget.left-- <= 0) return null;
    if (canHave(numbers, sum, squares, budget)) return squares;
  }
  return null;
}

function wholesFrom(interval: Interval, least: bigint, most: bigint | null): Wholes | null {
  const ends = { low: rational(least), lowOpen: false, high: most === null ? null : rational(most), highOpen: false };
  if (most !== null && most < least) return null;
  const both = intersect(interval, ends);
  return both && wholesIn(both);
}

/** From the first on, as long as there are steps left. */
function* eachOf(wholes: Wholes | null, budget: Budget): Iterable<bigint> {
  if (wholes === null || wholes.first === null) return;
  for (let whole = wholes.first; wholes.last === null || whole <= wholes.last; whole++) {
    if (budget.left-- <= 0) return;
    yield whole;
  }
}

/** The sums that make the mean, between all numbers at one end and all at the other. */
function sumsOf({ numbers: { n, low, high }, parts, mean }: Spread): Wholes | null {
  if (low !== null && high !== null && low > high) return null;
  const ends = { low: low === null ? null : rational(n * low), high: high === null ? null : rational(n * high) };
  const sums = intersect(scale(mean, rational(n * parts)), { ...ends, lowOpen: false, highOpen: false });
  return sums && wholesIn(sums);
}

/** The sums of squares that make the deviation: n squares - sum^2, over n (n - 1), is its square. */
function squaresOf({ numbers: { n }, parts, deviation }: Spread, sum: bigint): Interval {
  return scale(shift(spreadOf(deviation, n, parts), rational(sum * sum)), rational(1n, n));
}

/** n squares - sum^2. */
function spreadOf(deviation: Interval, n: bigint, parts: bigint): Interval {
  const size = intersect(deviation, atLeast(ZERO)) ?? deviation;
  return scale(powerInterval(size, 2), rational(n * (n - 1n) * parts * parts));
}

function interior(interval: Interval): Interval {
  if (isPoint(interval)) return interval;
  const { low, high } = interval;
  return { low, high, lowOpen: low !== null, highOpen: high !== null };
}
