import type { Base } from '../base/base.ts';
import type { Comparison, Fact, Quantity } from '../base/fact.ts';
import type { Figure } from '../figure/figure.ts';
import { type Interval, negateInterval, scale, shift } from '../figure/interval.ts';
import { ONE, type Rational } from '../figure/rational.ts';
import { type Bound, bound, mapReadings, readingsOf } from './bound.ts';
import type { Claim } from './claim.ts';
import { gapOf, type Sides, sidesOf } from './comparison.ts';
import { type GapOf, levelAtPace, measures, type Variable } from './observation.ts';
import { PER_CLASS, paceClassOf } from './pace.ts';
import { turn } from './rate-side.ts';
import { inverse } from './turned.ts';

/** A gap as a comparison states it, between its sides in its order. */
export interface StatedGap extends Bound {
  readonly variable: GapOf;
  /** False for "different by 5": the size of the gap, without its sign. */
  readonly signed: boolean;
}

/** `3 times` and `higher by 35%` are ratios (of which 1 is no gap), an amount or points a difference. */
export function* statedGaps(base: Base, fact: Fact, comparison: Comparison): Iterable<StatedGap> {
  const sides = sidesOf(base, fact, comparison);
  if (!sides) return;
  if (comparison.claim.kind === 'times') {
    const { times } = comparison.claim;
    return yield* gap(base, fact, gapOf(sides, 'ratio'), times, true, interval => interval);
  }
  const { word } = comparison.claim;
  if (word !== 'higher' && word !== 'lower' && word !== 'different') return;
  for (const by of comparison.by) {
    const form = gapForm(by.figure, sides.left);
    if (!form) continue;
    const { at, times } = form === 'difference' ? pacedSides(by.figure, sides) : { at: sides, times: ONE };
    const move = (size: Interval): Interval =>
      word === 'different' ? scale(size, times) : signedGap(scale(size, times), word, form);
    yield* gap(base, fact, gapOf(at, form), by, word !== 'different', move);
  }
}

/** What a comparison says of the ratio or the difference of its sides, so that two of one pair meet whichever they name first. */
export function* gapClaims(base: Base, fact: Fact, comparison: Comparison): Iterable<Bound> {
  for (const gap of statedGaps(base, fact, comparison)) {
    const { variable, claim, signed, isOutside } = gap;
    const filed = uprightGap(variable);
    if (isOutside) yield gap;
    else if (signed && filed.left.key <= filed.right.key) yield { variable: filed, claim, isOutside };
    else if (signed) yield* mirrored(filed, claim);
  }
}

/** A bare percentage is relative to the other side, points are absolute; an amount in another unit says nothing here. */
function gapForm(figure: Figure, left: Variable): GapOf['form'] | null {
  const { kind } = figure.unit;
  if (kind === 'percent' || kind === 'times' || (figure.kind === 'fraction' && !figure.unitWritten)) return 'ratio';
  if (kind === 'points') return 'difference';
  return left.kind === 'level' && measures(left, figure.unit) ? 'difference' : null;
}

/** An amount at a pace is a gap between paces, one without a gap between the amounts of the period. */
function pacedSides(figure: Figure, sides: Sides): { readonly at: Sides; readonly times: Rational } {
  const { left, right } = sides;
  if (!figure.pace || left.kind !== 'level' || right.kind !== 'level') return { at: sides, times: ONE };
  const pace = paceClassOf(figure, left);
  if (!pace) return { at: sides, times: ONE };
  return { at: { left: levelAtPace(left, pace), right: levelAtPace(right, pace) }, times: PER_CLASS[figure.pace] };
}

function* gap(
  base: Base,
  fact: Fact,
  variable: GapOf,
  quantity: Quantity,
  signed: boolean,
  move: (interval: Interval) => Interval,
): Iterable<StatedGap> {
  const readings = mapReadings(readingsOf(quantity.figure), move);
  for (const { claim, isOutside } of bound(base, variable, fact, quantity, readings))
    yield { variable, claim, signed, isOutside };
}

/** The size of a gap as left / right or left - right. */
function signedGap(size: Interval, word: 'higher' | 'lower', form: GapOf['form']): Interval {
  const signed = word === 'higher' ? size : negateInterval(size);
  return form === 'difference' ? signed : shift(signed, ONE);
}

/** Of two rates told from the other side the one is to the other as the other's inverse is to its own. */
function uprightGap(gap: GapOf): GapOf {
  const { left, right, form } = gap;
  const isTurned = form === 'ratio' && left.kind === 'level' && right.kind === 'level' && left.turned && right.turned;
  return isTurned ? gapOf({ left: turn(right), right: turn(left) }, form) : gap;
}

/** The claim as if its sides were named the other way round. A ratio that may be of either sign has no such bounds. */
function* mirrored({ left, right, form }: GapOf, claim: Claim): Iterable<Bound> {
  const turn = form === 'difference' ? negateInterval : inverse;
  const [wide, strict, written] = [turn(claim.wide), turn(claim.strict), turn(claim.written)];
  if (wide && strict)
    yield {
      variable: gapOf({ left: right, right: left }, form),
      claim: { ...claim, wide, strict, written: written ?? strict, plain: false },
      isOutside: false,
    };
}
