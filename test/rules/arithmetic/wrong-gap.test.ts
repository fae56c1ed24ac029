import { describe, expect, it } from 'vitest';
import { loadBase } from '../../../src/base/load-base.ts';
import { wrongConversion } from '../../../src/rules/arithmetic/wrong-conversion.ts';
import { wrongGap } from '../../../src/rules/arithmetic/wrong-gap.ts';
import { lintBase } from '../../../src/rules/run.ts';

const PRELUDE = `
entities: { north: {}, south: {} }
indicators: { gdp: { unit: CNY } }
defaults: { about: north, indicator: gdp, period: 2022 }
`;

const table: readonly (readonly [title: string, by: string, notChecked: readonly string[]])[] = [
  ['alone is not checked', '0.3 trillion USD', ['wrong-gap']],
  [
    'beside the amount is a conversion, which another rule looks at',
    '[2.2 trillion CNY, 0.3 trillion USD]',
    ['wrong-conversion'],
  ],
  ['beside a percentage is none', '[86%, 0.3 trillion USD]', ['wrong-gap']],
];

describe('a gap in another currency', () => {
  it.each(table)('%s', async (_title, by, notChecked) => {
    const text = `${PRELUDE}facts:
  - { id: a, value: 4.8 trillion CNY, compare: { value: higher, than: south, by: ${by} } }
  - { id: b, about: south, value: 2.6 trillion CNY }
`;
    const base = await loadBase([{ file: 'gap.yaml', text }]);
    const { checks } = lintBase(base, [wrongGap, wrongConversion], '2026-11-24');
    const missing = checks.filter(({ check }) => check.outcome === 'not-checked');
    expect(missing.map(({ rule }) => rule.id)).toEqual(notChecked);
  });
});
