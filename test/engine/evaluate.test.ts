import { describe, expect, it } from 'vitest';
import type { Term } from '../../src/engine/constraint.ts';
import { evaluate } from '../../src/engine/evaluate.ts';
import { constant, difference, power, product, quotient, size, sum } from '../../src/engine/terms.ts';
import { between, closed, equalIntervals, type Interval } from '../../src/figure/interval.ts';
import { rational } from '../../src/figure/rational.ts';

const is = (low: number, high: number): Interval => closed(rational(low), rational(high));
const from = (low: number, high: number): Term => constant(is(low, high), '');
const openAtZero = constant(between(rational(0), true, rational(2), false), '');

const table: readonly (readonly [string, Term, Interval | null])[] = [
  ['a sum', sum([from(1, 2), from(3, 5), from(0, 1)]), is(4, 8)],
  ['a difference', difference(from(1, 2), from(3, 5)), is(-4, -1)],
  ['a product of either sign', product(from(-1, 2), from(3, 5)), is(-5, 10)],
  ['a quotient', quotient(from(6, 12), from(2, 3)), is(2, 6)],
  ['a divisor that may be nothing gives no value', quotient(from(6, 12), from(0, 3)), null],
  ['a divisor below zero gives none either', quotient(from(6, 12), from(-3, -1)), null],
  ['a power', power(from(1, 3), 2), is(1, 9)],
  ['a power of what may be below zero gives no value', power(from(-1, 3), 2), null],
  ['a size, of what may be of either sign', size(from(-4, 3)), is(0, 4)],
  ['a size, of what is below zero', size(from(-4, -3)), is(3, 4)],
  ['what has no value has none in a sum', sum([from(1, 2), quotient(from(1, 2), from(0, 3))]), null],
];

describe('all values that a term can take', () => {
  it.each(table)('%s', (_title, term, expected) => {
    const value = evaluate(term, () => null);
    if (expected === null) expect(value).toBeNull();
    else expect(value && equalIntervals(value, expected)).toBe(true);
  });

  it('a divisor that is surely above nothing, however small, has no upper end', () => {
    expect(evaluate(quotient(from(1, 2), openAtZero), () => null)?.high).toBeNull();
  });
});
