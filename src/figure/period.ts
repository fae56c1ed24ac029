/** A day, counted from 1970-01-01 (0) in the proleptic Gregorian calendar. */
export type Day = number;

/**
 * A stretch of whole days, both ends included. Periods in different words are the same if they are the same days.
 * `null` ends are open (`2022/..`).
 */
export interface Period {
  readonly text: string;
  readonly start: Day | null;
  readonly end: Day | null;
  /** How it is written: decides what `previous` means and how a year earlier is printed. */
  readonly form: 'day' | 'month' | 'quarter' | 'half' | 'year' | 'interval' | 'named';
  /** `2004?`: read as 2004, but the period itself may be the slip. */
  readonly uncertain: boolean;
}

/** When a fact holds: a period, or `unknown`, which meets nothing but by reference. */
export type When = Period | 'unknown';

export interface PeriodProblem {
  /** An interval that ends before it begins is read, and holds no day. */
  readonly kind: 'unreadable-period' | 'descending-period';
  readonly start: number;
  readonly end: number;
  readonly reason: string;
  readonly hint: string;
}
