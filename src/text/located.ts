import type { Span } from './span.ts';

/** A value and the place where it was written. */
export interface Located<T> {
  readonly value: T;
  readonly at: Span;
}
