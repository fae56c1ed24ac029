import type { Base } from '../../base/base.ts';
import type { Quantity } from '../../base/fact.ts';
import { exactNumber, isAnyOverN, wholeOverN } from '../../engine/grim.ts';
import { ownUnit, type StatedMean, statedMeans } from '../../engine/stated-mean.ts';
import { inUnit } from '../../figure/format.ts';
import { PLAIN } from '../../figure/plain-units.ts';
import { reduce } from '../../figure/rational.ts';
import type { Unit } from '../../figure/unit.ts';
import type { Check, Rule } from '../rule.ts';
import { factCheck, factEnding, factNotChecked } from './fact-check.ts';
import { nearestFractions } from './nearest-fractions.ts';

export const impossibleMean: Rule = {
  id: 'impossible-mean',
  family: 'arithmetic',
  severity: 'error',
  summary: 'No n whole numbers have this mean.',
  why: `The mean of 28 whole numbers is a whole number over 28, so most means with two decimals cannot be: 5.18 is 145 / 28, and
    5.19 is nothing over 28. Then the mean, n or the whole numbers are not what the text says (GRIM: Brown and Heathers 2017,
    The GRIM test, Social Psychological and Personality Science 8).`,
  fires: 'no whole number over n (times `items`) rounds to the mean, whichever way ties are rounded',
  silent: `the decimals are too few to tell (n is not below 10, or 100 for two decimals, over the items): not checked, as is a
    mean without an exact n; a hedge leaves room`,
  limits: `It takes the numbers for whole ones in the unit in which the mean is written, since \`mean\` says so; of several values
    of a fact the first is the mean.`,
  accept: 'some of the n did not answer, the mean is weighted, or the numbers are no whole ones',
  wrong: `
    entities: { ward: {} }
    indicators: { stay: { name: Length of stay, unit: days } }
    facts:
      - { id: stays, about: ward, indicator: stay, period: 2020, value: 5.19 days, mean: { n: 28 } }`,
  right: `
    entities: { ward: {} }
    indicators: { stay: { name: Length of stay, unit: days } }
    facts:
      - { id: stays, about: ward, indicator: stay, period: 2020, value: 5.18 days, mean: { n: 28 } }`,

  *check(base) {
    for (const one of statedMeans(base)) if (one.mean.n) yield checked(base, one, one.mean.n);
  },
};

function checked(base: Base, one: StatedMean, n: Quantity): Check {
  const { fact, value, mean } = one;
  const number = exactNumber(n);
  if (number === null) return factNotChecked(fact, [value, n], 'the exact number that the mean is over');
  const unit = ownUnit(one);
  const beside = mean.items === 1 ? [mean.min, mean.max, mean.total] : [];
  const parted = beside.find(other => other && hasDecimals(other, unit));
  if (parted)
    return factNotChecked(fact, [value, n, parted], 'whole numbers: what stands beside the mean has decimals');
  const all = number * BigInt(mean.items);
  const widely = inUnit(value.figure.wide, unit);
  if (isAnyOverN(widely, all))
    return factNotChecked(fact, [value, n], `a mean with more decimals: ${count(one, n)} give any`);
  const ending = factEnding(base, fact, [value, n], read => wholeOverN(inUnit(read(value), unit), all));
  const nearest = nearestFractions(widely, all, PLAIN, { ...value.figure, unit });
  return factCheck(fact, [value, n], ending, `${value.figure.text} cannot be the mean of ${count(one, n)}: ${nearest}`);
}

/** `28 whole numbers`, `20 times 4 whole numbers`, `28 zeros and ones`. */
function count({ mean: { items, binary } }: StatedMean, n: Quantity): string {
  return `${n.figure.text}${items === 1 ? '' : ` times ${items}`} ${binary ? 'zeros and ones' : 'whole numbers'}`;
}

/** What was weighed or paid is seldom whole, and then its ends or its total show it. */
function hasDecimals({ figure }: Quantity, unit: Unit): boolean {
  const { low, high } = inUnit(figure.written, unit);
  return [low, high].some(end => end !== null && reduce(end).d !== 1n);
}
