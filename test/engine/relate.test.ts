import { describe, expect, it } from 'vitest';
import type { Constraint } from '../../src/engine/constraint.ts';
import { type Related, relate } from '../../src/engine/relate.ts';
import { above, below, between, closed, everything, type Interval, point } from '../../src/figure/interval.ts';
import { rational } from '../../src/figure/rational.ts';

const from = (low: number, high: number): Interval => closed(rational(low), rational(high));
const exactly = (value: number): Interval => point(rational(value));

const table: readonly (readonly [string, Interval, Constraint['relation'], Interval, Related])[] = [
  ['overlapping ones can be equal', from(1, 3), '=', from(2, 4), 'yes'],
  ['closed ends that touch', from(1, 2), '=', from(2, 3), 'touch'],
  ['an open end that touches', from(1, 2), '=', above(rational(2)), 'no'],
  ['two equal points are equal', exactly(2), '=', exactly(2), 'yes'],
  ['a point at the closed end of the other', exactly(2), '=', from(2, 3), 'touch'],
  ['apart', from(1, 2), '=', from(3, 4), 'no'],
  ['higher, by the best ends', from(1, 5), '>', from(4, 9), 'yes'],
  ['higher, with ends that touch', from(1, 4), '>', from(4, 9), 'touch'],
  ['higher, with an open end that touches', below(rational(4)), '>', from(4, 9), 'no'],
  ['higher, of two equal points', exactly(4), '>', exactly(4), 'no'],
  ['at least, of two equal points', exactly(4), '>=', exactly(4), 'yes'],
  ['at least, surely lower', from(1, 3), '>=', from(4, 9), 'no'],
  ['lower, by the best ends', from(4, 9), '<', from(1, 5), 'yes'],
  ['lower, surely higher', from(6, 9), '<', from(1, 5), 'no'],
  ['at most, with ends that touch', from(5, 9), '<=', from(1, 5), 'touch'],
  ['no bound says nothing', everything(), '<', from(1, 5), 'yes'],
  ['different, of two equal points', exactly(4), 'different', exactly(4), 'no'],
  ['different, of one range twice', from(1, 3), 'different', from(1, 3), 'yes'],
  ['opposite: one above and one below nothing', from(1, 3), 'opposite', from(-2, -1), 'yes'],
  ['opposite: the other way round', from(-3, -1), 'opposite', from(1, 2), 'yes'],
  ['opposite: both above', from(1, 3), 'opposite', from(1, 2), 'no'],
  ['opposite: one may be either', from(-1, 3), 'opposite', from(1, 2), 'yes'],
  ['opposite: nothing is no side', exactly(0), 'opposite', from(-2, 2), 'no'],
  [
    'opposite: open ends at nothing',
    between(rational(0), true, rational(2), false),
    'opposite',
    below(rational(0)),
    'yes',
  ],
];

describe('whether true values inside both sides make a relation true', () => {
  it.each(table)('%s', (_title, left, relation, right, related) => {
    expect(relate(left, relation, right)).toBe(related);
  });
});
