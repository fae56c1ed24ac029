import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  above,
  absoluteInterval,
  add,
  atLeast,
  atMost,
  below,
  between,
  closed,
  contains,
  divide,
  equalIntervals,
  everything,
  highest,
  hull,
  type Interval,
  includes,
  intersect,
  isPoint,
  lowest,
  meets,
  multiply,
  negateInterval,
  point,
  powerInterval,
  scale,
  shift,
  subtract,
  touchesOnly,
  width,
} from '../../src/figure/interval.ts';
import * as exact from '../../src/figure/rational.ts';
import { type Rational, rational } from '../../src/figure/rational.ts';

const number = (value: number): Rational => rational(Math.round(value * 4), 4);
const half = (low: number | null, high: number | null, ends = '[]'): Interval =>
  between(low === null ? null : number(low), ends[0] === '(', high === null ? null : number(high), ends[1] === ')');
const print = (interval: Interval | null): string => {
  if (interval === null) return 'none';
  const { low, high, lowOpen, highOpen } = interval;
  const end = (value: Rational | null, endless: string): string =>
    value === null ? endless : String(exact.toNumber(value));
  return `${lowOpen || low === null ? '(' : '['}${end(low, '-∞')}, ${end(high, '∞')}${highOpen || high === null ? ')' : ']'}`;
};

const ends = fc.integer({ min: -6, max: 6 });
/** Small whole ends, so that ends coincide and are zero often. */
const intervals: fc.Arbitrary<Interval> = fc
  .tuple(ends, ends, fc.boolean(), fc.boolean(), fc.integer({ min: 0, max: 9 }))
  .map(([a, b, lowOpen, highOpen, endless]) => {
    const [low, high] = a <= b ? [a, b] : [b, a];
    const isOpen = low < high;
    return between(
      endless === 0 || endless === 2 ? null : rational(low),
      isOpen && lowOpen,
      endless === 1 || endless === 2 ? null : rational(high),
      isOpen && highOpen,
    );
  });
/** A number of the interval: an end where it is inside, else something near it or between. */
const inside = (interval: Interval, choice: number): Rational => {
  const low = interval.low ?? exact.subtract(interval.high ?? exact.ZERO, rational(100));
  const high = interval.high ?? exact.add(low, rational(100));
  const at = choice === 0 && interval.lowOpen ? 1 : choice === 64 && interval.highOpen ? 63 : choice;
  return exact.add(low, exact.multiply(exact.subtract(high, low), rational(at, 64)));
};
const choices = fc.oneof(fc.constantFrom(0, 1, 32, 63, 64), fc.integer({ min: 0, max: 64 }));

describe('arithmetic keeps every result of a choice inside', () => {
  it.each([
    ['add', add, exact.add],
    ['subtract', subtract, exact.subtract],
    ['multiply', multiply, exact.multiply],
    ['divide', divide, exact.divide],
    ['lowest', lowest, exact.minimum],
    ['highest', highest, exact.maximum],
  ] as const)('%s', (_, ofIntervals, ofNumbers) => {
    fc.assert(
      fc.property(intervals, intervals, choices, choices, (a, b, i, j) => {
        const result = ofIntervals(a, b);
        if (result === null) return includes(b, exact.ZERO);
        return includes(result, ofNumbers(inside(a, i), inside(b, j)));
      }),
      { numRuns: 2000 },
    );
  });

  it('negate, absolute, scale, shift, powers', () => {
    fc.assert(
      fc.property(intervals, choices, ends, fc.integer({ min: 0, max: 5 }), (a, i, by, n) => {
        const x = inside(a, i);
        expect(includes(negateInterval(a), exact.negate(x))).toBe(true);
        expect(includes(absoluteInterval(a), exact.absolute(x))).toBe(true);
        expect(includes(scale(a, rational(by)), exact.multiply(x, rational(by)))).toBe(true);
        expect(includes(shift(a, rational(by)), exact.add(x, rational(by)))).toBe(true);
        expect(includes(powerInterval(a, n), exact.power(x, n))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('multiplying and dividing give nothing more: each end is reached if closed, else approached', () => {
    fc.assert(
      fc.property(intervals, intervals, (a, b) => {
        for (const [result, product] of [
          [multiply(a, b), exact.multiply],
          [divide(a, b), exact.divide],
        ] as const) {
          if (result === null) continue;
          const reached = samples(a).flatMap(x => samples(b).map(y => product(x, y)));
          for (const end of [result.low, result.high]) {
            if (end === null) continue;
            const open = end === result.low ? result.lowOpen : result.highOpen;
            const gap = rational(1, open ? 50 : 1_000_000_000);
            expect(reached.some(x => exact.compare(exact.absolute(exact.subtract(x, end)), gap) < 0)).toBe(true);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});

/** Both ends or their near neighbourhood, zero if inside, and something far out on an endless side. */
function samples(interval: Interval): Rational[] {
  const near = rational(1, 10_000_000);
  const far = rational(100_000);
  const candidates = [exact.ZERO, far, exact.negate(far), exact.divide(far, far)];
  for (const end of [interval.low, interval.high]) {
    if (end !== null) candidates.push(end, exact.add(end, near), exact.subtract(end, near));
  }
  return candidates.filter(x => includes(interval, x));
}

describe('products and quotients with zero and without end', () => {
  it.each([
    ['a closed zero is reached even of an open factor', half(0, 1), half(2, 3, '()'), '[0, 3)'],
    ['an open zero is not', half(0, 1, '(]'), half(2, 3), '(0, 3]'],
    ['zero times endless is zero', point(rational(0)), atLeast(rational(1)), '[0, 0]'],
    ['an open zero times endless is anything above zero', half(0, 1, '(]'), above(rational(0)), '(0, ∞)'],
    ['both signs without end', half(-1, 2), atLeast(rational(1)), '(-∞, ∞)'],
    ['two negative sides', atMost(rational(-2)), atMost(rational(-3)), '[6, ∞)'],
  ])('%s', (_, a, b, product) => {
    expect(print(multiply(a, b))).toBe(product);
    expect(print(multiply(b, a))).toBe(product);
  });

  it.each([
    ['a divisor that may be zero gives nothing', half(1, 2), half(0, 1), 'none'],
    ['zero only as an open end is not inside', half(1, 2), half(0, 1, '(]'), '[1, ∞)'],
    ['zero only as an open upper end', half(1, 2), half(-1, 0, '[)'), '(-∞, -1]'],
    ['an endless divisor brings the quotient near zero', half(1, 2), atLeast(rational(4)), '(0, 0.5]'],
    ['everything as a divisor gives nothing', half(1, 2), everything(), 'none'],
    ['zero divided by endless', half(0, 2), above(rational(4)), '[0, 0.5)'],
  ])('%s', (_, a, b, quotient) => {
    expect(print(divide(a, b))).toBe(quotient);
  });

  it.each([
    ['even powers of both signs begin at zero', half(-3, 2, '[)'), 2, '[0, 9]'],
    ['even powers keep the open end of the longer side', half(-2, 3, '[)'), 2, '[0, 9)'],
    ['odd powers keep the order', half(-2, 3, '(]'), 3, '(-8, 27]'],
    ['the power 0 is 1', everything(), 0, '[1, 1]'],
  ])('%s', (_, base, n, result) => {
    expect(print(powerInterval(base, n))).toBe(result);
  });
});

describe('sets', () => {
  it('intersect, meets, contains and includes agree', () => {
    fc.assert(
      fc.property(intervals, intervals, ends, (a, b, at) => {
        const both = intersect(a, b);
        expect(meets(a, b)).toBe(both !== null);
        for (const x of [rational(at), rational(2 * at + 1, 2)]) {
          expect(includes(a, x) && includes(b, x)).toBe(both !== null && includes(both, x));
          if (includes(a, x)) expect(includes(hull(a, b), x)).toBe(true);
          if (contains(a, b) && includes(b, x)) expect(includes(a, x)).toBe(true);
        }
        if (both !== null) expect(contains(a, both) && contains(b, both)).toBe(true);
        expect(contains(hull(a, b), a) && contains(hull(a, b), b)).toBe(true);
        expect(equalIntervals(a, b)).toBe(print(a) === print(b));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['ends that are both inside', half(1, 2), half(2, 3), true, true],
    ['the other way round', half(2, 3), half(1, 2), true, true],
    ['an open end', half(1, 2, '[)'), half(2, 3), false, false],
    ['an overlap', half(1, 2.5), half(2, 3), true, false],
    ['a point at an end', point(number(2)), half(2, 3), true, true],
    ['a point within', point(number(2.5)), half(2, 3), true, false],
    ['two equal points agree and do not merely touch', point(number(2)), point(number(2)), true, false],
    ['apart', half(1, 2), half(3, 4), false, false],
    ['endless sides', atMost(number(2)), atLeast(number(2)), true, true],
    ['endless open sides', below(number(2)), atLeast(number(2)), false, false],
  ])('%s', (_, a, b, meeting, touching) => {
    expect(meets(a, b)).toBe(meeting);
    expect(touchesOnly(a, b)).toBe(touching);
  });

  it('a width is the distance of the ends, and there is none without an end', () => {
    expect(width(closed(rational(2), rational(5)))).toEqual(rational(3));
    expect(width(point(rational(2)))).toEqual(rational(0));
    expect(width(below(rational(2)))).toBeNull();
    expect(width(everything())).toBeNull();
    expect(isPoint(point(rational(2, 4)))).toBe(true);
    expect(isPoint(half(1, 2))).toBe(false);
  });

  it('an interval without a number is a mistake of the caller', () => {
    expect(() => closed(rational(2), rational(1))).toThrow(RangeError);
    expect(() => between(rational(2), true, rational(2), false)).toThrow(RangeError);
  });
});
