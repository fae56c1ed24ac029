import type { Base } from '../../base/base.ts';
import type { Fact, Quantity, Share } from '../../base/fact.ts';
import { countedOf } from '../../engine/counted.ts';
import { exactNumber, isAnyOverN, wholeOverN } from '../../engine/grim.ts';
import { relate } from '../../engine/relate.ts';
import type { Figure } from '../../figure/figure.ts';
import { formatBounds } from '../../figure/format.ts';
import { closed, divide, everything, type Interval, intersect, meets } from '../../figure/interval.ts';
import { PERCENT } from '../../figure/plain-units.ts';
import { ONE, ZERO } from '../../figure/rational.ts';
import type { Check, Rule } from '../rule.ts';
import { type Figures, factCheck, factEnding, factNotChecked, type Read } from './fact-check.ts';
import { nearestFractions } from './nearest-fractions.ts';

export const impossiblePercent: Rule = {
  id: 'impossible-percent',
  family: 'arithmetic',
  severity: 'error',
  summary: 'No number of n things is this percentage of them.',
  why: `Of 43 people 30 are 69.8 % and 31 are 72.1 %: none are 71 %. Then the percentage, or n, is not what was counted (the test
    of GRIM on percentages: Brown and Heathers 2017, The GRIM test, Social Psychological and Personality Science 8). Where the
    text also says how many they are, they must give the percentage.`,
  fires: `no whole number of n rounds to the percentage, whichever way ties are rounded; or the number that the fact gives as its
    value does not`,
  silent: `the decimals are too few to tell (n is 100 or more, for a percentage without decimals): not checked, as are percentages
    of an n that is not exact; a hedge leaves room; the value is larger than n and so no number of the n`,
  limits: 'It takes each of the n to count once: of weighted answers any percentage can be.',
  accept: 'the answers are weighted, or some of the n gave none',
  wrong: `
    entities: { land: {} }
    indicators: { approval: { name: Those who approve, unit: people } }
    facts:
      - { id: poll, about: land, indicator: approval, period: 2020, share: { is: 71%, n: 43 } }`,
  right: `
    entities: { land: {} }
    indicators: { approval: { name: Those who approve, unit: people } }
    facts:
      - { id: poll, about: land, indicator: approval, period: 2020, share: { is: 72%, n: 43 } }`,

  *check(base) {
    for (const fact of base.facts) {
      if (!fact.inUse) continue;
      for (const share of fact.shares) {
        const { is, n } = share;
        if (is && n && isFraction(is.figure)) yield checked(base, fact, { share, is, n });
      }
    }
  },
};

interface PercentOfN {
  readonly share: Share;
  readonly is: Quantity;
  readonly n: Quantity;
}

const FRACTION = closed(ZERO, ONE);

/** Five people are no percentage, and 130 % are out of bounds. */
function isFraction({ unit, wide }: Figure): boolean {
  return unit.dimension === '' && meets(wide, FRACTION);
}

function checked(base: Base, fact: Fact, percent: PercentOfN): Check {
  const { share, n } = percent;
  const counted = countedOf(fact, share);
  const isOfThem = counted !== null && relate(counted.figure.wide, '<=', n.figure.wide) !== 'no';
  return isOfThem ? againstCount(base, fact, percent, counted) : againstAll(base, fact, percent);
}

/** The number is told: it must give the percentage. */
function againstCount(base: Base, fact: Fact, { is, n }: PercentOfN, counted: Quantity): Check {
  const figures: Figures = [is, counted, n];
  const given = (read: Read): Interval => divide(read(counted), read(n)) ?? everything();
  const ending = factEnding(base, fact, figures, read => relate(read(is), '=', given(read)));
  const bounds = formatBounds(
    given(({ figure }) => figure.wide),
    PERCENT,
  );
  const message = `${is.figure.text} does not fit: ${counted.figure.text} of ${n.figure.text} is ${bounds}`;
  return factCheck(fact, figures, ending, message);
}

/** Some number of them must. */
function againstAll(base: Base, fact: Fact, { is, n }: PercentOfN): Check {
  const number = exactNumber(n);
  if (number === null) return factNotChecked(fact, [is, n], 'an exact number of things');
  if (isAnyOverN(is.figure.wide, number))
    return factNotChecked(fact, [is, n], `a percentage with more decimals: ${n.figure.text} things give any`);
  const ending = factEnding(base, fact, [is, n], read => wholeOverN(read(is), number));
  const nearest = nearestFractions(intersect(is.figure.wide, FRACTION) ?? FRACTION, number, PERCENT, is.figure);
  return factCheck(fact, [is, n], ending, `${is.figure.text} of ${n.figure.text} is no whole number: ${nearest}`);
}
