import type { Rule } from '../rule.ts';
import { claimingFacts } from './claims.ts';

export const missingLocator: Rule = {
  id: 'missing-locator',
  family: 'provenance',
  severity: 'info',
  summary: 'A fact does not say where in its source it stands.',
  why: 'Whoever checks the fact has to read the whole source again, and so does whoever checks the checker.',
  fires: 'a fact that claims something has a source but no `at`, of its own or by `defaults`',
  silent: 'it has one; it has no source, or one that is not defined (other rules say so); it only names an observation',
  limits: 'Any text will do: whether the source has such a place is not looked at.',
  accept: 'the source is so short that there is nothing to find',
  wrong: `
    sources: { paper: { title: A paper } }
    facts:
      - { id: cars, source: paper, value: 5 cars }`,
  right: `
    sources: { paper: { title: A paper } }
    facts:
      - { id: cars, source: paper, value: 5 cars, at: paragraph 2 }`,

  *check(base) {
    for (const fact of claimingFacts(base)) {
      if (!fact.source || !base.sources.has(fact.source.value.id)) continue;
      const looked = { at: fact.at, facts: [fact.id], figures: [], steps: [] };
      if (fact.locator) {
        yield { outcome: 'holds', ...looked };
        continue;
      }
      const message = `"${fact.id}" does not say where in ${fact.source.value.id} it stands; add it, such as \`at: paragraph 2\``;
      yield { outcome: 'conflict', ...looked, message, related: [], severity: null };
    }
  },
};
