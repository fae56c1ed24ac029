import { absoluteInterval, add, divide, type Interval, multiply, powerInterval, subtract } from '../figure/interval.ts';
import { compare, ZERO } from '../figure/rational.ts';
import type { Term } from './constraint.ts';

export type Leaf = Extract<Term, { kind: 'variable' }>;

/** The bounds of each variable that a term is made of; null where nothing is known. */
export type Bounds = (leaf: Leaf) => Interval | null;

/**
 * All values that a term can take while each variable stays inside its bounds (exact if no variable occurs twice, else an
 * outer bound: sound, so a conflict is never invented). Null where it is not defined: a divisor that may be zero or less.
 */
export function evaluate(term: Term, bounds: Bounds): Interval | null {
  switch (term.kind) {
    case 'variable':
      return bounds(term);
    case 'constant':
      return term.value;
    case 'sum':
      return evaluateSum(term.terms, bounds);
    case 'power': {
      const of = evaluate(term.of, bounds);
      return of && isAtLeastZero(of) ? powerInterval(of, term.exponent) : null;
    }
    case 'size': {
      const of = evaluate(term.of, bounds);
      return of && absoluteInterval(of);
    }
    case 'difference':
    case 'product':
    case 'quotient':
      return evaluatePair(term.kind, evaluate(term.left, bounds), evaluate(term.right, bounds));
  }
}

function evaluateSum(terms: readonly Term[], bounds: Bounds): Interval | null {
  let total: Interval | null = null;
  for (const term of terms) {
    const next = evaluate(term, bounds);
    if (!next) return null;
    total = total ? add(total, next) : next;
  }
  return total;
}

function evaluatePair(
  kind: 'difference' | 'product' | 'quotient',
  left: Interval | null,
  right: Interval | null,
): Interval | null {
  if (!left || !right) return null;
  if (kind === 'difference') return subtract(left, right);
  if (kind === 'product') return multiply(left, right);
  return isAboveZero(right) ? divide(left, right) : null;
}

function isAtLeastZero({ low }: Interval): boolean {
  return low !== null && compare(low, ZERO) >= 0;
}

/** What is divided by must be above zero, or the check says nothing (meaning.md, domains). */
function isAboveZero({ low, lowOpen }: Interval): boolean {
  if (low === null) return false;
  const side = compare(low, ZERO);
  return side > 0 || (side === 0 && lowOpen);
}
