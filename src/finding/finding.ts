import type { Path } from '../base/fact.ts';
import type { FactId } from '../base/ids.ts';
import type { Interval } from '../figure/interval.ts';
import type { Span } from '../text/span.ts';

export type Severity = 'error' | 'warning' | 'info';

/** How a check ended (meaning.md). Lint reports conflict, and strained where one source strains itself; the rest is counted. */
export type Outcome = 'holds' | 'tie' | 'rounding' | 'strained' | 'conflict' | 'not-checked';

/** A figure of a fact, named by its place. */
export interface FigurePlace {
  readonly fact: FactId;
  readonly measure: Path;
}

/** One line of the arithmetic. `bounds` are null where the step is words only. */
export interface Step {
  readonly text: string;
  readonly bounds: Interval | null;
  /** Of the bounds: `%`, `CNY a week`; empty for plain numbers and counted things. */
  readonly unit: string;
}

/** Another place that takes part. */
export interface Related {
  readonly at: Span;
  readonly fact: FactId | null;
  readonly measure: Path | null;
  readonly note: string;
}

/** What a rule looked at. */
export interface Looked {
  readonly at: Span;
  /** The likeliest culprit first. */
  readonly facts: readonly FactId[];
  readonly figures: readonly FigurePlace[];
  readonly steps: readonly Step[];
}

/** What a rule says of a conflict. `severity` is null where the rule's card decides. */
export interface Told {
  readonly message: string;
  readonly related: readonly Related[];
  readonly severity: Severity | null;
}

/** An acceptance written in a fact that covers a finding. */
export interface Acceptance {
  readonly because: string;
  readonly until: string | null;
}

/** The smallest edit after which the conflict is gone. */
export interface Repair {
  readonly slip: string;
  readonly message: string;
  readonly edits: readonly {
    readonly fact: FactId;
    readonly measure: Path;
    readonly at: Span;
    readonly old: string;
    readonly new: string;
  }[];
  readonly checks: { readonly hold: number; readonly of: number };
}

/** The one observation whose value would tell tied repairs apart. */
export interface Settle {
  readonly about: string;
  readonly indicator: string;
  readonly period: string;
  readonly text: readonly string[];
}

/** What is reported. No field is optional: nothing to tell is an empty list or null. */
export interface Finding extends Looked {
  readonly rule: string;
  /** All rules that could report it, so that an acceptance under any of them covers it. */
  readonly rules: readonly string[];
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly Related[];
  readonly repairs: readonly Repair[];
  readonly settle: Settle | null;
  readonly fingerprint: string;
  readonly accepted: Acceptance | null;
}
