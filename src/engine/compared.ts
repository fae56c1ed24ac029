import type { Base } from '../base/base.ts';
import type { Comparison, ComparisonWord, Fact } from '../base/fact.ts';
import { PERCENT, TIMES } from '../figure/plain-units.ts';
import { printedUnit, sidesAlike } from './alike.ts';
import { sidesOf } from './comparison.ts';
import type { Constraint } from './constraint.ts';
import { type Decision, decide } from './decide.ts';
import { type StatedGap, statedGaps } from './gap-claims.ts';
import type { Network } from './network.ts';
import { placeOfClaim, placeOfFact } from './place.ts';
import { all, difference, lookedUp, one, only, quotient, size } from './terms.ts';

/** What the word of a comparison, or its multiple, says of its two sides. None where they cannot be compared. */
export function* comparisonOf(base: Base, network: Network, fact: Fact, comparison: Comparison): Iterable<Constraint> {
  const sides = sidesOf(base, fact, comparison);
  if (!sides) return;
  const { left, right, unit } = sidesAlike(network, sides.left, sides.right);
  const { claim, at, path } = comparison;
  if (claim.kind === 'word') {
    const { word: how } = claim;
    return yield { ...placeOfFact(fact, at, path), left, relation: relations[how], right, unit, how };
  }
  for (const { variable, claim: times, isOutside } of statedGaps(base, fact, comparison)) {
    if (isOutside) continue;
    const how = 'one side / the other';
    const stated = only(variable, times);
    yield { ...placeOfClaim(times), left: stated, relation: '=', right: quotient(left, right), unit: TIMES, how };
  }
}

/**
 * What the gaps of a comparison say of its two sides. Where the word itself is false, or strained as the gap is, that is a
 * finding of its own, and only the size of the gap is left to look at.
 */
export function* gapsOf(base: Base, network: Network, fact: Fact, comparison: Comparison): Iterable<Constraint> {
  const gaps = [...statedGaps(base, fact, comparison)].filter(gap => !gap.isOutside);
  if (comparison.claim.kind !== 'word' || gaps.length === 0) return;
  const words = [...comparisonOf(base, network, fact, comparison)];
  const outcomeOf = (constraint: Constraint): Outcome => decide(constraint, network, base).outcome;
  const outcomes = new Set(words.map(outcomeOf));
  for (const gap of gaps) {
    const made = gapOf(network, gap, !gap.signed, false);
    const isSaid = outcomes.has('conflict') || (outcomes.has('strained') && outcomeOf(made) === 'strained');
    yield isSaid ? gapOf(network, gap, !gap.signed, true) : made;
  }
}

type Outcome = Decision['outcome'];

const relations: Record<ComparisonWord, Constraint['relation']> = {
  higher: '>',
  lower: '<',
  equal: '=',
  different: 'different',
  'at-least': '>=',
  'at-most': '<=',
  contrary: 'opposite',
};

/** A relative gap is kept as the ratio of the sides; both sides of the check are gaps, ratio - 1. */
function gapOf(network: Network, { variable, claim }: StatedGap, isSize: boolean, isTurned: boolean): Constraint {
  const isRelative = variable.form === 'ratio';
  const { left: mine, right: theirs } = isRelative
    ? sidesAlike(network, variable.left, variable.right)
    : { left: all(variable.left), right: lookedUp(variable.right) };
  const apart = isRelative ? difference(quotient(mine, theirs), one) : difference(mine, theirs);
  const stated = isRelative && !isSize ? difference(only(variable, claim), one) : only(variable, claim);
  return {
    ...placeOfClaim(claim),
    left: isTurned ? size(stated) : stated,
    relation: '=',
    right: isSize || isTurned ? size(apart) : apart,
    unit: isRelative ? PERCENT : printedUnit(network, variable),
    how: isRelative ? 'one side / the other - 1' : 'one side - the other',
  };
}
