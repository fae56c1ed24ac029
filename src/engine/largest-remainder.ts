import type { Base } from '../base/base.ts';
import { groupBy } from '../base/group.ts';
import { add, type Interval, includes, isPoint } from '../figure/interval.ts';
import { negate, ONE, ZERO } from '../figure/rational.ts';
import type { Claim } from './claim.ts';
import { type Group, groupsAround, groupsOfFacts } from './groups.ts';
import type { Network } from './network.ts';
import { makeShare, type ShareOf } from './observation.ts';

/**
 * The claims of a share as they may be meant where the printed shares of a complete group total exactly 100 %: they were
 * perhaps made to (largest remainder), so each may be a whole unit off against its levels, not half a one.
 */
export function withRemainder(base: Base, network: Network, share: ShareOf, claim: Claim): Claim {
  const { writtenPlace } = claim.figure;
  if (!writtenPlace || !isPoint(claim.written) || !isMadeToTotal(base, network, share, claim)) return claim;
  const unit: Interval = { low: negate(writtenPlace), high: writtenPlace, lowOpen: false, highOpen: false };
  return { ...claim, wide: add(claim.written, unit) };
}

function isMadeToTotal(base: Base, network: Network, share: ShareOf, claim: Claim): boolean {
  const [whole, ...others] = share.wholes;
  if (!whole || others.length > 0) return false;
  const groups = [...groupsAround(base, whole), ...factGroupsOf(base, whole.key)];
  return groups.some(group => {
    if (!group.complete || group.overlap || !(group.binds?.has(claim.source) ?? true)) return false;
    return group.parts.some(part => part.key === share.part.key) && totalsHundred(network, group, claim);
  });
}

/** Whether one source prints a share of every part, and these total exactly 100 %. */
function totalsHundred(network: Network, { whole, parts }: Group, { source }: Claim): boolean {
  let total: Interval = { low: ZERO, high: ZERO, lowOpen: false, highOpen: false };
  for (const part of parts) {
    const printed = network.claimsOf(makeShare(part, [whole])).find(claim => claim.source === source);
    if (!printed?.figure.plain) return false;
    total = add(total, printed.written);
  }
  return isPoint(total) && includes(total, ONE);
}

/** Of one base once: the groups that facts declare, by their whole. */
const known = new WeakMap<Base, ReadonlyMap<string, readonly Group[]>>();

function factGroupsOf(base: Base, whole: string): readonly Group[] {
  const cached = known.get(base);
  if (cached) return cached.get(whole) ?? [];
  const byWhole = groupBy(groupsOfFacts(base), group => group.whole.key);
  known.set(base, byWhole);
  return byWhole.get(whole) ?? [];
}
