import { divide, type Interval, point, shift } from '../figure/interval.ts';
import { isZero, negate, ONE } from '../figure/rational.ts';
import type { Bound } from './bound.ts';
import { changeBetween } from './change.ts';
import type { Claim } from './claim.ts';
import type { Amount, ChangeOf, Level, Variable } from './observation.ts';
import { turn } from './rate-side.ts';

/** What a rate of exchange is filed by: a rate told from the other side, or its growth, turned round; all else as it is. */
export function upright(variable: Variable): Variable {
  if (variable.kind === 'level') return variable.turned ? turn(variable) : variable;
  if (variable.kind === 'change') return isTurnedGrowth(variable) ? turnGrowth(variable) : variable;
  return variable;
}

/** A bound on what its variable is filed by. None where its inverse has no bounds; what is outside of all is left as it is. */
export function* uprightBound(bound: Bound): Iterable<Bound> {
  const { variable, claim, isOutside } = bound;
  const filed = isOutside ? variable : upright(variable);
  const turned = filed === variable ? claim : turnClaim(variable, claim);
  if (turned) yield { variable: filed, claim: turned, isOutside };
}

/** The same figure for the inverse rate, or for the growth of the inverse. Null where that has no bounds. */
export function turnClaim(variable: Variable, claim: Claim): Claim | null {
  const turnInterval = variable.kind === 'change' ? inverseGrowth : inverse;
  const [wide, strict, written] = [turnInterval(claim.wide), turnInterval(claim.strict), turnInterval(claim.written)];
  return wide && strict && { ...claim, wide, strict, written: written ?? strict, turned: !claim.turned };
}

/** A figure of a growth as it was written: of the rate as its fact tells it. */
export function asWritten(variable: ChangeOf, claim: Claim): { variable: ChangeOf; claim: Claim } {
  const written = claim.turned ? turnClaim(variable, claim) : null;
  return written ? { variable: turnGrowth(variable), claim: written } : { variable, claim };
}

/** What is divided by is above zero, so a ratio that may be zero is turned as if it were not. */
export function inverse(ratio: Interval): Interval | null {
  if (ratio.high && isZero(ratio.high)) return null;
  return divide(point(ONE), ratio.low && isZero(ratio.low) ? { ...ratio, lowOpen: true } : ratio);
}

/** Who grows by g against another, against that one the other grows by 1 / (1 + g) - 1. */
function inverseGrowth(growth: Interval): Interval | null {
  const factor = inverse(shift(growth, ONE));
  return factor && shift(factor, negate(ONE));
}

/** A difference of a rate says nothing exact on its inverse, a growth does. */
function isTurnedGrowth({ form, of, base }: ChangeOf): boolean {
  return form === 'relative' && isTurned(of) && (base === null || isTurned(base));
}

function isTurned(amount: Amount): amount is Level {
  return amount.kind === 'level' && amount.turned;
}

function turnGrowth(change: ChangeOf): ChangeOf {
  const { of, base } = change;
  return changeBetween(change, of.kind === 'level' ? turn(of) : of, base?.kind === 'level' ? turn(base) : base);
}
