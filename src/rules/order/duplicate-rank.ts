import type { Base } from '../../base/base.ts';
import type { Entity } from '../../base/definitions.ts';
import { groupBy } from '../../base/group.ts';
import type { EntityId } from '../../base/ids.ts';
import { wholesOf } from '../../base/scope.ts';
import { pairsApart } from '../../engine/apart.ts';
import { usualChange } from '../../engine/change.ts';
import { byEvidence } from '../../engine/culprit.ts';
import type { Network } from '../../engine/network.ts';
import { levelOf, levelWith, type Variable } from '../../engine/observation.ts';
import { worstSeverity } from '../../engine/severity.ts';
import { everything, hull, type Interval, isPoint, meets } from '../../figure/interval.ts';
import type { Located } from '../../text/located.ts';
import { lookedAt } from '../looked.ts';
import type { Check, Rule } from '../rule.ts';
import { listed } from '../told.ts';
import { placeInRanking } from './place-in-ranking.ts';
import { kindOf, meetingOf, placeOfRank, type Ranked, rankingOf, ranksOf } from './ranked.ts';

export const duplicateRank: Rule = {
  id: 'duplicate-rank',
  family: 'order',
  severity: 'by-source',
  summary: 'Two things have one rank in one ranking.',
  why: `Only one city is the largest. Where two have one rank they are tied, and lists say so ("joint 3"); if not, one of the
    two ranks, its scope or its year is a slip.`,
  fires: `two entities have the same rank in the same scope, among the same kind, by the same measure and at the same time, none
    of them is \`joint\`, and their figures, if they are known, have no value in common`,
  silent: `one of them says \`joint\`; their figures leave room for a tie, or so many ranks after it are left free as a tie takes
    up (3, 3, 5); the kinds differ; one of the two lies in the other; a rank is \`top 10\``,
  limits:
    'Without a scope and a kind, nobody knows which ranking is meant. A rank by nothing in particular counts in its source.',
  accept: 'the source ranks the two by different things: better, say so with `by` or `among`',
  wrong: `
    entities: { land: {}, north: { kind: city }, south: { kind: city } }
    facts:
      - { id: one, about: north, period: 2022, rank: { is: 1, in: land, among: cities } }
      - { id: two, about: south, period: 2022, rank: { is: 1, in: land, among: cities } }`,
  right: `
    entities: { land: {}, north: { kind: city }, south: { kind: city } }
    facts:
      - { id: one, about: north, period: 2022, rank: { is: 1, in: land, among: cities } }
      - { id: two, about: south, period: 2022, rank: { is: 2, in: land, among: cities } }`,

  *check(base, network) {
    const ranks = ranksOf(base);
    if (ranks.length < 2) return;
    const figures = figuresIn(network);
    const placed = ranks.flatMap(ranked => placedOf(base, figures, ranked));
    const clash = clashing(base);
    for (const contest of groupBy(placed, contestOf).values()) {
      for (const rivals of groupBy(contest, ({ place }) => `${place}`).values()) {
        if (new Set(rivals.map(({ about }) => about.value.id)).size < 2) continue;
        yield* isTie(contest, rivals) ? held(rivals) : compare(base, rivals, clash);
      }
    }
  },
};

/** A place in a ranking that one thing alone can have. */
interface Placed extends Ranked {
  readonly about: Located<Entity>;
  readonly place: bigint;
  /** By what it is ranked; null where nothing is known of that. */
  readonly figure: Ranking | null;
}

/** A figure, and all that it and the others of its observation allow. */
interface Ranking {
  readonly text: string;
  readonly bounds: Interval;
}

type Clash = (one: Placed, other: Placed) => boolean;

/** Of an observation that many ranks go by the figures are gone through once. */
function figuresIn(network: Network): (variable: Variable) => Ranking | null {
  const known = new Map<string, Ranking | null>();
  return variable => {
    const before = known.get(variable.key);
    if (before !== undefined) return before;
    const [first, ...others] = network.claimsOf(variable);
    const bounds = first && others.reduce((all, { wide }) => hull(all, wide), first.wide);
    const figure = first && bounds ? { text: first.figure.text, bounds } : null;
    known.set(variable.key, figure);
    return figure;
  };
}

function placedOf(base: Base, figures: ReturnType<typeof figuresIn>, ranked: Ranked): readonly Placed[] {
  const { fact, rank } = ranked;
  const place = rank.figure.wide.low?.n;
  if (!fact.about || place === undefined || !isPoint(rank.figure.wide)) return [];
  return [{ ...ranked, about: fact.about, place, figure: figures(measureOf(base, ranked)) }];
}

function measureOf(base: Base, { fact, rank: { by, from } }: Ranked): Variable {
  if (by?.value === 'change') return usualChange(base, fact, from);
  const indicator = by ? base.indicators.get(by.value) : undefined;
  return indicator ? levelWith(levelOf(fact), { indicator }) : levelOf(fact);
}

/** One scope, one kind, one measure. What a rank goes by without naming it is known to its source at most. */
function contestOf(placed: Placed): string {
  const { rank, source, fact } = placed;
  const isNamed = rank.by !== null || fact.indicator !== null;
  return JSON.stringify([rank.in?.value ?? null, kindOf(placed), rankingOf(placed), isNamed || source]);
}

function clashing(base: Base): Clash {
  const mayMeet = meetingOf(base);
  const wholes = new Map<EntityId, ReadonlySet<EntityId>>();
  const isInside = (inner: EntityId, outer: EntityId): boolean => {
    const around = wholes.get(inner) ?? wholesOf(base, inner);
    wholes.set(inner, around);
    return around.has(outer);
  };
  return (one, other) => {
    const [a, b] = [one.about.value.id, other.about.value.id];
    return a !== b && !mayTie(one, other) && mayMeet(one, other) && !isInside(a, b) && !isInside(b, a);
  };
}

/** Their figures leave room for a tie. */
function mayTie({ figure: one }: Placed, { figure: other }: Placed): boolean {
  return one !== null && other !== null && meets(one.bounds, other.bounds);
}

/** Said to be one, or seen to be one by the ranks that are left free after it: 3, 3, 5. */
function isTie(contest: readonly Placed[], rivals: readonly Placed[]): boolean {
  const [first] = rivals;
  if (!first || rivals.some(({ rank }) => rank.figure.joint)) return true;
  const next = first.place + BigInt(new Set(rivals.map(({ about }) => about.value.id)).size);
  const after = contest.filter(({ place }) => place > first.place);
  return after.some(({ place }) => place === next) && after.every(({ place }) => place >= next);
}

function* held(rivals: readonly Placed[]): Iterable<Check> {
  yield { outcome: 'holds', ...looked(rivals) };
}

/** One finding for each of the likeliest culprits, with all that it clashes with. */
function* compare(base: Base, rivals: readonly Placed[], clash: Clash): Iterable<Check> {
  const byId = [...rivals].sort((a, b) => (a.fact.id < b.fact.id ? -1 : 1));
  let left: readonly Placed[] = byId.sort((a, b) => byEvidence(a, b, base));
  if (!someClash(oneOfEach(left), clash)) return yield* held(rivals);
  while (left.length > 0) {
    const [culprit, ...others] = left as [Placed, ...Placed[]];
    const partners = others.filter(other => clash(culprit, other));
    if (partners.length > 0) yield told(base, culprit, partners);
    left = others.filter(other => !clash(culprit, other));
  }
}

/** Where the figures of all meet, which is what a tie is, no pair need be looked at. */
function someClash(rivals: readonly Placed[], clash: Clash): boolean {
  const known = rivals.filter(({ figure }) => figure !== null);
  const unknown = rivals.filter(({ figure }) => figure === null);
  for (const [one, other] of pairsApart(known, ({ figure }) => figure?.bounds ?? everything())) {
    if (clash(one, other)) return true;
  }
  return unknown.some(one => rivals.some(other => clash(one, other)));
}

/** One for each thing that each source ranks: the others clash with the same. */
function oneOfEach(rivals: readonly Placed[]): readonly Placed[] {
  return [...new Map(rivals.map(one => [`${one.about.value.id} ${one.source}`, one])).values()];
}

function told(base: Base, culprit: Placed, partners: readonly Placed[]): Check {
  const all = [culprit, ...partners];
  if (kindOf(culprit) === null && !culprit.rank.in) {
    return {
      outcome: 'not-checked',
      ...looked(all),
      missing: `the scope (in) or the kind (among) of ${culprit.fact.id}`,
    };
  }
  const names = new Map(all.map(placed => [placed.about.value.id, nameWithFigure(placed)]));
  const together = names.size > 2 ? 'all be' : 'both be';
  return {
    outcome: 'conflict',
    ...looked(all),
    message: `${listed([...names.values()])} cannot ${together} ${placeInRanking(base, culprit)}; a tie is written "joint ${culprit.place}"`,
    related: partners.map(({ fact, rank, about }) => ({
      at: rank.at,
      fact: fact.id,
      measure: rank.path,
      note: `so is ${about.value.name.value}`,
    })),
    severity: worstSeverity(
      culprit.source,
      partners.map(({ source }) => source),
      base,
    ),
  };
}

function nameWithFigure({ about, figure }: Placed): string {
  return figure ? `${about.value.name.value} (${figure.text})` : about.value.name.value;
}

function looked(all: readonly Placed[]) {
  const [first, ...others] = all as readonly [Placed, ...Placed[]];
  return lookedAt([placeOfRank(first), ...others.map(placeOfRank)]);
}
