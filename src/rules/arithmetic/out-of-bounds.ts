import type { Base } from '../../base/base.ts';
import type { Bound } from '../../engine/bound.ts';
import { describe, describeFigure, unitOf } from '../../engine/describe.ts';
import { domainOf, isOfUnknownSign } from '../../engine/domain.ts';
import { type Level, levelUnder, type ShareOf, type Variable } from '../../engine/observation.ts';
import { inUnit, unitOfBounds } from '../../figure/format.ts';
import { compare, ONE } from '../../figure/rational.ts';
import { fromProblems, sayUnread } from '../form/from-problems.ts';
import type { Check, Rule } from '../rule.ts';
import { boundsStatedIn } from './stated-bounds.ts';

export const outOfBounds: Rule = {
  id: 'out-of-bounds',
  family: 'arithmetic',
  severity: 'error',
  summary: 'A figure is outside of what it can be at all.',
  why: `Fewer than no cars, 130 % of a whole, a fall by more than everything, a range from 5 to 3: nothing true is written so.
    A minus sign was put in, a point lost, or another whole is meant. The engine leaves such a figure out.`,
  fires: `an amount or a count below 0 whose indicator is not \`signed\`; a fall below it; a share above 100 % of a whole that
    includes the part, or of n things; a count that no whole number fits; more than all ("12 of 11"); a rank, an n or a size
    below 1; a range that descends, a smallest value above the largest; a deviation or an age below 0`,
  silent: `rounding or a hedge leaves room; percentages and temperatures may be negative; a whole that does not include the part
    (debt is 130 % of GDP); a noun with decimals is a measure, and one with a pace a rate; telephones per 100 people`,
  limits: `Without an indicator nobody says what is measured: a negative amount is then not checked, only a number of things is.
    A fact's own \`size\` and parts are other rules' business.`,
  accept: 'the source does say so: better, give its indicator `signed: true` if it may be negative',
  wrong: `
    entities: { land: {}, town: { partOf: land } }
    indicators: { voters: { unit: people, additive: entities } }
    facts:
      - { id: turnout, about: town, indicator: voters, period: 2022, share: { is: 130%, of: land } }`,
  right: `
    entities: { land: {}, town: { partOf: land } }
    indicators: { voters: { unit: people, additive: entities } }
    facts:
      - { id: turnout, about: town, indicator: voters, period: 2022, share: { is: 13.0%, of: land } }`,

  *check(base, network) {
    yield* fromProblems(base, 'out-of-bounds', problem => ({ message: sayUnread(problem) }));
    const seen = new Set<string>();
    for (const bound of network.outside) {
      // A figure with a pace is one of the day and one of the period; it is outside once.
      const place = `${bound.claim.fact.id} ${bound.claim.path}`;
      if (!seen.has(place)) yield outside(base, bound);
      seen.add(place);
    }
    for (const fact of base.facts) if (fact.inUse) yield* boundsStatedIn(base, fact);
  },
};

function outside(base: Base, { variable, claim }: Bound): Check {
  const of = unitOf(variable);
  const unit = unitOfBounds({ unit: of, pace: null });
  const looked = {
    at: claim.at,
    facts: [claim.fact.id],
    figures: [{ fact: claim.fact.id, measure: claim.path }],
    steps: [
      { text: `${describe(variable)}: ${claim.figure.text}`, bounds: inUnit(claim.wide, of), unit },
      { text: 'what it can be', bounds: inUnit(domainOf(base, variable), of), unit },
    ],
  };
  if (isOfUnknownSign(variable))
    return { outcome: 'not-checked', ...looked, missing: 'an indicator, which says whether it may be negative' };
  return {
    outcome: 'conflict',
    ...looked,
    message: `${describeFigure({ variable, claim })} ${whatIsWrong(variable, claim)}`,
    related: [],
    severity: null,
  };
}

function whatIsWrong(variable: Variable, { wide: { low } }: Bound['claim']): string {
  const isAboveAll = low !== null && compare(low, ONE) >= 0;
  if (variable.kind === 'share' && isAboveAll) return `is more than all: ${whatIncludesIt(variable)}`;
  const wrong = variable.kind === 'level' || variable.kind === 'share' ? 'is below 0' : 'would leave less than nothing';
  return `${wrong}, ${whyNotNegative(levelUnder(variable.kind === 'gap' ? variable.left : variable))}`;
}

function whatIncludesIt({ part, wholes, n }: ShareOf): string {
  const [whole] = wholes;
  if (n !== '' || !whole) return `it is a share of ${n}`;
  const isOther = whole.indicator?.id !== part.indicator?.id;
  const [outer, inner] = isOther ? [whole.indicator, part.indicator] : [whole.about, part.about];
  return `${outer?.name.value ?? 'the whole'} includes ${inner?.name.value ?? 'it'}`;
}

function whyNotNegative(level: Level | null): string {
  return level?.indicator ? `but ${level.indicator.name.value} is not \`signed\`` : 'and no number of things is';
}
