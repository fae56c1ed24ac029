import type { Rule } from '../rule.ts';
import { anyOf, either, fromProblems } from './from-problems.ts';

export const ambiguousReference: Rule = {
  id: 'ambiguous-reference',
  family: 'form',
  severity: 'error',
  summary: 'An id could mean things of several kinds.',
  why: `A guess would check the wrong thing: a share of the indicator GDP is not a share of a place that is called so.`,
  fires: 'things of several kinds may be named here, and more than one has the id',
  silent: 'the reference says its kind (`indicator:gdp`); only one kind may stand here; only one has the id',
  limits: 'The measure with the reference is left out; the rest of the fact is checked.',
  accept: 'never: write the kind before the id',
  wrong: `
    entities: { gdp: {}, land: {} }
    indicators: { gdp: { unit: CNY } }
    facts:
      - { id: share, about: land, indicator: gdp, period: 2022, share: { is: 5%, of: gdp } }`,
  right: `
    entities: { gdp: {}, land: {} }
    indicators: { gdp: { unit: CNY } }
    facts:
      - { id: share, about: land, indicator: gdp, period: 2022, share: { is: 5%, of: "entity:gdp" } }`,

  check: base =>
    fromProblems(base, 'ambiguous-reference', ({ id, of }) => ({
      message: `"${id}" is the id of ${anyOf(of).replace(' or ', ' and ')}; write ${either(of.map(kind => `${kind}:${id}`))}`,
    })),
};
