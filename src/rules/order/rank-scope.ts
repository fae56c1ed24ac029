import type { Base } from '../../base/base.ts';
import type { Fact, Rank } from '../../base/fact.ts';
import { groupBy } from '../../base/group.ts';
import type { EntityId } from '../../base/ids.ts';
import { wholesOf } from '../../base/scope.ts';
import { linkedSources } from '../../engine/linked-sources.ts';
import { relate } from '../../engine/relate.ts';
import { severityOf } from '../../engine/severity.ts';
import { type SourceKey, sourceKey } from '../../engine/source-key.ts';
import { isPoint } from '../../figure/interval.ts';
import { nounKey } from '../../figure/noun.ts';
import { periodKey } from '../../figure/period-algebra.ts';
import { compare } from '../../figure/rational.ts';
import type { Check, Rule } from '../rule.ts';

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
    for (const ranks of groupBy(ranksOf(base), contest).values()) {
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

interface Ranked {
  readonly fact: Fact;
  readonly source: SourceKey;
  readonly rank: Rank;
  readonly scope: EntityId;
  /** Which of all ranks of the base it is. */
  readonly index: number;
}

function* ranksOf(base: Base): Iterable<Ranked> {
  let index = 0;
  for (const fact of base.facts) {
    if (!fact.inUse) continue;
    for (const rank of fact.ranks)
      if (rank.in) yield { fact, source: sourceKey(fact), rank, scope: rank.in.value, index: index++ };
  }
}

/** Ranks of one scope that may meet: where they are dated all of them, else those of one source. */
function listOf(ranked: Ranked, scope: EntityId, source: SourceKey): string {
  return isDated(ranked) ? scope : `${scope} ${source}`;
}

function isDated({ fact }: Ranked): boolean {
  return fact.date !== null || fact.period !== null;
}

/** Ranks are comparable when the same one is ranked among the same things, by the same measure, at the same time. */
function contest({ fact, rank }: Ranked): string {
  const { about, indicator, status, scenario } = fact;
  const measure = rank.by && rank.by.value !== 'change' ? rank.by.value : (indicator?.value.id ?? null);
  const growth = rank.by?.value === 'change' ? baseKey(rank) : null;
  const who = about ? ['entity', about.value.id] : ['fact', fact.id];
  const isOutcome = status !== 'forecast' && status !== 'target';
  const among = rank.among && nounKey(rank.among.value);
  return JSON.stringify([who, measure, growth, timeOf(fact), isOutcome || status, scenario, among, rank.order]);
}

function timeOf(fact: Fact): string {
  const when = fact.date?.value ?? fact.period?.value;
  if (when === undefined) return 'undated';
  return when === 'unknown' ? `unknown, of ${fact.id}` : periodKey(when);
}

function baseKey({ from }: Rank): string {
  if (!from) return 'year-earlier';
  if (from.kind === 'fact') return from.fact;
  return 'period' in from ? periodKey(from.period) : from.kind;
}

/**
 * A rank against the best ones of each wider scope: what is good enough for these is so for the others, which are not looked at.
 * One that is too bad for several is one finding.
 */
function* checksOf(base: Base, part: Ranked, lists: readonly (readonly Ranked[])[]): Iterable<Check> {
  const better = lists.map(list => betterThan(part, list));
  const held = lists.flatMap((list, index) => list.slice(better[index]?.length, MOST_HELD));
  for (const whole of held.sort(inOrder)) yield { outcome: 'holds', ...looked(part, [whole]) };
  const [whole, ...further] = better.flat().sort(inOrder);
  if (!whole) return;
  const inside = nameOf(base, part.scope);
  const around = nameOf(base, whole.scope);
  yield {
    outcome: 'conflict',
    ...looked(part, [whole, ...further]),
    message: `${placeText(part)} in ${inside}, but ${placeText(whole)} in ${around}, of which ${inside} is a part`,
    related: [whole, ...further].map(({ fact, rank, scope }) => ({
      at: rank.at,
      fact: fact.id,
      measure: rank.path,
      note: `so at most ${rank.figure.wide.high?.n} in any part of ${nameOf(base, scope)}`,
    })),
    severity: [whole, ...further].some(one => severityOf(new Set([part.source, one.source]), base) === 'error')
      ? 'error'
      : 'warning',
  };
}

/** Enough for all that ever say the same of one thing, and few where a base repeats one rank thousands of times. */
const MOST_HELD = 10;

/** Those of a list, the best first, for which the rank in the part is too bad. */
function betterThan(part: Ranked, list: readonly Ranked[]): readonly Ranked[] {
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

function inOrder(a: Ranked, b: Ranked): number {
  return a.index - b.index;
}

/** Of a `top 10` the worst that it can be in the whole counts, and the best in the part. */
function isWorse(part: Ranked, whole: Ranked): boolean {
  return relate(part.rank.figure.wide, '<=', whole.rank.figure.wide) === 'no';
}

function looked(part: Ranked, wholes: readonly Ranked[]) {
  const all = [part, ...wholes];
  return {
    at: part.rank.at,
    facts: [...new Set(all.map(({ fact }) => fact.id))],
    figures: all.map(({ fact, rank }) => ({ fact: fact.id, measure: rank.path })),
    steps: [],
  };
}

function placeText({ rank: { figure } }: Ranked): string {
  const place = figure.wide.high?.n;
  if (!isPoint(figure.wide)) return `among the top ${place}`;
  return `${figure.joint ? 'joint ' : ''}number ${place}`;
}

function nameOf({ entities }: Base, scope: EntityId): string {
  return entities.get(scope)?.name.value ?? scope;
}
