import type { Figure } from '../figure/figure.ts';
import type { Period, When } from '../figure/period.ts';
import type { Located } from '../text/located.ts';
import type { Span } from '../text/span.ts';
import type { Entity, Indicator, Source } from './definitions.ts';
import type { EntityId, FactId, IndicatorId, SourceId } from './ids.ts';

/** A place in a fact: `change[1].by`, `compare.than`. */
export type Path = string;

/** One record of the base: what one source says about one thing. */
export interface Fact {
  readonly id: FactId;
  /** The id where it is written. */
  readonly at: Span;
  /** The whole record. */
  readonly item: Span;
  readonly topic: string;
  readonly statement: Located<string> | null;
  readonly quote: Located<string> | null;
  /** Where in the source (`at:`). */
  readonly locator: Located<string> | null;
  readonly note: string | null;
  readonly source: Located<Source> | null;
  readonly about: Located<Entity> | null;
  readonly indicator: Located<Indicator> | null;
  readonly period: Located<When> | null;
  readonly date: Located<Period> | null;
  readonly status: 'reported' | 'preliminary' | 'estimate' | 'forecast' | 'target';
  readonly scenario: string | null;
  /** Vintage: the fact's own, else its source's. Never the publication. */
  readonly asOf: Located<Period> | null;
  readonly real: boolean;
  readonly is: Located<string> | null;
  readonly isNot: Located<string> | null;
  readonly values: readonly Value[];
  readonly changes: readonly Change[];
  readonly shares: readonly Share[];
  readonly ranks: readonly Rank[];
  readonly records: readonly RecordClaim[];
  readonly comparisons: readonly Comparison[];
  readonly parts: readonly Parts[];
  readonly items: readonly Items[];
  readonly mean: Mean | null;
  readonly age: Quantity | null;
  readonly since: Located<FactId> | null;
  readonly reports: Located<FactId> | null;
  readonly supersedes: readonly Located<FactId>[];
  readonly verdict: Verdict | null;
  readonly accept: readonly Accept[];
  readonly tags: readonly string[];
  /**
   * False if it is superseded, refuted or replaced by a later vintage: it then constrains nothing. Also false if what it
   * speaks of could not be read: one mistake in a file is one finding, and no conflicts that are none.
   */
  readonly inUse: boolean;
}

/** A figure in its place. */
export interface Quantity {
  readonly figure: Figure;
  readonly at: Span;
  readonly path: Path;
}

export interface Value extends Quantity {
  readonly converted: readonly Quantity[];
}

/** What a change is measured against. `year-earlier` is the default of a dated fact, `unnamed` that of an undated one. */
export type ChangeBase =
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'year-earlier'; readonly period: Period }
  | { readonly kind: 'fact'; readonly fact: FactId }
  | { readonly kind: 'unnamed' }
  | { readonly kind: 'unknown' };

export interface Change extends Quantity {
  /** `by` a size, `times` a multiple, `was` the earlier level. */
  readonly form: 'by' | 'times' | 'was';
  readonly from: ChangeBase;
  /** The scalar of `from`, where one is written. */
  readonly fromAt: Span | null;
  readonly perYear: boolean;
  readonly real: boolean;
  readonly converted: readonly Quantity[];
}

/** Something that a measure points at. */
export type Reference =
  | { readonly kind: 'fact'; readonly fact: FactId; readonly at: Span }
  | { readonly kind: 'entity'; readonly entity: EntityId; readonly at: Span }
  | { readonly kind: 'indicator'; readonly indicator: IndicatorId; readonly at: Span };

export interface Share {
  readonly path: Path;
  readonly at: Span;
  readonly is: Quantity | null;
  /** Several are their sum; none is a percentage of `n` things. */
  readonly of: readonly Reference[];
  readonly n: Quantity | null;
  /** Change of the share itself, on a year earlier. */
  readonly change: Quantity | null;
}

export interface Rank extends Quantity {
  readonly in: Located<EntityId> | null;
  readonly among: Located<string> | null;
  readonly by: Located<IndicatorId | 'change'> | null;
  readonly from: ChangeBase | null;
  readonly order: 'ascending' | 'descending';
  readonly size: Quantity | null;
}

export interface RecordClaim {
  readonly path: Path;
  readonly at: Span;
  readonly is: 'highest' | 'lowest';
  readonly since: Located<Period> | null;
}

export type ComparisonWord = 'higher' | 'lower' | 'equal' | 'different' | 'at-least' | 'at-most' | 'contrary';

export interface Comparison {
  readonly path: Path;
  /** The word or the multiple. */
  readonly at: Span;
  readonly measure: 'value' | 'change' | 'share';
  /** A word, or `1.5 times`. */
  readonly claim:
    | { readonly kind: 'word'; readonly word: ComparisonWord }
    | { readonly kind: 'times'; readonly times: Quantity };
  readonly than: Reference | { readonly kind: 'mark'; readonly mark: Quantity };
  readonly by: readonly Quantity[];
  readonly from: ChangeBase | null;
}

export interface Parts {
  readonly path: Path;
  readonly at: Span;
  readonly are: readonly Reference[];
  readonly complete: boolean;
  readonly overlap: boolean;
}

export interface Items {
  readonly path: Path;
  readonly at: Span;
  readonly are: readonly Located<string>[];
  readonly complete: boolean;
}

/** Says that the value is a mean of `n` times `items` whole numbers. */
export interface Mean {
  readonly at: Span;
  readonly n: Quantity | null;
  readonly items: number;
  readonly binary: boolean;
  readonly sd: Quantity | null;
  readonly min: Quantity | null;
  readonly max: Quantity | null;
  readonly total: Quantity | null;
}

export interface Verdict {
  readonly at: Span;
  readonly rating: 'unverified' | 'supported' | 'disputed' | 'refuted';
  readonly by: string | null;
  readonly date: string | null;
  readonly evidence: readonly Located<SourceId>[];
  readonly note: string | null;
  /** Hash of the figures judged. */
  readonly of: string | null;
}

/** A finding seen and kept: under this rule, with these partners (any, where none is named), until that day. */
export interface Accept {
  readonly at: Span;
  readonly rule: string;
  readonly because: string;
  readonly with: readonly Located<FactId>[];
  readonly until: string | null;
  /** Hash of the figures judged. */
  readonly of: string | null;
}
