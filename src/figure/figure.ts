import type { Interval } from './interval.ts';
import type { Rational } from './rational.ts';
import type { Unit } from './unit.ts';

/** A word that says on which side, or how far, the truth may lie from the number. */
export type Hedge = 'about' | 'over' | 'nearly' | 'under' | 'at-most' | 'at-least';

/** How the number is written; each kind has its own row in the table of readings (meaning.md). */
export type FigureKind =
  | 'number' // 5.52 trillion
  | 'range' // 3-5, between 3 and 5
  | 'magnitude' // dozens of, millions of
  | 'fraction' // half, a third, 2/3
  | 'ratio' // 1 in 12, 43 per 1,000, 10 of 11
  | 'direction' // up, down, unchanged, little changed; surplus, deficit, profit, loss
  | 'rank'; // 3, joint 3, top 10

/** A pace: so much per day, week, month, quarter or year. */
export type Pace = 'day' | 'week' | 'month' | 'quarter' | 'year';

/**
 * A number as it was written, and the true values that a careful writer would have written so.
 * All intervals are in base units of `unit` (6.7% is 0.067; 3 km is 3000 m; 41 °F as a level is 278.15 K), before any
 * domain is applied and before a pace is multiplied out.
 */
export interface Figure {
  /** The source text, untouched. */
  readonly text: string;
  readonly kind: FigureKind;
  readonly hedge: Hedge | null;
  /** True where the number carries a sign or a word of direction (+, -, up, fell by). */
  readonly signed: boolean;
  /** Null where nothing was written: a plain number, to which the indicator's unit applies (see `unit` of the context). */
  readonly unit: Unit;
  /** True where the unit was written, false where it was taken from the context. */
  readonly unitWritten: boolean;
  readonly pace: Pace | null;
  /** What was written, as an exact value in base units: a point, or the strict interval where there is no one number. */
  readonly written: Interval;
  /** Every written digit counts. Lies inside `wide`. */
  readonly strict: Interval;
  /** The most that can be meant. */
  readonly wide: Interval;
  /** As if the hedge were not there; equals `wide` without a hedge. What conversions use for one-sided hedges. */
  readonly bare: Interval;
  /** Unit of the last place that is not a trailing zero, in base units (meaning.md's z); null where there is no one number. */
  readonly lastPlace: Rational | null;
  /** Unit of the last written place, in base units (meaning.md's u); null where there is no one number. */
  readonly writtenPlace: Rational | null;
  /** The scale that was written: 1,000,000 for `million`, 1 without. What a rewritten figure keeps. */
  readonly multiplier: bigint;
  /** Significant digits as written; 0 where there is no one number. */
  readonly digits: number;
  /** No hedge, range, pace, multiple, fraction or words: two such of one source with equal `lastPlace` must be equal. */
  readonly plain: boolean;
  /** A counted thing, exact by its form. */
  readonly exact: boolean;
  /** True for joint ranks. */
  readonly joint: boolean;
}

/** The place of a figure decides how it is read. */
export type FigureRole =
  | 'level' // value, was, a mark: a hedge acts on the number line
  | 'change' // change, by of a change: a hedge acts on the size; direction words allowed
  | 'gap' // by of a comparison
  | 'share' // a part of a whole
  | 'rank'
  | 'size' // n, size: whole numbers
  | 'age'; // age, since: a duration

/** Written precision in force (language.md): exact, truncated, written, a scale word, or the place that counts. */
export type Precision =
  | { readonly kind: 'exact' | 'truncated' | 'written' }
  | { readonly kind: 'scale'; readonly unit: Rational } // thousands: 1000, on the absolute scale
  | { readonly kind: 'place'; readonly unit: Rational }; // 0.01, in the figure's own multiplier

/** What the reader must know of the place where a figure stands. */
export interface FigureContext {
  readonly role: FigureRole;
  /** The unit of the indicator, if it has one: the default of a figure without a unit, and what decides $, points and pence. */
  readonly unit: Unit | null;
  readonly precision: Precision | null;
  readonly units: UnitTable;
  /** Fact has no indicator: any noun is a counted thing. */
  readonly anyNoun: boolean;
}

/** Units known beyond the everyday ones: nouns of indicators and `units:` of the base. */
export interface UnitTable {
  find(name: string): Unit | null;
}

/** Why a figure could not be read. `start` and `end` are offsets into the figure's text. */
export interface FigureProblem {
  /** `out-of-bounds`: it can be read, and nothing can be so: a range that descends, a rank below 1, 12 of 11. */
  readonly kind: 'unreadable-figure' | 'unknown-unit' | 'ambiguous-unit' | 'out-of-bounds';
  readonly start: number;
  readonly end: number;
  /** What is wrong, as a clause: `(2.1) may be a negative number or a footnote`. */
  readonly reason: string;
  /** What to write instead; empty where nothing can be said. */
  readonly hint: string;
}
