import { chainsOf } from '../../engine/chain.ts';
import { isOfIndex, isOfLevels } from '../../engine/change.ts';
import type { Claim } from '../../engine/claim.ts';
import type { Term } from '../../engine/constraint.ts';
import type { Conflict } from '../../engine/decide.ts';
import { chainOf, growthOf } from '../../engine/growth.ts';
import type { Network } from '../../engine/network.ts';
import type { ChangeOf } from '../../engine/observation.ts';
import { asWritten } from '../../engine/turned.ts';
import { homeClaims } from '../../engine/undated.ts';
import { formatBounds } from '../../figure/format.ts';
import { notChecked } from '../looked.ts';
import type { Rule } from '../rule.ts';
import { checkedFigure, figuresAsWritten, otherFigures, otherSides, unlessStretched } from '../told.ts';

export const wrongGrowth: Rule = {
  id: 'wrong-growth',
  family: 'arithmetic',
  severity: 'by-source',
  summary: 'A change does not fit the level and the base it was measured between.',
  why: `A growth rate, its level and its base say one thing three times. If the rate lies outside
    everything that the two levels allow with their rounding, one of the three was copied or computed wrongly.`,
  fires:
    'no levels inside both figures give the change (in percent, points, amounts, multiples, yearly rates), or no other changes that lead to it do',
  silent:
    'rounding explains it; a level is missing; a real rate stands beside nominal levels; the base is zero or negative; the change is one of an index (wrong-index)',
  limits: 'a chain of other changes is followed where it leads from the base straight to the period',
  accept: 'the source defines its rate in another way (adjusted, at constant prices) and says so',
  wrong: `
    entities: { city: {} }
    indicators: { output: { unit: cars } }
    facts:
      - { id: before, about: city, indicator: output, period: 2021, value: "1.20 million cars" }
      - { id: after, about: city, indicator: output, period: 2022, value: "1.50 million cars", change: +20% }`,
  right: `
    entities: { city: {} }
    indicators: { output: { unit: cars } }
    facts:
      - { id: before, about: city, indicator: output, period: 2021, value: "1.20 million cars" }
      - { id: after, about: city, indicator: output, period: 2022, value: "1.50 million cars", change: +25% }`,

  *check(_base, network) {
    for (const { variable, claim } of changesIn(network)) {
      const missing = missingFor(variable);
      if (missing !== null) yield notChecked([claim], missing);
    }
  },

  *constrain(_base, network) {
    for (const { variable, claim } of changesIn(network)) {
      // The rule on indices looks at those.
      const constraint = isOfIndex(variable) ? null : growthOf(network, variable, claim);
      if (constraint) yield constraint;
    }
    for (const chain of chainsOf(network)) {
      for (const claim of chain.whole.claims) {
        const constraint = chainOf(chain, claim);
        if (constraint) yield constraint;
      }
    }
  },

  tell(conflict) {
    const given = formatBounds(conflict.right, conflict.constraint.unit);
    const message = `${checkedFigure(conflict)} does not fit${inAll(conflict)}: ${evidence(conflict)} ${given}`;
    return { message: message + unlessStretched(conflict), related: otherFigures(conflict), severity: null };
  },
};

/** Every figure that states a change, with that change as it tells it. */
function* changesIn(network: Network): Iterable<{ readonly variable: ChangeOf; readonly claim: Claim }> {
  for (const { variable, claims } of network.observed) {
    if (variable.kind !== 'change') continue;
    for (const claim of homeClaims(variable, claims)) yield asWritten(variable, claim);
  }
}

function missingFor(change: ChangeOf): string | null {
  if (!change.base) return 'the level that the change is measured against';
  return isOfLevels(change) ? null : 'levels at constant prices';
}

/** A yearly rate, or so much a month, is compared over all the time from the base: what it makes is said. */
function inAll({ constraint, uses, left }: Conflict): string {
  const checked = uses.find(use => use.claim.at.start === constraint.at.start && use.claim.path === constraint.path);
  const isYearly = constraint.left.kind !== 'variable';
  const { variable, claim } = checked ?? {};
  const isPaced =
    claim?.figure.pace && variable?.kind === 'change' && variable.of.kind === 'level' && !variable.of.pace;
  if (!isYearly && !isPaced) return '';
  const made = formatBounds(left, constraint.unit);
  return isYearly ? ` (${constraint.how} it makes ${made})` : ` (in all it makes ${made})`;
}

/** `4.54 after 4.41 is`, where two levels say so; else the figures that give it. */
function evidence(conflict: Conflict): string {
  const [level, base] = otherSides(conflict);
  const areLevels = conflict.uses.filter(use => use.variable.kind === 'change').length === 1;
  if (areLevels && level && base) return `${level} after ${base}${repeated(conflict.constraint.right)} is a change of`;
  return `${figuresAsWritten(conflict)} ${conflict.uses.length > 2 ? 'give' : 'gives'}`;
}

/** The growth of a quarter is compared four times over with a yearly rate. */
function repeated(term: Term): string {
  const times = term.kind === 'difference' && term.left.kind === 'power' ? term.left.exponent : 1;
  return times === 1 ? '' : `, ${times} times over,`;
}
