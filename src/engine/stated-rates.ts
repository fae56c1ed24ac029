import { groupBy } from '../base/group.ts';
import { isExchangeRate, pairOf } from '../figure/exchange.ts';
import { days, periodKey } from '../figure/period-algebra.ts';
import type { Unit } from '../figure/unit.ts';
import type { Claim } from './claim.ts';
import type { Term } from './constraint.ts';
import { rateAs } from './known-rates.ts';
import type { Network } from './network.ts';
import { dated, type Level } from './observation.ts';
import { only } from './terms.ts';
import type { TriangleSide } from './triangles.ts';
import { vintageOf } from './vintage.ts';

/** The rates of exchange that one source states for one date or period, by their two currencies. */
export interface StatedRates {
  readonly days: number | null;
  readonly sides: ReadonlyMap<string, TriangleSide>;
}

/**
 * All rates that are stated, source by source and time by time. Where a source has several for one pair, of other indicators
 * or things (bought and sold, here and there), nobody knows which of them goes with the rates of other pairs.
 */
export function statedRates(network: Network): readonly StatedRates[] {
  const stated = network.observed.flatMap(({ variable: level, claims }) => {
    if (level.kind !== 'level' || level.owner || !isExchangeRate(level.unit) || !dated(level)) return [];
    return claims.map(claim => ({ level, claim }));
  });
  const times = groupBy(stated, ({ level, claim }) => keyOf(level, claim));
  return [...times.values()].map(together => {
    const byPair = [...groupBy(together, ({ level }) => pairOf(level.unit))];
    const sides = byPair.flatMap(([pair, rates]) => {
      const [first, ...others] = rates;
      const isOne = first && others.every(({ level }) => level.key === first.level.key);
      return isOne
        ? [
            [
              pair,
              sideOf(
                first.level,
                rates.map(rate => rate.claim),
              ),
            ] as const,
          ]
        : [];
    });
    const period = together[0] ? dated(together[0].level) : null;
    return { days: period && days(period), sides: new Map(sides) };
  });
}

function keyOf({ period, status, scenario }: Level, { source, fact }: Claim): string {
  const vintage = vintageOf(fact);
  const when = period && period !== 'unknown' ? periodKey(period) : null;
  return JSON.stringify([source, when, status, scenario, vintage && periodKey(vintage)]);
}

function sideOf(level: Level, claims: readonly Claim[]): TriangleSide {
  const told = (unit: Unit): Term => {
    const bounds = claims.flatMap(claim => rateAs({ level, claim }, unit) ?? []);
    return only(bounds[0]?.variable ?? level, ...bounds.map(bound => bound.claim));
  };
  return { unit: level.unit, claim: claims[0] as Claim, told };
}
