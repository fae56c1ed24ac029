import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadBase } from '../../src/base/load-base.ts';
import {
  compare,
  divide,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  toDecimal,
} from '../../src/figure/rational.ts';
import { rules } from '../../src/rules/index.ts';
import { lintBase } from '../../src/rules/run.ts';

const arithmetic = rules.filter(rule => rule.family === 'arithmetic' || rule.id === 'disagreement');

const PRELUDE = `
sources: { paper: { title: A }, rival: { title: B }, office: { title: C, primary: true } }
indicators: { yuan: { unit: CNY/USD }, dollar: { unit: USD/CNY } }
`;

/** True yuan to the dollar, month by month, that nobody knows. */
type Rates = readonly Rational[];

/** What one sentence says of them, from which side; numbers choose among whatever is possible. */
interface Choice {
  readonly kind: number;
  readonly month: number;
  readonly other: number;
  readonly turned: boolean;
  readonly indicator: number;
  readonly decimals: number;
  readonly source: number;
}

const rates: fc.Arbitrary<Rates> = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 1, max: 9_999 })).map(([n, d]) => rational(n, d)),
  { minLength: 4, maxLength: 4 },
);

const texts: fc.Arbitrary<readonly Choice[]> = fc.array(
  fc.record({
    kind: fc.nat(6),
    month: fc.nat(3),
    other: fc.nat(3),
    turned: fc.boolean(),
    indicator: fc.nat(1),
    decimals: fc.nat(5),
    source: fc.nat(2),
  }),
  { minLength: 2, maxLength: 30, size: 'max' },
);

describe('a text that is true of a rate of exchange', () => {
  it('never contradicts itself, from whichever side each fact tells it', async () => {
    await fc.assert(
      fc.asyncProperty(rates, texts, async (world, text) => {
        const facts = [...world.map((_rate, month) => levelOf(world, month)), ...text.map(one => factOf(world, one))];
        const lines = facts.map((fact, index) => `  - { id: f${index}, ${fact} }\n`);
        const base = await loadBase([{ file: 'rates.yaml', text: `${PRELUDE}facts:\n${lines.join('')}` }]);
        expect(base.problems).toEqual([]);
        const { checks } = lintBase(base, arithmetic, '2026-11-24');
        const conflicts = checks.filter(({ check }) => check.outcome === 'conflict');
        expect(conflicts.map(({ check }) => ('message' in check ? check.message : ''))).toEqual([]);
      }),
    );
  });
});

/** The rate of each month, told by the office in four digits: what others are compared with. */
function levelOf(world: Rates, month: number): string {
  const rate = toDecimal(world[month] ?? ONE, 4, 'nearest');
  return `source: office, indicator: yuan, period: 2022-0${month + 1}, value: ${rate} CNY/USD`;
}

function factOf(world: Rates, choice: Choice): string {
  const { month, other, turned, indicator, source } = choice;
  const unit = turned ? 'USD/CNY' : 'CNY/USD';
  const told = (at: number): Rational => (turned ? divide(ONE, world[at] ?? ONE) : (world[at] ?? ONE));
  const [now, then] = [told(month), told(other)];
  const amount = (value: Rational): string => `${decimal(value, choice)} ${unit}`;
  const head = `source: ${['paper', 'rival', 'office'][source]}, indicator: ${['yuan', 'dollar'][indicator]}, period: 2022-0${month + 1}`;
  const value = `value: ${amount(now)}`;
  const from = `from: 2022-0${other + 1}`;
  if (month === other) return `${head}, ${value}`;
  switch (choice.kind) {
    case 0:
      return `${head}, ${value}`;
    case 1:
      return `${head}, ${value}, change: { by: "${plus(growth(now, then), choice)}%", ${from} }`;
    case 2:
      return `${head}, change: { by: "${plus(subtract(now, then), choice)} ${unit}", ${from} }`;
    case 3:
      return `${head}, change: { was: ${amount(then)}, ${from} }`;
    case 4:
      // Without a level of its own a growth is one of the indicator as its unit tells it.
      return indicator === Number(turned)
        ? `${head}, change: { by: "${plus(growth(now, then), choice)}%", ${from} }`
        : `${head}, ${value}`;
    case 5:
      return `${head}, ${value}, compare: { value: "${decimal(divide(now, then), choice)} times", than: f${other} }`;
    default: {
      const word = compare(now, then) === 0 ? 'equal' : compare(now, then) > 0 ? 'higher' : 'lower';
      return `${head}, ${value}, compare: { value: ${word}, than: f${other} }`;
    }
  }
}

function growth(now: Rational, then: Rational): Rational {
  return multiply(rational(100), subtract(divide(now, then), ONE));
}

function plus(value: Rational, choice: Choice): string {
  const text = decimal(value, choice);
  return text.startsWith('-') ? text : `+${text}`;
}

function decimal(value: Rational, { decimals }: Choice): string {
  return toDecimal(value, decimals, 'nearest');
}
