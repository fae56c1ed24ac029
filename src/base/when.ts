import type { Period, When } from '../figure/period.ts';
import type { Base } from './base.ts';
import type { ChangeBase, Fact } from './fact.ts';

/** When a fact is of: a fact with a date is dated by it (meaning.md, the observation). Null where it does not say. */
export function whenOf({ date, period }: Pick<Fact, 'date' | 'period'>): When | null {
  return date?.value ?? period?.value ?? null;
}

/** The same where it is known. */
export function knownPeriodOf(fact: Pick<Fact, 'date' | 'period'>): Period | null {
  const when = whenOf(fact);
  return when === 'unknown' ? null : when;
}

/** The period against which a change is measured; null where nothing says so. */
export function basePeriodOf({ factById }: Pick<Base, 'factById'>, from: ChangeBase): Period | null {
  if ('period' in from) return from.period;
  const named = from.kind === 'fact' ? factById.get(from.fact) : undefined;
  return named ? knownPeriodOf(named) : null;
}
