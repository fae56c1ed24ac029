import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canHave, fewestSquares, mostSquares, type WholeNumbers } from '../../src/engine/square-sums.ts';
import { reachable } from './reachable.ts';

const PLENTY = 1_000_000;

function decided(numbers: WholeNumbers, sum: number, squares: number): boolean | null {
  return canHave(numbers, BigInt(sum), BigInt(squares), { left: PLENTY });
}

/** Every sum and sum of squares in reach, one by one: where the decision is another than that of the search. */
function differences(n: number, low: number | null, high: number | null, cap: number): readonly string[] {
  const found = reachable({ most: n, low, high, squares: cap }).get(n);
  const numbers = { n: BigInt(n), low: low === null ? null : BigInt(low), high: high === null ? null : BigInt(high) };
  const end = Math.floor(Math.sqrt(n * cap));
  const different: string[] = [];
  for (let sum = -end; sum <= end; sum++) {
    for (let squares = 0; squares <= cap; squares++) {
      const isThere = found?.has(sum, squares) ?? false;
      if (decided(numbers, sum, squares) !== isThere) different.push(`sum ${sum}, squares ${squares}: ${isThere}`);
    }
  }
  return different;
}

const full = Boolean(process.env.FUZZ);
const upTo = (most: number, step: number): readonly number[] =>
  Array.from({ length: most }, (_, index) => index + 1).filter(n => full || n <= 8 || n % step === 0);

describe('the sums of squares that n whole numbers can have, against a search of all', () => {
  it.each(upTo(24, 8))('%i numbers without ends', n => {
    expect(differences(n, null, null, full ? 160 : 60)).toEqual([]);
  });

  it.each(upTo(24, 8))('%i numbers from 0 on', n => {
    expect(differences(n, 0, null, full ? 250 : 90)).toEqual([]);
  });

  it.each(upTo(12, 6))('%i numbers from -2 on, and up to 3', n => {
    expect(differences(n, -2, null, 60)).toEqual([]);
    expect(differences(n, null, 3, 60)).toEqual([]);
  });

  it.each(upTo(40, 20))('%i numbers on scales of two to six', n => {
    for (const high of full ? [1, 2, 3, 4, 5] : [1, 2, 4]) expect(differences(n, 0, high, high * high * n)).toEqual([]);
  });

  it('one hundred numbers from 0 to 2', () => {
    expect(differences(100, 0, 2, 400)).toEqual([]);
  });
});

it('what some numbers have is never called impossible, however many and large they are', () => {
  const ends = fc.constantFrom([-50, 50], [0, 7], [0, 1000], [-3, 100_000]);
  const lists = ends.chain(([low = 0, high = 0]) =>
    fc.tuple(
      fc.array(fc.integer({ min: low, max: high }), { minLength: 1, maxLength: 300, size: 'max' }),
      fc.constantFrom(null, low),
      fc.constantFrom(null, high),
    ),
  );
  fc.assert(
    fc.property(lists, ([list, low, high]) => {
      const sum = list.reduce((total, one) => total + one, 0);
      const squares = list.reduce((total, one) => total + one * one, 0);
      const end = (limit: number | null) => (limit === null ? null : BigInt(limit));
      const numbers = { n: BigInt(list.length), low: end(low), high: end(high) };
      expect(decided(numbers, sum, squares)).toBe(true);
      const most = mostSquares(numbers, BigInt(sum));
      expect(fewestSquares(numbers.n, BigInt(sum)) <= squares && (most === null || squares <= most)).toBe(true);
    }),
  );
});

describe('the least and the most', () => {
  it.each([
    ['equal numbers', 4n, 8n, 16n],
    ['some one above the others', 4n, 10n, 26n],
    ['below nothing', 4n, -3n, 3n],
  ])('the least: %s', (_title, n, sum, squares) => {
    expect(fewestSquares(n, sum)).toBe(squares);
  });

  it.each([
    ['both ends and one between', { n: 4n, low: 1n, high: 5n }, 11n, 25n + 16n + 1n + 1n],
    ['all at the upper end', { n: 3n, low: 0n, high: 2n }, 6n, 12n],
    ['one number', { n: 1n, low: 0n, high: 9n }, 5n, 25n],
    ['a scale of one step', { n: 3n, low: 2n, high: 2n }, 6n, 12n],
    ['no upper end: one takes it all', { n: 3n, low: 0n, high: null }, 6n, 36n],
    ['no lower end', { n: 3n, low: null, high: 2n }, 0n, 24n],
    ['no ends', { n: 3n, low: null, high: null }, 6n, null],
  ] as readonly [string, WholeNumbers, bigint, bigint | null][])('the most: %s', (_title, numbers, sum, squares) => {
    expect(mostSquares(numbers, sum)).toBe(squares);
  });
});

describe('very many numbers, and very large ones', () => {
  it.each([
    ['as many at the upper end as can be, but for a few', { n: 100_000n, low: 0n, high: 3n }, 90_000n, 269_988n, true],
    ['the most that there is', { n: 100_000n, low: 0n, high: 3n }, 90_000n, 270_000n, true],
    [
      'a gap below the most: a 3 less gives four squares less',
      { n: 100_000n, low: 0n, high: 3n },
      90_000n,
      269_998n,
      false,
    ],
    ['one number that takes nearly all', { n: 9n, low: 0n, high: null }, 10n ** 12n, 10n ** 24n - 10n ** 12n, false],
    ['two that share it', { n: 9n, low: 0n, high: null }, 10n ** 12n, 10n ** 24n / 2n, true],
  ] as readonly [string, WholeNumbers, bigint, bigint, boolean][])('%s', (_title, numbers, sum, squares, isThere) => {
    expect(canHave(numbers, sum, squares, { left: 20_000 })).toBe(isThere);
  });
});

it('says so where the search would take too long', () => {
  // 3 numbers, and a sum of squares that is twice a large prime number.
  expect(canHave({ n: 3n, low: null, high: null }, 0n, 2n * 1_000_000_007n, { left: 100 })).toBe(null);
  expect(canHave({ n: 3n, low: null, high: null }, 0n, 2n * 1_000_000_007n, { left: PLENTY })).toBe(false);
});
