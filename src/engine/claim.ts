import type { Fact, Path, Quantity } from '../base/fact.ts';
import type { Figure } from '../figure/figure.ts';
import type { Interval } from '../figure/interval.ts';
import type { Span } from '../text/span.ts';
import { type SourceKey, sourceKey } from './source-key.ts';

/** One figure of one fact, as a bound on a variable, in the variable's base units. */
export interface Claim {
  readonly fact: Fact;
  readonly source: SourceKey;
  readonly at: Span;
  readonly path: Path;
  readonly figure: Figure;
  readonly wide: Interval;
  readonly strict: Interval;
  /** What the written number says, before any rounding is thought of. */
  readonly written: Interval;
  /** Two such of one source and one last place must be equal: plain, and neither converted nor with its sides exchanged. */
  readonly plain: boolean;
  /** A figure of a rate of exchange, told from the other side than its variable: the bounds are those of the inverse. */
  readonly turned: boolean;
}

/** A figure that bounds nothing but what is counted or measured in its own fact: as it reads, in no domain. */
export function claimOf(fact: Fact, { figure, at, path }: Quantity): Claim {
  const { wide, strict, written, plain } = figure;
  return { fact, source: sourceKey(fact), at, path, figure, wide, strict, written, plain, turned: false };
}

/** By the id of the fact, then by the place in it: what breaks ties, so that the order of files never does. */
export function byPlace(a: Claim, b: Claim): number {
  if (a.fact.id !== b.fact.id) return a.fact.id < b.fact.id ? -1 : 1;
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
