import type { Rule } from '../rule.ts';
import { fromProblems } from './from-problems.ts';

export const schema: Rule = {
  id: 'schema',
  family: 'form',
  severity: 'error',
  summary: 'A key or a value is not part of the fact language.',
  why: `A misspelt key is not read, and what is not read is not checked: the base would look sounder than it is. The language is
    schemas/facts.schema.json (JSON Schema 2020-12), which editors can show while you write.`,
  fires: `an unknown key, a missing one, two that exclude each other, a value of the wrong kind, an id that is none, a list or a
    mapping where the other belongs, a formula without an end`,
  silent: 'every key is known and has what it wants; whether the figures are right is for other rules',
  limits: 'It says what is wrong with the form. The wrong key is left out, the rest of the fact is read.',
  accept: 'never: what cannot be read cannot be checked, so mend the file',
  wrong: `
    facts:
      - { id: cars, perod: 2022 }`,
  right: `
    facts:
      - { id: cars, period: 2022 }`,

  check: base => fromProblems(base, 'schema', ({ message }) => ({ message })),
};
