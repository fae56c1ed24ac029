import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadBase } from '../../src/base/load-base.ts';
import { divide, multiply, ONE, type Rational, rational, toDecimal } from '../../src/figure/rational.ts';
import { rules } from '../../src/rules/index.ts';
import { lintBase } from '../../src/rules/run.ts';

/** Texts of the middle of April 2022, and a bank that gives every rate on the first day of every month. */
const PRELUDE = `
sources: { bank: { title: A }, paper: { title: B, published: 2022-04-15 }, rival: { title: C, published: 2022-04-15 } }
indicators:
  yuan: { unit: CNY/USD }
  euro: { unit: USD/EUR }
  yuan-euro: { unit: CNY/EUR }
  gdp: { unit: CNY }
  road: { unit: km }
`;

const arithmetic = rules.filter(rule => rule.family === 'arithmetic' || rule.id === 'disagreement');

interface World {
  /** Yuan to the dollar and dollars to the euro, month by month. */
  readonly yuan: readonly Rational[];
  readonly euro: readonly Rational[];
  /** By source and month of the period: how many months later it converts, if it can. */
  readonly delay: readonly (readonly number[])[];
}

/** What one sentence says; numbers choose among whatever is possible. */
interface Choice {
  readonly kind: number;
  readonly amount: number;
  readonly month: number;
  readonly source: number;
  readonly decimals: number;
  readonly form: number;
  readonly turned: boolean;
}

const rate = fc
  .tuple(fc.integer({ min: 50, max: 999 }), fc.integer({ min: 50, max: 999 }))
  .map(([n, d]) => rational(n, d));
const months = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 4, maxLength: 4 });

const worlds: fc.Arbitrary<World> = fc.record({
  yuan: months(rate),
  euro: months(rate),
  delay: fc.array(months(fc.nat(3)), { minLength: 2, maxLength: 2 }),
});

const texts: fc.Arbitrary<readonly Choice[]> = fc.array(
  fc.record({
    kind: fc.nat(4),
    amount: fc.integer({ min: 200_000_000, max: 2_000_000_000 }),
    month: fc.nat(3),
    source: fc.nat(1),
    decimals: fc.integer({ min: 1, max: 4 }),
    form: fc.nat(5),
    turned: fc.boolean(),
  }),
  { minLength: 1, maxLength: 30, size: 'max' },
);

describe('a text that converts at true rates', () => {
  it('never contradicts itself, nor what the bank says of them', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, texts, async (world, text) => {
        const facts = [...[0, 1, 2, 3].flatMap(month => ratesOf(world, month)), ...text.map(one => factOf(world, one))];
        // Every amount is of a thing of its own, so that none of them need agree.
        const lines = facts.map((fact, index) => `  - { id: f${index}, about: e${index}, ${fact} }\n`);
        const entities = facts.map((_fact, index) => `e${index}: {}`).join(', ');
        const base = await loadBase([
          { file: 'conversions.yaml', text: `${PRELUDE}entities: { ${entities} }\nfacts:\n${lines.join('')}` },
        ]);
        expect(base.problems).toEqual([]);
        const { checks } = lintBase(base, arithmetic, '2026-11-24');
        const conflicts = checks.filter(({ check }) => check.outcome === 'conflict');
        expect(conflicts.map(({ check }) => ('message' in check ? check.message : ''))).toEqual([]);
        const converted = checks.filter(({ rule }) => rule.id === 'wrong-conversion');
        expect(converted.map(({ check }) => check.outcome)).not.toContain('not-checked');
      }),
    );
  });
});

function ratesOf({ yuan, euro }: World, month: number): readonly string[] {
  const [one, other] = [yuan[month] ?? ONE, euro[month] ?? ONE];
  const told = (indicator: string, value: Rational, unit: string): string =>
    `source: bank, indicator: ${indicator}, period: 2022-0${month + 1}-01, value: ${toDecimal(value, 4, 'nearest')} ${unit}`;
  return [
    told('yuan', one, 'CNY/USD'),
    told('euro', divide(ONE, other), 'EUR/USD'),
    told('yuan-euro', multiply(one, other), 'CNY/EUR'),
  ];
}

function factOf({ yuan, euro, delay }: World, choice: Choice): string {
  const { kind, month, source, turned } = choice;
  const head = `source: ${['paper', 'rival'][source]}, period: 2022-0${month + 1}-01`;
  const at = Math.min(3, month + (delay[source]?.[month] ?? 0));
  const amount = rational(choice.amount);
  const dollars = divide(amount, yuan[at] ?? ONE);
  const inYuan = written(amount, 'CNY', choice);
  const inDollars = written(dollars, 'USD', choice);
  const inEuros = written(divide(dollars, euro[at] ?? ONE), 'EUR', choice);
  const metres = rational(choice.amount, 1000);
  switch (kind) {
    case 0:
      return `${head}, indicator: gdp, value: ${inYuan}, converted: ${inDollars}`;
    case 1:
      return `${head}, indicator: gdp, value: { is: ${inYuan}, converted: [${turned ? `${inEuros}, ${inDollars}` : `${inDollars}, ${inEuros}`}] }`;
    case 2:
      return `${head}, indicator: gdp, change: { was: ${written(amount, 'CNY', { ...choice, form: 0 })}, from: 2022-0${month + 1}-01, converted: ${inEuros} }`;
    case 3: {
      const [km, miles] = [divide(metres, rational(1000)), divide(metres, rational(1_609_344, 1000))];
      const [one, other] = turned
        ? [`${decimal(miles, choice)} miles`, `${decimal(km, choice)} km`]
        : [`${decimal(km, choice)} km`, `${decimal(miles, choice)} miles`];
      return `${head}, indicator: road, value: ${one}, converted: ${other}`;
    }
    default:
      return `${head}, indicator: yuan, value: { is: ${decimal(yuan[month] ?? ONE, choice)} CNY/USD, converted: ${decimal(divide(ONE, yuan[month] ?? ONE), choice)} USD/CNY }`;
  }
}

/** Rounded to the nearest, as a range, with about; a converted figure also by what it is more than. */
function written(value: Rational, currency: string, choice: Choice): string {
  const million = divide(value, rational(1_000_000));
  const text = decimal(million, choice);
  switch (choice.form) {
    case 0:
      return `about ${text} million ${currency}`;
    case 1:
      return `${toDecimal(million, 1, 'down')} to ${toDecimal(million, 1, 'up')} million ${currency}`;
    case 2:
      return currency === 'CNY' ? `${text} million CNY` : `over ${toDecimal(million, 1, 'down')} million ${currency}`;
    default:
      return `${text} million ${currency}`;
  }
}

function decimal(value: Rational, { decimals }: Choice): string {
  return toDecimal(value, decimals, 'nearest');
}
