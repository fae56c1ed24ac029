import type { Claim } from '../../engine/claim.ts';
import { isSigned } from '../../engine/domain.ts';
import type { Network } from '../../engine/network.ts';
import type { Level } from '../../engine/observation.ts';
import type { Period } from '../../figure/period.ts';

/** An amount of a known period that adds up over periods and is never negative, with the first figure that is given for it. */
export interface Flow {
  readonly level: Level;
  readonly period: Period;
  readonly claim: Claim;
}

export function* flowsIn(network: Network): Iterable<Flow> {
  for (const { variable: level, claims } of network.observed) {
    const [claim] = claims;
    if (level.kind !== 'level' || !claim || level.owner || isSigned(level)) continue;
    const { period, indicator } = level;
    if (!period || period === 'unknown') continue;
    if (indicator?.additive === 'both' || indicator?.additive === 'periods') yield { level, period, claim };
  }
}
