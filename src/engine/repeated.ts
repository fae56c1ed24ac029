import type { Base } from '../base/base.ts';
import type { Change, Fact } from '../base/fact.ts';
import { groupBy } from '../base/group.ts';
import type { Bound } from './bound.ts';
import type { Claim } from './claim.ts';
import { claimsOfFact } from './fact-claims.ts';
import type { Variable } from './observation.ts';
import { sourceKey } from './source-key.ts';
import { inSource } from './undated.ts';

/** A figure of a fact that `reports` another, and the figures that the other gives for the same. */
export interface Repeated {
  readonly variable: Variable;
  readonly copy: Claim;
  readonly originals: readonly Claim[];
}

/** Whether one of two facts says that it repeats the other. */
export function isCopyOf(copy: Fact, original: Fact): boolean {
  return copy.reports?.value === original.id;
}

/** The figures of a copy beside those of its original. */
export function repeatedFigures(base: Base, copy: Fact, original: Fact): readonly Repeated[] {
  const home = sourceKey(original);
  const theirs = groupBy(claimsOfFact(base, original), ({ variable }) => variable.key);
  const repeated = new Map<string, Repeated>();
  // Under the id of the original, since what a fact without an indicator speaks of is named by its id.
  for (const { variable, claim } of claimsOfFact(base, { ...asCopyOf(copy, original), id: original.id })) {
    const originals = theirs.get(inSource(variable, home).key);
    // A word of direction bounds two variables: it is one figure all the same.
    if (originals && !repeated.has(claim.path))
      repeated.set(claim.path, repeatedBy({ ...claim, fact: copy }, originals));
  }
  return [...repeated.values()];
}

function repeatedBy(copy: Claim, originals: readonly Bound[]): Repeated {
  const [first] = originals as readonly [Bound, ...Bound[]];
  return { variable: first.variable, copy, originals: originals.map(({ claim }) => claim) };
}

/**
 * A copy speaks of what its original speaks of, so what it leaves out is taken from there; status, scenario and vintage are
 * those of the original whatever it says.
 */
export function asCopyOf(copy: Fact, original: Fact): Fact {
  const isDated = copy.period !== null || copy.date !== null;
  return {
    ...copy,
    about: copy.about ?? original.about,
    indicator: copy.indicator ?? original.indicator,
    period: isDated ? copy.period : original.period,
    date: isDated ? copy.date : original.date,
    status: original.status,
    scenario: original.scenario,
    asOf: original.asOf,
    changes: copy.changes.map(change => changeFilledIn(change, original, isDated)),
  };
}

function changeFilledIn(change: Change, { changes }: Fact, isDated: boolean): Change {
  const usual = isDated ? undefined : changes.find(({ from }) => from.kind === 'year-earlier');
  const from = change.from.kind === 'unnamed' && usual ? usual.from : change.from;
  return { ...change, from, real: change.real || changes.some(({ real }) => real) };
}
