import type { Rule } from '../rule.ts';
import { claimingFacts } from './claims.ts';

export const missingSource: Rule = {
  id: 'missing-source',
  family: 'provenance',
  severity: 'warning',
  summary: 'A fact does not say who says so.',
  why: `A fact records what a source says. Without one nobody can look it up, it counts as said by one unnamed source with all
    others of its file that have none, and two texts that disagree look like one that contradicts itself.`,
  fires:
    'a fact that claims something (a figure, a statement, a property, a date) has no `source`, of its own or by `defaults`',
  silent: `it has one; the fact only names an observation that others refer to; the base has no sources at all, and is a sketch;
    the fact is out of use, or could not be read`,
  limits: 'It does not ask whether the source is a good one.',
  accept: 'the fact is common knowledge that no document need be cited for',
  wrong: `
    sources: { paper: { title: A paper } }
    facts:
      - { id: cars, source: paper, value: 5 cars }
      - { id: vans, statement: There were 6 vans., value: 6 vans }`,
  right: `
    sources: { paper: { title: A paper } }
    facts:
      - { id: cars, source: paper, value: 5 cars }
      - { id: vans, source: paper, statement: There were 6 vans., value: 6 vans }`,

  *check(base) {
    if (base.sources.size === 0) return;
    for (const fact of claimingFacts(base)) {
      const looked = { at: fact.at, facts: [fact.id], figures: [], steps: [] };
      if (fact.source) {
        yield { outcome: 'holds', ...looked };
        continue;
      }
      const message = `"${fact.id}" has no source: who says so?`;
      yield { outcome: 'conflict', ...looked, message, related: [], severity: null };
    }
  },
};
