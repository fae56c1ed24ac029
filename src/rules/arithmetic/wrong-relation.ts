import type { Base } from '../../base/base.ts';
import type { Relation } from '../../base/definitions.ts';
import type { Constraint } from '../../engine/constraint.ts';
import { canBeCompared, isAllDates, termOfExpression, unitOfExpression } from '../../engine/expression-term.ts';
import { formatBounds } from '../../figure/format.ts';
import type { Check, Rule } from '../rule.ts';
import { figuresAsWritten, otherFigures, unlessStretched } from '../told.ts';

export const wrongRelation: Rule = {
  id: 'wrong-relation',
  family: 'arithmetic',
  severity: 'by-source',
  summary: 'A line of `relations` does not hold.',
  why: `A relation writes down the sum that the text does: price times quantity, part plus part, less than. If no true
    values inside the figures make it true, one of them is wrong.`,
  fires: 'no choice of true values inside the figures makes the equation or the order true',
  silent: 'rounding explains it; a figure is missing; a divisor may be zero',
  limits:
    'a relation whose terms are all dates is looked at as an order of events; an observation that occurs twice is taken as two',
  accept: 'the source explains the difference',
  wrong: `
    entities: { land: {} }
    indicators: { weight: { unit: lb }, rise: { unit: USD/lb }, cost: { unit: USD } }
    facts:
      - { id: pounds, about: land, indicator: weight, period: 2023, value: 412 million lb }
      - { id: cents, about: land, indicator: rise, period: 2023, value: 0.12 USD/lb }
      - { id: bill, about: land, indicator: cost, period: 2023, value: 4.9 billion USD }
    relations: [pounds * cents = bill]`,
  right: `
    entities: { land: {} }
    indicators: { weight: { unit: lb }, rise: { unit: USD/lb }, cost: { unit: USD } }
    facts:
      - { id: pounds, about: land, indicator: weight, period: 2023, value: 412 million lb }
      - { id: cents, about: land, indicator: rise, period: 2023, value: 0.12 USD/lb }
      - { id: bill, about: land, indicator: cost, period: 2023, value: 49 million USD }
    relations: [pounds * cents = bill]`,

  *check(base) {
    for (const relation of base.relations) {
      if (isAllDates(relation.left) && isAllDates(relation.right)) continue;
      if (!constraintOf(base, relation)) yield notChecked(relation);
    }
  },

  *constrain(base) {
    for (const relation of base.relations) {
      const constraint = constraintOf(base, relation);
      if (constraint) yield constraint;
    }
  },

  tell(conflict) {
    const { constraint, left, right } = conflict;
    const sides = `${formatBounds(left, constraint.unit)} against ${formatBounds(right, constraint.unit)}`;
    const message = `${constraint.how} does not hold: ${sides}, from ${figuresAsWritten(conflict)}${unlessStretched(conflict)}`;
    return { message, related: otherFigures(conflict), severity: null };
  },
};

const turned = { '=': '=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

/** The derived side goes left: a single term, else the whole on the right (`a + b = total`). */
function constraintOf(base: Base, relation: Relation): Constraint | null {
  const { at, source, text } = relation;
  const turn = relation.left.kind !== 'fact' && relation.right.kind === 'fact';
  const [first, second] = turn ? [relation.right, relation.left] : [relation.left, relation.right];
  const left = termOfExpression(base, first, null);
  const right = termOfExpression(base, second, null);
  const [unit, other] = [unitOfExpression(base, first, null), unitOfExpression(base, second, null)];
  if (!left || !right || !unit || !other || !canBeCompared(unit, other)) return null;
  const sign = turn ? turned[relation.sign] : relation.sign;
  const place = { at, fact: null, path: null, source, binds: null, strains: true };
  return { ...place, left, relation: sign, right, unit: unit.kind === 'plain' ? other : unit, how: `"${text}"` };
}

function notChecked({ at, facts }: Relation): Check {
  return { outcome: 'not-checked', at, facts, figures: [], steps: [], missing: 'one unit on both sides' };
}
