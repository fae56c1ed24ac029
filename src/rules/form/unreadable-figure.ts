import type { Rule } from '../rule.ts';
import { fromProblems, sayUnread } from './from-problems.ts';

export const unreadableFigure: Rule = {
  id: 'unreadable-figure',
  family: 'form',
  severity: 'error',
  summary: 'A figure cannot be read.',
  why: `A figure that is guessed is worse than none: "(2.1)" is minus 2.1 to an accountant and a footnote to everybody else.
    The grammar is that of the language page; the finding points at the characters it stops at.`,
  fires: 'a text stands where a figure does, and the grammar of figures cannot read it',
  silent:
    'it can. A unit that nobody knows is another finding (unknown-unit, ambiguous-unit), and so is a figure that nothing can be (out-of-bounds)',
  limits: 'What cannot be read is left out, never guessed; the rest of the fact is checked.',
  accept: 'never: write the figure so that it can be read, or put the text into `statement`',
  wrong: `
    facts:
      - { id: cars, value: "(2.1) cars" }`,
  right: `
    facts:
      - { id: cars, value: 2.1 cars }`,

  *check(base) {
    yield* fromProblems(base, 'unreadable-figure', problem => ({ message: sayUnread(problem) }));
  },
};
