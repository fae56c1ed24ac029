import { samePeriod } from '../figure/period-algebra.ts';
import { multiply, type Rational, rational } from '../figure/rational.ts';
import type { Term } from './constraint.ts';
import type { Network } from './network.ts';
import { dated, type Variable } from './observation.ts';
import { exactly } from './terms.ts';

/** What an index is in its base period: 100, in the base units of the level; null for any other variable. */
export function indexBase(variable: Variable | null): Rational | null {
  if (variable?.kind !== 'level' || variable.pace) return null;
  const index = variable.indicator?.index?.value;
  const period = dated(variable);
  return index && period && samePeriod(index, period) ? multiply(rational(100), variable.unit.factor) : null;
}

/** The same as a term, where nobody gives a figure for it: nobody need. */
export function indexTerm(network: Network, variable: Variable): Term | null {
  const value = indexBase(variable);
  return value && network.claimsOf(variable).length === 0 ? exactly(value, '100') : null;
}
