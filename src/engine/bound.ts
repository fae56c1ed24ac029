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
  readonly claim: Claim;
}

/** The three intervals of a figure, moved together into the units of a variable. */
export type Readings = Pick<Claim, 'wide' | 'strict' | 'written'>;

export function readingsOf({ wide, strict, written }: Figure): Readings {
  return { wide, strict, written };
}

export function mapReadings(readings: Readings, move: (interval: Interval) => Interval): Readings {
  return { wide: move(readings.wide), strict: move(readings.strict), written: move(readings.written) };
}

/** Cut to the domain of the variable. What lies outside altogether is no bound: another rule reports it. */
export function* bound(
  base: Base,
  variable: Variable,
  fact: Fact,
  { figure, at, path }: Quantity,
  readings: Readings,
): Iterable<Bound> {
  const domain = domainOf(base, variable);
  const isConverted = path.includes('converted');
  const wide = intersect(readings.wide, domain);
  // A conversion follows the rate of its day: it is never strained, and two of them need not be equal to the digit.
  const strict = isConverted ? wide : intersect(readings.strict, domain);
  if (!wide || !strict) return;
  const written = intersect(readings.written, domain) ?? strict;
  const plain = figure.plain && !isConverted;
  yield {
    variable,
    claim: { fact, source: sourceKey(fact), at, path, figure, wide, strict, written, plain, turned: false },
  };
}
