import type { Rule } from '../rule.ts';
import { fromProblems, sayUnread } from './from-problems.ts';

export const ambiguousUnit: Rule = {
  id: 'ambiguous-unit',
  family: 'form',
  severity: 'warning',
  summary: 'A unit could mean several.',
  why: `Twenty countries pay in dollars and eight in rupees, and a pound is money or a weight. A guess would be right most of the
    time, which is not good enough for whoever checks.`,
  fires: '`$`, `¥`, pesos, rupees, pounds, pence or cents, and neither the text nor the indicator says which',
  silent: `the indicator is in a currency that the sign can stand for; the code is written (USD); the sign has one meaning (€)`,
  limits: 'What cannot be read is left out, never guessed; the rest of the fact is checked.',
  accept: 'never: write the code of the currency, or give the indicator its unit',
  wrong: `
    facts:
      - { id: price, value: $5 }`,
  right: `
    facts:
      - { id: price, value: 5 USD }`,

  check: base => fromProblems(base, 'ambiguous-unit', problem => ({ message: sayUnread(problem) })),
};
