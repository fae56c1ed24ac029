import type { Fact, Path } from '../base/fact.ts';
import type { Interval } from '../figure/interval.ts';
import type { Unit } from '../figure/unit.ts';
import type { Span } from '../text/span.ts';
import type { Claim } from './claim.ts';
import type { Variable } from './observation.ts';
import type { SourceKey } from './source-key.ts';
import type { Vintage } from './vintage.ts';

/**
 * What must hold between observations. A rule states it and does not decide it: the engine does, from the figures that bound
 * its variables.
 */
export interface Constraint {
  /** Where it is claimed: the figure, the word, the definition. A finding points here. */
  readonly at: Span;
  /** The fact that claims it; null where the base's own definitions or relations do. */
  readonly fact: Fact | null;
  readonly path: Path | null;
  /** Who says so; null where the base does. */
  readonly source: SourceKey | null;
  /** Only figures of these sources count: a grouping binds its own source. Null: all. */
  readonly binds: ReadonlySet<SourceKey> | null;
  /** The derived side: the change, share, gap or single left term, else the whole. */
  readonly left: Term;
  readonly relation: '=' | '<' | '<=' | '>' | '>=' | 'different' | 'opposite';
  readonly right: Term;
  /** The unit in which both sides are printed. */
  readonly unit: Unit;
  /** False for conversions and dates, which use the wide reading only. */
  readonly strains: boolean;
  /** Says in words how the right side is made: `level / base - 1`. */
  readonly how: string;
}

/** The arithmetic of a constraint. */
export type Term =
  /**
   * The first of these that some figure bounds. `free`: if none does, its domain stands for it, so that a conflict can still be
   * found. `only`: the figures that are meant, where a claim is checked and not what all say of its variable.
   */
  | {
      readonly kind: 'variable';
      readonly in: readonly Variable[];
      readonly free: boolean;
      readonly only: readonly Claim[] | null;
      /** Whose figures count, where later ones revise them; null: those of the claiming fact's vintage. */
      readonly vintage: Vintage;
    }
  | { readonly kind: 'constant'; readonly value: Interval; readonly text: string }
  | { readonly kind: 'sum'; readonly terms: readonly Term[] }
  | { readonly kind: 'difference' | 'product' | 'quotient'; readonly left: Term; readonly right: Term }
  | { readonly kind: 'power'; readonly of: Term; readonly exponent: number }
  /** Without its sign. */
  | { readonly kind: 'size'; readonly of: Term };
