import type { Base } from '../../base/base.ts';
import type { Quantity } from '../../base/fact.ts';
import { exactNumber } from '../../engine/grim.ts';
import { canBeSpread, hasSum, isAnyDeviation, nearestVariances, type Spread } from '../../engine/grimmer.ts';
import { numbersOf, ownUnit, type StatedMean, statedMeans } from '../../engine/stated-mean.ts';
import { sameDimension } from '../../figure/dimension.ts';
import { inUnit } from '../../figure/format.ts';
import { atLeast, meets } from '../../figure/interval.ts';
import { divide, multiply, ZERO } from '../../figure/rational.ts';
import { rootText } from '../../figure/root.ts';
import type { Check, Rule } from '../rule.ts';
import { type Figures, factCheck, factEnding, factNotChecked, type Read } from './fact-check.ts';
import { decimalsOf } from './nearest-fractions.ts';

export const impossibleDeviation: Rule = {
  id: 'impossible-deviation',
  family: 'arithmetic',
  severity: 'error',
  summary: 'No n whole numbers with this mean have this standard deviation.',
  why: `n whole numbers with a given mean can have only some standard deviations: their squares add up to a whole number, which is
    even or odd as their sum is (GRIMMER: Anaya 2016, The GRIMMER test; Allard 2018, Analytic-GRIMMER). Zeros and ones can have
    one only, the root of n / (n - 1) m (1 - m) (DEBIT: Heathers and Brown 2019). A pair that cannot be was miscopied, or
    describes other numbers than the text says.`,
  fires: `no n whole numbers (of a scale of items: whole in that part of one; of \`binary\`: zeros and ones) between \`min\` and
    \`max\` have both the mean and the deviation, whichever way ties were rounded`,
  silent: `n is beyond the decimals, is not exact or is 1: not checked, as is a deviation whose mean is impossible by itself; a
    hedge leaves room`,
  limits: `It takes the deviation for that of a sample, with n - 1 below, and the numbers for whole ones in the unit in which the
    mean is written. What is not \`signed\` is not below 0.`,
  accept: 'the source divides by n, some of the n did not answer, or the numbers are no whole ones',
  wrong: `
    entities: { ward: {} }
    indicators: { mark: { name: Mark } }
    facts:
      - { id: marks, about: ward, indicator: mark, period: 2020, value: 3.44, mean: { n: 18, sd: 2.47 } }`,
  right: `
    entities: { ward: {} }
    indicators: { mark: { name: Mark } }
    facts:
      - { id: marks, about: ward, indicator: mark, period: 2020, value: 3.44, mean: { n: 18, sd: 2.48 } }`,

  *check(base) {
    for (const one of statedMeans(base)) {
      const { n, sd } = one.mean;
      const isOfIt = sd && sameDimension(sd.figure.unit, one.value.figure.unit);
      if (n && isOfIt && meets(sd.figure.wide, atLeast(ZERO))) yield checked(base, one, n, sd);
    }
  },
};

function checked(base: Base, one: StatedMean, n: Quantity, sd: Quantity): Check {
  const { fact, value } = one;
  const figures: Figures = [sd, value, n];
  const number = exactNumber(n);
  if (number === null || number < 2n) return factNotChecked(fact, figures, 'an exact number of two or more');

  const spread = spreadBy(one, number, sd, ({ figure }) => figure.wide);
  if (!hasSum(spread)) return factNotChecked(fact, figures, 'a mean that so many whole numbers have');
  const related = canBeSpread(spread);
  if (related === null) return factNotChecked(fact, figures, 'a search that is not too large');
  if (related !== 'no' && isAnyDeviation(spread))
    return factNotChecked(fact, figures, `more decimals: ${count(one, n)} give any such deviation`);

  const ending = factEnding(base, fact, figures, read => canBeSpread(spreadBy(one, number, sd, read)) ?? 'yes');
  const message = `${sd.figure.text} cannot be the deviation of ${count(one, n)} with a mean of ${value.figure.text}`;
  return factCheck(fact, figures, ending, 'unless' in ending ? message + nearest(one, spread, sd) : message);
}

/** Mean and deviation in the unit of the numbers, read in one way. */
function spreadBy(one: StatedMean, n: bigint, sd: Quantity, read: Read): Spread {
  const unit = ownUnit(one);
  return {
    numbers: numbersOf(one, n),
    parts: BigInt(one.mean.items),
    mean: inUnit(read(one.value), unit),
    // A deviation is a distance, without the zero point of a temperature.
    deviation: inUnit(read(sd), { ...unit, offset: ZERO }),
  };
}

/** `18 whole numbers`, `20 means of 4 whole numbers`, `28 zeros and ones`. */
function count({ mean: { items, binary } }: StatedMean, n: Quantity): string {
  const what = binary ? 'zeros and ones' : 'whole numbers';
  return items === 1 ? `${n.figure.text} ${what}` : `${n.figure.text} means of ${items} ${what}`;
}

/** In the unit of the deviation that is printed. */
function nearest(one: StatedMean, spread: Spread, { figure }: Quantity): string {
  const { below, above } = nearestVariances(spread);
  const perUnit = divide(ownUnit(one).factor, figure.unit.factor);
  const roots = [below, above].flatMap(variance => {
    if (!variance) return [];
    const text = rootText(multiply(variance, multiply(perUnit, perUnit)), decimalsOf(figure) + 2);
    return [figure.unit.kind === 'percent' ? `${text}%` : text];
  });
  if (roots.length === 0) return '';
  return roots.length === 1 ? `: the nearest is ${roots[0]}` : `: the nearest are ${roots.join(' and ')}`;
}
