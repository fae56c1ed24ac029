import type { Base } from '../base/base.ts';
import type { Indicator } from '../base/definitions.ts';
import { monthsOf } from './chain.ts';
import { isOfLevels } from './change.ts';
import type { Claim } from './claim.ts';
import type { Term } from './constraint.ts';
import { likeliest } from './culprit.ts';
import { canBeCompared, termOfExpression, unitOfExpression } from './expression-term.ts';
import { indexBase } from './index-base.ts';
import type { Network } from './network.ts';
import {
  type ChangeOf,
  type GapOf,
  type Level,
  levelWith,
  lookUps,
  measures,
  type ShareOf,
  type Variable,
} from './observation.ts';
import { leavesOf } from './slots.ts';
import { indicatorsIn, solveFor } from './solve-expression.ts';
import { all, compounded, difference, lookedUp, one, only, product, quotient, sum } from './terms.ts';
import { homeClaims } from './undated.ts';

/** A level that nobody gives and other figures imply. */
export interface ImpliedLevel {
  readonly level: Level;
  readonly term: Term;
  /** The figure that implies it: a change, a share, a gap; of an identity the likeliest culprit of its terms. */
  readonly claim: Claim;
}

/** Levels of the indicators that are asked for, one step from known ones: by a change, a share, a comparison, or an identity. */
export function* impliedLevels(
  base: Base,
  network: Network,
  isAskedFor: (indicator: Indicator) => boolean,
): Iterable<ImpliedLevel> {
  const isWanted = ({ level }: ImpliedLevel): boolean =>
    level.indicator !== null && isAskedFor(level.indicator) && isUnknown(network, level);
  for (const { variable, claims } of network.observed) {
    for (const claim of homeClaims(variable, claims)) {
      for (const [level, term] of impliedBy(network, variable, claim)) {
        const implied = { level, term, claim };
        if (isWanted(implied)) yield implied;
      }
    }
  }
  for (const indicator of base.indicators.values()) {
    const ids = indicator.equals ? [indicator.id, ...indicatorsIn(indicator.equals.value)] : [];
    if (!ids.some(id => isAskedFor(base.indicators.get(id) ?? indicator))) continue;
    for (const implied of byIdentity(base, network, indicator)) if (isWanted(implied)) yield implied;
  }
}

type Implied = readonly [Level, Term];

function* impliedBy(network: Network, variable: Variable, claim: Claim): Iterable<Implied> {
  if (variable.kind === 'change') yield* byChange(network, variable, claim);
  if (variable.kind === 'share') yield* byShare(network, variable, claim);
  if (variable.kind === 'gap') yield* byGap(network, variable, claim);
}

function* byChange(network: Network, change: ChangeOf, claim: Claim): Iterable<Implied> {
  const { of, base, form } = change;
  if (of.kind !== 'level' || base?.kind !== 'level' || !isOfLevels(change)) return;
  if (form === 'relative' && of.unit.kind === 'temperature') return;
  const own = only(change, claim);
  const years = change.perYear ? (monthsOf({ from: base, to: of }) ?? 0) / 12 : 1;
  if (!Number.isInteger(years) || years < 1) return;
  if (form === 'difference') {
    const size = years === 1 ? own : sum(Array.from({ length: years }, () => own));
    if (isKnown(network, base)) yield [of, sum([lookedUp(base), size])];
    if (isKnown(network, of)) yield [base, difference(all(of), size)];
    return;
  }
  const times = years === 1 ? sum([own, one]) : compounded(own, years);
  if (isKnown(network, base)) yield [of, product(lookedUp(base), times)];
  if (isKnown(network, of)) yield [base, quotient(all(of), times)];
}

function* byShare(network: Network, share: ShareOf, claim: Claim): Iterable<Implied> {
  const { part, wholes } = share;
  const [whole, ...others] = wholes;
  if (!whole || !wholes.every(one => measures(one, part.unit))) return;
  const own = only(share, claim);
  if (wholes.every(one => isKnown(network, one))) yield [part, product(own, sum(wholes.map(one => all(one))))];
  if (others.length === 0 && isKnown(network, part)) yield [whole, quotient(all(part), own)];
}

function* byGap(network: Network, gap: GapOf, claim: Claim): Iterable<Implied> {
  const { left, right, form } = gap;
  if (left.kind !== 'level' || right.kind !== 'level' || left.unit.kind === 'temperature') return;
  const own = only(gap, claim);
  if (isKnown(network, right)) yield [left, form === 'ratio' ? product(own, all(right)) : sum([own, all(right)])];
  if (isKnown(network, left)) yield [right, form === 'ratio' ? quotient(all(left), own) : difference(all(left), own)];
}

/** Wherever all but one of an identity's indicators are known: the one that is left. */
function* byIdentity(base: Base, network: Network, indicator: Indicator): Iterable<ImpliedLevel> {
  const expression = indicator.equals?.value;
  if (!expression) return;
  const terms = indicatorsIn(expression);
  for (const here of placesOf(network, new Set([indicator.id, ...terms]), indicator)) {
    const of = unitOfExpression(base, expression, here);
    if (!of || !canBeCompared(here.unit, of)) continue;
    yield* fromKnown(base, network, here, termOfExpression(base, expression, here));
    if (!isKnown(network, here)) continue;
    for (const id of terms) {
      const wanted = base.indicators.get(id);
      if (!wanted) continue;
      const term = solveFor(base, expression, id, all(here), here);
      yield* fromKnown(base, network, levelWith(here, { indicator: wanted }), term);
    }
  }
}

/** The observations of an identity: of whatever its indicators are known for. */
function placesOf(network: Network, ids: ReadonlySet<string>, indicator: Indicator): readonly Level[] {
  const places = new Map<string, Level>();
  for (const { variable } of network.observed) {
    if (variable.kind !== 'level' || variable.owner || variable.pace || !variable.indicator) continue;
    const { unit } = variable.indicator;
    if (!ids.has(variable.indicator.id) || (unit && !measures(variable, unit.value))) continue;
    const here = levelWith(variable, { indicator });
    places.set(here.key, here);
  }
  return [...places.values()];
}

/** A term whose figures are all known implies the level; it stands at the likeliest culprit of them. */
function* fromKnown(base: Base, network: Network, level: Level, term: Term | null): Iterable<ImpliedLevel> {
  if (!term) return;
  const figures = [...leavesOf(term)].map(leaf => leaf.in.flatMap(variable => network.claimsOf(variable)));
  const claim = likeliest(figures.flat(), base);
  if (claim && figures.every(claims => claims.length > 0)) yield { level, term, claim };
}

function isUnknown(network: Network, level: Level): boolean {
  return !level.owner && !level.pace && network.claimsOf(level).length === 0 && !indexBase(level);
}

function isKnown(network: Network, level: Level): boolean {
  return lookUps(level).some(candidate => network.claimsOf(candidate).length > 0);
}
