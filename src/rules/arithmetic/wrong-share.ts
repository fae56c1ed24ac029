import type { Base } from '../../base/base.ts';
import type { Claim } from '../../engine/claim.ts';
import type { Constraint } from '../../engine/constraint.ts';
import type { Conflict } from '../../engine/decide.ts';
import { describe } from '../../engine/describe.ts';
import { withRemainder } from '../../engine/largest-remainder.ts';
import type { Network } from '../../engine/network.ts';
import { measures, type ShareOf } from '../../engine/observation.ts';
import { placeOfClaim } from '../../engine/place.ts';
import { all, only, quotient, sum } from '../../engine/terms.ts';
import { homeClaims } from '../../engine/undated.ts';
import { formatBounds } from '../../figure/format.ts';
import { PERCENT } from '../../figure/plain-units.ts';
import type { Rule } from '../rule.ts';
import { checkedFigure, figuresAsWritten, otherFigures, otherSides, unlessStretched } from '../told.ts';

export const wrongShare: Rule = {
  id: 'wrong-share',
  family: 'arithmetic',
  severity: 'by-source',
  summary: 'A share does not fit the part and the whole.',
  why: `A share is the part over the whole. If no part and whole inside the written figures give it, one of
    the three is wrong, or the share is of another whole.`,
  fires: 'part / whole lies outside the share, with all rounding allowed',
  silent:
    'rounding explains it (a whole unit, where the printed shares of a complete group total exactly 100 %); part or whole is missing; the whole is in other units',
  limits: 'of several wholes (a list) only their sum is looked at',
  accept: 'the source counts part and whole in different ways and says so',
  wrong: `
    entities: { land: {}, town: { partOf: land } }
    indicators: { people: { unit: people, additive: entities } }
    facts:
      - { id: all-people, about: land, indicator: people, period: 2020, value: 64.6 million people }
      - { id: town-people, about: town, indicator: people, period: 2020, value: "271,259 people", share: { is: 4.2%, of: land } }`,
  right: `
    entities: { land: {}, town: { partOf: land } }
    indicators: { people: { unit: people, additive: entities } }
    facts:
      - { id: all-people, about: land, indicator: people, period: 2020, value: 64.6 million people }
      - { id: town-people, about: town, indicator: people, period: 2020, value: "271,259 people", share: { is: 0.42%, of: land } }`,

  *constrain(base, network) {
    for (const { variable, claims } of network.observed) {
      if (variable.kind !== 'share' || variable.wholes.length === 0 || !inOneUnit(variable)) continue;
      for (const claim of homeClaims(variable, claims)) yield partOverWhole(base, network, variable, claim);
    }
  },

  tell(conflict) {
    const itself = shareOfItself(conflict);
    if (itself) return { message: itself, related: otherFigures(conflict), severity: null };
    const given = formatBounds(conflict.right, PERCENT);
    const [part, whole, ...more] = otherSides(conflict);
    const evidence =
      part && whole && more.length === 0 ? `${part} of ${whole} is` : `${figuresAsWritten(conflict)} give`;
    const message = `a share of ${checkedFigure(conflict)} does not fit: ${evidence} ${given}${unlessStretched(conflict)}`;
    return { message, related: otherFigures(conflict), severity: null };
  },
};

/** Whoever leaves out what the part is says that it is the whole. */
function shareOfItself(conflict: Conflict): string | null {
  const share = conflict.uses.map(use => use.variable).find(variable => variable.kind === 'share');
  const [whole, ...more] = share?.kind === 'share' ? share.wholes : [];
  if (share?.kind !== 'share' || more.length > 0 || whole?.key !== share.part.key) return null;
  return `a share of ${checkedFigure(conflict)} is said of ${describe(share.part)} in itself; give the part an indicator or an entity of its own`;
}

/** A part and a whole in different units make no share; unit-mismatch says so. */
function inOneUnit({ part, wholes }: ShareOf): boolean {
  return wholes.every(whole => measures(whole, part.unit));
}

/** Shares that were made to total 100 % may each be a whole unit off, which is rounding and no strain. */
function partOverWhole(base: Base, network: Network, share: ShareOf, claim: Claim): Constraint {
  const meant = withRemainder(base, network, share, claim);
  return {
    ...placeOfClaim(claim),
    strains: meant === claim,
    left: only(share, meant),
    relation: '=',
    right: quotient(all(share.part), sum(share.wholes.map(whole => all(whole)))),
    unit: PERCENT,
    how: 'part / whole',
  };
}
