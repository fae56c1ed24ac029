import { groupBy } from '../../base/group.ts';
import { levelWith } from '../../engine/observation.ts';
import { evenShare, samePeriod, yearOf } from '../../figure/period-algebra.ts';
import {
  absolute,
  compare,
  divide,
  multiply,
  ONE,
  type Rational,
  rational,
  reduce,
  subtract,
} from '../../figure/rational.ts';
import { lookedAt } from '../looked.ts';
import type { Check } from '../rule.ts';
import type { Flow } from './flows.ts';

/**
 * Years that are, to the last digit that counts, n/m times their only known part, as the first half doubled is. The part must
 * have two significant digits more, so that the product is known to the digit of the year.
 */
export function* yearsFromParts(flows: readonly Flow[]): Iterable<Check> {
  const byYear = groupBy(flows, keyOfYear);
  for (const { level, period, claim } of flows) {
    const year = yearOf(period);
    if (!year || !samePeriod(year, period)) continue;
    const [part, ...others] = (byYear.get(level.key) ?? []).filter(flow => !samePeriod(flow.period, period));
    if (!part || others.length > 0 || claim.fact.status === 'estimate') continue;
    const share = evenShare(part.period, period);
    if (share && isMultiple({ level, period, claim }, part, share)) yield told({ level, period, claim }, part, share);
  }
}

const FEWEST_DIGITS = 2;
const DIGITS_MORE = 2;

/** The observation of the year in which a flow lies. */
function keyOfYear({ level, period }: Flow): string {
  const year = yearOf(period);
  return year ? levelWith(level, { period: year }).key : '';
}

function isMultiple(year: Flow, part: Flow, share: Rational): boolean {
  const { figure: whole } = year.claim;
  const { figure: piece } = part.claim;
  if (whole.kind !== 'number' || piece.kind !== 'number' || piece.hedge !== null) return false;
  if (whole.hedge !== null && whole.hedge !== 'about') return false;
  if (whole.digits < FEWEST_DIGITS || piece.digits < whole.digits + DIGITS_MORE) return false;
  const total = whole.written.low;
  const known = piece.written.low;
  if (total === null || known === null || whole.lastPlace === null || whole.pace !== piece.pace) return false;
  const away = absolute(subtract(divide(known, share), total));
  return compare(multiply(away, rational(2)), whole.lastPlace) <= 0;
}

function told(year: Flow, part: Flow, share: Rational): Check {
  const { claim, period } = year;
  const times = reduce(divide(ONE, share));
  const factor = times.d === 1n ? `${times.n}` : `${times.n}/${times.d}`;
  return {
    outcome: 'conflict',
    ...lookedAt([claim, part.claim]),
    message: `${claim.figure.text} for ${period.text} is ${factor} times the ${part.claim.figure.text} of ${part.period.text}, to the digit: likely worked out from it, not measured`,
    related: [
      {
        at: part.claim.at,
        fact: part.claim.fact.id,
        measure: part.claim.path,
        note: 'the only part of that year that is known',
      },
    ],
    severity: 'info',
  };
}
