import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canBeSpread, hasSum, isAnyDeviation, nearestVariances, type Spread } from '../../src/engine/grimmer.ts';
import { toDecimal } from '../../src/figure/rational.ts';
import { figureOf } from '../figure/figures.ts';
import { reachable } from './reachable.ts';

const full = Boolean(process.env.FUZZ);

/** As it is printed: a whole number of tenths or hundredths. */
interface Printed {
  readonly units: number;
  readonly decimals: number;
}

function text({ units, decimals }: Printed): string {
  return toDecimal({ n: BigInt(units), d: 10n ** BigInt(decimals) }, decimals, 'nearest');
}

interface Case {
  readonly n: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly items: number;
  readonly mean: Printed;
  readonly deviation: Printed;
}

function spreadOf({ n, low, high, items, mean, deviation }: Case): Spread {
  const end = (limit: number | null) => (limit === null ? null : BigInt(limit * items));
  return {
    numbers: { n: BigInt(n), low: end(low), high: end(high) },
    parts: BigInt(items),
    mean: figureOf(text(mean)).wide,
    deviation: figureOf(text(deviation)).wide,
  };
}

/**
 * Every sum and sum of squares in reach is tried. Half units are closed, whole numbers only: |2 s 10^d - 2 n i m| <= n i, and the
 * deviation lies between its half units if its square does between theirs.
 */
function isFound({ n, low, high, items, mean, deviation }: Case): boolean {
  const all = n * items;
  const scale = 10 ** mean.decimals;
  const most = Math.ceil(((2 * mean.units + 1) * all) / (2 * scale));
  const least = Math.floor(((2 * mean.units - 1) * all) / (2 * scale));
  const farthest = (2 * deviation.units + 1) / (2 * 10 ** deviation.decimals);
  const cap = Math.ceil(farthest ** 2 * (n - 1) * items ** 2 + Math.max(most ** 2, least ** 2) / n) + 1;
  const found = searched(n, low === null ? null : low * items, high === null ? null : high * items, cap);
  for (let sum = least; sum <= most; sum++) {
    if (2 * Math.abs(sum * scale - mean.units * all) > all) continue;
    for (let squares = 0; squares <= cap; squares++) {
      if (found.has(sum, squares) && isPrintedSo(n, items, n * squares - sum * sum, deviation)) return true;
    }
  }
  return false;
}

function isPrintedSo(n: number, items: number, spread: number, { units, decimals }: Printed): boolean {
  const size = BigInt(n * (n - 1) * items ** 2);
  const square = 4n * 100n ** BigInt(decimals) * BigInt(spread);
  const [below, above] = [BigInt(Math.max(0, 2 * units - 1)), BigInt(2 * units + 1)];
  return below * below * size <= square && square <= above * above * size;
}

/** One search for all cases of the same ends: those of fewer numbers, and of fewer squares, are in it. */
const known = new Map<string, { readonly cap: number; readonly found: ReturnType<typeof reachable> }>();

function searched(n: number, low: number | null, high: number | null, cap: number) {
  const key = `${n} ${low} ${high}`;
  const cached = known.get(key);
  const wanted = Math.max(cap, 64);
  const one =
    cached && cached.cap >= wanted
      ? cached
      : { cap: wanted * 2, found: reachable({ most: n, low, high, squares: wanted * 2 }) };
  known.set(key, one);
  const found = one.found.get(n);
  if (!found) throw new Error(`nothing was searched for ${n} numbers`);
  return found;
}

function expectAsFound(one: Case): void {
  const decided = canBeSpread(spreadOf(one));
  const { n, mean, deviation } = one;
  expect(decided === null ? 'not decided' : decided !== 'no', `${text(mean)} (${text(deviation)}), n = ${n}`).toBe(
    isFound(one),
  );
}

describe('a mean and a deviation of n whole numbers, against a search of all', () => {
  it.each(full ? [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 24] : [2, 3, 4, 5, 7])(
    '%i numbers, one decimal: every mean below 1, every deviation to 2.5',
    n => {
      for (let m = 0; m <= 10; m++) {
        for (let s = 0; s <= 25; s++) {
          const printed = { mean: { units: m, decimals: 1 }, deviation: { units: s, decimals: 1 }, items: 1 };
          expectAsFound({ n, low: null, high: null, ...printed });
          expectAsFound({ n, low: 0, high: null, ...printed });
          expectAsFound({ n, low: 0, high: 3, ...printed });
        }
      }
    },
  );

  it('two decimals, few numbers to many, with ends and without, of scales of items', () => {
    const sizes = fc.oneof(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 7, max: full ? 40 : 14 }));
    const cases = fc.record({
      n: sizes,
      low: fc.constantFrom(null, 0),
      high: fc.constantFrom(null, 2, 4),
      items: fc.constantFrom(1, 1, 2),
      mean: fc.record({ units: fc.nat(150), decimals: fc.constant(2) }),
      deviation: fc.record({ units: fc.nat(full ? 250 : 160), decimals: fc.constant(2) }),
    });
    fc.assert(fc.property(cases, expectAsFound), full ? { numRuns: 1000 } : { numRuns: 60 });
  });
});

describe('a hundred whole numbers, against a search of all', () => {
  it.each([1, 2])('%i decimals, with a lower end and without', decimals => {
    const units = (most: number) => fc.nat(most * 10 ** decimals).map(one => ({ units: one, decimals }));
    const cases = fc.record({
      n: fc.constant(100),
      low: fc.constantFrom(null, 0),
      high: fc.constant(null),
      items: fc.constant(1),
      mean: units(0.5),
      deviation: units(1),
    });
    fc.assert(fc.property(cases, expectAsFound), full ? { numRuns: 1000 } : { numRuns: 40 });
  });
});

describe('zeros and ones, against a search of all', () => {
  /** The only deviation that k ones among n have: n k - k^2 of spread. */
  function isOfOnes(n: number, mean: Printed, deviation: Printed): boolean {
    const scale = 10 ** mean.decimals;
    for (let k = 0; k <= n; k++) {
      if (2 * Math.abs(k * scale - mean.units * n) > n) continue;
      if (isPrintedSo(n, 1, n * k - k * k, deviation)) return true;
    }
    return false;
  }

  function differences(n: number, decimals: number): readonly string[] {
    const different: string[] = [];
    for (let m = 0; m <= 10 ** decimals; m++) {
      for (let s = 0; s <= 0.75 * 10 ** decimals; s++) {
        const [mean, deviation] = [
          { units: m, decimals },
          { units: s, decimals },
        ];
        const decided = canBeSpread(spreadOf({ n, low: 0, high: 1, items: 1, mean, deviation }));
        if ((decided === 'yes' || decided === 'touch') !== isOfOnes(n, mean, deviation))
          different.push(`${text(mean)} (${text(deviation)}), n = ${n}: ${decided}`);
      }
    }
    return different;
  }

  it('one decimal, every n to 100', () => {
    for (let n = 2; n <= 100; n++) expect(differences(n, 1)).toEqual([]);
  });

  it.each(full ? Array.from({ length: 99 }, (_, index) => index + 2) : [2, 7, 43, 100])(
    'two decimals, %i of them',
    n => {
      expect(differences(n, 2)).toEqual([]);
    },
  );
});

describe('how a deviation ends', () => {
  const numbers = (n: bigint, low: bigint | null = 0n, high: bigint | null = null) => ({ n, low, high });
  const spread = (mean: string, deviation: string, of: Spread['numbers'], parts = 1n): Spread => ({
    numbers: of,
    parts,
    mean: figureOf(mean).wide,
    deviation: figureOf(deviation).wide,
  });

  it.each([
    ['x .44, sd .50, n 1683 of zeros and ones', spread('0.44', '0.50', numbers(1683n, 0n, 1n)), 'yes'],
    ['a deviation that is too large for them', spread('0.44', '0.51', numbers(1683n, 0n, 1n)), 'no'],
    ['the parity of sum and squares', spread('3.44', '2.47', numbers(18n)), 'no'],
    ['and a deviation beside it', spread('3.44', '2.48', numbers(18n)), 'yes'],
    ['equal numbers, where the mean is no whole one', spread('3.5', '0.0', numbers(10n)), 'no'],
    ['a mean that only a tie rounds so: 1 of 8 is 0.125', spread('0.12', '0.35', numbers(8n)), 'touch'],
    ['too many sums to look at', spread('0.44', '0.51', numbers(100_000_000n, 0n, 1n)), null],
    ['a mean without an end', { ...spread('3', '2.0', numbers(18n)), mean: figureOf('over 3').wide }, null],
  ] as readonly [string, Spread, string | null][])('%s', (_title, one, outcome) => {
    expect(canBeSpread(one)).toBe(outcome);
  });

  it('knows that there is nothing to deviate from', () => {
    expect(hasSum(spread('5.19', '2.11', numbers(28n)))).toBe(false);
    expect(hasSum(spread('5.18', '2.11', numbers(28n)))).toBe(true);
    expect(hasSum(spread('0.9', '0.2', numbers(28n, 1n, 7n)))).toBe(false);
  });

  it('knows when any deviation can be', () => {
    expect(isAnyDeviation(spread('5.18', '2.11', numbers(28n)))).toBe(false);
    expect(isAnyDeviation(spread('5.18', '2.11', numbers(280n)))).toBe(true);
    expect(isAnyDeviation(spread('5.18', '2.11', numbers(280n, 1n, 7n)))).toBe(false);
  });

  it('names the nearest that can be', () => {
    const { below, above } = nearestVariances(spread('0.50', '0.20', numbers(4n)));
    expect([below, above && toDecimal(above, 4, 'nearest')]).toEqual([null, '0.3333']);
  });
});
