import type { Base } from '../base/base.ts';
import type { Expression } from '../base/expression.ts';
import type { IndicatorId } from '../base/ids.ts';
import type { Term } from './constraint.ts';
import { termOfExpression } from './expression-term.ts';
import type { Level } from './observation.ts';
import { difference, product, quotient, sum } from './terms.ts';

/** The levels of indicators that an expression names, each once, in order. */
export function indicatorsIn(expression: Expression): readonly IndicatorId[] {
  switch (expression.kind) {
    case 'indicator':
      return expression.measure === 'level' ? [expression.indicator] : [];
    case 'constant':
    case 'fact':
      return [];
    default:
      return [...new Set([...indicatorsIn(expression.left), ...indicatorsIn(expression.right)])];
  }
}

/**
 * What an indicator in an expression is if the whole comes to a value: of `gdp / people = value` gdp is `value * people`. Null
 * where it occurs more than once, or not at all, or where another term has nothing to stand for.
 */
export function solveFor(
  base: Base,
  expression: Expression,
  wanted: IndicatorId,
  value: Term,
  here: Level,
): Term | null {
  if (expression.kind === 'indicator') return expression.indicator === wanted ? value : null;
  if (expression.kind === 'constant' || expression.kind === 'fact') return null;
  const { kind, left, right } = expression;
  const isLeft = indicatorsIn(left).includes(wanted);
  if (isLeft === indicatorsIn(right).includes(wanted)) return null;
  const other = termOfExpression(base, isLeft ? right : left, here);
  return other && solveFor(base, isLeft ? left : right, wanted, undone(kind, value, other, isLeft), here);
}

/** The left or the right side of a sum, a difference, a product or a quotient, from the whole and the other side. */
function undone(kind: '+' | '-' | '*' | '/', whole: Term, other: Term, isLeft: boolean): Term {
  switch (kind) {
    case '+':
      return difference(whole, other);
    case '-':
      return isLeft ? sum([whole, other]) : difference(other, whole);
    case '*':
      return quotient(whole, other);
    case '/':
      return isLeft ? product(whole, other) : quotient(other, whole);
  }
}
