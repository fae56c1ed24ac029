import type { Base } from '../base/base.ts';
import type { Change, Fact, Share } from '../base/fact.ts';
import type { Figure } from '../figure/figure.ts';
import { multiply, scale, shift } from '../figure/interval.ts';
import { negate, ONE } from '../figure/rational.ts';
import { amountClaims } from './amount-claims.ts';
import { type Bound, bound, mapReadings, type Readings, readingsOf } from './bound.ts';
import { baseOf, changeOf, changeOfShare, inOtherForm } from './change.ts';
import { type ChangeOf, measures } from './observation.ts';
import { PER_CLASS, paceClassOf, paceOfChange } from './pace.ts';
import { toldIn } from './rate-side.ts';

/** What one change of a fact says: of the change itself, or (`was`) of the earlier level. */
export function* changeClaims(base: Base, fact: Fact, change: Change): Iterable<Bound> {
  if (change.form === 'was') return yield* earlierClaims(base, fact, change);
  const variable = changeOf(base, fact, change);
  const readings = changeReadings(change, variable);
  if (!readings || !isOfKind(change.figure, variable)) return;
  yield* bound(base, variable, fact, change, readings);
  if (isSign(change.figure)) yield* bound(base, inOtherForm(variable), fact, change, readings);
}

export function* shareChangeClaims(base: Base, fact: Fact, share: Share): Iterable<Bound> {
  const variable = share.change ? changeOfShare(base, fact, share) : null;
  if (share.change && variable) yield* bound(base, variable, fact, share.change, readingsOf(share.change.figure));
}

/** `was: 75.1%` is the earlier level; an earlier share is a fact of its own (language.md). */
function* earlierClaims(base: Base, fact: Fact, change: Change): Iterable<Bound> {
  const { unit } = change.figure;
  const level = baseOf(base, fact, change.from);
  const earlier = level && toldIn(level, unit);
  if (earlier && measures(earlier, unit)) yield* amountClaims(base, earlier, fact, change);
}

/** A difference is in points of a percentage or of a share, else in the unit of the level. */
function isOfKind({ kind, unit }: Figure, { form, of }: ChangeOf): boolean {
  if (form === 'relative' || kind === 'direction' || of.kind === 'share') return true;
  if (unit.kind === 'points') return of.unit.kind === 'percent' || of.unit.kind === 'plain';
  return measures(of, unit);
}

/** "Up" says the same of a change in percent and of one in amounts; "unchanged" does not. */
function isSign({ kind, wide }: Figure): boolean {
  return kind === 'direction' && (wide.low === null || wide.high === null);
}

function changeReadings({ form, figure }: Change, { of, base }: ChangeOf): Readings | null {
  const readings = readingsOf(figure);
  if (form === 'times' || figure.unit.kind === 'times')
    return mapReadings(readings, interval => shift(interval, negate(ONE)));
  const { pace } = figure;
  if (!pace || of.kind === 'share' || !paceClassOf(figure, of)) return readings;
  if (of.pace) return mapReadings(readings, interval => scale(interval, PER_CLASS[pace]));
  const times = base?.kind === 'level' ? paceOfChange(pace, of, base) : null;
  return times && mapReadings(readings, interval => multiply(interval, times));
}
