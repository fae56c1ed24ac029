import type { Rational } from './rational.ts';

/**
 * What a number counts or measures. Two figures can be compared only if their dimensions are the same.
 * `kind` tells apart what shares the empty dimension: a plain number, a percentage, points of a percentage, a multiple.
 */
export interface Unit {
  /** As it is printed: `%`, `pp`, `CNY`, `vehicles`, `USD/person`, `°C`. */
  readonly name: string;
  readonly kind:
    | 'plain'
    | 'percent'
    | 'points'
    | 'times'
    | 'currency'
    | 'count'
    | 'measure'
    | 'temperature'
    | 'quotient';
  /** Canonical exponents of the base dimensions, sorted: `` (none), `CNY`, `m^2`, `USD/person`. Counted nouns are labels in singular. */
  readonly dimension: string;
  /** How many base units one of it is: 1/100 for % and pp, 1000 for km (base m). Exact. */
  readonly factor: Rational;
  /** Added after scaling when a level (not a difference) is converted: °C and °F to K. Zero for all others. */
  readonly offset: Rational;
}
