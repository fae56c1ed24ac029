import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { above, atMost, between, includes, point } from '../../src/figure/interval.ts';
import { rational } from '../../src/figure/rational.ts';
import { wholesIn } from '../../src/figure/wholes.ts';

const half = rational(1, 2);

describe('the whole numbers in an interval', () => {
  it.each([
    ['closed ends count', between(rational(2), false, rational(4), false), { first: 2n, last: 4n }],
    ['open ends do not', between(rational(2), true, rational(4), true), { first: 3n, last: 3n }],
    ['between two of them there is none', between(rational(1, 3), false, half, false), null],
    ['between two open neighbours there is none', between(rational(2), true, rational(3), true), null],
    ['a point that is one', point(rational(6, 2)), { first: 3n, last: 3n }],
    ['below nothing', between(rational(-5, 2), false, rational(-1, 2), false), { first: -2n, last: -1n }],
    ['without an end', above(rational(2)), { first: 3n, last: null }],
    ['without a beginning', atMost(half), { first: null, last: 0n }],
  ])('%s', (_title, interval, wholes) => {
    expect(wholesIn(interval)).toEqual(wholes);
  });

  it('are all that lie in it', () => {
    const ends = fc.tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 0, max: 60 }), fc.nat(11));
    fc.assert(
      fc.property(ends, fc.boolean(), fc.boolean(), ([low, size, d], lowOpen, highOpen) => {
        fc.pre(size > 0 || (!lowOpen && !highOpen));
        const interval = between(rational(low, d + 1), lowOpen, rational(low + size, d + 1), highOpen);
        const inside = Array.from({ length: 260 }, (_, index) => BigInt(index - 130)).filter(whole =>
          includes(interval, rational(whole)),
        );
        const wholes = wholesIn(interval);
        expect([wholes?.first, wholes?.last]).toEqual([inside[0], inside.at(-1)]);
      }),
    );
  });
});
