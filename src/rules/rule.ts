import type { Base } from '../base/base.ts';
import type { Accept } from '../base/fact.ts';
import type { Constraint } from '../engine/constraint.ts';
import type { Conflict } from '../engine/decide.ts';
import type { Network } from '../engine/network.ts';
import type { Looked, Outcome, Severity, Told } from '../finding/finding.ts';

/**
 * One rule, one file. It looks by itself, or it states what must hold and the engine looks for all such rules at once; or it
 * takes over what another rule found, or looks at what all the others left behind.
 */
export type Rule = Card & (Looks | States | TakesOver | Reviews);

export type Family = 'form' | 'arithmetic' | 'order' | 'time' | 'agreement' | 'provenance' | 'naming';

/** What is said of a rule: `cq explain` and the README's table are made of it. */
export interface Card {
  /** The file's name; reads well in "accept <id>". A promise: it never changes its meaning. */
  readonly id: string;
  readonly family: Family;
  /** by-source: meaning.md, decided with the sources of the figures that clash. */
  readonly severity: Severity | 'by-source';
  /** One sentence: what is wrong when it fires. */
  readonly summary: string;
  /** Why a reader should care, and where the test is from (paper, standard, section). */
  readonly why: string;
  readonly fires: string;
  readonly silent: string;
  /** What it does not see. */
  readonly limits: string;
  /** When a finding may rightly be accepted. */
  readonly accept: string;
  /** The smallest fact file that fires ... */
  readonly wrong: string;
  /** ... and the same, repaired. The tests lint both. */
  readonly right: string;
}

export interface Looks {
  check(base: Base, network: Network): Iterable<Check>;
}

export interface States {
  constrain(base: Base, network: Network): Iterable<Constraint>;
  /** Puts a smallest set of figures that cannot all hold in words. */
  tell(conflict: Conflict, base: Base): Told;
}

export interface Reviews {
  review(base: Base, found: Found): Iterable<Check>;
}

/** What all other rules of a run left behind. */
export interface Found {
  /** Acceptances that speak of a finding. */
  readonly accepts: ReadonlySet<Accept>;
  /** The rules that exist. */
  readonly ruleIds: readonly string[];
}

/** Says more precisely what another rule has found: each finding has one rule, the most specific (finding/precedence.ts). */
export interface TakesOver {
  /** Null where it has nothing to add. */
  takeOver(failed: Failed): Told | null;
}

/** A check that did not hold, with what the engine decided where another rule stated it. */
export interface Failed {
  readonly check: Extract<Check, { outcome: 'conflict' | 'strained' }>;
  readonly conflict: Conflict | null;
  readonly base: Base;
  readonly network: Network;
}

/** All that was looked at, each with its outcome: `lint` reports some and counts the rest, `cq checks` prints all. */
export type Check = Looked &
  (
    | { readonly outcome: Exclude<Outcome, 'conflict' | 'strained' | 'not-checked'> }
    | { readonly outcome: 'not-checked'; readonly missing: string }
    | ({ readonly outcome: 'conflict' } & Told)
    /** `loose`: only by the far end of a hedge. Without a severity only `cq checks` shows it. */
    | ({ readonly outcome: 'strained'; readonly loose: boolean } & Told)
  );
