import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAnyOverN, nearestOverN, wholeOverN } from '../../src/engine/grim.ts';
import type { Interval } from '../../src/figure/interval.ts';
import { rational } from '../../src/figure/rational.ts';
import { figureOf } from '../figure/figures.ts';

/**
 * Every whole number k is tried: k / n is printed as m / 10^d if it lies at most half a unit off, 2 |k 10^d - m n| <= n, whichever
 * way ties are rounded. In whole numbers, and without the intervals that the rule looks at.
 */
function isSomeWholeOver(n: number, m: number, scale: number): boolean {
  for (let k = 0; k <= (2 * m * n) / scale + 2; k++) if (2 * Math.abs(k * scale - m * n) <= n) return true;
  return false;
}

function isDecided(n: number, m: number, decimals: number): boolean {
  return wholeOverN(printed(m, decimals), BigInt(n)) !== 'no';
}

function printed(m: number, decimals: number): Interval {
  return figureOf((m / 10 ** decimals).toFixed(decimals)).wide;
}

describe('whole numbers over n, against a search of all', () => {
  it.each([
    ['one decimal', 1],
    ['two decimals', 2],
  ])('%s, every n below it: the same cells are impossible', (_title, decimals) => {
    const scale = 10 ** decimals;
    const different: string[] = [];
    for (let n = 1; n < scale; n++) {
      for (let m = 0; m < scale; m++) {
        const isPossible = isSomeWholeOver(n, m, scale);
        if (isDecided(n, m, decimals) !== isPossible) different.push(`${m} / ${scale}, n = ${n}`);
      }
    }
    expect(different).toEqual([]);
  });

  it.each([
    ['one decimal', 1],
    ['two decimals', 2],
  ])('%s, n beyond it: any fraction can be, and nothing is claimed to be checked', (_title, decimals) => {
    const scale = 10 ** decimals;
    for (let n = scale; n <= 2 * scale; n++) {
      for (let m = 0; m < scale; m++) {
        expect(isSomeWholeOver(n, m, scale)).toBe(true);
        expect(isAnyOverN(printed(m, decimals), BigInt(n))).toBe(true);
      }
    }
  });

  it('means above 1, and n times the items of a scale', () => {
    const cases = fc.tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 6 }), fc.nat(3_000), fc.nat(2));
    fc.assert(
      fc.property(cases, ([n, items, m, decimals]) => {
        const all = n * items;
        expect(isDecided(all, m, decimals)).toBe(isSomeWholeOver(all, m, 10 ** decimals));
        expect(isAnyOverN(printed(m, decimals), BigInt(all))).toBe(all >= 10 ** decimals);
      }),
    );
  });
});

describe('a fraction of n', () => {
  it.each([
    ['a whole number lies inside', '5.18', 28n, 'yes'],
    ['one lies at a closed end only', '0.13', 8n, 'touch'],
    ['and at the other', '0.12', 8n, 'touch'],
    ['none does', '5.19', 28n, 'no'],
    ['without an end', 'over 5.19', 28n, 'yes'],
  ])('%s', (_title, text, n, related) => {
    expect(wholeOverN(figureOf(text).wide, n)).toBe(related);
  });

  it('an open end that is a whole number is none', () => {
    const [low, high] = [rational(1, 4), rational(1, 2)];
    expect(wholeOverN({ low, high, lowOpen: true, highOpen: true }, 4n)).toBe('no');
  });

  it('without an end is any', () => {
    expect(isAnyOverN(figureOf('over 5.19').wide, 28n)).toBe(true);
  });

  it('lies between the numbers on both sides', () => {
    expect(nearestOverN(figureOf('5.19').wide, 28n)).toEqual([145n, 146n]);
    expect(nearestOverN(figureOf('-2.34').wide, 3n)).toEqual([-8n, -7n]);
  });
});
