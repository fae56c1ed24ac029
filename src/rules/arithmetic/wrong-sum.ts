import type { Conflict } from '../../engine/decide.ts';
import { sumsOfGroups, sumsOfPeriods, sumsOverTime } from '../../engine/sums.ts';
import { formatBounds, formatEnd } from '../../figure/format.ts';
import type { Rule } from '../rule.ts';
import { otherFigures, sidesAsWritten, unlessStretched } from '../told.ts';

export const wrongSum: Rule = {
  id: 'wrong-sum',
  family: 'arithmetic',
  severity: 'by-source',
  summary: 'Parts do not add up to their whole.',
  why: `Disjoint and complete parts make up the whole: of regions, of kinds, of the quarters of a year, of the steps of
    a running sum. With every rounding allowed (the interval sums of XBRL Calculations 1.1) they must still meet it.`,
  fires: 'the sum of the parts lies outside the whole; incomplete parts exceed it; what never falls does',
  silent: 'rounding explains it; the grouping is open or overlaps; amounts that may be negative and are not all given',
  limits: "a fact's `parts` bind figures of its own source only; an entity's bind all",
  accept: 'the source says that its parts do not add up (a residual, another method)',
  wrong: `
    entities: { land: { parts: [north, south] }, north: {}, south: {} }
    indicators: { cars: { unit: cars, additive: true } }
    facts:
      - { id: all-cars, about: land, indicator: cars, period: 2022, value: 5.52 million cars }
      - { id: north-cars, about: north, indicator: cars, period: 2022, value: 1.20 million cars }
      - { id: south-cars, about: south, indicator: cars, period: 2022, value: 2.30 million cars }`,
  right: `
    entities: { land: { parts: [north, south] }, north: {}, south: {} }
    indicators: { cars: { unit: cars, additive: true } }
    facts:
      - { id: all-cars, about: land, indicator: cars, period: 2022, value: 3.50 million cars }
      - { id: north-cars, about: north, indicator: cars, period: 2022, value: 1.20 million cars }
      - { id: south-cars, about: south, indicator: cars, period: 2022, value: 2.30 million cars }`,

  *constrain(base, network) {
    yield* sumsOfGroups(base, network);
    yield* sumsOfPeriods(network);
    yield* sumsOverTime(base, network);
  },

  tell(conflict) {
    const message = `${evidence(conflict)}${unlessStretched(conflict)}`;
    return { message, related: otherFigures(conflict), severity: null };
  },
};

function evidence(conflict: Conflict): string {
  const { constraint, left, right } = conflict;
  const { unit, how, relation } = constraint;
  const [whole, parts] = sidesAsWritten(conflict);
  const least = formatEnd(right, 'low', unit);
  const most = formatEnd(right, 'high', unit);
  if (how === 'never falls')
    return `what never falls fell to ${whole} (at most ${formatEnd(left, 'high', unit)}) from ${parts} (at least ${least})`;
  if (how === 'running sum') return `the running sum grew by ${formatBounds(right, unit)} (${parts}), not by ${whole}`;
  if (relation === '<=') return `${parts} make at most ${most} together, less than the whole, ${whole}`;
  // Unknown parts can only add to the known ones.
  if (relation === '>=' || right.high === null)
    return `${parts} make at least ${least} together, more than the whole, ${whole}`;
  return `${parts} make ${formatBounds(right, unit)}, not ${whole}`;
}
