import type { Fact, Path } from '../base/fact.ts';
import type { Looked } from '../finding/finding.ts';
import type { Span } from '../text/span.ts';
import type { Check } from './rule.ts';

/** A figure or a word in its place in a fact. */
export interface InFact {
  readonly fact: Fact;
  readonly path: Path;
}

/** The first is the likeliest culprit, and where a finding points. */
export type InFacts = readonly [InFact & { readonly at: Span }, ...InFact[]];

/** What a rule looked at that looks by itself: its steps are in its message. */
export function lookedAt(all: InFacts): Looked {
  return {
    at: all[0].at,
    facts: [...new Set(all.map(({ fact }) => fact.id))],
    figures: all.map(({ fact, path }) => ({ fact: fact.id, measure: path })),
    steps: [],
  };
}

export function notChecked(all: InFacts, missing: string): Check {
  return { outcome: 'not-checked', ...lookedAt(all), missing };
}
