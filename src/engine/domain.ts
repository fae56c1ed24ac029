import type { Base } from '../base/base.ts';
import { isIncludedIn, isPartOf } from '../base/scope.ts';
import { isExchangeRate } from '../figure/exchange.ts';
import { above, atLeast, closed, everything, type Interval } from '../figure/interval.ts';
import { negate, ONE, ZERO } from '../figure/rational.ts';
import { type Amount, type Level, levelOfAmount, type ShareOf, type Variable } from './observation.ts';

const UNSIGNED = atLeast(ZERO);
const POSITIVE = above(ZERO);
const CHANGE = atLeast(negate(ONE));
const FRACTION = closed(ZERO, ONE);
const ANY = everything();

/** What a variable can be at all (meaning.md, "domains cut figures"). */
export function domainOf(base: Base, variable: Variable): Interval {
  switch (variable.kind) {
    case 'level':
      return levelDomain(variable);
    case 'share':
      return shareDomain(base, variable);
    case 'change':
      return variable.form === 'difference' || isSignedAmount(variable.of) ? ANY : CHANGE;
    case 'gap':
      return variable.form === 'difference' || isSignedSide(variable.left) || isSignedSide(variable.right)
        ? ANY
        : UNSIGNED;
    case 'mark':
      return variable.value;
  }
}

/** Percentages and temperatures are signed by nature; amounts and counts only where the indicator says so. */
export function isSigned(level: Level): boolean {
  const { kind } = level.unit;
  return kind === 'percent' || kind === 'points' || kind === 'temperature' || (level.indicator?.signed ?? false);
}

/** A rate of exchange is above zero, whatever is said of it: each of its two sides is divided by the other. */
function levelDomain(level: Level): Interval {
  if (isExchangeRate(level.unit)) return POSITIVE;
  return isSigned(level) ? ANY : UNSIGNED;
}

/** Where a fact does not say what it measures, nobody can say that it may be negative; a number of things cannot be. */
export function isOfUnknownSign(variable: Variable): boolean {
  switch (variable.kind) {
    case 'level':
      return variable.indicator === null && variable.unit.kind !== 'count';
    case 'change':
      return variable.of.kind === 'level' && isOfUnknownSign(variable.of);
    case 'gap':
      return isOfUnknownSign(variable.left) || isOfUnknownSign(variable.right);
    default:
      return false;
  }
}

/** The share of what may be negative has no bounds: a loss is no part of a profit. */
function isSignedAmount(amount: Amount): boolean {
  return isSigned(levelOfAmount(amount));
}

function isSignedSide(variable: Variable): boolean {
  return variable.kind === 'level' || variable.kind === 'share' ? isSignedAmount(variable) : variable.kind === 'change';
}

/** A share is a fraction of at most one where the whole includes the part; of something else it is only not negative. */
function shareDomain(base: Base, { part, wholes, n }: ShareOf): Interval {
  if (isSigned(part) && part.unit.kind !== 'percent') return ANY;
  return n !== '' || wholes.some(whole => includes(base, whole, part)) ? FRACTION : UNSIGNED;
}

function includes(base: Base, { about: outer, indicator: of }: Level, { about: inner, indicator }: Level): boolean {
  if (of?.id === indicator?.id) return outer !== null && inner !== null && isPartOf(base, inner.id, outer.id);
  return outer?.id === inner?.id && of !== null && indicator !== null && isIncludedIn(base, indicator.id, of.id);
}
