import type { Base } from '../../base/base.ts';
import type { Comparison, Fact } from '../../base/fact.ts';
import { comparisonOf } from '../../engine/compared.ts';
import type { Term } from '../../engine/constraint.ts';
import { decide, type Use } from '../../engine/decide.ts';
import { describe } from '../../engine/describe.ts';
import type { Network } from '../../engine/network.ts';
import { equalIntervals } from '../../figure/interval.ts';
import { lookedAt } from '../looked.ts';
import type { Check, Rule } from '../rule.ts';
import { usesIn } from '../told.ts';
import { writtenNumber } from '../written-number.ts';

export const comparedEqual: Rule = {
  id: 'compared-equal',
  family: 'agreement',
  severity: 'warning',
  summary: 'One of two figures that are written equal is called higher.',
  why: `Rounding may hide the difference, so the text need not be wrong; but a reader who sees "higher" between 6.7% and 6.7% finds
    no difference, and may be looking at a figure that was copied to the wrong place.`,
  fires: `\`higher\`, \`lower\` or \`different\` stands between two figures with the same number, in whatever unit or number of
    decimals, and rounding alone can make it true`,
  silent: `the gap itself is given (\`by\`); a side has another figure that differs; both are exact, and the word is false: that is
    another finding; one is hedged to one side ("over 5 million")`,
  limits: 'reads `compare:`, not the words of `statement`; bare words such as "up" are no numbers',
  accept: 'the source compares the figures before rounding',
  wrong: `
    entities: { land: {}, towns: { partOf: land } }
    indicators: { cars: { unit: cars } }
    facts:
      - { id: land-cars, about: land, indicator: cars, period: 2022, change: +6.7% }
      - { id: town-cars, about: towns, indicator: cars, period: 2022, change: +6.7%, compare: { change: higher, than: land-cars } }`,
  right: `
    entities: { land: {}, towns: { partOf: land } }
    indicators: { cars: { unit: cars } }
    facts:
      - { id: land-cars, about: land, indicator: cars, period: 2022, change: +6.68% }
      - { id: town-cars, about: towns, indicator: cars, period: 2022, change: +6.71%, compare: { change: higher, than: land-cars } }`,

  *check(base, network) {
    for (const fact of base.facts) {
      if (fact.inUse) for (const comparison of fact.comparisons) yield* compare(base, network, fact, comparison);
    }
  },
};

const APART: ReadonlySet<string> = new Set(['higher', 'lower', 'different']);

/** What cannot be true at all, and what lacks a side, is for the rule on false comparisons to tell. */
function* compare(base: Base, network: Network, fact: Fact, comparison: Comparison): Iterable<Check> {
  const { claim, by, at, path } = comparison;
  if (claim.kind !== 'word' || !APART.has(claim.word) || by.length > 0) return;
  for (const constraint of comparisonOf(base, network, fact, comparison)) {
    const decision = decide(constraint, network, base);
    if (decision.outcome === 'conflict' || decision.outcome === 'strained' || decision.outcome === 'not-checked')
      return;
    const [mine, theirs] = [usesIn(constraint.left, decision.uses), usesIn(constraint.right, decision.uses)];
    // Where all are equal one of each side says it.
    const shown = [mine.find(({ claim: { fact: own } }) => own === fact) ?? mine[0], theirs[0]].filter(isUse);
    const looked = lookedAt([{ fact, at, path }, ...shown.map(use => use.claim)]);
    if (areEqual(mine, theirs, constraint.right))
      yield { outcome: 'conflict', ...looked, ...told(claim.word, shown, constraint.right) };
    else yield { outcome: 'holds', ...looked };
  }
}

function isUse(use: Use | undefined): use is Use {
  return use !== undefined;
}

/** A mark has no figures; it is compared as it is written. */
function areEqual(mine: readonly Use[], theirs: readonly Use[], right: Term): boolean {
  const [number, ...others] = new Set([...mine, ...theirs].map(({ claim }) => writtenNumber(claim)));
  if (number === null || others.length > 0) return false;
  return right.kind !== 'constant' || mine.every(({ claim }) => equalIntervals(claim.written, right.value));
}

function told(word: string, shown: readonly Use[], right: Term) {
  const texts = shown.map(({ claim }) => claim.figure.text);
  const figures = [...texts, ...(right.kind === 'constant' ? [right.text] : [])].join(' and ');
  return {
    message: `"${word}" stands between figures that are written equal: ${figures}; rounding may hide the difference`,
    related: shown.map(({ variable, claim }) => ({
      at: claim.at,
      fact: claim.fact.id,
      measure: claim.path,
      note: `${describe(variable)}: ${claim.figure.text}`,
    })),
    severity: null,
  };
}
