import type { Base } from '../base/base.ts';
import type { Fact, Quantity } from '../base/fact.ts';
import type { Figure } from '../figure/figure.ts';
import { type Interval, intersect } from '../figure/interval.ts';
import type { Claim } from './claim.ts';
import { domainOf } from './domain.ts';
import type { Variable } from './observation.ts';
import { sourceKey } from './source-key.ts';

/** What a figure says of a variable. */
export interface Bound {
  readonly variable: Variable;
  /** Cut to the domain of the variable, unless it lies outside altogether. */
  readonly claim: Claim;
  /** No true value is in it: it bounds nothing, and the rule on bounds reports it. */
  readonly isOutside: boolean;
}

/** The three intervals of a figure, moved together into the units of a variable. */
export type Readings = Pick<Claim, 'wide' | 'strict' | 'written'>;

export function readingsOf({ wide, strict, written }: Figure): Readings {
  return { wide, strict, written };
}

export function mapReadings(readings: Readings, move: (interval: Interval) => Interval): Readings {
  return { wide: move(readings.wide), strict: move(readings.strict), written: move(readings.written) };
}

/** What a figure says of a variable, cut to what the variable can be at all. */
export function* bound(
  base: Base,
  variable: Variable,
  fact: Fact,
  { figure, at, path }: Quantity,
  readings: Readings,
): Iterable<Bound> {
  const domain = domainOf(base, variable);
  const isConverted = path.includes('converted');
  const plain = figure.plain && !isConverted;
  const claim: Claim = { fact, source: sourceKey(fact), at, path, figure, ...readings, plain, turned: false };
  const wide = intersect(readings.wide, domain);
  if (!wide) yield { variable, claim, isOutside: true };
  // A conversion follows the rate of its day: it is never strained, and two of them need not be equal to the digit.
  const strict = isConverted ? wide : intersect(readings.strict, domain);
  if (!wide || !strict) return;
  const written = intersect(readings.written, domain) ?? strict;
  yield { variable, claim: { ...claim, wide, strict, written }, isOutside: false };
}
