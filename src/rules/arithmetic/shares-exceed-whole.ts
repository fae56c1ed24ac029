import type { Base } from '../../base/base.ts';
import type { Constraint } from '../../engine/constraint.ts';
import { type Group, groupsAround, groupsOfFacts, relationOf } from '../../engine/groups.ts';
import type { Network } from '../../engine/network.ts';
import { makeShare } from '../../engine/observation.ts';
import { placeOfDefinition, placeOfFact } from '../../engine/place.ts';
import { all, exactly, sum } from '../../engine/terms.ts';
import { formatBounds, formatEnd } from '../../figure/format.ts';
import { PERCENT } from '../../figure/plain-units.ts';
import { ONE } from '../../figure/rational.ts';
import type { Rule } from '../rule.ts';
import { allFigures, otherFigures, unlessStretched } from '../told.ts';

export const sharesExceedWhole: Rule = {
  id: 'shares-exceed-whole',
  family: 'arithmetic',
  severity: 'by-source',
  summary: 'The shares of one group do not make up the whole.',
  why: `Disjoint parts of one whole take at most all of it, and a complete group takes exactly all. Shares that pass
    100 % with all their rounding (33, 33 and 33 are fine, 60 and 45 are not) overlap, or one is wrong.`,
  fires: 'the least that the shares of a group can total is above 100 %, or a complete group cannot total 100 %',
  silent: 'rounding explains it; the shares are of different wholes; the group is declared to overlap',
  limits: 'groups are those that an entity or a fact declares in `parts`',
  accept: 'the source says that its shares overlap: better, declare the parts with `overlap: true`',
  wrong: `
    entities: { land: { parts: [north, south] }, north: {}, south: {} }
    indicators: { cars: { unit: cars, additive: true } }
    facts:
      - { id: north-share, about: north, indicator: cars, period: 2022, share: { is: 60%, of: land } }
      - { id: south-share, about: south, indicator: cars, period: 2022, share: { is: 45%, of: land } }`,
  right: `
    entities: { land: { parts: [north, south] }, north: {}, south: {} }
    indicators: { cars: { unit: cars, additive: true } }
    facts:
      - { id: north-share, about: north, indicator: cars, period: 2022, share: { is: 60%, of: land } }
      - { id: south-share, about: south, indicator: cars, period: 2022, share: { is: 40%, of: land } }`,

  *constrain(base, network) {
    for (const group of [...definedGroups(base, network), ...groupsOfFacts(base)]) yield* total(network, group);
  },

  tell(conflict) {
    const { constraint, left } = conflict;
    const least = `${left.lowOpen ? 'more than' : 'at least'} ${formatEnd(left, 'low', PERCENT)} %`;
    const total = constraint.relation === '=' ? `${formatBounds(left, PERCENT)}, not 100 %` : least;
    const message = `shares of one whole total ${total}: ${allFigures(conflict)}${unlessStretched(conflict)}`;
    return { message, related: otherFigures(conflict), severity: null };
  },
};

/** For each share of a part in its whole, once: the groups that the whole falls into by definition. */
function* definedGroups(base: Base, network: Network): Iterable<Group> {
  const seen = new Set<string>();
  for (const { variable } of network.observed) {
    const [whole, ...others] = variable.kind === 'share' ? variable.wholes : [];
    if (!whole || others.length > 0 || seen.has(whole.key)) continue;
    seen.add(whole.key);
    yield* groupsAround(base, whole);
  }
}

/** Complete and all known they are 100 %; the known ones of disjoint parts are at most that. Parts that overlap total anything. */
function* total(network: Network, group: Group): Iterable<Constraint> {
  const { whole, parts, binds, by } = group;
  const shares = parts.map(part => makeShare(part, [whole]));
  const known = shares.filter(share => network.claimsOf(share).some(claim => binds?.has(claim.source) ?? true));
  const [first] = known;
  if (!first || known.length < 2 || group.overlap) return;
  const isAll = group.complete && known.length === shares.length;
  const relation = isAll ? '=' : relationOf({ ...group, complete: false });
  const place = by ? placeOfFact(by.fact, by.parts.at, by.parts.path) : placeOfDefinition(network, first);
  if (!relation || !place) return;
  const how = 'sum of the shares';
  yield {
    ...place,
    binds,
    left: sum(known.map(share => all(share))),
    relation,
    right: exactly(ONE, '100 %'),
    unit: PERCENT,
    how,
  };
}
