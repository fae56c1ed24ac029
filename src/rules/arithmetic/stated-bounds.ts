import type { Base } from '../../base/base.ts';
import type { Fact, Quantity } from '../../base/fact.ts';
import { countedOf } from '../../engine/counted.ts';
import { domainOf, isOfUnknownSign } from '../../engine/domain.ts';
import { levelOf, measures } from '../../engine/observation.ts';
import { relate } from '../../engine/relate.ts';
import { sameDimension } from '../../figure/dimension.ts';
import { atLeast, everything, meets } from '../../figure/interval.ts';
import { ONE, reduce, ZERO } from '../../figure/rational.ts';
import { wholesIn } from '../../figure/wholes.ts';
import type { Ending } from '../ending.ts';
import type { Check } from '../rule.ts';
import { factCheck, factEnding } from './fact-check.ts';

/** What one fact says of its own numbers: at least one of those, no more of them than all, a whole number of things. */
export function* boundsStatedIn(base: Base, fact: Fact): Iterable<Check> {
  const { values, changes, shares, ranks, mean, age } = fact;
  if (!mean)
    for (const level of [...values, ...changes.filter(({ form }) => form === 'was')]) yield* whole(fact, level);
  for (const { size } of ranks) yield* atLeastOne(fact, size, 'a place among none is no rank');
  for (const share of shares) {
    yield* atLeastOne(fact, share.n, 'of nothing there is no percentage');
    const counted = countedOf(fact, share);
    if (counted && share.n) yield inOrder(base, fact, counted, share.n, 'more than all');
  }
  if (age && !meets(age.figure.wide, atLeast(ZERO)))
    yield told(fact, age, `${age.figure.text} is below 0, and no age is`);
  if (mean) yield* meansIn(base, fact, mean);
}

function* meansIn(base: Base, fact: Fact, { n, sd, min, max, total }: NonNullable<Fact['mean']>): Iterable<Check> {
  yield* atLeastOne(fact, n, 'of nothing there is no mean');
  if (sd && !meets(sd.figure.wide, atLeast(ZERO)))
    yield told(fact, sd, `${sd.figure.text} is below 0, and no deviation is`);
  const level = levelOf(fact);
  const domain = isOfUnknownSign(level) ? everything() : domainOf(base, level);
  for (const one of [min, max, total]) {
    if (one && measures(level, one.figure.unit) && !meets(one.figure.wide, domain))
      yield told(fact, one, `${one.figure.text} is below 0, but ${fact.indicator?.value.name.value} is not \`signed\``);
  }
  if (min && max && sameDimension(min.figure.unit, max.figure.unit))
    yield inOrder(base, fact, min, max, 'above the largest');
}

/** Only what cannot be a whole number in any reading; decimals without a scale make a measure of a noun, and no count. */
function* whole(fact: Fact, level: Quantity): Iterable<Check> {
  const { kind, unit, pace, wide, text } = level.figure;
  const isCount = unit.kind === 'count' && pace === null && (kind === 'number' || kind === 'range');
  if (!isCount || reduce(unit.factor).d !== 1n || wholesIn(wide)) return;
  yield told(fact, level, `${text} is no whole number, and ${unit.name} are counted`);
}

function* atLeastOne(fact: Fact, number: Quantity | null, why: string): Iterable<Check> {
  if (number && !meets(number.figure.wide, atLeast(ONE)))
    yield told(fact, number, `${number.figure.text} is below 1, and ${why}`);
}

function inOrder(base: Base, fact: Fact, less: Quantity, more: Quantity, how: string): Check {
  const ending = factEnding(base, fact, [less, more], read => relate(read(less), '<=', read(more)));
  return factCheck(fact, [less, more], ending, `${less.figure.text} is ${how}, ${more.figure.text}`);
}

function told(fact: Fact, figure: Quantity, message: string): Check {
  return factCheck(fact, [figure], CONFLICT, message);
}

const CONFLICT: Ending = { outcome: 'conflict', severity: null, unless: '' };
