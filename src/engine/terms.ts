import { type Interval, point } from '../figure/interval.ts';
import { ONE, type Rational } from '../figure/rational.ts';
import type { Claim } from './claim.ts';
import type { Term } from './constraint.ts';
import { type Amount, type Level, lookUps, makeShare, type Variable } from './observation.ts';
import type { Vintage } from './vintage.ts';

/** What all figures of the base say of a variable; a mark is what it is. */
export function all(variable: Variable, vintage: Vintage = null): Term {
  if (variable.kind === 'mark') return constant(variable.value, variable.text);
  return { kind: 'variable', in: [variable], free: false, only: null, vintage };
}

/** An amount that may be looked up as reported where the claim is a forecast. Other variables are what all figures say. */
export function lookedUp(variable: Variable, vintage: Vintage = null): Term {
  if (variable.kind !== 'level' && variable.kind !== 'share') return all(variable, vintage);
  return { kind: 'variable', in: candidates(variable), free: false, only: null, vintage };
}

/** A level that may be unknown: whatever it is, it lies in its domain. */
export function free(level: Level): Term {
  return { kind: 'variable', in: [level], free: true, only: null, vintage: null };
}

/** The figures that are checked, and no others that speak of the same. */
export function only(variable: Variable, ...claims: readonly Claim[]): Term {
  return { kind: 'variable', in: [variable], free: false, only: claims, vintage: null };
}

export function constant(value: Interval, text: string): Term {
  return { kind: 'constant', value, text };
}

export function exactly(value: Rational, text: string): Term {
  return constant(point(value), text);
}

export function quotient(left: Term, right: Term): Term {
  return { kind: 'quotient', left, right };
}

export function difference(left: Term, right: Term): Term {
  return { kind: 'difference', left, right };
}

export function product(left: Term, right: Term): Term {
  return { kind: 'product', left, right };
}

export function sum(terms: readonly Term[]): Term {
  return { kind: 'sum', terms };
}

export function power(of: Term, exponent: number): Term {
  return exponent === 1 ? of : { kind: 'power', of, exponent };
}

export function size(of: Term): Term {
  return { kind: 'size', of };
}

export const one: Term = exactly(ONE, '1');

/** `level / base - 1`: a change as a fraction of its base. */
export function relativeChange(level: Term, base: Term): Term {
  return difference(quotient(level, base), one);
}

/** `1 + rate`, to the power of a whole number of steps. */
export function compounded(rate: Term, steps: number): Term {
  return power(sum([rate, one]), steps);
}

function candidates(amount: Amount): readonly Variable[] {
  if (amount.kind === 'level') return lookUps(amount);
  const [asReported] = lookUps(amount.part).slice(-1);
  if (!asReported || asReported === amount.part) return [amount];
  const wholes = amount.wholes.map(whole => lookUps(whole).at(-1) ?? whole);
  return [amount, makeShare(asReported, wholes, amount.n)];
}
