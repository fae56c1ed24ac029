import type { Base } from '../base/base.ts';
import type { RuledCheck } from '../rules/take-over.ts';

/** The checks of a topic, a fact or a rule; a topic wins over a fact of that name. Null if nothing is called so. */
export function chosenChecks(
  checks: readonly RuledCheck[],
  base: Base,
  ruleIds: readonly string[],
  name: string,
): readonly RuledCheck[] | null {
  const ofTopic = new Set<string>(base.facts.filter(fact => fact.topic === name).map(fact => fact.id));
  if (ofTopic.size > 0) return checks.filter(({ check }) => check.facts.some(id => ofTopic.has(id)));
  const fact = base.facts.find(one => one.id === name);
  if (fact) return checks.filter(({ check }) => check.facts.includes(fact.id));
  return ruleIds.includes(name) ? checks.filter(({ rule, by }) => rule.id === name || by.id === name) : null;
}

/** What `cq checks` can be asked for, by name. */
export function checkNames(base: Base, ruleIds: readonly string[]): readonly string[] {
  return [
    ...new Set([...base.facts.map(fact => fact.topic), ...base.facts.map(fact => fact.id as string), ...ruleIds]),
  ];
}
