import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadBase } from '../../src/base/load-base.ts';
import { type Rational, rational, toDecimal } from '../../src/figure/rational.ts';
import { rootText } from '../../src/figure/root.ts';
import { rules } from '../../src/rules/index.ts';
import { lintBase } from '../../src/rules/run.ts';

const arithmetic = rules.filter(rule => rule.family === 'arithmetic');

/** All that the rules of arithmetic find, whatever its severity. */
async function foundIn(fact: string): Promise<readonly string[]> {
  const text = `
entities: { ward: {} }
indicators: { mark: { name: Mark }, gain: { name: Gain, signed: true }, part: { name: Part, unit: "%" } }
facts: [{ id: one, about: ward, period: 2020, ${fact} }]
`;
  const base = await loadBase([{ file: 'facts.yaml', text }]);
  expect(base.problems).toEqual([]);
  return lintBase(base, arithmetic, '2026-11-24').findings.map(({ message }) => message);
}

/** A tie may go either way. */
function printed(value: Rational, decimals: number, tie: 'up' | 'down'): string {
  const unit = 10n ** BigInt(decimals);
  const twice = 2n * value.n * unit;
  const isTie = twice % value.d === 0n && (twice / value.d) % 2n !== 0n;
  return toDecimal(value, decimals, isTie ? tie : 'nearest');
}

const decimals = fc.integer({ min: 0, max: 3 });
const tie = fc.constantFrom('up' as const, 'down' as const);

it('whole numbers whose mean, deviation, ends and total are told as they are contradict nothing', async () => {
  const scales = fc.constantFrom([0, 1], [0, 3], [1, 7], [0, 60], [-9, 9]);
  const numbers = scales.chain(([low = 0, high = 0]) =>
    fc.record({
      list: fc.array(fc.integer({ min: low, max: high }), { minLength: 2, maxLength: 120, size: 'max' }),
      ends: fc.constantFrom('', `, min: ${low}, max: ${high}`),
      isSigned: fc.constant(low < 0),
    }),
  );
  await fc.assert(
    fc.asyncProperty(numbers, decimals, decimals, tie, async ({ list, ends, isSigned }, places, rootPlaces, turn) => {
      const n = list.length;
      const sum = list.reduce((total, one) => total + one, 0);
      const squares = list.reduce((total, one) => total + one * one, 0);
      const sd = rootText(rational(n * squares - sum * sum, n * (n - 1)), rootPlaces);
      const mean = printed(rational(sum, n), places, turn);
      const fact = `indicator: ${isSigned ? 'gain' : 'mark'}, value: "${mean}", mean: { n: ${n}, sd: "${sd}", total: "${sum}"${ends} }`;
      expect(await foundIn(fact), fact).toEqual([]);
    }),
  );
});

it('nor do zeros and ones, or the means of several items', async () => {
  const people = fc.array(fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 90 });
  await fc.assert(
    fc.asyncProperty(
      people,
      fc.constantFrom(1, 3),
      decimals,
      decimals,
      tie,
      async (all, items, places, rootPlaces, turn) => {
        const scores = all.map(answers => answers.slice(0, items).filter(Boolean).length);
        const n = scores.length;
        const sum = scores.reduce((total, one) => total + one, 0);
        const squares = scores.reduce((total, one) => total + one * one, 0);
        const sd = rootText(rational(n * squares - sum * sum, n * (n - 1) * items * items), rootPlaces);
        const mean = printed(rational(sum, n * items), places, turn);
        const fact = `indicator: mark, value: "${mean}", mean: { n: ${n}, items: ${items}, binary: true, sd: "${sd}" }`;
        expect(await foundIn(fact), fact).toEqual([]);
      },
    ),
  );
});

it('nor does a percentage of things, with their number or without', async () => {
  const parts = fc.integer({ min: 1, max: 3_000 }).chain(n => fc.tuple(fc.constant(n), fc.nat(n)));
  await fc.assert(
    fc.asyncProperty(parts, fc.nat(2), tie, fc.boolean(), async ([n, k], places, turn, isTold) => {
      const percent = printed(rational(100 * k, n), places, turn);
      const fact = `${isTold ? `value: ${k} people, ` : ''}share: { is: "${percent}%", n: ${n} }`;
      expect(await foundIn(fact), fact).toEqual([]);
    }),
  );
});
