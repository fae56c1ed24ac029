import { before } from '../../figure/period-algebra.ts';
import type { Rule } from '../rule.ts';
import { factsOfSources } from './facts-of-sources.ts';

export const accessedBeforePublished: Rule = {
  id: 'accessed-before-published',
  family: 'provenance',
  severity: 'warning',
  summary: 'A source was looked up before it came out.',
  why: `What was read was then another edition, or one of the two dates is a slip: of the year, most often in January. A reader who
    follows the reference looks for the wrong one.`,
  fires: 'every day that `accessed` can mean is earlier than every day that `published` can mean',
  silent: 'one of the two is missing; they share a day: a source of 2022 may have been looked up in that year',
  limits: 'It compares the two dates with each other, not with the calendar of today.',
  accept: 'the source was read as a draft',
  wrong: `
    sources: { paper: { title: A paper, published: 2023-01-04, accessed: 2022-01-09 } }
    facts:
      - { id: cars, source: paper, at: p. 1, value: 5 cars }`,
  right: `
    sources: { paper: { title: A paper, published: 2023-01-04, accessed: 2023-01-09 } }
    facts:
      - { id: cars, source: paper, at: p. 1, value: 5 cars }`,

  *check(base) {
    const factsOf = factsOfSources(base, accessedBeforePublished.id);
    for (const { id, published, accessed } of base.sources.values()) {
      if (!published || !accessed) continue;
      const looked = { at: accessed.at, figures: [], steps: [] };
      if (!before(accessed.value, published.value)) {
        yield { outcome: 'holds', ...looked, facts: [] };
        continue;
      }
      yield {
        outcome: 'conflict',
        ...looked,
        facts: factsOf([id]),
        message: `${id} was accessed ${accessed.value.text}, before it came out (${published.value.text})`,
        related: [{ at: published.at, fact: null, measure: null, note: `${id} came out then` }],
        severity: null,
      };
    }
  },
};
