import type { Base } from '../base/base.ts';
import { byPlace, type Claim } from './claim.ts';
import { isSuspectedBy, likelierCulprit } from './culprit.ts';
import { severityOf } from './severity.ts';
import type { SourceKey } from './source-key.ts';

/** A figure and all that it clashes with; kept up to date while culprits are taken out, so that no pair is compared twice. */
interface Clashing {
  readonly claim: Claim;
  readonly partners: Set<Claim>;
  /** Partners whose source speaks against this figure. */
  readonly suspecting: Set<Claim>;
  readonly sources: Map<SourceKey, number>;
}

/**
 * The likeliest culprits among figures that clash, one by one, each with one that it clashes with. What its source says of it
 * counts first, then how many other sources it contradicts. Every pair is compared once.
 */
export function* culpritPairs(
  base: Base,
  claims: readonly Claim[],
  clash: (one: Claim, other: Claim) => boolean,
): Iterable<readonly [culprit: Claim, partner: Claim]> {
  const clashing = clashingOf(base, claims, clash);
  for (;;) {
    const worst = worstOf(base, clashing.values());
    if (!worst) return;
    yield [worst.claim, partnerOf(base, worst)];
    takeOut(clashing, worst);
  }
}

function clashingOf(
  base: Base,
  claims: readonly Claim[],
  clash: (one: Claim, other: Claim) => boolean,
): Map<Claim, Clashing> {
  const clashing = new Map<Claim, Clashing>();
  const known = (claim: Claim): Clashing => {
    const one = clashing.get(claim) ?? { claim, partners: new Set(), suspecting: new Set(), sources: new Map() };
    clashing.set(claim, one);
    return one;
  };
  for (const [index, one] of claims.entries()) {
    for (const other of claims.slice(index + 1)) {
      if (!clash(one, other)) continue;
      addPartner(base, known(one), other);
      addPartner(base, known(other), one);
    }
  }
  return clashing;
}

function addPartner(base: Base, { claim, partners, suspecting, sources }: Clashing, partner: Claim): void {
  partners.add(partner);
  if (isSuspectedBy(claim, partner, base)) suspecting.add(partner);
  sources.set(partner.source, (sources.get(partner.source) ?? 0) + 1);
}

function takeOut(clashing: Map<Claim, Clashing>, { claim, partners }: Clashing): void {
  clashing.delete(claim);
  for (const partner of partners) {
    const one = clashing.get(partner);
    if (!one) continue;
    one.partners.delete(claim);
    one.suspecting.delete(claim);
    const left = (one.sources.get(claim.source) ?? 1) - 1;
    if (left === 0) one.sources.delete(claim.source);
    else one.sources.set(claim.source, left);
    if (one.partners.size === 0) clashing.delete(partner);
  }
}

function worstOf(base: Base, all: Iterable<Clashing>): Clashing | null {
  let worst: Clashing | null = null;
  for (const one of all) if (!worst || order(base, one, worst) < 0) worst = one;
  return worst;
}

function order(base: Base, a: Clashing, b: Clashing): number {
  return (
    Number(b.suspecting.size > 0) - Number(a.suspecting.size > 0) ||
    b.sources.size - a.sources.size ||
    b.partners.size - a.partners.size ||
    likelierCulprit(a.claim, b.claim, base) ||
    byPlace(a.claim, b.claim)
  );
}

/** The partner that makes it worst: of a source with which it is an error, else the first by name. */
function partnerOf(base: Base, { claim, partners }: Clashing): Claim {
  const ordered = [...partners].sort(byPlace);
  const isError = (partner: Claim): boolean => severityOf(new Set([claim.source, partner.source]), base) === 'error';
  return ordered.find(isError) ?? ordered[0] ?? claim;
}
