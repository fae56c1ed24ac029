import type { Base } from '../../base/base.ts';
import type { Indicator } from '../../base/definitions.ts';
import type { Claim } from '../../engine/claim.ts';
import type { Constraint, Term } from '../../engine/constraint.ts';
import { describe } from '../../engine/describe.ts';
import { impliedLevels } from '../../engine/implied-levels.ts';
import type { Network } from '../../engine/network.ts';
import { type Level, measures } from '../../engine/observation.ts';
import { placeOfClaim } from '../../engine/place.ts';
import { leavesOf } from '../../engine/slots.ts';
import { constant, only } from '../../engine/terms.ts';
import { homeClaims } from '../../engine/undated.ts';
import type { Figure } from '../../figure/figure.ts';
import { formatBounds } from '../../figure/format.ts';
import { meets } from '../../figure/interval.ts';
import type { Related } from '../../finding/finding.ts';
import type { Rule } from '../rule.ts';
import { allFigures, otherFigures } from '../told.ts';

export const unusual: Rule = {
  id: 'unusual',
  family: 'agreement',
  severity: 'warning',
  summary: 'A figure, or what it implies, is outside of what is usual.',
  why: `A building for 110 dollars and a loss of 3,000 dollars an investor contradict nothing that is written, and yet a thousand
    or a million was lost. Who knows what is plausible writes it down once, as \`usual\`; editors call it a sanity check (edit
    rules of official statistics do the same: UNECE, Glossary of Terms on Statistical Data Editing).`,
  fires: `no value inside the figure is inside the \`usual\` range of its indicator; or none inside what a change, a share, a
    comparison or an identity gives for a level that nobody states`,
  silent: `rounding or a hedge reaches into the range; the level is stated, and usual; what it was made from is unusual itself and
    reported; a figure is missing`,
  limits:
    'Plausibility only. It goes one step from known levels, and does not scale the range to the length of a period.',
  accept: 'it is so: an exception is worth a word',
  wrong: `
    entities: { tower: {} }
    indicators: { worth: { name: Worth of a building, unit: USD, usual: 1 million to 10 billion USD } }
    facts:
      - { id: sold, about: tower, indicator: worth, period: 2011, value: 110 USD }`,
  right: `
    entities: { tower: {} }
    indicators: { worth: { name: Worth of a building, unit: USD, usual: 1 million to 10 billion USD } }
    facts:
      - { id: sold, about: tower, indicator: worth, period: 2011, value: 110 million USD }`,

  *constrain(base, network) {
    if (![...base.indicators.values()].some(hasUsual)) return;
    yield* stated(network);
    yield* implied(base, network);
  },

  tell(conflict, base) {
    const { constraint, left } = conflict;
    const indicator = [...base.indicators.values()].find(one => isUsualOf(constraint, one));
    const range = constraint.right.kind === 'constant' ? constraint.right.text : '';
    const message =
      constraint.how === ''
        ? `${allFigures(conflict)} is outside of what is usual for ${indicator?.name.value}, ${range}`
        : `${allFigures(conflict)} give ${formatBounds(left, constraint.unit)} for ${constraint.how}, outside of the usual ${range}`;
    return { message, related: [...otherFigures(conflict), ...definitionOf(indicator)], severity: 'warning' };
  },
};

function hasUsual({ usual, unit }: Indicator): boolean {
  return usual !== null && (unit === null || unit.value.dimension === usual.value.unit.dimension);
}

function* stated(network: Network): Iterable<Constraint> {
  for (const { variable, claims } of network.observed) {
    if (variable.kind !== 'level' || variable.owner) continue;
    const usual = usualOf(variable);
    if (usual)
      for (const claim of homeClaims(variable, claims)) yield within(only(variable, claim), usual, variable, claim, '');
  }
}

function* implied(base: Base, network: Network): Iterable<Constraint> {
  for (const { level, term, claim } of impliedLevels(base, network, hasUsual)) {
    const usual = usualOf(level);
    if (usual && !isMadeFromUnusual(network, term)) yield within(term, usual, level, claim, describe(level));
  }
}

/** The range is for amounts of a period, so much a day is none. */
function usualOf(level: Level): Figure | null {
  const usual = level.indicator?.usual?.value ?? null;
  return usual && !level.pace && measures(level, usual.unit) ? usual : null;
}

/** No strain: what is plausible by the widest reading is plausible. */
function within(left: Term, usual: Figure, { unit }: Level, claim: Claim, how: string): Constraint {
  const place = { ...placeOfClaim(claim), strains: false };
  return { ...place, left, relation: '=', right: constant(usual.wide, usual.text), unit, how };
}

/** One slip is one finding: what follows from an unusual level is unusual too. */
function isMadeFromUnusual(network: Network, term: Term): boolean {
  return [...leavesOf(term)].some(leaf =>
    leaf.in.some(variable => {
      const usual = variable.kind === 'level' ? usualOf(variable) : null;
      return usual !== null && network.claimsOf(variable).some(claim => !meets(claim.wide, usual.wide));
    }),
  );
}

/** The range of a constraint is that of the definition, and no equal one. */
function isUsualOf({ right }: Constraint, { usual }: Indicator): boolean {
  return right.kind === 'constant' && right.value === usual?.value.wide;
}

function definitionOf(indicator: Indicator | undefined): readonly Related[] {
  if (!indicator?.usual) return [];
  return [{ at: indicator.usual.at, fact: null, measure: null, note: `what is usual for ${indicator.name.value}` }];
}
