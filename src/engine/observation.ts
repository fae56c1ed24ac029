import type { Base } from '../base/base.ts';
import type { Entity, Indicator } from '../base/definitions.ts';
import type { Fact, Reference, Share } from '../base/fact.ts';
import type { FactId } from '../base/ids.ts';
import { whenOf } from '../base/when.ts';
import { sameDimension } from '../figure/dimension.ts';
import { areInverseRates } from '../figure/exchange.ts';
import type { Interval } from '../figure/interval.ts';
import type { Period, When } from '../figure/period.ts';
import { periodKey } from '../figure/period-algebra.ts';
import { PLAIN } from '../figure/plain-units.ts';
import type { Unit } from '../figure/unit.ts';
import { measured } from './measured.ts';
import { type SourceKey, sourceKey } from './source-key.ts';
import { mayBeOneVintage, vintageOf } from './vintage.ts';

/** What a figure speaks of. Two figures meet only if the keys of their variables are equal (meaning.md, "the observation"). */
export type Variable = Level | ShareOf | ChangeOf | GapOf | Mark;

/** What can change: an amount, or a share. */
export type Amount = Level | ShareOf;

/** An amount: of one thing, of one indicator, for one period. */
export interface Level {
  readonly kind: 'level';
  readonly key: string;
  readonly about: Entity | null;
  readonly indicator: Indicator | null;
  /** The indicator's unit; without one the unit of the figure, so that different counted things never meet. */
  readonly unit: Unit;
  readonly period: When | null;
  /** The source to which an undated fact belongs. */
  readonly undated: SourceKey | null;
  /** The one unnamed earlier time against which undated facts measure their changes. */
  readonly earlier: boolean;
  readonly status: 'reported' | 'forecast' | 'target';
  readonly scenario: string | null;
  /** As so much a day, or a year: figures with a pace meet so, whatever the period. Null: the amount of the period. */
  readonly pace: PaceClass | null;
  /** A rate of exchange told from the other side than the one it is filed by: USD/CNY, where its indicator is in CNY/USD. */
  readonly turned: boolean;
  /** Set where only this fact's own figures are meant: it is out of use, or both sides would be one observation. */
  readonly owner: FactId | null;
}

/** Days and weeks convert into each other exactly, and so do months, quarters and years. */
export type PaceClass = 'day' | 'year';

/** A part as a fraction of a whole, which may be a sum; no whole is a percentage of n things. */
export interface ShareOf {
  readonly kind: 'share';
  readonly key: string;
  readonly part: Level;
  readonly wholes: readonly Level[];
  /** The number of things it is a percentage of, as it is printed; empty where there is none. */
  readonly n: string;
}

/** How an amount differs from an earlier one: as a fraction of it (percent, times, fractions) or as an amount (points too). */
export interface ChangeOf {
  readonly kind: 'change';
  readonly key: string;
  readonly form: 'relative' | 'difference';
  readonly of: Amount;
  /** Null where it is measured against an unknown time. */
  readonly base: Amount | null;
  readonly perYear: boolean;
  readonly real: boolean;
}

/** What one side of a comparison is to the other: left / right, or left - right. */
export interface GapOf {
  readonly kind: 'gap';
  readonly key: string;
  readonly form: 'ratio' | 'difference';
  readonly left: Variable;
  readonly right: Variable;
}

/** An exact number that a fact is compared with: `than: 4 trillion CNY`. */
export interface Mark {
  readonly kind: 'mark';
  readonly key: string;
  readonly unit: Unit;
  readonly value: Interval;
  readonly text: string;
}

/** The level that a fact speaks of, whether or not it gives a figure for it. */
export function levelOf(fact: Fact): Level {
  const indicator = fact.indicator?.value ?? null;
  const period = whenOf(fact);
  return level({
    about: fact.about?.value ?? null,
    indicator,
    unit: unitOfLevel(fact),
    period,
    undated: sourceKey(fact),
    earlier: false,
    status: fact.status === 'forecast' || fact.status === 'target' ? fact.status : 'reported',
    scenario: fact.scenario,
    pace: null,
    owner: hasOwnFiguresOnly(fact, period) ? fact.id : null,
  });
}

/** The indicator's unit; of a rate of exchange the side from which the fact tells it, since its changes and comparisons do too. */
function unitOfLevel({ indicator, values }: Fact): Unit {
  const own = indicator?.value.unit?.value;
  const written = values[0]?.figure.unit;
  if (!own || !written) return own ?? written ?? PLAIN;
  return areInverseRates(own, written) ? written : own;
}

/**
 * A fact with an unknown period, or replaced by a later vintage, meets nothing but by reference. So does one that names
 * neither indicator nor counted noun (a length is not every length), or no entity beside its noun (five people are not
 * every five people).
 */
function hasOwnFiguresOnly(fact: Fact, period: When | null): boolean {
  if (period === 'unknown' || (!fact.inUse && fact.asOf !== null)) return true;
  if (fact.indicator) return false;
  return fact.about === null || fact.values[0]?.figure.unit.kind !== 'count';
}

function level(parts: Parts): Level {
  const { about, unit, period, status, scenario, pace, owner } = parts;
  const undated = period === null ? parts.undated : null;
  const earlier = period === null && parts.earlier;
  const when = period === null ? `${earlier ? 'earlier' : 'undated'}@${undated}` : keyOfWhen(period);
  const { id, turned, indicator } = measured(parts.indicator, unit);
  const only = `${pace ? `/${pace}` : ''}${owner ? `#${owner}` : ''}`;
  const key = `${about?.id ?? ''}|${id}${turned ? '^-1' : ''}|${when}|${status}|${scenario ?? ''}${only}`;
  return { kind: 'level', ...parts, indicator, key, undated, earlier, turned };
}

/** What makes a level, and no more than that. */
type Parts = Omit<Level, 'kind' | 'key' | 'turned'>;

function keyOfWhen(when: When): string {
  return when === 'unknown' ? 'unknown' : periodKey(when);
}

/** The same observation of something else, at another time, of another indicator; of all figures, unless an owner is named. */
export function levelWith(of: Level, other: Partial<Parts>): Level {
  const unit = other.unit ?? other.indicator?.unit?.value ?? of.unit;
  return level({ ...of, owner: null, ...other, unit });
}

/** The same observation in another currency or dimension: figures in euros never bound one in yuan. */
export function levelIn(of: Level, unit: Unit): Level {
  return level({ ...of, unit });
}

/** The same observation as so much a day, or a year; null: as the amount of its period. */
export function levelAtPace(of: Level, pace: PaceClass | null): Level {
  return level({ ...of, pace });
}

/** The level that only this fact's own figures bound. */
export function ownLevel(of: Level, fact: Fact): Level {
  return levelWith(of, { owner: fact.id });
}

/**
 * The level that a reference means: a named fact's own observation (what it leaves out is taken from the fact that refers to
 * it), or the same observation of another entity or indicator.
 */
export function levelAt(base: Base, from: Fact, reference: Reference): Level | null {
  switch (reference.kind) {
    case 'fact': {
      const fact = base.factById.get(reference.fact);
      return fact ? levelOfNamed(fact, from) : null;
    }
    case 'entity': {
      const about = base.entities.get(reference.entity);
      return about ? levelWith(levelOf(from), { about }) : null;
    }
    case 'indicator': {
      const indicator = base.indicators.get(reference.indicator);
      return indicator ? levelWith(levelOf(from), { indicator }) : null;
    }
  }
}

/** Of another vintage only the named fact's own figures are meant. */
export function levelOfNamed(fact: Fact, from: Fact): Level {
  const indicator = fact.indicator ?? (fact.values.length === 0 ? from.indicator : null);
  const level = levelOf({ ...fact, indicator, about: fact.about ?? from.about });
  return mayBeOneVintage(vintageOf(fact), vintageOf(from)) ? level : ownLevel(level, fact);
}

/** Where a level is looked up in turn: as its own status and scenario, then as reported. */
export function lookUps(of: Level): readonly Level[] {
  if (of.owner || (of.status === 'reported' && of.scenario === null)) return [of];
  return [of, levelWith(of, { scenario: null }), levelWith(of, { status: 'reported', scenario: null })];
}

export function shareOf(base: Base, fact: Fact, share: Share): ShareOf | null {
  const wholes: Level[] = [];
  for (const reference of share.of) {
    const whole = levelAt(base, fact, reference);
    if (!whole) return null;
    wholes.push(whole);
  }
  return makeShare(levelOf(fact), wholes, share.n?.figure.text ?? '');
}

/** The order in which several wholes are listed changes nothing. */
export function makeShare(part: Level, wholes: readonly Level[], n = ''): ShareOf {
  const whole = wholes.length > 0 ? [...wholes.map(one => one.key)].sort().join('+') : `n=${n}`;
  return { kind: 'share', key: `share|${part.key}|${whole}`, part, wholes, n };
}

/** The fact whose own figures alone are meant; null where all count. */
export function ownerOf(variable: Variable): FactId | null {
  switch (variable.kind) {
    case 'level':
      return variable.owner;
    case 'share':
      return variable.part.owner;
    case 'change':
      return ownerOf(variable.of);
    default:
      return null;
  }
}

/** The amount itself, or the part that a share is of. */
export function levelOfAmount(amount: Amount): Level {
  return amount.kind === 'level' ? amount : amount.part;
}

/** The level that a figure of one thing is about, be it a share or a change of it; null for what stands between two. */
export function levelUnder(variable: Variable): Level | null {
  if (variable.kind === 'change') return levelOfAmount(variable.of);
  return variable.kind === 'level' || variable.kind === 'share' ? levelOfAmount(variable) : null;
}

/** The days a level is of; null for what is undated, or of an unknown time. */
export function dated({ period }: Level): Period | null {
  return period && period !== 'unknown' ? period : null;
}

/** A figure can bound a level only in the level's own dimension. */
export function measures(of: Level, unit: Unit): boolean {
  return sameDimension(of.unit, unit);
}
