import type { Rule } from '../rule.ts';
import { fromProblems, sayUnread } from './from-problems.ts';

export const unknownUnit: Rule = {
  id: 'unknown-unit',
  family: 'form',
  severity: 'warning',
  summary: 'A unit or noun is not known.',
  why: `A noun is compared with nothing but itself, so a misspelt one would never meet the figures it belongs with. Units are those
    of UCUM by their everyday names, currencies those of ISO 4217, nouns those that the base counts.`,
  fires: `a word after a number is neither a unit, a currency, nor a noun of an indicator or of \`units\`, and the fact has an indicator`,
  silent: 'it is known, in singular or plural; the fact has no indicator, and may count anything',
  limits: 'What cannot be read is left out, never guessed; the rest of the fact is checked.',
  accept: 'never: correct the unit, leave it out where the indicator has one, or define it under `units`',
  wrong: `
    indicators: { output: { unit: cars } }
    facts:
      - { id: made, indicator: output, period: 2022, value: 5 carts }`,
  right: `
    indicators: { output: { unit: cars } }
    facts:
      - { id: made, indicator: output, period: 2022, value: 5 cars }`,

  check: base => fromProblems(base, 'unknown-unit', problem => ({ message: sayUnread(problem) })),
};
