import type { FigureProblem } from './figure.ts';
import { fail } from './result.ts';

type Failure = { readonly ok: false; readonly problem: FigureProblem };

/** Characters that cannot be read; `hint` is what to write instead. */
export function unreadable(start: number, end: number, reason: string, hint = ''): Failure {
  return fail({ kind: 'unreadable-figure', start, end, reason, hint });
}

/** A unit that is in no list. */
export function unknownUnit(start: number, end: number, reason: string, hint: string): Failure {
  return fail({ kind: 'unknown-unit', start, end, reason, hint });
}

/** A unit that stands for several, of which the context names none. */
export function ambiguousUnit(start: number, end: number, reason: string, hint: string): Failure {
  return fail({ kind: 'ambiguous-unit', start, end, reason, hint });
}

/** A figure that can be read, and that nothing can be. */
export function outOfBounds(start: number, end: number, reason: string, hint = ''): Failure {
  return fail({ kind: 'out-of-bounds', start, end, reason, hint });
}

/** The same problem, told in offsets of the text around it. */
export function moved(failure: Failure, by: number): Failure {
  const { problem } = failure;
  return by === 0 ? failure : fail({ ...problem, start: problem.start + by, end: problem.end + by });
}
