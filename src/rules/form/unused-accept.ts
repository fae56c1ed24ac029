import type { Accept, Fact } from '../../base/fact.ts';
import { nearest } from '../../base/nearest.ts';
import type { Check, Found, Rule } from '../rule.ts';

export const unusedAccept: Rule = {
  id: 'unused-accept',
  family: 'form',
  severity: 'warning',
  summary: 'An acceptance covers no finding.',
  why: `What was accepted once has been mended since, or the name of the rule is misspelt. Left where it is, the acceptance would
    silence a new mistake in the same fact, and nobody would see it.`,
  fires: 'a fact accepts a rule that finds nothing in it, or that does not exist',
  silent:
    'there is such a finding, even one that is open again since the day is over or a partner is new: it says so itself',
  limits: 'Facts that are out of use are left out: no rule finds anything in them.',
  accept: 'the finding comes and goes with an export that is read now and then',
  wrong: `
    entities: { world: {}, asia: { partOf: world }, port: {} }
    facts:
      - { id: in-asia, about: port, period: 2022, rank: { is: 8, in: asia }, accept: { rank-scope: asked the port } }
      - { id: in-world, about: port, period: 2022, rank: { is: 9, in: world } }`,
  right: `
    entities: { world: {}, asia: { partOf: world }, port: {} }
    facts:
      - { id: in-asia, about: port, period: 2022, rank: { is: 8, in: asia } }
      - { id: in-world, about: port, period: 2022, rank: { is: 9, in: world } }`,

  *review(base, found) {
    for (const fact of base.facts) {
      if (!fact.inUse || fact.accept.length === 0) continue;
      const unused = fact.accept.filter(accept => !found.accepts.has(accept));
      const others = unused.filter(accept => accept.rule !== unusedAccept.id);
      for (const accept of others) yield reported(fact, accept, found);
      // An acceptance of this very rule is used as long as another one is not.
      if (others.length === 0) for (const accept of unused) yield reported(fact, accept, found);
    }
  },
};

function reported(fact: Fact, accept: Accept, { ruleIds }: Found): Check {
  return {
    outcome: 'conflict',
    at: accept.at,
    facts: [fact.id],
    figures: [{ fact: fact.id, measure: `accept.${accept.rule}` }],
    steps: [],
    message: ruleIds.includes(accept.rule)
      ? `${accept.rule} finds nothing in ${fact.id} to accept`
      : unknown(accept, ruleIds),
    related: [],
    severity: null,
  };
}

function unknown({ rule }: Accept, ruleIds: readonly string[]): string {
  const [near] = nearest(rule, ruleIds);
  return `no rule is called "${rule}"${near ? `; did you mean ${near}?` : ''}`;
}
