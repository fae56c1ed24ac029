import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rational } from '../../src/figure/rational.ts';
import { rootText, wholeRoot } from '../../src/figure/root.ts';

describe('the root of a whole number', () => {
  it('is the largest whose square is not above', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 40n }), n => {
        const root = wholeRoot(n);
        expect(root * root <= n && n < (root + 1n) * (root + 1n)).toBe(true);
      }),
    );
    for (let n = 0n; n < 2_000n; n++) expect(wholeRoot(n * n)).toBe(n);
  });

  it.each([
    ['a square', rational(9, 4), 2, '1.50'],
    ['rounded down', rational(2), 3, '1.414'],
    ['rounded up', rational(2), 5, '1.41421'],
    ['a tie goes up', rational(1, 4), 0, '1'],
    ['nothing', rational(0), 2, '0.00'],
  ])('is printed: %s', (_title, square, places, text) => {
    expect(rootText(square, places)).toBe(text);
  });
});
