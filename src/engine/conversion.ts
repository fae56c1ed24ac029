import type { Base } from '../base/base.ts';
import type { Change, Comparison, Fact, Quantity } from '../base/fact.ts';
import { divideUnits, sameDimension } from '../figure/dimension.ts';
import { areInverseRates, isExchangeRate } from '../figure/exchange.ts';
import type { Figure } from '../figure/figure.ts';
import { hull, scale, shift } from '../figure/interval.ts';
import { divide, negate, ONE } from '../figure/rational.ts';
import type { Unit } from '../figure/unit.ts';
import { type Bound, mapReadings, type Readings, readingsOf } from './bound.ts';
import { baseOf, changeBetween, changeOf } from './change.ts';
import { gapOf, sidesOf } from './comparison.ts';
import {
  type ChangeOf,
  type GapOf,
  type Level,
  levelIn,
  levelOf,
  levelWith,
  measures,
  type Variable,
} from './observation.ts';
import { PER_CLASS, paceClassOf } from './pace.ts';
import { sourceKey } from './source-key.ts';

/** What can be told in several units: an amount, or how it differs from another. */
export type Convertible = Level | ChangeOf | GapOf;

/** One thing that a fact tells in several units. The first figure is the source's own, the others are conversions of it. */
export interface Restated {
  readonly fact: Fact;
  readonly of: Convertible;
  readonly figures: readonly Quantity[];
}

/** Two figures of one thing, which a unit factor, an inverse or a rate of exchange leads from one to the other. */
export interface Conversion {
  readonly kind: 'unit' | 'inverse' | 'currency';
  readonly fact: Fact;
  readonly of: Convertible;
  readonly from: Quantity;
  readonly to: Quantity;
  /** False where the first figure is itself a conversion, of an amount that the source has in a third unit. */
  readonly isOriginal: boolean;
}

/** All that the facts in use tell in several units: levels, earlier levels, changes, and gaps in several words. */
export function* restatedIn(base: Base): Iterable<Restated> {
  for (const fact of base.facts) {
    if (!fact.inUse) continue;
    for (const value of fact.values)
      if (value.converted.length > 0) yield { fact, of: levelOf(fact), figures: [value, ...value.converted] };
    for (const change of fact.changes) {
      if (change.converted.length > 0)
        yield { fact, of: changed(base, fact, change), figures: [change, ...change.converted] };
    }
    for (const comparison of fact.comparisons) yield* gapIn(base, fact, comparison);
  }
}

/** Amounts of one gap in several units; percentages beside them are none. */
export function* gapIn(base: Base, fact: Fact, comparison: Comparison): Iterable<Restated> {
  const amounts = comparison.by.filter(({ figure }) => !isRelative(figure));
  const sides = amounts.length > 1 ? sidesOf(base, fact, comparison) : null;
  if (sides?.left.kind !== 'level') return;
  const { left } = sides;
  const own = amounts.find(({ figure }) => measures(left, figure.unit)) ?? amounts[0];
  if (!own) return;
  yield { fact, of: gapOf(sides, 'difference'), figures: [own, ...amounts.filter(one => one !== own)] };
}

/** The conversions of the source's own figure. */
export function conversionsIn({ fact, of, figures: [own, ...others] }: Restated): readonly Conversion[] {
  return others.flatMap(other => (own ? conversionOf(fact, of, own, other, true) : []));
}

/** Those between the others, each with each: two that fit the source's own figure may still not fit each other. */
export function conversionsBetween({ fact, of, figures: [, ...others] }: Restated): readonly Conversion[] {
  return others.flatMap((one, index) =>
    others.slice(index + 1).flatMap(other => conversionOf(fact, of, one, other, false)),
  );
}

/** Both figures as bounds on what they speak of, each in its own unit, at the pace of the second. Null: they have none in common. */
export function boundsOf({
  fact,
  of,
  from,
  to,
  isOriginal,
}: Conversion): { readonly from: Bound; readonly to: Bound } | null {
  const times = paceBetween(of, from.figure, to.figure);
  if (!times) return null;
  const at = (quantity: Quantity, readings: Readings): Bound => ({
    variable: inUnit(of, quantity.figure.unit),
    claim: { ...quantity, ...readings, fact, source: sourceKey(fact), plain: false, turned: false },
    isOutside: false,
  });
  const readings = isOriginal ? bareReadings(from.figure) : convertedReadings(from.figure);
  const original = mapReadings(readings, interval => scale(interval, times));
  return {
    from: at(from, asChange(of, from.figure, original)),
    to: at(to, asChange(of, to.figure, convertedReadings(to.figure))),
  };
}

/** The wide interval, of the bare number where the hedge is one-sided: "over 10 miles (16 km)" converts the 10 (meaning.md). */
export function bareReadings(figure: Figure): Readings {
  return isOneSided(figure) ? { wide: figure.bare, strict: figure.bare, written: figure.written } : readingsOf(figure);
}

/** The hedge of a conversion may be one of what comes out, too: 600 km are "over 350 miles". */
function convertedReadings(figure: Figure): Readings {
  const { wide, strict, written } = bareReadings(figure);
  return isOneSided(figure)
    ? { wide: hull(wide, figure.strict), strict: hull(strict, figure.strict), written }
    : readingsOf(figure);
}

function isOneSided({ hedge }: Figure): boolean {
  return hedge !== null && hedge !== 'about';
}

/** An earlier level stands for itself, everything else for the change. */
function changed(base: Base, fact: Fact, change: Change): Convertible {
  if (change.form !== 'was') return changeOf(base, fact, change);
  return baseOf(base, fact, change.from) ?? levelWith(levelOf(fact), { period: 'unknown', owner: fact.id });
}

function conversionOf(
  fact: Fact,
  of: Convertible,
  from: Quantity,
  to: Quantity,
  isOriginal: boolean,
): readonly Conversion[] {
  const kind = isAmount(from.figure) && isAmount(to.figure) ? kindOf(from.figure, to.figure) : null;
  if (kind === null || (of.kind !== 'level' && isRelative(from.figure) !== isRelative(to.figure))) return [];
  return [{ kind, fact, of, from, to, isOriginal }];
}

function kindOf({ unit: one }: Figure, { unit: other }: Figure): Conversion['kind'] | null {
  if (sameDimension(one, other)) return 'unit';
  if (areInverseRates(one, other)) return 'inverse';
  return one.dimension !== '' && isExchangeRate(divideUnits(other, one)) ? 'currency' : null;
}

/** "Up" and "top 10" are no amounts. */
function isAmount({ kind }: Figure): boolean {
  return kind !== 'direction' && kind !== 'rank';
}

function isRelative({ kind, unit, unitWritten }: Figure): boolean {
  return unit.kind === 'percent' || unit.kind === 'times' || (kind === 'fraction' && !unitWritten);
}

/** Twice as much is a change of 100 %. */
function asChange(of: Convertible, { unit }: Figure, readings: Readings): Readings {
  if (of.kind !== 'change' || unit.kind !== 'times') return readings;
  return mapReadings(readings, interval => shift(interval, negate(ONE)));
}

/** How many of the first are one of the second: 7 a week are 1 a day. */
function paceBetween(of: Convertible, one: Figure, other: Figure) {
  if (one.pace === other.pace) return ONE;
  const level = levelsIn(of)[0];
  const isAlike = level && paceClassOf(one, level) === paceClassOf(other, level);
  return isAlike && one.pace && other.pace ? divide(PER_CLASS[one.pace], PER_CLASS[other.pace]) : null;
}

/** The levels that something is told of; null for one that is not known by name. */
export function levelsIn(of: Convertible): readonly (Level | null)[] {
  const sides = of.kind === 'level' ? [of] : of.kind === 'change' ? [of.of, of.base] : [of.left, of.right];
  return sides.flatMap(side => (side === null || side.kind === 'level' ? [side] : []));
}

function inUnit(of: Convertible, unit: Unit): Convertible {
  if (of.kind === 'level') return levelIn(of, unit);
  if (of.form === 'relative' || of.form === 'ratio') return of;
  if (of.kind === 'gap') return gapOf({ left: sideIn(of.left, unit), right: sideIn(of.right, unit) }, of.form);
  const { of: amount, base } = of;
  if (amount.kind !== 'level') return of;
  return changeBetween(of, levelIn(amount, unit), base?.kind === 'level' ? levelIn(base, unit) : base);
}

function sideIn(side: Variable, unit: Unit): Variable {
  return side.kind === 'level' ? levelIn(side, unit) : side;
}
