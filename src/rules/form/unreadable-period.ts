import type { Rule } from '../rule.ts';
import { fromProblems, sayUnread } from './from-problems.ts';

export const unreadablePeriod: Rule = {
  id: 'unreadable-period',
  family: 'form',
  severity: 'error',
  summary: 'A period cannot be read.',
  why: `Periods follow ISO 8601-2 (EDTF), with quarters and halves. What a period means decides which figures meet, so a doubtful
    one is not guessed: 2013/14 may be a fiscal year of any country.`,
  fires: `a text stands where a date or a period does, and is none: no such day, an unclear short form`,
  silent: `it is a date, an interval, \`unknown\`, or a period that the base names; an interval that ends before it begins is another
    finding (wrong-event-order)`,
  limits: `The fact is left out of all checks, since nobody knows when it holds. Nearly a named period: unknown-reference.`,
  accept: 'never: write the period so that it can be read, or `unknown`',
  wrong: `
    facts:
      - { id: cars, period: 2013-14, value: 5 cars }`,
  right: `
    facts:
      - { id: cars, period: 2013-04/2014-03, value: 5 cars }`,

  check: base =>
    fromProblems(base, 'unreadable-period', ({ text, reason, hint }) => ({
      message: sayUnread({ text, reason, hint: hint && `write ${hint}` }),
    })),
};
