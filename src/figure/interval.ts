import type { Rational } from './rational.ts';
import {
  absolute,
  add as addNumbers,
  compare,
  divide as divideNumbers,
  equals,
  isZero,
  maximum,
  multiply as multiplyNumbers,
  negate,
  ONE,
  power,
  sign,
  ZERO,
} from './rational.ts';

/** All numbers between two exact ends. `null` is no bound on that side; an open end is not itself inside. Never empty. */
export interface Interval {
  readonly low: Rational | null;
  readonly high: Rational | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** No bound on either side. A missing bound is marked closed everywhere, so that equal intervals look equal. */
export function everything(): Interval {
  return { low: null, high: null, lowOpen: false, highOpen: false };
}

export function point(value: Rational): Interval {
  return { low: value, high: value, lowOpen: false, highOpen: false };
}

/** Both ends inside; `low` must not be above `high`. */
export function closed(low: Rational, high: Rational): Interval {
  return between(low, false, high, false);
}

/** Must hold at least one number: a point needs both ends closed. */
export function between(low: Rational | null, lowOpen: boolean, high: Rational | null, highOpen: boolean): Interval {
  const made = betweenOrNull(low, lowOpen, high, highOpen);
  if (made === null) throw new RangeError('An interval holds at least one number.');
  return made;
}

/** x and above. */
export function atLeast(low: Rational): Interval {
  return { low, high: null, lowOpen: false, highOpen: false };
}

/** Above x. */
export function above(low: Rational): Interval {
  return { low, high: null, lowOpen: true, highOpen: false };
}

/** x and below. */
export function atMost(high: Rational): Interval {
  return { low: null, high, lowOpen: false, highOpen: false };
}

/** Below x. */
export function below(high: Rational): Interval {
  return { low: null, high, lowOpen: false, highOpen: true };
}

/** The numbers that are in both, or null if there are none. */
export function intersect(a: Interval, b: Interval): Interval | null {
  const low = laterLow(a, b);
  const high = earlierHigh(a, b);
  return betweenOrNull(low.low, low.lowOpen, high.high, high.highOpen);
}

/** Whether some number is in both. */
export function meets(a: Interval, b: Interval): boolean {
  return startsWithin(a, b) && startsWithin(b, a);
}

/** Whether every number of `inner` is in `outer`. */
export function contains(outer: Interval, inner: Interval): boolean {
  return laterLow(outer, inner) === inner && earlierHigh(outer, inner) === inner;
}

export function includes(interval: Interval, value: Rational): boolean {
  const { low, high } = interval;
  if (low !== null) {
    const order = compare(value, low);
    if (order < 0 || (order === 0 && interval.lowOpen)) return false;
  }
  if (high === null) return true;
  const order = compare(value, high);
  return order < 0 || (order === 0 && !interval.highOpen);
}

export function isPoint(interval: Interval): boolean {
  return interval.low !== null && interval.high !== null && equals(interval.low, interval.high);
}

/**
 * Whether the two share exactly one number, the upper end of one and the lower end of the other. Two equal points agree;
 * they do not merely touch.
 */
export function touchesOnly(a: Interval, b: Interval): boolean {
  return (endsWhereBegins(a, b) || endsWhereBegins(b, a)) && !(isPoint(a) && isPoint(b));
}

/** Whether the two are the same set of numbers. */
export function equalIntervals(a: Interval, b: Interval): boolean {
  return contains(a, b) && contains(b, a);
}

/** The smallest interval that holds both. */
export function hull(a: Interval, b: Interval): Interval {
  const low = laterLow(a, b) === a ? b : a;
  const high = earlierHigh(a, b) === a ? b : a;
  return { low: low.low, lowOpen: low.lowOpen, high: high.high, highOpen: high.highOpen };
}

/** What the smaller of two numbers can be, one from each interval. */
export function lowest(a: Interval, b: Interval): Interval {
  const low = laterLow(a, b) === a ? b : a;
  const high = earlierHigh(a, b);
  return { low: low.low, lowOpen: low.lowOpen, high: high.high, highOpen: high.highOpen };
}

/** What the larger of two numbers can be, one from each interval. */
export function highest(a: Interval, b: Interval): Interval {
  const low = laterLow(a, b);
  const high = earlierHigh(a, b) === a ? b : a;
  return { low: low.low, lowOpen: low.lowOpen, high: high.high, highOpen: high.highOpen };
}

export function add(a: Interval, b: Interval): Interval {
  const low = a.low === null || b.low === null ? null : addNumbers(a.low, b.low);
  const high = a.high === null || b.high === null ? null : addNumbers(a.high, b.high);
  return {
    low,
    high,
    lowOpen: low !== null && (a.lowOpen || b.lowOpen),
    highOpen: high !== null && (a.highOpen || b.highOpen),
  };
}

export function subtract(a: Interval, b: Interval): Interval {
  return add(a, negateInterval(b));
}

/** Every product of a number of `a` and one of `b`, no more: a closed zero is reached whatever it is multiplied by. */
export function multiply(a: Interval, b: Interval): Interval {
  const corners = [
    corner(lowEnd(a), lowEnd(b)),
    corner(lowEnd(a), highEnd(b)),
    corner(highEnd(a), lowEnd(b)),
    corner(highEnd(a), highEnd(b)),
  ];
  const low = corners.reduce((least, next) => (compareEnds(next, least) < 0 ? next : widest(least, next)));
  const high = corners.reduce((most, next) => (compareEnds(next, most) > 0 ? next : widest(most, next)));
  return {
    low: low.at,
    lowOpen: low.at !== null && low.open,
    high: high.at,
    highOpen: high.at !== null && high.open,
  };
}

/** Every quotient, or null where the divisor may be zero. */
export function divide(a: Interval, b: Interval): Interval | null {
  const inverse = invert(b);
  return inverse === null ? null : multiply(a, inverse);
}

export function negateInterval({ low, high, lowOpen, highOpen }: Interval): Interval {
  return {
    low: high === null ? null : negate(high),
    high: low === null ? null : negate(low),
    lowOpen: highOpen,
    highOpen: lowOpen,
  };
}

/** The sizes of the numbers inside. */
export function absoluteInterval(interval: Interval): Interval {
  if (interval.low !== null && sign(interval.low) >= 0) return interval;
  const mirrored = negateInterval(interval);
  if (interval.high !== null && sign(interval.high) <= 0) return mirrored;
  const high = earlierHigh(interval, mirrored) === interval ? mirrored : interval;
  return { low: ZERO, lowOpen: false, high: high.high, highOpen: high.highOpen };
}

/** Every number inside times `by`; a unit's factor is the usual use. */
export function scale(interval: Interval, by: Rational): Interval {
  if (isZero(by)) return point(ZERO);
  const { low, high, lowOpen, highOpen } = sign(by) > 0 ? interval : negateInterval(interval);
  const size = absolute(by);
  return {
    low: low === null ? null : multiplyNumbers(low, size),
    high: high === null ? null : multiplyNumbers(high, size),
    lowOpen,
    highOpen,
  };
}

/** Every number inside plus `by`. */
export function shift(interval: Interval, by: Rational): Interval {
  return {
    low: interval.low === null ? null : addNumbers(interval.low, by),
    high: interval.high === null ? null : addNumbers(interval.high, by),
    lowOpen: interval.lowOpen,
    highOpen: interval.highOpen,
  };
}

/** The n-th powers of the numbers inside, exactly; `n` is a whole number, zero or more. */
export function powerInterval(interval: Interval, n: number): Interval {
  if (n === 0) return point(ONE);
  const { low, high, lowOpen, highOpen } = n % 2 === 0 ? absoluteInterval(interval) : interval;
  return {
    low: low === null ? null : power(low, n),
    high: high === null ? null : power(high, n),
    lowOpen,
    highOpen,
  };
}

/** The distance between the ends; null where there is no end. */
export function width(interval: Interval): Rational | null {
  if (interval.low === null || interval.high === null) return null;
  return maximum(ZERO, addNumbers(interval.high, negate(interval.low)));
}

function betweenOrNull(
  low: Rational | null,
  lowOpen: boolean,
  high: Rational | null,
  highOpen: boolean,
): Interval | null {
  if (low !== null && high !== null) {
    const order = compare(low, high);
    if (order > 0 || (order === 0 && (lowOpen || highOpen))) return null;
  }
  return { low, high, lowOpen: low !== null && lowOpen, highOpen: high !== null && highOpen };
}

/** Whichever begins later; `b` where they begin alike. */
function laterLow(a: Interval, b: Interval): Interval {
  if (a.low === null) return b;
  if (b.low === null) return a;
  const order = compare(a.low, b.low);
  if (order !== 0) return order > 0 ? a : b;
  return a.lowOpen && !b.lowOpen ? a : b;
}

/** Whichever ends earlier; `b` where they end alike. */
function earlierHigh(a: Interval, b: Interval): Interval {
  if (a.high === null) return b;
  if (b.high === null) return a;
  const order = compare(a.high, b.high);
  if (order !== 0) return order < 0 ? a : b;
  return a.highOpen && !b.highOpen ? a : b;
}

/** Whether `a` begins before `b` has ended. */
function startsWithin(a: Interval, b: Interval): boolean {
  if (a.low === null || b.high === null) return true;
  const order = compare(a.low, b.high);
  return order < 0 || (order === 0 && !a.lowOpen && !b.highOpen);
}

function endsWhereBegins(a: Interval, b: Interval): boolean {
  return a.high !== null && b.low !== null && !a.highOpen && !b.lowOpen && equals(a.high, b.low);
}

/** An end for multiplication: `at` is null where the interval goes on for ever, to the side that `toward` says. */
interface End {
  readonly at: Rational | null;
  readonly open: boolean;
  readonly toward: -1 | 0 | 1;
}

function lowEnd({ low, lowOpen }: Interval): End {
  return { at: low, open: lowOpen, toward: low === null ? -1 : sign(low) };
}

function highEnd({ high, highOpen }: Interval): End {
  return { at: high, open: highOpen, toward: high === null ? 1 : sign(high) };
}

/** The product at a corner. Zero times endless counts as zero: the products beside it come from the other corners. */
function corner(a: End, b: End): End {
  const closedZero = isClosedZero(a) || isClosedZero(b);
  if (a.toward === 0 || b.toward === 0) return { at: ZERO, open: !closedZero, toward: 0 };
  const toward = a.toward === b.toward ? 1 : -1;
  if (a.at === null || b.at === null) return { at: null, open: true, toward };
  return { at: multiplyNumbers(a.at, b.at), open: a.open || b.open, toward };
}

function isClosedZero(end: End): boolean {
  return end.at !== null && !end.open && isZero(end.at);
}

function compareEnds(a: End, b: End): number {
  if (a.at === null) return b.at === null ? a.toward - b.toward : a.toward;
  return b.at === null ? -b.toward : compare(a.at, b.at);
}

/** Of two corners at the same product a closed one is reached. */
function widest(kept: End, next: End): End {
  return compareEnds(kept, next) === 0 && kept.open ? next : kept;
}

function invert(interval: Interval): Interval | null {
  if (includes(interval, ZERO)) return null;
  const { low, high } = interval;
  const inverse = (end: Rational | null): Rational | null => {
    if (end === null) return ZERO;
    return isZero(end) ? null : divideNumbers(ONE, end);
  };
  return between(inverse(high), high === null || interval.highOpen, inverse(low), low === null || interval.lowOpen);
}
