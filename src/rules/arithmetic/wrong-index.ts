import { isOfIndex } from '../../engine/change.ts';
import type { Constraint } from '../../engine/constraint.ts';
import type { Conflict } from '../../engine/decide.ts';
import { describeFigure } from '../../engine/describe.ts';
import { growthOf } from '../../engine/growth.ts';
import { indexBase } from '../../engine/index-base.ts';
import type { Network } from '../../engine/network.ts';
import type { Amount, ChangeOf } from '../../engine/observation.ts';
import { placeOfClaim } from '../../engine/place.ts';
import { exactly, only } from '../../engine/terms.ts';
import { homeClaims } from '../../engine/undated.ts';
import { formatBounds } from '../../figure/format.ts';
import type { Rule } from '../rule.ts';
import { checkedFigure, figuresAsWritten, otherFigures, unlessStretched } from '../told.ts';

export const wrongIndex: Rule = {
  id: 'wrong-index',
  family: 'arithmetic',
  severity: 'by-source',
  summary: 'An index is not 100 in its base period, or does not fit a change.',
  why: `An index says how much there is if the base period has 100. So it is 100 there by definition, and two of its figures say
    what the change between them is: 113 on a base of 100 is 13 % more. Otherwise another base is meant, or a figure is wrong.`,
  fires:
    'a figure of the base period cannot be 100; a change (in percent, points of the index, yearly rates) is not what the two levels give, where the one of the base period is 100 though nobody says so',
  silent: 'rounding explains it; the period is a part of the base period (a month of 2015); a level is missing',
  limits: 'an index that was put on another base needs an indicator of its own for each base',
  accept: 'the source means another base period: better, give it an indicator with that `index`',
  wrong: `
    entities: { land: {} }
    indicators: { prices: { name: Price index, index: 2015 } }
    facts:
      - { id: now, about: land, indicator: prices, period: 2020, value: 113.2, change: { by: +8%, from: 2015 } }`,
  right: `
    entities: { land: {} }
    indicators: { prices: { name: Price index, index: 2015 } }
    facts:
      - { id: now, about: land, indicator: prices, period: 2020, value: 113.2, change: { by: +13%, from: 2015 } }`,

  *constrain(_base, network) {
    yield* basePeriods(network);
    for (const { variable, claims } of network.observed) {
      if (variable.kind !== 'change' || !isOfIndex(variable)) continue;
      for (const claim of homeClaims(variable, claims)) {
        const constraint = growthOf(network, variable, claim);
        if (constraint) yield constraint;
      }
    }
  },

  tell(conflict) {
    const message = conflict.constraint.how === BASE ? notHundred(conflict) : otherChange(conflict);
    return { message: message + unlessStretched(conflict), related: otherFigures(conflict), severity: null };
  },
};

const BASE = 'the base period';

function* basePeriods(network: Network): Iterable<Constraint> {
  for (const { variable, claims } of network.observed) {
    const hundred = indexBase(variable);
    if (variable.kind !== 'level' || !hundred || variable.owner) continue;
    const right = exactly(hundred, '100');
    for (const claim of claims) {
      const left = only(variable, claim);
      yield { ...placeOfClaim(claim), left, relation: '=', right, unit: variable.unit, how: BASE };
    }
  }
}

function notHundred(conflict: Conflict): string {
  const [use] = conflict.uses;
  const indicator = use?.variable.kind === 'level' ? use.variable.indicator : null;
  return `${indicator?.name.value} is ${checkedFigure(conflict)} in ${indicator?.index?.value.text}, its base period, and not 100`;
}

function otherChange(conflict: Conflict): string {
  const { constraint, left, right } = conflict;
  const { unit, how } = constraint;
  const inAll = constraint.left.kind === 'variable' ? '' : ` (${how} it makes ${formatBounds(left, unit)})`;
  return `${checkedFigure(conflict)} does not fit the index${inAll}: ${evidence(conflict)} ${formatBounds(right, unit)}`;
}

/** `113.2 after 100 (in 2015) is a change of`; through other changes the figures that give it. */
function evidence(conflict: Conflict): string {
  const change = conflict.uses.map(use => use.variable).find(variable => variable.kind === 'change');
  const [level, base] = change ? sidesOf(conflict, change) : [];
  return level && base ? `${level} after ${base} is a change of` : `${figuresAsWritten(conflict)} give`;
}

function sidesOf({ uses }: Conflict, { of, base }: ChangeOf): readonly (string | null)[] {
  return [of, base].map((amount: Amount | null) => {
    const use = uses.find(one => one.variable.key === amount?.key);
    if (use) return describeFigure(use);
    return indexBase(amount) && amount?.kind === 'level' ? `100 (in ${amount.indicator?.index?.value.text})` : null;
  });
}
