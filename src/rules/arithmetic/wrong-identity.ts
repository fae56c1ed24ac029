import type { Base } from '../../base/base.ts';
import type { Claim } from '../../engine/claim.ts';
import type { Constraint } from '../../engine/constraint.ts';
import { canBeCompared, termOfExpression, unitOfExpression } from '../../engine/expression-term.ts';
import type { Level } from '../../engine/observation.ts';
import { placeOfClaim } from '../../engine/place.ts';
import { only } from '../../engine/terms.ts';
import { homeClaims } from '../../engine/undated.ts';
import { formatBounds } from '../../figure/format.ts';
import type { Rule } from '../rule.ts';
import { checkedFigure, figuresAsWritten, otherFigures, unlessStretched } from '../told.ts';

export const wrongIdentity: Rule = {
  id: 'wrong-identity',
  family: 'arithmetic',
  severity: 'by-source',
  summary: 'A figure does not fit the identity of its indicator.',
  why: `An indicator defined by others (GDP per person, a balance, a rate from counts) must come out of them wherever all
    are known for the same thing and time.`,
  fires: 'the terms of `equals` give values that all lie outside the figure',
  silent: 'rounding explains it; a term is missing; a divisor may be zero',
  limits: 'terms are looked up for the same entity, period, status and scenario',
  accept: 'the source defines the indicator in another way and says so',
  wrong: `
    entities: { land: {} }
    indicators: { gdp: { unit: USD }, people: { unit: people }, per-head: { unit: USD/person, equals: gdp / people } }
    facts:
      - { id: land-gdp, about: land, indicator: gdp, period: 2022, value: 5.52 billion USD }
      - { id: land-people, about: land, indicator: people, period: 2022, value: 1.2 million people }
      - { id: land-per-head, about: land, indicator: per-head, period: 2022, value: "46,000 USD/person" }`,
  right: `
    entities: { land: {} }
    indicators: { gdp: { unit: USD }, people: { unit: people }, per-head: { unit: USD/person, equals: gdp / people } }
    facts:
      - { id: land-gdp, about: land, indicator: gdp, period: 2022, value: 5.52 billion USD }
      - { id: land-people, about: land, indicator: people, period: 2022, value: 1.2 million people }
      - { id: land-per-head, about: land, indicator: per-head, period: 2022, value: "4,600 USD/person" }`,

  *constrain(base, network) {
    for (const { variable, claims } of network.observed) {
      if (variable.kind !== 'level' || variable.owner || !variable.indicator?.equals) continue;
      for (const claim of homeClaims(variable, claims)) yield* identity(base, variable, claim);
    }
  },

  tell(conflict) {
    const { constraint, right } = conflict;
    const given = formatBounds(right, constraint.unit);
    const message = `${checkedFigure(conflict)} does not fit ${constraint.how}: ${figuresAsWritten(conflict)} ${conflict.uses.length > 2 ? 'give' : 'gives'} ${given}`;
    return { message: message + unlessStretched(conflict), related: otherFigures(conflict), severity: null };
  },
};

function* identity(base: Base, level: Level, claim: Claim): Iterable<Constraint> {
  const { indicator, unit } = level;
  const right = indicator?.equals ? termOfExpression(base, indicator.equals.value, level) : null;
  const of = indicator?.equals ? unitOfExpression(base, indicator.equals.value, level) : null;
  if (!indicator || !right || !of || !canBeCompared(unit, of)) return;
  const how = `the identity of ${indicator.name.value}`;
  yield { ...placeOfClaim(claim), left: only(level, claim), relation: '=', right, unit, how };
}
