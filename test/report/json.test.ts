import { expect, test } from 'vitest';
import { rational } from '../../src/figure/rational.ts';
import { stepJson } from '../../src/report/json.ts';

// The whole document is held against schemas/lint.schema.json in test/cli/lint.test.ts.
test.each<[string, Parameters<typeof stepJson>[0], object]>([
  [
    'a bound is a decimal where it ends',
    { text: 'x', bounds: { low: rational(665, 100), high: rational(-3, 8), lowOpen: false, highOpen: true }, unit: '' },
    { text: 'x', low: '6.65', high: '-0.375', lowOpen: false, highOpen: true },
  ],
  [
    'else n/d in lowest terms, and its unit is named',
    { text: 'x', bounds: { low: rational(4, 6), high: rational(7), lowOpen: false, highOpen: false }, unit: '%' },
    { text: 'x, in %', low: '2/3', high: '7', lowOpen: false, highOpen: false },
  ],
  [
    'null where there is none',
    { text: 'x', bounds: { low: rational(0), high: null, lowOpen: true, highOpen: true }, unit: '' },
    { text: 'x', low: '0', high: null, lowOpen: true, highOpen: true },
  ],
  [
    'null in a step of words',
    { text: 'both grow', bounds: null, unit: '' },
    { text: 'both grow', low: null, high: null, lowOpen: false, highOpen: false },
  ],
])('%s', (_, step, json) => expect(stepJson(step)).toEqual(json));
