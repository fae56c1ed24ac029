import type { Base } from '../../base/base.ts';
import type { Comparison, Fact } from '../../base/fact.ts';
import { gapsOf } from '../../engine/compared.ts';
import { conversionsIn, gapIn } from '../../engine/conversion.ts';
import type { Conflict } from '../../engine/decide.ts';
import { statedGaps } from '../../engine/gap-claims.ts';
import { formatBounds } from '../../figure/format.ts';
import { absoluteInterval } from '../../figure/interval.ts';
import { compare, ZERO } from '../../figure/rational.ts';
import { notChecked } from '../looked.ts';
import type { Rule } from '../rule.ts';
import { checkedFigure, otherFigures, otherSides, unlessStretched } from '../told.ts';

export const wrongGap: Rule = {
  id: 'wrong-gap',
  family: 'arithmetic',
  severity: 'by-source',
  summary: 'The stated gap between two figures is not their difference.',
  why: `"200,000, 50 % lower than 300,000" can be worked out by every reader: it is 33 % lower. A gap that no true values
    inside the two figures give was computed on the wrong side, or copied from elsewhere.`,
  fires:
    'the gap lies outside the difference (or the ratio, for a bare percentage) of the two sides, with all rounding allowed',
  silent: 'rounding explains it; a side is missing; the gap is in another currency',
  limits: 'a bare % is relative to the other side, points are absolute',
  accept: 'the source takes its gap between unrounded or adjusted figures and says so',
  wrong: `
    entities: { land: {} }
    indicators: { jobs: { unit: jobs } }
    facts:
      - { id: earlier, about: land, indicator: jobs, period: 2003, value: "301,000 jobs" }
      - { id: now, about: land, indicator: jobs, period: 2004, value: "201,000 jobs", compare: { value: lower, than: earlier, by: 50% } }`,
  right: `
    entities: { land: {} }
    indicators: { jobs: { unit: jobs } }
    facts:
      - { id: earlier, about: land, indicator: jobs, period: 2003, value: "301,000 jobs" }
      - { id: now, about: land, indicator: jobs, period: 2004, value: "201,000 jobs", compare: { value: lower, than: earlier, by: 33% } }`,

  *check(base) {
    for (const { fact, comparison } of comparisonsWithGap(base)) {
      const known = new Set([...statedGaps(base, fact, comparison)].map(({ claim }) => claim.path));
      // In several words one gap is an amount and its conversions, which have a rule of their own.
      for (const restated of gapIn(base, fact, comparison))
        for (const { to } of conversionsIn(restated)) known.add(to.path);
      for (const { at, path } of comparison.by)
        if (!known.has(path)) yield notChecked([{ fact, at, path }], 'a gap in the unit of the two sides');
    }
  },

  *constrain(base, network) {
    for (const { fact, comparison } of comparisonsWithGap(base)) yield* gapsOf(base, network, fact, comparison);
  },

  tell(conflict) {
    const message = `"${checkedFigure(conflict)}" does not fit: ${evidence(conflict)}${unlessStretched(conflict)}`;
    return { message, related: otherFigures(conflict), severity: null };
  },
};

/** A multiple is no gap: the rule on comparisons looks at it. */
function* comparisonsWithGap(base: Base): Iterable<{ fact: Fact; comparison: Comparison }> {
  for (const fact of base.facts) {
    if (!fact.inUse) continue;
    for (const comparison of fact.comparisons)
      if (comparison.claim.kind === 'word' && comparison.by.length > 0) yield { fact, comparison };
  }
}

/** `200,000 is 26.3 … 39.7 % lower than 300,000`. */
function evidence(conflict: Conflict): string {
  const { right, constraint } = conflict;
  const [mine = '', theirs = ''] = otherSides(conflict);
  const isLower = right.high !== null && compare(right.high, ZERO) <= 0;
  const isHigher = right.low !== null && compare(right.low, ZERO) >= 0;
  const bounds = formatBounds(isLower ? absoluteInterval(right) : right, constraint.unit);
  if (constraint.right.kind === 'size') return `${mine} and ${theirs} are ${bounds} apart`;
  return isLower || isHigher
    ? `${mine} is ${bounds} ${isLower ? 'lower' : 'higher'} than ${theirs}`
    : `${mine} less ${theirs} is ${bounds}`;
}
