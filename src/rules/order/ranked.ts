import type { Base } from '../../base/base.ts';
import type { Fact, Rank } from '../../base/fact.ts';
import type { EntityId } from '../../base/ids.ts';
import { whenOf } from '../../base/when.ts';
import { linkedSources } from '../../engine/linked-sources.ts';
import { type SourceKey, sourceKey } from '../../engine/source-key.ts';
import { isPoint } from '../../figure/interval.ts';
import { nounKey } from '../../figure/noun.ts';
import { periodKey, yearEarlier } from '../../figure/period-algebra.ts';

/** A rank and the fact that gives it. */
export interface Ranked {
  readonly fact: Fact;
  readonly source: SourceKey;
  readonly rank: Rank;
}

/** Where it stands. */
export function placeOfRank({ fact, rank: { at, path } }: Ranked) {
  return { fact, at, path };
}

/** All ranks in use, in the order of the base. */
export function ranksOf(base: Base): readonly Ranked[] {
  return base.facts.flatMap(fact =>
    fact.inUse ? fact.ranks.map(rank => ({ fact, source: sourceKey(fact), rank })) : [],
  );
}

/** Names a ranking: by the same measure, at the same time, from the same end. The scope and who is ranked are left out. */
export function rankingOf({ fact, rank }: Ranked): string {
  const { indicator, status, scenario } = fact;
  const measure = rank.by && rank.by.value !== 'change' ? rank.by.value : (indicator?.value.id ?? null);
  const growth = rank.by?.value === 'change' ? baseKey(fact, rank) : null;
  const isOutcome = status !== 'forecast' && status !== 'target';
  return JSON.stringify([measure, growth, timeOf(fact), isOutcome || status, scenario, rank.order]);
}

/** Dated ranks of all sources meet, undated ones only within a source and between sources that speak of each other. */
export function meetingOf(base: Base): (one: Ranked, other: Ranked) => boolean {
  const links = linkedSources(base);
  return (one, other) =>
    isDated(one) || one.source === other.source || (links.get(one.source)?.has(other.source) ?? false);
}

/** The kind of things that are ranked: as the rank says, else the kind of the one that is; null if nobody says. */
export function kindOf({ fact, rank }: Ranked): string | null {
  const kind = rank.among?.value ?? fact.about?.value.kind ?? null;
  return kind && nounKey(kind);
}

export function placeText({ figure }: Rank): string {
  const place = figure.wide.high?.n;
  if (!isPoint(figure.wide)) return `among the top ${place}`;
  return `${figure.joint ? 'joint ' : ''}number ${place}`;
}

export function nameOf({ entities }: Base, scope: EntityId): string {
  return entities.get(scope)?.name.value ?? scope;
}

export function isDated({ fact }: Ranked): boolean {
  return fact.date !== null || fact.period !== null;
}

function timeOf(fact: Fact): string {
  const when = whenOf(fact);
  if (when === null) return 'undated';
  return when === 'unknown' ? `unknown, of ${fact.id}` : periodKey(when);
}

/** A year earlier is the same base whether or not it is said. */
function baseKey(fact: Fact, { from }: Rank): string {
  const when = whenOf(fact);
  if (!from) return when === null || when === 'unknown' ? 'year-earlier' : periodKey(yearEarlier(when));
  if (from.kind === 'fact') return from.fact;
  return 'period' in from ? periodKey(from.period) : from.kind;
}
