import type { Base } from '../../src/base/base.ts';
import type { Fact } from '../../src/base/fact.ts';
import type { Check, Rule } from '../../src/rules/rule.ts';

export const ruleName: Rule = {
  id: 'rule-name',
  family: 'form',
  severity: 'info',
  summary: 'One sentence: what is wrong when it fires.',
  why: 'Why a reader should care, and where the test is from.',
  fires: 'a statement says TODO',
  silent: 'there is no statement',
  limits: 'reads the statement, not the note',
  accept: 'accept: { rule-name: "why this may stay" }',
  wrong: `
    facts:
      - { id: unfinished, statement: TODO }`,
  right: `
    facts:
      - { id: unfinished, statement: Output rose. }`,

  *check(base) {
    for (const fact of stated(base)) yield look(fact);
  },
};

type Stated = Fact & { readonly statement: NonNullable<Fact['statement']> };

function stated(base: Base): Stated[] {
  return base.facts.filter((fact): fact is Stated => fact.statement !== null);
}

function look({ id, statement }: Stated): Check {
  const looked = { at: statement.at, facts: [id], figures: [], steps: [] };
  if (!statement.value.includes('TODO')) return { outcome: 'holds', ...looked };
  return { outcome: 'conflict', ...looked, message: `${id} says TODO`, related: [], severity: null };
}
