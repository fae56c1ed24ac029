import type { Figure, Precision } from '../figure/figure.ts';
import type { Period } from '../figure/period.ts';
import type { Unit } from '../figure/unit.ts';
import type { Located } from '../text/located.ts';
import type { Span } from '../text/span.ts';
import type { Expression } from './expression.ts';
import type { EntityId, FactId, IndicatorId, Kind, SourceId } from './ids.ts';

/** An id and where it is defined. */
export interface Definition {
  readonly kind: Kind;
  readonly id: string;
  readonly at: Span;
}

/** A document that says so. */
export interface Source {
  readonly id: SourceId;
  readonly at: Span;
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: Located<Period> | null;
  readonly accessed: Located<Period> | null;
  readonly url: string | null;
  /** Local copy, relative to the file that names it. */
  readonly text: Located<string> | null;
  /** Of the local copy. */
  readonly sha256: Located<string> | null;
  readonly cites: readonly Located<SourceId>[];
  readonly corrects: readonly Located<SourceId>[];
  readonly primary: boolean;
  readonly asOf: Located<Period> | null;
  readonly precision: Precision | null;
}

/** Something that facts are about. `parts` are exactly the whole and disjoint; `partOf` says only that it lies inside. */
export interface Entity {
  readonly id: EntityId;
  readonly at: Span;
  readonly name: Located<string>;
  readonly aliases: readonly Located<string>[];
  readonly kind: string | null;
  readonly partOf: Located<EntityId> | null;
  readonly parts: readonly Located<EntityId>[];
}

/** What is measured. */
export interface Indicator {
  readonly id: IndicatorId;
  readonly at: Span;
  readonly name: Located<string>;
  readonly unit: Located<Unit> | null;
  readonly additive: 'both' | 'entities' | 'periods' | 'no';
  /** May be negative. Every other amount and count is at least zero; percentages and temperatures are signed by nature. */
  readonly signed: boolean;
  readonly prices: 'current' | 'constant' | null;
  readonly equals: Located<Expression> | null;
  readonly partOf: Located<IndicatorId> | null;
  readonly parts: { readonly are: readonly Located<IndicatorId>[]; readonly complete: boolean } | null;
  readonly index: Located<Period> | null;
  readonly cumulative: Located<IndicatorId> | null;
  readonly neverFalls: boolean;
  readonly usual: Located<Figure> | null;
  readonly precision: Precision | null;
  /** The indicator that tells the same rate of exchange from the other side. */
  readonly inverseOf: Indicator | null;
}

/** A line of `relations`: an equation or an order between observations. Without a source it is the base's own. */
export interface Relation {
  readonly at: Span;
  readonly file: string;
  readonly text: string;
  readonly left: Expression;
  readonly sign: '=' | '<' | '<=' | '>' | '>=';
  readonly right: Expression;
  readonly source: SourceId | null;
  readonly facts: readonly FactId[];
}

/** A published table; its cells are not read yet, so it counts as not checked. */
export interface Table {
  readonly id: string;
  readonly at: Span;
  readonly file: Located<string>;
  /** The kinds of things that its cells may name: where a column says what each row is about, or what it measures. */
  readonly names: readonly Kind[];
}
