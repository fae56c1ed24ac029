import type { Rule } from '../rule.ts';
import { fromProblems } from './from-problems.ts';

export const unreadableFile: Rule = {
  id: 'unreadable-file',
  family: 'form',
  severity: 'error',
  summary: 'A file cannot be read.',
  why: `A file that is left out is not checked, so it must not look as if it had been. Better one finding at a file than a green
    run over half a base.`,
  fires: `a file or folder of the base, or a text that a source names, is no UTF-8, may not be read, is gone, or is a link that
    leads nowhere or out of the base`,
  silent: 'the file can be read, whatever it says; an empty file says nothing and is fine',
  limits: 'The rest of the base is checked without it, and ids that it may define are not reported as unknown.',
  accept: 'never: make the file readable, or take it out of the base',
  wrong: ``,
  right: ``,

  *check(base) {
    yield* fromProblems(base, 'unreadable-file', ({ message }) => ({ message }));
    for (const { id, at } of base.tables) {
      const missing = `a reader of tables: the cells of ${id} take part in no check`;
      yield { outcome: 'not-checked', at, facts: [], figures: [], steps: [], missing };
    }
  },
};
