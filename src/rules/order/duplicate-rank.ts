import type { Base } from '../../base/base.ts';
import type { Entity } from '../../base/definitions.ts';
import type { Fact, Rank } from '../../base/fact.ts';
import { groupBy } from '../../base/group.ts';
import { isPartOf } from '../../base/scope.ts';
import { usualChange } from '../../engine/change.ts';
import type { Claim } from '../../engine/claim.ts';
import { byEvidence } from '../../engine/culprit.ts';
import { inSentence } from '../../engine/describe.ts';
import type { Network } from '../../engine/network.ts';
import { levelOf, levelWith, type Variable } from '../../engine/observation.ts';
import { worstSeverity } from '../../engine/severity.ts';
import { isPoint, meets } from '../../figure/interval.ts';
import type { Located } from '../../text/located.ts';
import type { Check, Rule } from '../rule.ts';
import { listed } from '../told.ts';
import { kindOf, meetingOf, nameOf, placeText, type Ranked, rankingOf, ranksOf } from './ranked.ts';

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
    const placed = ranksOf(base).flatMap(ranked => placedOf(base, network, ranked));
    if (placed.length < 2) return;
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
  /** The figures by which it is ranked. */
  readonly claims: readonly Claim[];
}

type Clash = (one: Placed, other: Placed) => boolean;

function placedOf(base: Base, network: Network, ranked: Ranked): readonly Placed[] {
  const { fact, rank } = ranked;
  const place = rank.figure.wide.low?.n;
  if (!fact.about || place === undefined || !isPoint(rank.figure.wide)) return [];
  return [{ ...ranked, about: fact.about, place, claims: network.claimsOf(measureOf(base, ranked)) }];
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
  return (one, other) => {
    const [a, b] = [one.about.value.id, other.about.value.id];
    return a !== b && !isPartOf(base, a, b) && !isPartOf(base, b, a) && mayMeet(one, other) && !mayTie(one, other);
  };
}

/** Their figures leave room for a tie. */
function mayTie(one: Placed, other: Placed): boolean {
  return one.claims.some(({ wide }) => other.claims.some(claim => meets(wide, claim.wide)));
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
  if (!left.some(one => left.some(other => clash(one, other)))) return yield* held(rivals);
  while (left.length > 0) {
    const [culprit, ...others] = left as [Placed, ...Placed[]];
    const partners = others.filter(other => clash(culprit, other));
    left = others.filter(other => !partners.includes(other));
    if (partners.length > 0) yield told(base, culprit, partners);
  }
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
    message: `${listed([...names.values()])} cannot ${together} ${contestText(base, culprit)}; a tie is written "joint ${culprit.place}"`,
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

function nameWithFigure({ about, claims: [claim] }: Placed): string {
  return claim ? `${about.value.name.value} (${claim.figure.text})` : about.value.name.value;
}

/** `number 3 in Asia among ports by cargo handled, 2022`. */
function contestText(base: Base, { rank, fact }: Placed): string {
  const { in: scope, among } = rank;
  const inScope = scope ? ` in ${nameOf(base, scope.value)}` : '';
  const ofKind = among ? ` among ${among.value}` : '';
  return `${placeText(rank)}${inScope}${ofKind}${measureText(base, rank, fact)}${timeText(fact)}`;
}

function measureText(base: Base, { by }: Rank, { indicator }: Fact): string {
  const named = by && by.value !== 'change' ? base.indicators.get(by.value) : indicator?.value;
  const measure = named ? inSentence(named.name.value) : '';
  if (by?.value === 'change') return ` by change${measure && ` of ${measure}`}`;
  return measure && ` by ${measure}`;
}

function timeText({ date, period }: Fact): string {
  const when = date?.value ?? period?.value ?? 'unknown';
  return when === 'unknown' ? '' : `, ${when.text}`;
}

function looked(all: readonly Placed[]) {
  const [{ rank }] = all as readonly [Placed, ...Placed[]];
  return {
    at: rank.at,
    facts: [...new Set(all.map(({ fact }) => fact.id))],
    figures: all.map(({ fact, rank: { path } }) => ({ fact: fact.id, measure: path })),
    steps: [],
  };
}
