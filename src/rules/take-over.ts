import type { Base } from '../base/base.ts';
import type { Conflict } from '../engine/decide.ts';
import type { Network } from '../engine/network.ts';
import { bySpecificity } from '../finding/precedence.ts';
import type { Check, Rule, TakesOver } from './rule.ts';

/** A check, the rule that reports it, and the one that made it: two where a more specific rule took it over. */
export interface RuledCheck {
  readonly rule: Rule;
  readonly by: Rule;
  readonly check: Check;
}

/** A check as a rule made it, with what the engine decided where it did. */
export interface MadeCheck {
  readonly check: Check;
  readonly conflict: Conflict | null;
}

type Taker = Rule & TakesOver;

/** The rules that take over what others found, in the order in which they are asked. */
export function takersAmong(rules: readonly Rule[]): readonly Taker[] {
  return rules.filter(rule => 'takeOver' in rule).sort((a, b) => bySpecificity(a.id, b.id));
}

/** A check belongs to the first rule that has something more specific to say of it, else to the one that made it. */
export function ruled(
  { check, conflict }: MadeCheck,
  by: Rule,
  takers: readonly Taker[],
  base: Base,
  network: Network,
): RuledCheck {
  if (check.outcome !== 'conflict' && check.outcome !== 'strained') return { rule: by, by, check };
  for (const rule of takers) {
    const told = rule.takeOver({ check, conflict, base, network });
    if (told) return { rule, by, check: { ...check, ...told } };
  }
  return { rule: by, by, check };
}
