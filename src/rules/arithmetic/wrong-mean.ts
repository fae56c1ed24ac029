import type { Base } from '../../base/base.ts';
import type { Quantity } from '../../base/fact.ts';
import { relate } from '../../engine/relate.ts';
import { limitOf, ownUnit, type StatedMean, statedMeans } from '../../engine/stated-mean.ts';
import { sameDimension } from '../../figure/dimension.ts';
import { formatBounds, inUnit } from '../../figure/format.ts';
import { type Interval, multiply, point, scale } from '../../figure/interval.ts';
import { ONE, rational, ZERO } from '../../figure/rational.ts';
import type { Ending } from '../ending.ts';
import type { Check, Rule } from '../rule.ts';
import { type Figures, factCheck, factEnding, factNotChecked, type Read } from './fact-check.ts';

export const wrongMean: Rule = {
  id: 'wrong-mean',
  family: 'arithmetic',
  severity: 'error',
  summary: 'A mean lies outside its range, or is not the total over the number.',
  why: `A mean lies between the smallest and the largest of what it is the mean of, and times their number it is their total.
    A reader can check both with what the text prints.`,
  fires:
    'the mean is surely below `min` or above `max` (of zeros and ones 0 and 1), or no mean inside its rounding makes the total',
  silent: `rounding explains it; of a scale of several items the total may be that of the items or of the people; n or the total
    is missing`,
  limits:
    'it reads what stands in one fact; of several values of a fact the first is the mean. A weighted mean times its number is no total',
  accept: 'the mean is weighted, or over fewer than n',
  wrong: `
    entities: { ward: {} }
    indicators: { stay: { name: Length of stay, unit: days } }
    facts:
      - { id: stays, about: ward, indicator: stay, period: 2020, value: 5.18 days, mean: { n: 28, total: 154 days } }`,
  right: `
    entities: { ward: {} }
    indicators: { stay: { name: Length of stay, unit: days } }
    facts:
      - { id: stays, about: ward, indicator: stay, period: 2020, value: 5.18 days, mean: { n: 28, total: 145 days } }`,

  *check(base) {
    for (const one of statedMeans(base)) {
      yield* inRange(base, one);
      if (one.mean.total) yield timesNumber(base, one, one.mean.total);
    }
  },
};

function* inRange(base: Base, one: StatedMean): Iterable<Check> {
  const { fact, value, mean } = one;
  const unit = ownUnit(one);
  const said = `a mean of ${value.figure.text}`;
  for (const { end, relation, word, ofBinary } of ENDS) {
    const limit = mean[end];
    if (limit && sameDimension(value.figure.unit, limit.figure.unit)) {
      const figures: Figures = [value, limit];
      const ending = factEnding(base, fact, figures, read =>
        relate(inUnit(read(value), unit), relation, limitOf(one, read(limit))),
      );
      yield factCheck(fact, figures, ending, `${said} is ${word}, ${limit.figure.text}`);
    }
    if (!mean.binary) continue;
    const ending = factEnding(base, fact, [value], read =>
      relate(inUnit(read(value), unit), relation, point(ofBinary)),
    );
    yield factCheck(fact, [value], ending, `${said} is none of zeros and ones`);
  }
}

const ENDS = [
  { end: 'min', relation: '>=', word: 'below the smallest', ofBinary: ZERO },
  { end: 'max', relation: '<=', word: 'above the largest', ofBinary: ONE },
] as const;

function timesNumber(base: Base, one: StatedMean, total: Quantity): Check {
  const { fact, value, mean } = one;
  const { n } = mean;
  if (!n || !sameDimension(value.figure.unit, total.figure.unit)) {
    const missing = n ? 'a total in the unit of the mean' : 'the number that the mean is over (mean.n)';
    return factNotChecked(fact, [value, total], missing);
  }
  const unit = ownUnit(one);
  const makes = (items: number, read: Read): Interval =>
    scale(multiply(inUnit(read(value), unit), read(n)), rational(items));
  const figures: Figures = [value, n, total];
  // Of a scale of several items nobody knows whether the total is that of the items or of the people.
  const endings = [1, mean.items].map(items =>
    factEnding(base, fact, figures, read => relate(inUnit(read(total), unit), '=', makes(items, read))),
  );
  const [ending] = endings.sort((a, b) => ORDER[a.outcome] - ORDER[b.outcome]);
  const made = formatBounds(
    makes(1, ({ figure }) => figure.wide),
    { ...unit, factor: ONE, offset: ZERO },
  );
  const message = `a mean of ${value.figure.text} times ${n.figure.text} makes ${made}, not ${total.figure.text}`;
  return factCheck(fact, figures, ending ?? { outcome: 'holds' }, message);
}

const ORDER: Readonly<Record<Ending['outcome'], number>> = { holds: 0, tie: 1, strained: 2, conflict: 3 };
