import type { Base } from '../base/base.ts';
import { groupBy } from '../base/group.ts';
import { onceFor } from '../base/once-for.ts';
import { add, type Interval, includes, isPoint } from '../figure/interval.ts';
import { negate, ONE, ZERO } from '../figure/rational.ts';
import type { Claim } from './claim.ts';
import { type Group, groupsAround, groupsOfFacts } from './groups.ts';
import type { Network } from './network.ts';
import { type Level, makeShare, type ShareOf } from './observation.ts';
import type { SourceKey } from './source-key.ts';

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

function isMadeToTotal(base: Base, network: Network, share: ShareOf, { source }: Claim): boolean {
  const [whole, ...others] = share.wholes;
  if (!whole || others.length > 0) return false;
  return groupsOf(base, network, whole).some(({ group, parts, totals }) => {
    if (!group.complete || group.overlap || !(group.binds?.has(source) ?? true) || !parts.has(share.part.key))
      return false;
    const known = totals.get(source) ?? totalsHundred(network, group, source);
    totals.set(source, known);
    return known;
  });
}

/** Whether one source prints a share of every part, and these total exactly 100 %. */
function totalsHundred(network: Network, { whole, parts }: Group, source: SourceKey): boolean {
  let total: Interval = { low: ZERO, high: ZERO, lowOpen: false, highOpen: false };
  for (const part of parts) {
    const printed = network.claimsOf(makeShare(part, [whole])).find(claim => claim.source === source);
    if (!printed?.figure.plain) return false;
    total = add(total, printed.written);
  }
  return isPoint(total) && includes(total, ONE);
}

/** A group around a whole, the keys of its parts, and what each source's shares of it total: 100 % or not. */
interface Printed {
  readonly group: Group;
  readonly parts: ReadonlySet<string>;
  readonly totals: Map<SourceKey, boolean>;
}

/** By the whole, so that the shares of a large group are not added up for each of them. */
const printedIn = onceFor((_: Network) => new Map<string, readonly Printed[]>());

function groupsOf(base: Base, network: Network, whole: Level): readonly Printed[] {
  const byWhole = printedIn(network);
  const cached = byWhole.get(whole.key);
  if (cached) return cached;
  const groups = [...groupsAround(base, whole), ...(factGroups(base).get(whole.key) ?? [])];
  const printed = groups.map(group => ({
    group,
    parts: new Set(group.parts.map(({ key }) => key)),
    totals: new Map(),
  }));
  byWhole.set(whole.key, printed);
  return printed;
}

/** The groups that facts declare, by their whole. */
const factGroups = onceFor((base: Base) => groupBy(groupsOfFacts(base), group => group.whole.key));
