import { type Interval, isPoint, meets, touchesOnly } from '../figure/interval.ts';
import { compare, type Rational, ZERO } from '../figure/rational.ts';
import type { Constraint } from './constraint.ts';

/** Whether some choice of true values inside both sides makes a relation true; `touch`: only closed ends that meet do. */
export type Related = 'yes' | 'touch' | 'no';

export function relate(left: Interval, relation: Constraint['relation'], right: Interval): Related {
  switch (relation) {
    case '=':
      return equal(left, right);
    case '>':
      return above(left, right, 'strictly');
    case '<':
      return above(right, left, 'strictly');
    case '>=':
      return above(left, right, 'or equal');
    case '<=':
      return above(right, left, 'or equal');
    case 'different':
      return isPoint(left) && isPoint(right) && equal(left, right) === 'yes' ? 'no' : 'yes';
    case 'opposite':
      return (canExceedZero(left) && canBeBelowZero(right)) || (canBeBelowZero(left) && canExceedZero(right))
        ? 'yes'
        : 'no';
  }
}

function equal(left: Interval, right: Interval): Related {
  if (!meets(left, right)) return 'no';
  return touchesOnly(left, right) ? 'touch' : 'yes';
}

/** Open bounds that touch, and two equal points under a strict word, cannot make it true (rules.md, O1). */
function above(left: Interval, right: Interval, how: 'strictly' | 'or equal'): Related {
  if (left.high === null || right.low === null) return 'yes';
  const side = compare(left.high, right.low);
  if (side !== 0) return side > 0 ? 'yes' : 'no';
  if (left.highOpen || right.lowOpen) return 'no';
  if (isPoint(left) && isPoint(right)) return how === 'strictly' ? 'no' : 'yes';
  return 'touch';
}

function canExceedZero({ high }: Interval): boolean {
  return high === null || isPositive(high);
}

function canBeBelowZero({ low }: Interval): boolean {
  return low === null || compare(low, ZERO) < 0;
}

function isPositive(value: Rational): boolean {
  return compare(value, ZERO) > 0;
}
