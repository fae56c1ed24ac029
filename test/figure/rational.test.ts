import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import {
  absolute,
  add,
  compare,
  divide,
  equals,
  fromDecimal,
  isZero,
  maximum,
  minimum,
  multiply,
  negate,
  ONE,
  power,
  type Rational,
  rational,
  reduce,
  sign,
  subtract,
  toDecimal,
  toNumber,
  ZERO,
} from '../../src/figure/rational.ts';

const numbers = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 20n }))
  .map(([n, d]): Rational => ({ n, d }));
const fraction = ({ n, d }: Rational): Fraction => new Fraction(n, d);
const same = (a: Rational, b: Fraction): boolean => fraction(a).equals(b);

describe('exact numbers agree with fraction.js', () => {
  it.each([
    ['add', add, (a: Fraction, b: Fraction) => a.add(b)],
    ['subtract', subtract, (a: Fraction, b: Fraction) => a.sub(b)],
    ['multiply', multiply, (a: Fraction, b: Fraction) => a.mul(b)],
  ] as const)('%s', (_, ours, theirs) => {
    fc.assert(fc.property(numbers, numbers, (a, b) => same(ours(a, b), theirs(fraction(a), fraction(b)))));
  });

  it('divide', () => {
    fc.assert(fc.property(numbers, numbers, (a, b) => isZero(b) || same(divide(a, b), fraction(a).div(fraction(b)))));
  });

  it('negate, absolute, reduce', () => {
    fc.assert(
      fc.property(
        numbers,
        a => same(negate(a), fraction(a).neg()) && same(absolute(a), fraction(a).abs()) && same(reduce(a), fraction(a)),
      ),
    );
  });

  it('compare, equals, minimum, maximum, sign', () => {
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const order = Math.sign(fraction(a).compare(fraction(b)));
        expect(compare(a, b)).toBe(order === 0 ? 0 : order);
        expect(equals(a, b)).toBe(order === 0);
        expect(same(minimum(a, b), order <= 0 ? fraction(a) : fraction(b))).toBe(true);
        expect(same(maximum(a, b), order >= 0 ? fraction(a) : fraction(b))).toBe(true);
        expect(sign(a)).toBe(Number(fraction(a).s) * (isZero(a) ? 0 : 1) + 0);
      }),
    );
  });

  it('power, also negative', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: -6, max: 6 }), (a, exponent) => {
        fc.pre(!isZero(a) || exponent >= 0);
        const base = fraction(exponent < 0 ? divide(ONE, a) : a);
        let expected = new Fraction(1);
        for (let i = 0; i < Math.abs(exponent); i++) expected = expected.mul(base);
        return same(power(a, exponent), expected);
      }),
    );
  });

  it('equal numbers need not have equal terms, and long terms are reduced', () => {
    expect(equals(rational(2, 4), rational(1, 2))).toBe(true);
    expect(reduce(rational(6, 4))).toEqual({ n: 3n, d: 2n });
    const third = rational(1, 3);
    let product = ONE;
    for (let i = 0; i < 500; i++) product = multiply(multiply(product, third), rational(3));
    expect(product.d < 1n << 200n).toBe(true);
    expect(equals(product, ONE)).toBe(true);
  });

  it('a negative divisor moves its sign up, a zero divisor is refused', () => {
    expect(rational(1, -2)).toEqual({ n: -1n, d: 2n });
    expect(() => rational(1, 0)).toThrow(RangeError);
    expect(() => divide(ONE, ZERO)).toThrow(RangeError);
    expect(divide(ONE, rational(-3))).toEqual({ n: -1n, d: 3n });
  });
});

describe('decimal texts', () => {
  it.each([
    ['0', 0n, 1n],
    ['5.50', 550n, 100n],
    ['-0.015', -15n, 1000n],
    ['+7', 7n, 1n],
    ['.5', 5n, 10n],
    ['5.', 5n, 1n],
    ['6e+05', 600000n, 1n],
    ['1.3e-05', 13n, 1000000n],
    ['1.25E1', 125n, 10n],
  ])('%s is read', (text, n, d) => {
    expect(fromDecimal(text)).toEqual({ n, d });
  });

  it.each(['', '.', '-', '1,000', '1e', 'e5', '1e999', '0x10', ' 1', '1 ', 'NaN', 'Infinity'])('%s is not', text => {
    expect(fromDecimal(text)).toBeNull();
  });

  it.each([
    ['2/3', rational(2, 3), 2, '0.67', '0.66', '0.67'],
    ['-2/3', rational(-2, 3), 2, '-0.67', '-0.67', '-0.66'],
    ['1/2', rational(1, 2), 0, '1', '0', '1'],
    ['-1/2', rational(-1, 2), 0, '-1', '-1', '0'],
    ['1/20', rational(1, 20), 1, '0.1', '0.0', '0.1'],
    ['1,393,500', rational(1393500), -3, '1394000', '1393000', '1394000'],
    ['-1,393,500', rational(-1393500), -3, '-1394000', '-1394000', '-1393000'],
    ['an exact 5', rational(5), 2, '5.00', '5.00', '5.00'],
    ['a small negative', rational(-1, 1000), 2, '0.00', '-0.01', '0.00'],
    ['10^30', rational(10n ** 30n), 0, `1${'0'.repeat(30)}`, `1${'0'.repeat(30)}`, `1${'0'.repeat(30)}`],
  ])('%s is printed to the nearest, the floor and the ceiling', (_, value, places, nearest, down, up) => {
    expect(toDecimal(value, places, 'nearest')).toBe(nearest);
    expect(toDecimal(value, places, 'down')).toBe(down);
    expect(toDecimal(value, places, 'up')).toBe(up);
  });

  it('rounding down never exceeds, rounding up never falls short, and both are less than one place away', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: -6, max: 12 }), (a, places) => {
        const down = fromDecimal(toDecimal(a, places, 'down')) ?? ZERO;
        const up = fromDecimal(toDecimal(a, places, 'up')) ?? ZERO;
        const step = power(rational(10), -places);
        expect(compare(down, a)).not.toBe(1);
        expect(compare(up, a)).not.toBe(-1);
        expect(compare(subtract(a, down), step)).toBe(-1);
        expect(compare(subtract(up, a), step)).toBe(-1);
      }),
    );
  });

  it('a decimal text comes back as it was', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.integer({ min: 0, max: 15 }), (n, places) => {
        const value = rational(n, 10n ** BigInt(places));
        const text = toDecimal(value, places, 'nearest');
        return equals(fromDecimal(text) ?? rational(1, 7), value);
      }),
    );
  });

  it('floating-point numbers are near, also of terms too long for one', () => {
    expect(toNumber(rational(1, 3))).toBeCloseTo(1 / 3, 15);
    const long = 10n ** 500n;
    expect(toNumber(rational(2n * long, 3n * long))).toBeCloseTo(2 / 3, 12);
    expect(toNumber(ZERO)).toBe(0);
  });
});
