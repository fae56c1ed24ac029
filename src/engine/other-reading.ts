import type { Base } from '../base/base.ts';
import type { Interval } from '../figure/interval.ts';
import { PERCENT, POINTS } from '../figure/plain-units.ts';
import type { Unit } from '../figure/unit.ts';
import { bound, readingsOf } from './bound.ts';
import { inOtherForm } from './change.ts';
import type { Claim } from './claim.ts';
import { gapsOf } from './compared.ts';
import { sidesOf } from './comparison.ts';
import type { Constraint } from './constraint.ts';
import { decide } from './decide.ts';
import { unitOf } from './describe.ts';
import { growthOf } from './growth.ts';
import type { Network } from './network.ts';
import type { ChangeOf, Variable } from './observation.ts';
import { leavesOf } from './slots.ts';

/** What the other figures give where a change or a gap is read in the other unit, points for percent or percent for points. */
export interface OtherReading {
  readonly unit: Unit;
  readonly given: Interval;
}

/**
 * The other reading of the figure that a constraint checks, if that one holds as it is written; null where it does not, or
 * where there is none: only a percentage differs from another in points.
 */
export function otherReading(constraint: Constraint, base: Base, network: Network): OtherReading | null {
  const stated = statedBy(constraint);
  if (!stated) return null;
  const { variable, claim } = stated;
  const others =
    variable.kind === 'change' ? changeRead(base, network, variable, claim) : gapsRead(base, network, claim);
  for (const other of others) {
    const decision = decide(other, network, base);
    // What holds only by a stretch, or is not checked, explains nothing.
    if (decision.outcome === 'holds' || decision.outcome === 'tie' || decision.outcome === 'rounding')
      return { unit: other.unit, given: decision.right };
  }
  return null;
}

/** The figure in percent or points that a constraint checks, and what it speaks of. */
function statedBy({ left, at, path }: Constraint): { variable: Variable; claim: Claim } | null {
  for (const leaf of leavesOf(left)) {
    const [variable] = leaf.in;
    const claim = leaf.only?.find(one => one.at.start === at.start && one.path === path);
    if (variable && claim) return isMistakable(claim) ? { variable, claim } : null;
  }
  return null;
}

function isMistakable({ figure: { kind, unit, unitWritten, pace } }: Claim): boolean {
  const isNumber = kind === 'number' || kind === 'range';
  return isNumber && unitWritten && pace === null && (unit.kind === 'percent' || unit.kind === 'points');
}

/** Both kinds of change are kept as fractions: 2 % and 2 points are both 0.02. */
function* changeRead(base: Base, network: Network, change: ChangeOf, claim: Claim): Iterable<Constraint> {
  if (!isPercentage(change.of)) return;
  const { fact, figure } = claim;
  for (const { variable, claim: read } of bound(base, inOtherForm(change), fact, claim, readingsOf(figure))) {
    const constraint = variable.kind === 'change' ? growthOf(network, variable, read) : null;
    if (constraint) yield constraint;
  }
}

function* gapsRead(base: Base, network: Network, { fact, path, figure }: Claim): Iterable<Constraint> {
  const unit = figure.unit.kind === 'percent' ? POINTS : PERCENT;
  const comparison = fact.comparisons.find(({ by }) => by.some(one => one.path === path));
  const sides = comparison && sidesOf(base, fact, comparison);
  if (!comparison || !sides || !isPercentage(sides.left)) return;
  const by = comparison.by.filter(one => one.path === path).map(one => ({ ...one, figure: { ...figure, unit } }));
  yield* gapsOf(base, network, fact, { ...comparison, by });
}

function isPercentage(variable: Variable): boolean {
  const { kind } = unitOf(variable);
  return kind === 'percent' || kind === 'points';
}
