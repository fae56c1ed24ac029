import type { Base } from '../../base/base.ts';
import type { Indicator } from '../../base/definitions.ts';
import type { Comparison, Fact, Path, Quantity } from '../../base/fact.ts';
import { isCurrencyCode } from '../../figure/currency.ts';
import type { Figure } from '../../figure/figure.ts';
import { PERCENT } from '../../figure/plain-units.ts';
import type { Unit } from '../../figure/unit.ts';
import type { Span } from '../../text/span.ts';

/** A figure with a unit of its own, the indicator it belongs to, and the unit in which it has to be there. */
export interface Placed {
  /** Null for the usual range, which belongs to the indicator itself. */
  readonly fact: Fact | null;
  readonly path: Path;
  readonly at: Span;
  readonly figure: Figure;
  readonly indicator: Indicator;
  readonly unit: Unit;
  /** It is a percentage, whatever the indicator measures. */
  readonly isShare: boolean;
  readonly may: Liberty;
}

/** In what else a figure may be written where it stands. */
interface Liberty {
  /** A percentage, a multiple or a fraction of what it is measured against. */
  readonly beRelative: boolean;
  /** Points of a percentage. */
  readonly beInPoints: boolean;
  /** Another currency, without a word. */
  readonly beConverted: boolean;
}

/** The figures of facts in use whose indicator has a unit, and the usual ranges of such indicators. */
export function* placedFigures(base: Base): Iterable<Placed> {
  for (const indicator of base.indicators.values()) {
    const { unit, usual } = indicator;
    if (!unit || !usual?.value.unitWritten) continue;
    const { value: figure, at } = usual;
    yield { fact: null, path: 'usual', at, figure, indicator, unit: unit.value, isShare: false, may: AMOUNT };
  }
  for (const fact of base.facts) {
    const indicator = fact.indicator?.value;
    if (!fact.inUse || !indicator?.unit) continue;
    const unit = indicator.unit.value;
    for (const { quantity, may, isShare } of quantitiesOf(fact)) {
      const { figure, at, path } = quantity;
      if (figure.unitWritten) yield { fact, path, at, figure, indicator, unit: isShare ? PERCENT : unit, isShare, may };
    }
  }
}

/** Whether a figure measures something else than it should; another currency is no other thing. */
export function isOfAnotherThing({ figure, unit, may }: Placed): boolean {
  if (figure.unit.dimension === unit.dimension || isLikeButForCurrency(figure.unit, unit)) return false;
  if (may.beRelative && isRelative(figure)) return false;
  return !(may.beInPoints && figure.unit.kind === 'points');
}

/** CNY/person and USD/person: they would be the same if every currency in them were one. */
export function isLikeButForCurrency(one: Unit, other: Unit): boolean {
  const shape = withoutCurrencies(one.dimension);
  return shape !== one.dimension && shape === withoutCurrencies(other.dimension);
}

/** What figures of one kind must share. A rate of exchange and its inverse are one quantity. */
export function currencyOf({ dimension }: Unit): string {
  const [above = '', below = '', ...more] = dimension.split('/');
  return more.length === 0 && isCurrencyCode(above) && isCurrencyCode(below)
    ? [above, below].sort().join('/')
    : dimension;
}

const AMOUNT: Liberty = { beRelative: false, beInPoints: false, beConverted: false };
const DIFFERENCE: Liberty = { ...AMOUNT, beRelative: true };
const CONVERSION: Liberty = { ...AMOUNT, beConverted: true };
const CONVERTED_DIFFERENCE: Liberty = { ...DIFFERENCE, beConverted: true };

interface Measured extends Pick<Placed, 'may' | 'isShare'> {
  readonly quantity: Quantity;
}

function* quantitiesOf(fact: Fact): Iterable<Measured> {
  for (const value of fact.values) {
    yield measured(value, AMOUNT);
    for (const other of value.converted) yield measured(other, CONVERSION);
  }
  for (const change of fact.changes) {
    yield measured(change, change.form === 'was' ? AMOUNT : DIFFERENCE);
    for (const other of change.converted) yield measured(other, CONVERTED_DIFFERENCE);
  }
  for (const { is, change } of fact.shares) {
    for (const quantity of [is, change]) if (quantity) yield { quantity, may: AMOUNT, isShare: true };
  }
  for (const comparison of fact.comparisons) yield* ofComparison(comparison);
  const { sd = null, min = null, max = null, total = null } = fact.mean ?? {};
  for (const quantity of [sd, min, max, total]) if (quantity) yield measured(quantity, AMOUNT);
}

/** Growths are compared in points, amounts are not; one gap in several words may be in several currencies. */
function* ofComparison({ measure, than, by }: Comparison): Iterable<Measured> {
  const isShare = measure === 'share';
  const beInPoints = measure !== 'value';
  const mark = measure === 'value' ? AMOUNT : { ...DIFFERENCE, beInPoints };
  if (than.kind === 'mark') yield { quantity: than.mark, may: mark, isShare };
  const gap = { ...(by.length > 1 ? CONVERTED_DIFFERENCE : DIFFERENCE), beInPoints };
  for (const quantity of by) yield { quantity, may: gap, isShare };
}

function measured(quantity: Quantity, may: Liberty): Measured {
  return { quantity, may, isShare: false };
}

function isRelative({ kind, unit }: Figure): boolean {
  return unit.kind === 'percent' || unit.kind === 'times' || kind === 'fraction' || kind === 'ratio';
}

function withoutCurrencies(dimension: string): string {
  return dimension.replace(/\b[A-Z]{3}\b/g, code => (isCurrencyCode(code) ? '¤' : code));
}
