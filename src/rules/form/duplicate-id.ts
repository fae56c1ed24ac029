import type { Rule } from '../rule.ts';
import { fromProblems } from './from-problems.ts';

export const duplicateId: Rule = {
  id: 'duplicate-id',
  family: 'form',
  severity: 'error',
  summary: 'Two things have one id.',
  why: `A reference by this id could mean either thing, and a finding about it could too. The same id with the same content in two
    files is one thing written twice, and fine: files can be read alone.`,
  fires: `two facts, entities, indicators, sources, periods, units or tables share an id in one file, or differ in two`,
  silent: `they are of different kinds (\`gdp\` the indicator, \`gdp\` the entity), or stand in two files and say the same`,
  limits: 'The first counts, in the order of file names; the second is left out of all checks.',
  accept: 'never: give one of the two another id',
  wrong: `
    facts:
      - { id: cars, value: 5 cars }
      - { id: cars, value: 6 cars }`,
  right: `
    facts:
      - { id: cars, value: 5 cars }
      - { id: cars-later, value: 6 cars }`,

  check: base =>
    fromProblems(base, 'duplicate-id', ({ id, of, first }) => ({
      message: `"${id}" is already the id of another ${of}; ids are unique over the whole base`,
      related: [{ at: first, fact: null, measure: null, note: 'the first one' }],
    })),
};
