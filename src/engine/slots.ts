import { type Interval, intersect } from '../figure/interval.ts';
import { byPlace, type Claim } from './claim.ts';
import type { Constraint, Term } from './constraint.ts';
import type { Leaf } from './evaluate.ts';
import type { Network } from './network.ts';
import type { Variable } from './observation.ts';
import type { SourceKey } from './source-key.ts';
import { vintageOf } from './vintage.ts';

/** One variable of a constraint, with the figures that may bound it, the most telling first. */
export interface Slot {
  readonly key: string;
  readonly variable: Variable;
  readonly free: boolean;
  readonly claims: readonly Claim[];
}

/** The variables of a constraint, each once, with every figure that may bound it. */
export function slotsOf(constraint: Constraint, network: Network): readonly Slot[] {
  const slots = new Map<string, Slot>();
  for (const leaf of [...leavesOf(constraint.left), ...leavesOf(constraint.right)]) {
    const key = keyOf(leaf);
    if (!slots.has(key)) slots.set(key, slotOf(key, leaf, constraint, network));
  }
  return [...slots.values()];
}

/** A variable that occurs twice is one slot, unless different figures of it are meant. */
export function keyOf({ in: variables, only }: Leaf): string {
  const claims = only?.map(claim => `${claim.fact.id}.${claim.path}`).join(' ') ?? '';
  return `${variables[0]?.key} ${claims}`;
}

/**
 * From whose point of view a constraint is decided: its own source's, else that of each source that has figures in it, the
 * one with most first. Ties by name, never by file order.
 */
export function pointsOfView(constraint: Constraint, slots: readonly Slot[]): readonly (SourceKey | null)[] {
  if (constraint.source !== null) return [constraint.source];
  const counts = new Map<SourceKey, number>();
  for (const { claims } of slots) {
    for (const source of new Set(claims.map(claim => claim.source))) counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  const sources = [...counts].sort(([a, many], [b, others]) => others - many || (a < b ? -1 : 1));
  return sources.length === 0 ? [null] : sources.map(([source]) => source);
}

/**
 * The figures of a slot that count together: first those of the source in view, then of primary sources and of those that
 * correct it, then the others. One that contradicts a more telling one is left to the rule on disagreement.
 */
export function seenFrom(slot: Slot, view: SourceKey | null, network: Network): Slot {
  if (slot.claims.length < 2) return slot;
  const rank = (claim: Claim): number => (claim.source === view ? 0 : isTrusted(claim, view) ? 1 : 2);
  const sorted = [...slot.claims].sort((a, b) => rank(a) - rank(b) || byPlace(a, b));
  const [first] = sorted;
  const claims: Claim[] = [];
  let bounds: Interval | null = null;
  for (const claim of sorted) {
    const next: Interval | null = bounds ? intersect(bounds, claim.wide) : claim.wide;
    if (!first || !next || (claim !== first && !network.mayMeet(slot.variable, first, claim))) continue;
    bounds = next;
    claims.push(claim);
  }
  return { ...slot, claims };
}

function isTrusted({ fact }: Claim, view: SourceKey | null): boolean {
  const source = fact.source?.value;
  return source !== undefined && (source.primary || source.corrects.some(corrected => corrected.value === view));
}

function slotOf(key: string, leaf: Leaf, constraint: Constraint, network: Network): Slot {
  const { in: variables, free, only, vintage } = leaf;
  const [first] = variables;
  if (!first) throw new Error('a term without a variable');
  if (only) return { key, variable: first, free, claims: only };
  const own = vintage ?? (constraint.fact ? vintageOf(constraint.fact) : null);
  for (const variable of variables) {
    const claims = network.claimsIn(variable, own).filter(claim => constraint.binds?.has(claim.source) ?? true);
    if (claims.length > 0) return { key, variable, free, claims };
  }
  return { key, variable: first, free, claims: [] };
}

/** The variables that a term is made of, in order. */
export function leavesOf(term: Term): readonly Leaf[] {
  const leaves: Leaf[] = [];
  gather(term, leaves);
  return leaves;
}

function gather(term: Term, leaves: Leaf[]): void {
  switch (term.kind) {
    case 'variable':
      leaves.push(term);
      return;
    case 'constant':
      return;
    case 'sum':
      for (const one of term.terms) gather(one, leaves);
      return;
    case 'power':
    case 'size':
      gather(term.of, leaves);
      return;
    default:
      gather(term.left, leaves);
      gather(term.right, leaves);
  }
}
