import type { Base } from '../base/base.ts';
import { byPlace, type Claim } from './claim.ts';
import { isSuspectedBy, likelierCulprit } from './culprit.ts';
import { severityOf } from './severity.ts';
import type { SourceKey } from './source-key.ts';

/** A figure and all that it clashes with. What is left of them is kept up to date while culprits are taken out. */
interface Clashing {
  readonly claim: Claim;
  readonly partners: Clashing[];
  left: number;
  /** Partners whose source speaks against this figure. */
  readonly suspecting: Set<Clashing>;
  readonly sources: Map<SourceKey, number>;
}

/**
 * The likeliest culprits of all pairs that clash, one by one, each with one that it clashes with. What its source says of it
 * counts first, then how many other sources it contradicts.
 */
export function* culpritPairs(
  base: Base,
  clashes: Iterable<readonly [Claim, Claim]>,
): Iterable<readonly [culprit: Claim, partner: Claim]> {
  const clashing = clashingOf(base, clashes);
  for (;;) {
    const worst = worstOf(base, clashing);
    if (!worst) return;
    yield [worst.claim, partnerOf(base, clashing, worst)];
    takeOut(clashing, worst);
  }
}

function clashingOf(base: Base, clashes: Iterable<readonly [Claim, Claim]>): Set<Clashing> {
  const clashing = new Map<Claim, Clashing>();
  const known = (claim: Claim): Clashing => {
    const one = clashing.get(claim);
    if (one) return one;
    const fresh = { claim, partners: [], left: 0, suspecting: new Set<Clashing>(), sources: new Map() };
    clashing.set(claim, fresh);
    return fresh;
  };
  for (const [one, other] of clashes) {
    addPartner(base, known(one), known(other));
    addPartner(base, known(other), known(one));
  }
  return new Set(clashing.values());
}

function addPartner(base: Base, one: Clashing, partner: Clashing): void {
  one.partners.push(partner);
  one.left++;
  if (isSuspectedBy(one.claim, partner.claim, base)) one.suspecting.add(partner);
  one.sources.set(partner.claim.source, (one.sources.get(partner.claim.source) ?? 0) + 1);
}

function takeOut(clashing: Set<Clashing>, culprit: Clashing): void {
  clashing.delete(culprit);
  const { source } = culprit.claim;
  for (const one of culprit.partners) {
    if (!clashing.has(one)) continue;
    one.left--;
    one.suspecting.delete(culprit);
    const left = (one.sources.get(source) ?? 1) - 1;
    if (left === 0) one.sources.delete(source);
    else one.sources.set(source, left);
    if (one.left === 0) clashing.delete(one);
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
    b.left - a.left ||
    likelierCulprit(a.claim, b.claim, base) ||
    byPlace(a.claim, b.claim)
  );
}

/** The partner that makes it worst: of a source with which it is an error, else the first by name. */
function partnerOf(base: Base, clashing: ReadonlySet<Clashing>, { claim, partners }: Clashing): Claim {
  const isError = ({ source }: Claim): boolean => severityOf(new Set([claim.source, source]), base) === 'error';
  const left = partners.flatMap(one => (clashing.has(one) ? [one.claim] : []));
  const errors = left.filter(isError);
  return (errors.length > 0 ? errors : left).reduce((first, other) => (byPlace(other, first) < 0 ? other : first));
}
