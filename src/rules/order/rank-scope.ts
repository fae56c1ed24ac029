import type { Base } from '../../base/base.ts';
import { groupBy } from '../../base/group.ts';
import type { EntityId } from '../../base/ids.ts';
import { wholesOf } from '../../base/scope.ts';
import { linkedSources } from '../../engine/linked-sources.ts';
import { relate } from '../../engine/relate.ts';
import { worstSeverity } from '../../engine/severity.ts';
import type { SourceKey } from '../../engine/source-key.ts';
import { nounKey } from '../../figure/noun.ts';
import { compare } from '../../figure/rational.ts';
import { lookedAt } from '../looked.ts';
import type { Check, Rule } from '../rule.ts';
import { isDated, nameOf, placeOfRank, placeText, type Ranked, rankingOf, ranksOf } from './ranked.ts';

export const rankScope: Rule = {
  id: 'rank-scope',
  family: 'order',
  severity: 'by-source',
  summary: 'A rank is worse in a part than in the whole.',
  why: `Whoever is ahead of you in Asia is also ahead of you in the world. So a rank can only stay or get better as the
    scope narrows, and first in the world is first everywhere in it.`,
  fires: 'the best rank that is possible in the part is worse than the worst that is possible in the whole',
  silent: 'other things are ranked, by another measure or at another time; the scopes do not contain each other',
  limits: 'Scopes are entities; one contains another by `partOf` or `parts`, over any number of steps.',
  accept: 'the two rankings count different things: better, say so with `among`',
  wrong: `
    entities: { world: {}, asia: { partOf: world }, port: {} }
    facts:
      - { id: in-asia, about: port, period: 2022, rank: { is: 9, in: asia } }
      - { id: in-world, about: port, period: 2022, rank: { is: 8, in: world } }`,
  right: `
    entities: { world: {}, asia: { partOf: world }, port: {} }
    facts:
      - { id: in-asia, about: port, period: 2022, rank: { is: 8, in: asia } }
      - { id: in-world, about: port, period: 2022, rank: { is: 9, in: world } }`,

  *check(base) {
    const links = linkedSources(base);
    for (const ranks of groupBy(scopedRanks(base), contest).values()) {
      if (ranks.length < 2) continue;
      const lists = groupBy([...ranks].sort(bestFirst), one => listOf(one, one.scope, one.source));
      for (const part of ranks) {
        const sources = [part.source, ...(links.get(part.source) ?? [])];
        const names = [...wholesOf(base, part.scope)].flatMap(scope => sources.map(of => listOf(part, scope, of)));
        const wider = [...new Set(names)].flatMap(name => (lists.has(name) ? [lists.get(name) ?? []] : []));
        yield* checksOf(base, part, wider);
      }
    }
  },
};

/** A rank in a scope that is named. */
interface Scoped extends Ranked {
  readonly scope: EntityId;
  /** Which of all ranks of the base it is. */
  readonly index: number;
}

/** In the order of the base. */
function scopedRanks(base: Base): readonly Scoped[] {
  return ranksOf(base).flatMap((ranked, index) => {
    const scope = ranked.rank.in?.value;
    return scope ? [{ ...ranked, scope, index }] : [];
  });
}

/** Ranks of one scope that may meet: where they are dated all of them, else those of one source. */
function listOf(ranked: Scoped, scope: EntityId, source: SourceKey): string {
  return isDated(ranked) ? scope : `${scope} ${source}`;
}

/** Ranks are comparable when the same one is ranked among the same things, by the same measure, at the same time. */
function contest(ranked: Ranked): string {
  const { fact, rank } = ranked;
  const who = fact.about ? ['entity', fact.about.value.id] : ['fact', fact.id];
  return JSON.stringify([who, rankingOf(ranked), rank.among && nounKey(rank.among.value)]);
}

/**
 * A rank against the best ones of each wider scope: what is good enough for these is so for the others, which are not looked at.
 * One that is too bad for several is one finding.
 */
function* checksOf(base: Base, part: Scoped, lists: readonly (readonly Scoped[])[]): Iterable<Check> {
  const better = lists.map(list => betterThan(part, list));
  const held = lists.flatMap((list, index) => list.slice(better[index]?.length, MOST_HELD));
  for (const whole of held.sort(inOrder))
    yield { outcome: 'holds', ...lookedAt([placeOfRank(part), placeOfRank(whole)]) };
  const [whole, ...further] = better.flat().sort(inOrder);
  if (!whole) return;
  const inside = nameOf(base, part.scope);
  const around = nameOf(base, whole.scope);
  yield {
    outcome: 'conflict',
    ...lookedAt([placeOfRank(part), ...[whole, ...further].map(placeOfRank)]),
    message: `${placeText(part.rank)} in ${inside}, but ${placeText(whole.rank)} in ${around}, of which ${inside} is a part`,
    related: [whole, ...further].map(({ fact, rank, scope }) => ({
      at: rank.at,
      fact: fact.id,
      measure: rank.path,
      note: `so at most ${rank.figure.wide.high?.n} in any part of ${nameOf(base, scope)}`,
    })),
    severity: worstSeverity(
      part.source,
      [whole, ...further].map(one => one.source),
      base,
    ),
  };
}

/** Enough for all that ever say the same of one thing, and few where a base repeats one rank thousands of times. */
const MOST_HELD = 10;

/** Those of a list, the best first, for which the rank in the part is too bad. */
function betterThan(part: Scoped, list: readonly Scoped[]): readonly Scoped[] {
  const end = list.findIndex(whole => !isWorse(part, whole));
  return end < 0 ? list : list.slice(0, end);
}

/** By the worst place that each can be. */
function bestFirst(a: Ranked, b: Ranked): number {
  const { high: one, highOpen } = a.rank.figure.wide;
  const { high: other, highOpen: alsoOpen } = b.rank.figure.wide;
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return compare(one, other) || Number(alsoOpen) - Number(highOpen);
}

function inOrder(a: Scoped, b: Scoped): number {
  return a.index - b.index;
}

/** Of a `top 10` the worst that it can be in the whole counts, and the best in the part. */
function isWorse(part: Scoped, whole: Scoped): boolean {
  return relate(part.rank.figure.wide, '<=', whole.rank.figure.wide) === 'no';
}
