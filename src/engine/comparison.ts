import type { Base } from '../base/base.ts';
import type { ChangeBase, Comparison, Fact, Quantity, Reference } from '../base/fact.ts';
import { sameDimension } from '../figure/dimension.ts';
import { monthsBetween, periodKey } from '../figure/period-algebra.ts';
import { changeAlike, changeBetween, changeOf, usualChange } from './change.ts';
import {
  type ChangeOf,
  dated,
  type GapOf,
  levelAt,
  levelOf,
  type Mark,
  makeShare,
  ownLevel,
  type ShareOf,
  shareOf,
  type Variable,
} from './observation.ts';
import { toldIn } from './rate-side.ts';
import { mayBeOneVintage, vintageOf } from './vintage.ts';

export interface Sides {
  readonly left: Variable;
  readonly right: Variable;
}

/** The two sides of a comparison; null where one cannot be named, or the two are unlike and cannot be compared. */
export function sidesOf(base: Base, fact: Fact, comparison: Comparison): Sides | null {
  const { than, measure } = comparison;
  if (than.kind === 'mark') return sidesOfMark(base, fact, comparison, than.mark);
  const other = than.kind === 'fact' ? (base.factById.get(than.fact) ?? null) : null;
  switch (measure) {
    case 'value':
      return levelSides(base, fact, than, other);
    case 'change':
      return changeSides(base, fact, comparison, than, other);
    case 'share':
      return shareSides(base, fact, than, other);
  }
}

export function gapOf({ left, right }: Sides, form: GapOf['form']): GapOf {
  return { kind: 'gap', key: `${form}|${left.key}|${right.key}`, form, left, right };
}

function sidesOfMark(base: Base, fact: Fact, comparison: Comparison, mark: Quantity): Sides | null {
  const right = markOf(mark);
  switch (comparison.measure) {
    case 'value': {
      const left = toldIn(levelOf(fact), right.unit);
      return sameDimension(left.unit, right.unit) ? { left, right } : null;
    }
    case 'change': {
      const form = right.unit.kind === 'percent' || right.unit.kind === 'times' ? 'relative' : 'difference';
      const left = changesOf(base, fact).find(change => change.form === form && isFrom(base, fact, change, comparison));
      return left ? { left, right } : null;
    }
    case 'share': {
      const left = fact.shares[0] ? shareOf(base, fact, fact.shares[0]) : null;
      return left ? { left, right } : null;
    }
  }
}

function markOf({ figure: { unit, written, text } }: Quantity): Mark {
  return { kind: 'mark', key: `mark|${unit.dimension}|${text}`, unit, value: written, text };
}

function levelSides(base: Base, fact: Fact, than: Reference, other: Fact | null): Sides | null {
  const left = levelOf(fact);
  const named = levelAt(base, fact, than);
  const right = named && toldIn(named, left.unit);
  if (!right || !sameDimension(left.unit, right.unit)) return null;
  return other ? apart(fact, other, { left, right }, ownLevel) : { left, right };
}

/** A correction beside its first version, or two vintages: each fact speaks for itself. */
function apart<V extends Variable>(
  fact: Fact,
  other: Fact,
  { left, right }: { left: V; right: V },
  own: (variable: V, fact: Fact) => V,
): Sides {
  if (left.key === right.key) return { left: own(left, fact), right: own(right, other) };
  return { left, right: mayBeOneVintage(vintageOf(fact), vintageOf(other)) ? right : own(right, other) };
}

function changeSides(
  base: Base,
  fact: Fact,
  comparison: Comparison,
  than: Reference,
  other: Fact | null,
): Sides | null {
  const left = changeToCompare(base, fact, comparison.from);
  if (!other) {
    const of = levelAt(base, fact, than);
    return of && { left, right: changeAlike(left, of) };
  }
  const isSignOnly = comparison.claim.kind === 'word' && comparison.claim.word === 'contrary';
  const like = changeLike(base, other, left, isSignOnly);
  const right = like && toldAlike(like, left);
  if (!right || left.real !== right.real) return null;
  return apart(fact, other, { left, right }, ownChange);
}

/** The growth of a rate of exchange, told from the side from which the other one is. */
function toldAlike(change: ChangeOf, { of: like }: ChangeOf): ChangeOf {
  const { of, base } = change;
  if (of.kind !== 'level' || like.kind !== 'level' || base?.kind === 'share') return change;
  const told = toldIn(of, like.unit);
  return told === of ? change : changeBetween(change, told, base && toldIn(base, like.unit));
}

/** The change of a fact that a comparison speaks of: the one from `from`, else its first, else the usual one. */
function changeToCompare(base: Base, fact: Fact, from: ChangeBase | null): ChangeOf {
  const changes = changesOf(base, fact);
  if (!from) return changes[0] ?? usualChange(base, fact, null);
  const wanted = usualChange(base, fact, from);
  return changes.find(change => change.base?.key === wanted.base?.key) ?? wanted;
}

/** Of the other side's changes the one of the same kind over the same time; else the only one of that kind. */
function changeLike(base: Base, other: Fact, left: ChangeOf, isSignOnly: boolean): ChangeOf | null {
  const changes = changesOf(base, other);
  if (changes.length === 0) {
    const usual = usualChange(base, other, null);
    return spanOf(usual) === spanOf(left) ? changeBetween(left, usual.of, usual.base) : null;
  }
  const sameKind = changes.filter(change => change.form === left.form && change.perYear === left.perYear);
  const sameSpan = (one: ChangeOf): boolean => spanOf(one) === spanOf(left);
  const inKind = sameKind.find(sameSpan) ?? (sameKind.length === 1 ? sameKind[0] : undefined);
  return inKind ?? (isSignOnly ? (changes.find(sameSpan) ?? changes[0]) : undefined) ?? null;
}

function changesOf(base: Base, fact: Fact): readonly ChangeOf[] {
  return fact.changes.filter(change => change.form !== 'was').map(change => changeOf(base, fact, change));
}

function isFrom(base: Base, fact: Fact, change: ChangeOf, { from }: Comparison): boolean {
  return from === null || change.base?.key === usualChange(base, fact, from).base?.key;
}

/** How far back a change looks, so that 2022 on 2021 is like 2021 on 2020. */
function spanOf({ of, base }: ChangeOf): string {
  const from = base?.kind === 'level' ? dated(base) : null;
  const to = of.kind === 'level' ? dated(of) : null;
  if (!from || !to) return base === null ? 'unknown' : 'unnamed';
  const months = monthsBetween(from, to);
  return months === null ? `since ${periodKey(from)}` : `${months} months`;
}

function ownChange(change: ChangeOf, fact: Fact): ChangeOf {
  return change.of.kind === 'level' ? changeBetween(change, ownLevel(change.of, fact), change.base) : change;
}

/** The shares of two facts, or the share that another entity has of the same whole. */
function shareSides(base: Base, fact: Fact, than: Reference, other: Fact | null): Sides | null {
  const mine = fact.shares[0] ? shareOf(base, fact, fact.shares[0]) : null;
  if (!mine) return null;
  if (!other) {
    const part = levelAt(base, fact, than);
    return part && { left: mine, right: makeShare(part, mine.wholes, mine.n) };
  }
  const theirs = other.shares[0] ? shareOf(base, other, other.shares[0]) : null;
  if (!theirs) return null;
  return apart(fact, other, { left: mine, right: theirs }, ownShare);
}

function ownShare(share: ShareOf, fact: Fact): ShareOf {
  return makeShare(ownLevel(share.part, fact), share.wholes, share.n);
}
