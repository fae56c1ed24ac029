import type { Base } from '../../base/base.ts';
import type { Comparison, Fact } from '../../base/fact.ts';
import { comparisonOf } from '../../engine/compared.ts';
import { sidesOf } from '../../engine/comparison.ts';
import type { Conflict } from '../../engine/decide.ts';
import { formatBounds, formatEnd } from '../../figure/format.ts';
import { compare, ZERO } from '../../figure/rational.ts';
import { notChecked } from '../looked.ts';
import type { Check, Rule } from '../rule.ts';
import { checkedFigure, otherFigures, otherSides, unlessStretched } from '../told.ts';

export const falseComparison: Rule = {
  id: 'false-comparison',
  family: 'arithmetic',
  severity: 'by-source',
  summary: '"higher", "equal", "twice" or "contrary" is false.',
  why: `A comparison is a claim of its own, and the easiest one to check: if even the most favourable true values
    inside both figures do not make the word true, the text contradicts itself.`,
  fires: 'no choice of true values inside both figures makes the word or the multiple true',
  silent: 'the bounds overlap; a side is missing; periods, units or price bases differ',
  limits: 'reads `compare:`, not the words of `statement`',
  accept: 'the source does say so, and you have asked it',
  wrong: `
    entities: { land: {}, towns: { partOf: land } }
    indicators: { cars: { unit: cars } }
    facts:
      - { id: land-cars, about: land, indicator: cars, period: 2022, change: +8.8% }
      - { id: town-cars, about: towns, indicator: cars, period: 2022, change: +6.7%, compare: { change: higher, than: land-cars } }`,
  right: `
    entities: { land: {}, towns: { partOf: land } }
    indicators: { cars: { unit: cars } }
    facts:
      - { id: land-cars, about: land, indicator: cars, period: 2022, change: -2.1% }
      - { id: town-cars, about: towns, indicator: cars, period: 2022, change: +6.7%, compare: { change: higher, than: land-cars } }`,

  *check(base) {
    for (const { fact, comparison } of comparisons(base)) {
      if (!sidesOf(base, fact, comparison)) yield unlike(fact, comparison);
    }
  },

  *constrain(base, network) {
    for (const { fact, comparison } of comparisons(base)) yield* comparisonOf(base, network, fact, comparison);
  },

  tell(conflict) {
    const word = isMultiple(conflict) ? checkedFigure(conflict) : conflict.constraint.how;
    const message = `"${word}" is false: ${evidence(conflict)}${unlessStretched(conflict)}`;
    return { message, related: otherFigures(conflict), severity: null };
  },
};

function* comparisons(base: Base): Iterable<{ fact: Fact; comparison: Comparison }> {
  for (const fact of base.facts) {
    if (fact.inUse) for (const comparison of fact.comparisons) yield { fact, comparison };
  }
}

function unlike(fact: Fact, { at, path }: Comparison): Check {
  return notChecked([{ fact, at, path }], 'two sides that can be compared: the same measure, kind and unit');
}

function isMultiple({ constraint }: Conflict): boolean {
  return constraint.left.kind === 'variable' && constraint.left.only !== null;
}

/** What the two sides are as written, and the end of each that comes nearest to making the word true. */
function evidence(conflict: Conflict): string {
  const { constraint, left, right } = conflict;
  const { unit, relation } = constraint;
  const [mine = '', theirs = ''] = otherSides(conflict);
  switch (relation) {
    case '>':
    case '>=':
      return `${mine} (at most ${formatEnd(left, 'high', unit)}) against ${theirs} (at least ${formatEnd(right, 'low', unit)})`;
    case '<':
    case '<=':
      return `${mine} (at least ${formatEnd(left, 'low', unit)}) against ${theirs} (at most ${formatEnd(right, 'high', unit)})`;
    case 'opposite':
      return `${mine} and ${theirs} ${left.low && compare(left.low, ZERO) >= 0 ? 'both grow' : 'both shrink'}`;
    case 'different':
      return `${mine} and ${theirs} are the same`;
    case '=':
      return isMultiple(conflict)
        ? `${mine} is ${formatBounds(right, unit)} ${theirs}`
        : `${mine} (${formatBounds(left, unit)}) against ${theirs} (${formatBounds(right, unit)})`;
  }
}
