import { describe, expect, it } from 'vitest';
import { indicatorId } from '../../src/base/ids.ts';
import { evaluate } from '../../src/engine/evaluate.ts';
import { levelOf } from '../../src/engine/observation.ts';
import { indicatorsIn, solveFor } from '../../src/engine/solve-expression.ts';
import { exactly } from '../../src/engine/terms.ts';
import { point } from '../../src/figure/interval.ts';
import { rational, toDecimal } from '../../src/figure/rational.ts';
import { read } from './read.ts';

/** What `wanted` is if the expression comes to `whole` and every other indicator in it is 4; null if it cannot be said. */
async function solved(expression: string, wanted: string, whole: number): Promise<string | null> {
  const { base } = await read(
    `entities: { land: {} }\nindicators: { a: {}, b: {}, c: {}, all: { equals: ${expression} } }\n` +
      'facts: [{ id: one, about: land, indicator: all, period: 2020 }]\n',
  );
  const [fact] = base.facts;
  const identity = base.indicators.get(indicatorId('all'))?.equals?.value;
  if (!fact || !identity) throw new Error(`${expression} was not read`);
  const value = exactly(rational(whole), String(whole));
  const term = solveFor(base, identity, indicatorId(wanted), value, levelOf(fact));
  const low = term && evaluate(term, () => point(rational(4)))?.low;
  return low ? toDecimal(low, 2, 'nearest') : null;
}

describe('an identity solved for one of its terms', () => {
  it.each([
    ['a', 'a', 10, '10.00'],
    ['a + b', 'a', 10, '6.00'],
    ['a + b', 'b', 10, '6.00'],
    ['a - b', 'a', 10, '14.00'],
    ['a - b', 'b', 10, '-6.00'],
    ['a * b', 'a', 10, '2.50'],
    ['a / b', 'a', 10, '40.00'],
    ['a / b', 'b', 10, '0.40'],
    ['(a + b) / c', 'b', 10, '36.00'],
    ['100 * a / b', 'a', 10, '0.40'],
    ['a / b', 'c', 10, null],
    ['a + a', 'a', 10, null],
    ['a / (a + b)', 'a', 10, null],
    ['a / (a + b)', 'b', 10, '-3.60'],
  ])('%s for %s', async (expression, wanted, whole, result) => {
    expect(await solved(expression, wanted, whole)).toBe(result);
  });

  it('names its indicators once each', async () => {
    const { base } = await read('indicators: { a: {}, b: {}, all: { equals: a / (a + b) + b.change } }\n');
    const identity = base.indicators.get(indicatorId('all'))?.equals?.value;
    expect(identity && indicatorsIn(identity)).toEqual(['a', 'b']);
  });
});
