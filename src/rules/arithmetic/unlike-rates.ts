import type { Base } from '../../base/base.ts';
import type { Constraint, Term } from '../../engine/constraint.ts';
import { impliedRates, type RatesOfOneTime } from '../../engine/implied-rates.ts';
import { type ImpliedSide, oneRateOf, tightest } from '../../engine/one-rate.ts';
import { statedRates } from '../../engine/stated-rates.ts';
import { byWayOfThird, trianglesOf } from '../../engine/triangles.ts';
import { formatBounds } from '../../figure/format.ts';
import { notChecked } from '../looked.ts';
import type { Rule } from '../rule.ts';
import { listed, otherFigures } from '../told.ts';

export const unlikeRates: Rule = {
  id: 'unlike-rates',
  family: 'arithmetic',
  severity: 'by-source',
  summary: 'Two conversions of one source, or three rates, allow no one rate of exchange.',
  why: `Whoever converts two amounts of one time for one text does it at one rate. If no rate gives both, one of the four figures
    is wrong, even if nobody knows what the rate was. And who knows yuan to the dollar and dollars to the euro knows yuan to
    the euro: (a/b)(b/c) = a/c.`,
  fires: `the rates that two conversions between the same currencies imply have no value in common, in one source, for one date
    or period; a rate that a source implies, or states for one day, is not what its two others give by way of the
    third currency`,
  silent: `rounding explains it, as loose as it can be; the amounts are of other dates or periods, scenarios, or vintages, at
    constant prices beside current ones, or a change beside a level; the source has two kinds of rate for a pair`,
  limits: `undated amounts are not compared, nor are the means of a month or a year by way of a third currency: the product of two
    means is not the mean of the products. Stated rates are not held against conversions here; wrong-conversion does that`,
  accept: 'the source says that it converts at two rates, such as the mean of the year and that of its last day',
  wrong: `
    entities: { land: {} }
    indicators: { exports: { unit: CNY }, imports: { unit: CNY } }
    facts:
      - { id: sold, about: land, indicator: exports, period: 2022, value: 5.52 trillion CNY, converted: 801.5 billion USD }
      - { id: bought, about: land, indicator: imports, period: 2022, value: 4.81 trillion CNY, converted: 675.6 billion USD }`,
  right: `
    entities: { land: {} }
    indicators: { exports: { unit: CNY }, imports: { unit: CNY } }
    facts:
      - { id: sold, about: land, indicator: exports, period: 2022, value: 5.52 trillion CNY, converted: 801.5 billion USD }
      - { id: bought, about: land, indicator: imports, period: 2022, value: 4.81 trillion CNY, converted: 698.4 billion USD }`,

  *check(base, network) {
    for (const { isDated, byPair } of impliedRates(base)) {
      if (isDated) continue;
      for (const [, ...others] of byPair.values())
        for (const { to } of others) yield notChecked([to.claim], 'a date or a period of both amounts');
    }
    for (const { days, sides } of statedRates(network)) {
      if (days === 1) continue;
      for (const [{ claim: a }, { claim: b }, { claim: c }] of trianglesOf(sides))
        yield notChecked([a, b, c], 'rates of one day: means of a longer time do not multiply');
    }
  },

  *constrain(base, network) {
    for (const rates of impliedRates(base)) if (rates.isDated) yield* ratesOfOneTime(base, rates);
    for (const { days, sides } of statedRates(network)) {
      if (days !== 1) continue;
      for (const triangle of trianglesOf(sides)) yield byWayOfThird(base, triangle);
    }
  },

  tell(conflict) {
    const { constraint, left, right } = conflict;
    const { unit } = constraint;
    const [mine, theirs] = [wordsOf(constraint.left), wordsOf(constraint.right)];
    const given = `${listed(theirs)} ${theirs.length > 1 ? 'give' : 'is'} ${formatBounds(right, unit)}`;
    const isStated = constraint.left.kind === 'variable';
    const message = isStated
      ? `${listed(mine)} does not fit: ${given}`
      : `${listed(mine)} is ${formatBounds(left, unit)}, but ${given}; there is no one rate for both`;
    return { message, related: otherFigures(conflict), severity: null };
  },
};

/** One rate for each two currencies; and between three, of which one amount told in all of them says nothing new. */
function* ratesOfOneTime(base: Base, { byPair }: RatesOfOneTime): Iterable<Constraint> {
  const sides = new Map<string, ImpliedSide>();
  for (const [pair, rates] of byPair) {
    const { constraints, agreed } = oneRateOf(base, rates);
    yield* constraints;
    const side = tightest(agreed);
    if (side) sides.set(pair, side);
  }
  for (const triangle of trianglesOf(sides)) {
    const [first, ...others] = triangle;
    if (others.some(side => side.of !== first.of)) yield byWayOfThird(base, triangle);
  }
}

/** `5.52 trillion CNY for 801.5 billion USD`; a stated rate as it was written. */
function wordsOf(term: Term): readonly string[] {
  switch (term.kind) {
    case 'variable':
      return (term.only ?? []).slice(0, 1).map(({ figure }) => figure.text);
    case 'quotient':
      return [[...wordsOf(term.left), ...wordsOf(term.right)].join(' for ')];
    case 'product':
      return [...wordsOf(term.left), ...wordsOf(term.right)];
    default:
      return [];
  }
}
