import type { Base } from '../base/base.ts';
import { groupBy } from '../base/group.ts';
import { divideUnits, sameDimension } from '../figure/dimension.ts';
import { pairOf } from '../figure/exchange.ts';
import { divide, type Interval } from '../figure/interval.ts';
import { periodKey } from '../figure/period-algebra.ts';
import { compare, sign } from '../figure/rational.ts';
import type { Unit } from '../figure/unit.ts';
import type { Bound } from './bound.ts';
import { byPlace } from './claim.ts';
import type { Term } from './constraint.ts';
import {
  boundsOf,
  type Convertible,
  conversionsBetween,
  conversionsIn,
  levelsIn,
  type Restated,
  restatedIn,
} from './conversion.ts';
import { dated } from './observation.ts';
import { sourceKey } from './source-key.ts';
import { only, quotient } from './terms.ts';

/** The rate at which somebody converted an amount: the one figure over the other. Both are above zero. */
export interface ImpliedRate {
  readonly restated: Restated;
  readonly from: Bound;
  readonly to: Bound;
}

/** What one source converts at one time, by the two currencies: one rate each, if all of it is true. */
export interface RatesOfOneTime {
  /** False where nobody says of when the amounts are. */
  readonly isDated: boolean;
  readonly byPair: ReadonlyMap<string, readonly ImpliedRate[]>;
}

/** All rates that conversions imply: those of one source, time and scenario together. In the order of their places. */
export function impliedRates(base: Base): readonly RatesOfOneTime[] {
  const amounts = [...restatedIn(base)].map(one => ({ rates: ratesIn(one), isDated: timeOf(one.of) !== null, one }));
  const groups = groupBy(
    amounts.filter(({ rates }) => rates.length > 0),
    ({ one }) => keyOf(one),
  );
  return [...groups.values()].map(group => {
    const rates = group.flatMap(amount => amount.rates);
    const inOrder = rates.sort((a, b) => byPlace(a.to.claim, b.to.claim) || byPlace(a.from.claim, b.from.claim));
    return { isDated: group.every(amount => amount.isDated), byPair: groupBy(inOrder, rate => pairOf(unitOf(rate))) };
  });
}

/** As it is best told: so that it is above one, 6.88 yuan to the dollar. */
export function unitOf({ from, to }: ImpliedRate): Unit {
  const [one, other] = [from.claim.written.low, to.claim.written.low];
  const isLess = one !== null && other !== null && compare(one, other) < 0;
  const [more, less] = isLess ? [to, from] : [from, to];
  return divideUnits(more.claim.figure.unit, less.claim.figure.unit);
}

/** The rate in a unit, as arithmetic over the two figures. */
export function rateIn(rate: ImpliedRate, unit: Unit): Term {
  const [above, below] = sidesIn(rate, unit);
  return quotient(only(above.variable, above.claim), only(below.variable, below.claim));
}

/** All that the rate can be in a unit. */
export function boundsIn(rate: ImpliedRate, unit: Unit): Interval | null {
  const [above, below] = sidesIn(rate, unit);
  return divide(above.claim.wide, below.claim.wide);
}

function sidesIn({ from, to }: ImpliedRate, unit: Unit): readonly [above: Bound, below: Bound] {
  return sameDimension(divideUnits(from.claim.figure.unit, to.claim.figure.unit), unit) ? [from, to] : [to, from];
}

/** Amounts and changes are told apart: the change of an amount may be taken between two times, each at its own rate. */
function keyOf({ fact, of }: Restated): string {
  const isConstant = levelsIn(of).some(level => level?.indicator?.prices === 'constant');
  return JSON.stringify([sourceKey(fact), of.kind === 'change', timeOf(of), fact.scenario, isConstant]);
}

/** The date or period of an amount, of both sides of a gap, of a change and its base; null where one is unknown. */
function timeOf(of: Convertible): string | null {
  const times = new Set<string>();
  for (const level of levelsIn(of)) {
    const period = level && dated(level);
    if (!period) return null;
    times.add(periodKey(period));
  }
  return [...times].join(' ');
}

function ratesIn(restated: Restated): readonly ImpliedRate[] {
  return [...conversionsIn(restated), ...conversionsBetween(restated)].flatMap(conversion => {
    const bounds = conversion.kind === 'currency' ? boundsOf(conversion) : null;
    if (!bounds || !isAboveZero(bounds.from) || !isAboveZero(bounds.to)) return [];
    return [{ restated, ...bounds }];
  });
}

function isAboveZero({ claim: { wide } }: Bound): boolean {
  return wide.low !== null && sign(wide.low) > 0;
}
