import type { Base } from '../base/base.ts';
import type { Expression } from '../base/expression.ts';
import { divideUnits, multiplyUnits, sameDimension } from '../figure/dimension.ts';
import type { Unit } from '../figure/unit.ts';
import { changeOf, usualChangeOf } from './change.ts';
import type { Term } from './constraint.ts';
import { unitOf } from './describe.ts';
import { type Level, levelOf, levelWith, makeShare, shareOf, type Variable } from './observation.ts';
import { all, difference, exactly, product, quotient, sum } from './terms.ts';
import { type Vintage, vintageOf } from './vintage.ts';

/** The arithmetic of a relation or an identity over observations. Null where a term has nothing to stand for. */
export function termOfExpression(base: Base, expression: Expression, here: Level | null): Term | null {
  switch (expression.kind) {
    case 'constant':
      return exactly(expression.value, expression.text);
    case 'fact':
    case 'indicator': {
      const named = namedBy(base, expression, here);
      return named && all(named.variable, named.vintage);
    }
    default: {
      const left = termOfExpression(base, expression.left, here);
      const right = termOfExpression(base, expression.right, here);
      return left && right ? combined(expression.kind, left, right) : null;
    }
  }
}

/** The unit of what an expression comes to; null where its terms cannot be added. */
export function unitOfExpression(base: Base, expression: Expression, here: Level | null): Unit | null {
  switch (expression.kind) {
    case 'constant':
      return expression.unit;
    case 'fact':
    case 'indicator': {
      const named = namedBy(base, expression, here);
      return named && unitOf(named.variable);
    }
    default: {
      const left = unitOfExpression(base, expression.left, here);
      const right = unitOfExpression(base, expression.right, here);
      if (!left || !right) return null;
      if (expression.kind === '*') return multiplyUnits(left, right);
      if (expression.kind === '/') return divideUnits(left, right);
      return canBeCompared(left, right) ? (left.kind === 'plain' ? right : left) : null;
    }
  }
}

/** What is counted under two names can be added by whoever says so; a bare number goes with everything. */
export function canBeCompared(one: Unit, other: Unit): boolean {
  if (sameDimension(one, other) || (one.kind === 'count' && other.kind === 'count')) return true;
  return one.kind === 'plain' || other.kind === 'plain';
}

export function isAllDates(expression: Expression): boolean {
  if (expression.kind === 'fact') return expression.measure === 'date';
  if (expression.kind === 'constant' || expression.kind === 'indicator') return expression.kind === 'constant';
  return isAllDates(expression.left) && isAllDates(expression.right);
}

function combined(kind: '+' | '-' | '*' | '/', left: Term, right: Term): Term {
  switch (kind) {
    case '+':
      return sum([left, right]);
    case '-':
      return difference(left, right);
    case '*':
      return product(left, right);
    case '/':
      return quotient(left, right);
  }
}

interface Named {
  readonly variable: Variable;
  readonly vintage: Vintage;
}

type Name = Extract<Expression, { kind: 'fact' | 'indicator' }>;

function namedBy(base: Base, name: Name, here: Level | null): Named | null {
  if (name.kind === 'fact') return namedFact(base, name);
  const variable = here && namedIndicator(base, name, here);
  return variable && { variable, vintage: null };
}

/** A named fact stands for its observation, or for its change or share. Dates are compared by the rules on events. */
function namedFact(base: Base, { fact: id, measure }: Extract<Name, { kind: 'fact' }>): Named | null {
  const fact = base.factById.get(id);
  if (!fact || measure === 'date') return null;
  const vintage = vintageOf(fact);
  if (measure === 'level') return { variable: levelOf(fact), vintage };
  if (measure === 'change') {
    const change = fact.changes.find(one => one.form !== 'was');
    return change ? { variable: changeOf(base, fact, change), vintage } : null;
  }
  const [share] = fact.shares;
  const variable = share ? shareOf(base, fact, share) : null;
  return variable && { variable, vintage };
}

/** The same observation of another indicator; its change on a year before, or its share of the entity that it lies in. */
function namedIndicator(
  base: Base,
  { indicator: id, measure }: Extract<Name, { kind: 'indicator' }>,
  here: Level,
): Variable | null {
  const indicator = base.indicators.get(id);
  if (!indicator) return null;
  const level = levelWith(here, { indicator });
  if (measure === 'level') return level;
  if (measure === 'change') return usualChangeOf(level);
  const whole = level.about?.partOf ? base.entities.get(level.about.partOf.value) : undefined;
  return whole ? makeShare(level, [levelWith(level, { about: whole })]) : null;
}
