import type { Rule } from '../rule.ts';
import { anyOf, either, fromProblems } from './from-problems.ts';

export const unknownReference: Rule = {
  id: 'unknown-reference',
  family: 'form',
  severity: 'error',
  summary: 'Something is named that is not defined.',
  why: `Whoever misspells an id loses every check that needs it, without noticing. So an id that names nothing is an error, and the
    nearest ids are offered.`,
  fires: `an id stands where a fact, entity, indicator, source or period is named, and nothing of these kinds has it`,
  silent: 'it is defined anywhere in the base, also after its use, or may be in a file that cannot be read',
  limits: `Each place is a finding: each needs an edit. Facts that share a wrong id are taken to speak of one thing.`,
  accept: 'never: define it, or correct the id',
  wrong: `
    entities: { land: {} }
    facts:
      - { id: cars, about: lnd, value: 5 cars }`,
  right: `
    entities: { land: {} }
    facts:
      - { id: cars, about: land, value: 5 cars }`,

  check: base =>
    fromProblems(base, 'unknown-reference', ({ id, of, near }) => {
      const wanted = of.filter(kind => id.startsWith(`${kind}:`));
      const hint = near.length > 0 ? `; did you mean ${either(near.map(name => `"${name}"`))}?` : '';
      return { message: `"${id}" is not the id of ${anyOf(wanted.length > 0 ? wanted : of)} in this base${hint}` };
    }),
};
