import type { Problem } from '../base/problem.ts';
import { printable } from '../text/printable.ts';
import type { Io } from './io.ts';
import type { OpenBase } from './open-base.ts';

/** Says which files could not be read as a whole: a list that lacks facts must not look like a complete one. */
export function tellLost({ linted }: OpenBase, io: Io): void {
  const files = [...new Set(linted.base.problems.filter(mayLoseFacts).map(({ at }) => at.file))];
  if (files.length === 0) return;
  const some = files.length > 3 ? [...files.slice(0, 3), `${files.length - 3} more`] : files;
  io.stderr(printable(`warning: facts may be missing; what is wrong in ${some.join(', ')}: cq lint`).concat('\n'));
}

function mayLoseFacts({ kind, facts }: Problem): boolean {
  if (kind === 'yaml-syntax' || kind === 'unreadable-file') return true;
  return kind === 'schema' && facts.length === 0;
}
