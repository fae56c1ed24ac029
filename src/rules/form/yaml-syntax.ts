import type { Rule } from '../rule.ts';
import { fromProblems } from './from-problems.ts';

export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  family: 'form',
  severity: 'error',
  summary: 'The file is not YAML that can be read as meant.',
  why: `What a reader of YAML makes of a slip is often not what was meant: a comma cuts a figure in two, a tab or a colon ends the
    file, a key given twice hides one of the two. cq reads the part of YAML 1.2 that says what it looks like, and nothing else.`,
  fires: `the text is no YAML; a key is given twice; an anchor, an alias, a tag or a merge; a tab that indents; a lone ~; a number
    that a comma cuts; a file that is no mapping`,
  silent: 'the file reads as it looks. A legal comment is: what stands behind ` #` in a statement is not seen',
  limits: `One cause is one finding. What stands before it, and in other files, is still read; a fact with the mistake in it is not.`,
  accept: 'never: what cannot be read cannot be checked, so mend the file',
  wrong: `
    facts:
      - id: cars
        change: - 2.1%`,
  right: `
    facts:
      - id: cars
        change: -2.1%`,

  check: base => fromProblems(base, 'yaml-syntax', ({ message }) => ({ message })),
};
