import type { Base } from '../../base/base.ts';
import type { Constraint } from '../../engine/constraint.ts';
import { isSigned } from '../../engine/domain.ts';
import { type Group, groupsOfFacts } from '../../engine/groups.ts';
import { wholesAround } from '../../engine/inclusion.ts';
import type { Network } from '../../engine/network.ts';
import type { Level } from '../../engine/observation.ts';
import { placeOfDefinition, placeOfFact } from '../../engine/place.ts';
import { atMostWhole } from '../../engine/sums.ts';
import { formatEnd } from '../../figure/format.ts';
import type { Rule } from '../rule.ts';
import { otherFigures, sidesAsWritten, unlessStretched } from '../told.ts';

export const partExceedsWhole: Rule = {
  id: 'part-exceeds-whole',
  family: 'arithmetic',
  severity: 'by-source',
  summary: 'A part is more than its whole.',
  why: `Of an amount that cannot be negative no part can exceed the whole. Where one does, the two are not part and whole,
    or one figure is wrong.`,
  fires: 'the least that the part can be is above the most that the whole can be',
  silent: 'the amount may be negative; it does not add up over entities (a price, a rate); one of the two is missing',
  limits: 'only the nearest whole that is known is looked at; those further out follow from it',
  accept: 'the source counts the part in a wider way than the whole and says so',
  wrong: `
    entities: { land: {}, town: { partOf: land } }
    indicators: { people: { unit: people, additive: entities } }
    facts:
      - { id: land-people, about: land, indicator: people, period: 2020, value: 1.2 million people }
      - { id: town-people, about: town, indicator: people, period: 2020, value: 2.1 million people }`,
  right: `
    entities: { land: {}, town: { partOf: land } }
    indicators: { people: { unit: people, additive: entities } }
    facts:
      - { id: land-people, about: land, indicator: people, period: 2020, value: 12 million people }
      - { id: town-people, about: town, indicator: people, period: 2020, value: 2.1 million people }`,

  *constrain(base, network) {
    for (const { variable } of network.observed) {
      if (variable.kind !== 'level' || variable.owner || variable.pace || isSigned(variable)) continue;
      const place = placeOfDefinition(network, variable);
      if (place)
        for (const whole of nearestKnown(base, network, variable)) yield atMostWhole(network, variable, whole, place);
    }
    for (const group of groupsOfFacts(base)) yield* grouped(network, group);
  },

  tell(conflict) {
    const { constraint, left, right } = conflict;
    const [part, whole] = sidesAsWritten(conflict);
    const least = formatEnd(left, 'low', constraint.unit);
    const most = formatEnd(right, 'high', constraint.unit);
    const message = `the part is more than its whole: ${part} (at least ${least}) of ${whole} (at most ${most})${unlessStretched(conflict)}`;
    return { message, related: otherFigures(conflict), severity: null };
  },
};

/** The wider observations that have figures; those further out follow from them. */
function nearestKnown(base: Base, network: Network, part: Level): readonly Level[] {
  return wholesAround(base, part, whole => network.claimsOf(whole).length > 0);
}

/** Each part of a group that a fact declares, whether or not the parts overlap or are all. */
function* grouped(network: Network, { whole, parts, binds, by }: Group): Iterable<Constraint> {
  if (!by || isSigned(whole)) return;
  for (const [index, part] of parts.entries()) {
    const at = by.parts.are[index]?.at ?? by.parts.at;
    yield atMostWhole(network, part, whole, { ...placeOfFact(by.fact, at, by.parts.path), binds });
  }
}
