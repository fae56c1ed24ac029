import type { Base } from '../base/base.ts';
import { groupBy } from '../base/group.ts';
import { everything, type Interval, includes, intersect, isPoint, meets } from '../figure/interval.ts';
import type { Claim } from './claim.ts';
import type { Constraint } from './constraint.ts';
import { culpritAmong } from './culprit.ts';
import { domainOf } from './domain.ts';
import { evaluate } from './evaluate.ts';
import type { Network } from './network.ts';
import type { Variable } from './observation.ts';
import { type Reading, strict, wide, written } from './reading.ts';
import { relate } from './relate.ts';
import { isOneVoice, severityOf } from './severity.ts';
import { keyOf, pointsOfView, type Slot, seenFrom, slotsOf } from './slots.ts';
import type { SourceKey } from './source-key.ts';
import { type Stretched, stretchesOf } from './stretches.ts';

/** A figure that a decision rests on, and what it bounds. */
export interface Use {
  readonly variable: Variable;
  readonly claim: Claim;
}

/** How one constraint ended, and the figures that decided it. */
export type Decision =
  | {
      readonly outcome: 'holds' | 'tie' | 'rounding';
      readonly constraint: Constraint;
      readonly uses: readonly Use[];
      /** What the right side can be, in the wide reading. */
      readonly right: Interval;
    }
  | {
      readonly outcome: 'not-checked';
      readonly constraint: Constraint;
      readonly uses: readonly Use[];
      readonly missing: Missing;
    }
  | Conflict;

/** What a check lacks: figures for these observations, or a divisor that is surely above zero. */
export type Missing = { readonly kind: 'figures'; readonly of: readonly Variable[] } | { readonly kind: 'divisor' };

/** A smallest set of figures under which a constraint cannot hold: in the wide reading, or (strained) in the strict one only. */
export interface Conflict extends Stretched<Use> {
  readonly outcome: 'conflict' | 'strained';
  readonly constraint: Constraint;
  readonly uses: readonly Use[];
  /** The figure that is the likelier culprit than the one that makes the claim; null where that is the likeliest. */
  readonly culprit: Claim | null;
  readonly left: Interval;
  readonly right: Interval;
  readonly severity: 'error' | 'warning';
  /** All its figures are of one source, or of one and those that report it, so that a strain is its own. */
  readonly oneSource: boolean;
}

/** Decides one constraint alone, from the figures that bound its variables; the worst of what the sources make of it. */
export function decide(constraint: Constraint, network: Network, base: Base): Decision {
  const slots = slotsOf(constraint, network);
  const missing = slots.filter(slot => slot.claims.length === 0);
  const variables = missing.map(slot => slot.variable);
  if (missing.some(slot => !slot.free)) return notChecked(constraint, slots, { kind: 'figures', of: variables });

  const decisions = pointsOfView(constraint, slots).map(view =>
    decideFrom(
      constraint,
      slots.map(slot => seenFrom(slot, view, network)),
      base,
    ),
  );
  const worst = decisions.reduce((one, other) => (weight(other) > weight(one) ? other : one));
  if (missing.length === 0 || 'culprit' in worst) return worst;
  return notChecked(constraint, slots, { kind: 'figures', of: variables });
}

/** Of two decisions that are as bad the first counts, which rests on most figures of one source. */
function weight(decision: Decision): number {
  if (decision.outcome === 'conflict') return decision.severity === 'error' ? 4 : 3;
  if (decision.outcome === 'strained') return decision.oneSource || decision.loose ? 2 : 1;
  return 0;
}

function notChecked(constraint: Constraint, slots: readonly Slot[], missing: Missing): Decision {
  return { outcome: 'not-checked', constraint, uses: usesOf(slots), missing };
}

function decideFrom(constraint: Constraint, slots: readonly Slot[], base: Base): Decision {
  const uses = usesOf(slots);
  const widely = sides(constraint, slots, wide, base);
  if (!widely) return notChecked(constraint, slots, { kind: 'divisor' });
  if (relate(widely.left, constraint.relation, widely.right) === 'no') return conflict(constraint, slots, base);

  const both = sides(constraint, slots, strict, base);
  const strictly = both ? relate(both.left, constraint.relation, both.right) : 'yes';
  if (constraint.strains && strictly === 'no') return strained(constraint, slots, base);
  // Two figures of one observation hold if they meet: neither is derived from the other.
  const isHeld = isOneObservation(constraint) ? strictly === 'yes' : saysSo(constraint, slots, base);
  const outcome = isHeld ? 'holds' : strictly === 'touch' ? 'tie' : 'rounding';
  return { outcome, constraint, uses, right: widely.right };
}

/** A conversion stands beside its own amount, but is derived from it. */
function isOneObservation({ left, right, strains }: Constraint): boolean {
  if (!strains) return false;
  return left.kind === 'variable' && right.kind === 'variable' && left.in[0]?.key === right.in[0]?.key;
}

/** Whether the numbers as written make it true: what they give lies inside the derived figure's own interval. */
function saysSo(constraint: Constraint, slots: readonly Slot[], base: Base): boolean {
  const said = sides(constraint, slots, written, base);
  if (!said) return false;
  if (constraint.relation !== '=') return relate(said.left, constraint.relation, said.right) !== 'no';
  const derived = sides(constraint, slots, strict, base)?.left ?? said.left;
  const { low } = said.right;
  return isPoint(said.right) && low ? includes(derived, low) : meets(derived, said.right);
}

function conflict(constraint: Constraint, slots: readonly Slot[], base: Base): Conflict {
  const smallest = shrink(constraint, slots, wide, base);
  return { ...clash(constraint, smallest, wide, base), outcome: 'conflict', loose: false, stretches: [] };
}

/** True in the wide reading only: which figures stretch is asked of the smallest set that does not hold without. */
function strained(constraint: Constraint, slots: readonly Slot[], base: Base): Conflict {
  const smallest = shrink(constraint, slots, strict, base);
  const stretched = stretchesOf(usesOf(smallest), reading => isSatisfied(constraint, smallest, reading, base));
  return { ...clash(constraint, smallest, strict, base), outcome: 'strained', ...stretched };
}

function clash(
  constraint: Constraint,
  smallest: readonly Slot[],
  reading: Reading,
  base: Base,
): Omit<Conflict, 'outcome' | 'loose' | 'stretches'> {
  const both = sides(constraint, smallest, reading, base);
  const uses = usesOf(smallest);
  const claims = uses.map(use => use.claim);
  const sources = new Set<SourceKey>(claims.map(claim => claim.source));
  if (constraint.source !== null) sources.add(constraint.source);
  const facts = [...(constraint.fact ? [constraint.fact] : []), ...claims.map(claim => claim.fact)];
  return {
    constraint,
    uses,
    culprit: culpritAmong(constraint, claims, base),
    left: both?.left ?? everything(),
    right: both?.right ?? everything(),
    severity: severityOf(sources, base),
    oneSource: isOneVoice(sources, facts, base),
  };
}

/**
 * Drops figures that the conflict does not need, the least telling first, as long as it stays a conflict: one by one where they
 * are needed, ever more at once where they are not.
 */
function shrink(constraint: Constraint, slots: readonly Slot[], reading: Reading, base: Base): readonly Slot[] {
  const figures = slots.flatMap(({ claims }, slot) => [...claims].reverse().map(claim => ({ slot, claim })));
  let kept = slots;
  for (let next = 0, many = 1; next < figures.length; ) {
    const fewer = without(kept, figures.slice(next, next + many));
    const areNeeded = fewer !== kept && isSatisfied(constraint, fewer, reading, base);
    if (!areNeeded) kept = fewer;
    if (!areNeeded || many === 1) next += many;
    many = areNeeded ? Math.max(1, many >> 1) : many * 2;
  }
  return kept;
}

/** The slots with fewer figures; one that must have a figure keeps its last. */
function without(
  slots: readonly Slot[],
  figures: readonly { readonly slot: number; readonly claim: Claim }[],
): readonly Slot[] {
  const fewer = [...slots];
  let isSame = true;
  for (const [index, out] of groupBy(figures, ({ slot }) => slot)) {
    const slot = fewer[index];
    if (!slot) continue;
    const dropped = new Set(out.map(({ claim }) => claim));
    const rest = slot.claims.filter(claim => !dropped.has(claim));
    const claims = rest.length === 0 && !slot.free ? slot.claims.slice(0, 1) : rest;
    if (claims.length === slot.claims.length) continue;
    fewer[index] = { ...slot, claims };
    isSame = false;
  }
  return isSame ? slots : fewer;
}

function isSatisfied(constraint: Constraint, slots: readonly Slot[], reading: Reading, base: Base): boolean {
  const both = sides(constraint, slots, reading, base);
  return !both || relate(both.left, constraint.relation, both.right) !== 'no';
}

function sides(
  constraint: Constraint,
  slots: readonly Slot[],
  reading: Reading,
  base: Base,
): { left: Interval; right: Interval } | null {
  const bounds = new Map(slots.map(slot => [slot.key, boundsOf(slot, reading, base)]));
  const left = evaluate(constraint.left, leaf => bounds.get(keyOf(leaf)) ?? null);
  const right = evaluate(constraint.right, leaf => bounds.get(keyOf(leaf)) ?? null);
  return left && right ? { left, right } : null;
}

/** What the figures of a slot leave of its variable. Where their strict readings do not meet, the most telling one speaks. */
function boundsOf(slot: Slot, reading: Reading, base: Base): Interval {
  let bounds: Interval | null = null;
  for (const claim of slot.claims) {
    const next = reading(claim);
    bounds = bounds ? (intersect(bounds, next) ?? bounds) : next;
  }
  return bounds ?? domainOf(base, slot.variable);
}

function usesOf(slots: readonly Slot[]): readonly Use[] {
  return slots.flatMap(slot => slot.claims.map(claim => ({ variable: slot.variable, claim })));
}
