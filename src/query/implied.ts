import type { Base } from '../base/base.ts';
import type { Change, Fact, Value } from '../base/fact.ts';
import type { Figure } from '../figure/figure.ts';
import { divide, type Interval, shift, subtract } from '../figure/interval.ts';
import type { Period } from '../figure/period.ts';
import { samePeriod } from '../figure/period-algebra.ts';
import { ONE } from '../figure/rational.ts';

/** An earlier level that nobody need have written: it follows from a level and its change. */
export interface ImpliedBase {
  readonly period: Period;
  /** In base units, by the wide readings: the level may lie anywhere in it. */
  readonly interval: Interval;
  /** The level it was made from: its unit is the unit of the implied one. */
  readonly like: Figure;
  /** `value / (1 + change)`. */
  readonly how: string;
  /** Facts that state that level. */
  readonly statedBy: readonly Fact[];
}

/** The levels from which the changes of a fact start. Only where a fact has one level and its change a dated base. */
export function impliedBases(base: Base, fact: Fact): readonly ImpliedBase[] {
  const [value, another] = fact.values;
  if (!value || another || value.figure.unit.kind === 'temperature' || value.figure.pace) return [];
  return fact.changes.flatMap(change => {
    const { from } = change;
    if ((from.kind !== 'period' && from.kind !== 'year-earlier') || change.real || change.perYear) return [];
    const level = levelBefore(value, change);
    if (!level) return [];
    const statedBy = base.facts.filter(other => states(other, fact, from.period));
    return [{ ...level, period: from.period, like: value.figure, statedBy }];
  });
}

function levelBefore({ figure }: Value, change: Change): Pick<ImpliedBase, 'interval' | 'how'> | null {
  const { figure: by, form } = change;
  if (by.kind === 'direction' || by.pace || form === 'was') return null;
  if (form === 'times' || by.unit.kind === 'times') return made(divide(figure.wide, by.wide), 'value / change');
  if (by.unit.kind === 'percent' && figure.unit.kind !== 'percent') {
    return made(divide(figure.wide, shift(by.wide, ONE)), 'value / (1 + change)');
  }
  if (by.unit.kind === 'points' || by.unit.dimension !== figure.unit.dimension || by.unit.kind === 'percent')
    return null;
  return made(subtract(figure.wide, by.wide), 'value - change');
}

function made(interval: Interval | null, how: string): Pick<ImpliedBase, 'interval' | 'how'> | null {
  return interval && { interval, how };
}

function states(other: Fact, fact: Fact, period: Period): boolean {
  if (other.values.length === 0 || !fact.indicator || other.indicator?.value.id !== fact.indicator.value.id)
    return false;
  const when = other.period?.value;
  if (!when || when === 'unknown' || other.about?.value.id !== fact.about?.value.id) return false;
  return samePeriod(when, period);
}
