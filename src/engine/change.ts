import type { Base } from '../base/base.ts';
import type { Change, ChangeBase, Fact, Quantity, Share } from '../base/fact.ts';
import { samePeriod, yearEarlier } from '../figure/period-algebra.ts';
import {
  type Amount,
  type ChangeOf,
  type Level,
  levelAtPace,
  levelOf,
  levelOfNamed,
  levelWith,
  makeShare,
  ownLevel,
  type ShareOf,
  shareOf,
} from './observation.ts';
import { paceClassOf } from './pace.ts';
import { toldIn } from './rate-side.ts';

/** The observation of a change that a fact states. */
export function changeOf(base: Base, fact: Fact, change: Change): ChangeOf {
  const of = toldIn(ofPace(levelOf(fact), fact, change), change.figure.unit);
  const start = baseOf(base, fact, change.from);
  const from = start && toldIn(start, of.unit);
  const form = formOf(change, of);
  const { perYear, real } = change;
  // A change from another figure of the same observation (an earlier version) is between the two facts' own figures.
  if (from && from.key === of.key && change.from.kind === 'fact') {
    const named = base.factById.get(change.from.fact);
    if (named) return makeChange({ of: ownLevel(of, fact), base: ownLevel(from, named), form, perYear, real });
  }
  const earlier = from && of.pace ? levelAtPace(from, of.pace) : from;
  return makeChange({ of, base: earlier, form, perYear, real, unknown: `${fact.id}.${change.path}` });
}

/** The change of a share itself, on a year earlier. Null where the share or its earlier whole cannot be named. */
export function changeOfShare(base: Base, fact: Fact, share: Share): ChangeOf | null {
  const of = share.change ? shareOf(base, fact, share) : null;
  if (!share.change || !of) return null;
  const form = share.change.figure.unit.kind === 'points' ? 'difference' : 'relative';
  const earlier = earlierShare(of);
  return makeChange({ of, base: earlier, form, perYear: false, real: false, unknown: `${fact.id}.${share.path}` });
}

/** The change of a level on a year before, in percent: what `gdp.change` means in an identity. Null for what has no date. */
export function usualChangeOf(of: Level): ChangeOf | null {
  const base = yearBefore(of);
  return base && makeChange({ of, base, form: 'relative', perYear: false, real: false });
}

/** The change that a bare comparison of changes means: in percent, from a stated base, else on a year before. */
export function usualChange(base: Base, fact: Fact, from: ChangeBase | null): ChangeOf {
  const of = levelOf(fact);
  const earlier = from ? baseOf(base, fact, from) : (yearBefore(of) ?? unnamedEarlier(of));
  return makeChange({ of, base: earlier, form: 'relative', perYear: false, real: fact.real, unknown: fact.id });
}

/** The change of something else over the same time, of the same kind. */
export function changeAlike(change: ChangeOf, of: Level): ChangeOf {
  const { base, form, perYear, real, key } = change;
  const earlier =
    base?.kind === 'level' ? levelWith(base, { about: of.about, indicator: of.indicator, unit: of.unit }) : null;
  return makeChange({ of, base: earlier, form, perYear, real, unknown: key });
}

/** The same observation with other amounts in it. */
export function changeBetween(change: ChangeOf, of: Amount, base: Amount | null): ChangeOf {
  return makeChange({ ...change, of, base, unknown: change.key });
}

/** The other kind of change over the same time. */
export function inOtherForm(change: ChangeOf): ChangeOf {
  const form = change.form === 'relative' ? 'difference' : 'relative';
  return makeChange({ ...change, form, unknown: change.key });
}

/** A real rate says nothing about nominal levels (rules.md, known traps). */
export function isOfLevels({ real, of }: ChangeOf): boolean {
  return !real || of.kind === 'share' || of.indicator?.prices === 'constant';
}

/** A change of an index, which has a base period in which it is 100. */
export function isOfIndex({ of }: ChangeOf): boolean {
  return of.kind === 'level' && of.indicator?.index != null;
}

/** The level a change is measured against; null where it is unknown. */
export function baseOf(base: Base, fact: Fact, from: ChangeBase): Level | null {
  const of = levelOf(fact);
  switch (from.kind) {
    case 'period':
    case 'year-earlier':
      return levelWith(of, { period: from.period, owner: of.indicator ? null : of.owner });
    case 'fact': {
      const named = base.factById.get(from.fact);
      return named ? toldIn(levelOfNamed(named, fact), of.unit) : null;
    }
    case 'unnamed':
      return unnamedEarlier(of);
    case 'unknown':
      return null;
  }
}

interface Parts {
  readonly of: Amount;
  readonly base: Amount | null;
  readonly form: ChangeOf['form'];
  readonly perYear: boolean;
  readonly real: boolean;
  /** What tells one unknown base from another. */
  readonly unknown?: string;
}

/** A change of something at constant prices is real, whether or not it is said. */
function makeChange({ of, base, form, perYear, real, unknown = '' }: Parts): ChangeOf {
  const isReal = real || (of.kind === 'level' && of.indicator?.prices === 'constant');
  const from = base?.key ?? `unknown@${unknown}`;
  const key = `change|${of.key}|${from}|${form}|${perYear ? 'a' : ''}${isReal ? 'r' : ''}`;
  return { kind: 'change', key, form, of, base, perYear, real: isReal };
}

/** A change in points or in amounts is a difference; a percentage, a multiple and a fraction are relative. */
function formOf({ form, figure }: Pick<Change, 'form' | 'figure'>, of: Level): ChangeOf['form'] {
  if (form === 'times') return 'relative';
  if (figure.kind === 'direction')
    return of.unit.kind === 'percent' || of.unit.kind === 'temperature' ? 'difference' : 'relative';
  switch (figure.unit.kind) {
    case 'percent':
    case 'times':
      return 'relative';
    case 'points':
      return 'difference';
    default:
      return figure.kind === 'fraction' && !figure.unitWritten ? 'relative' : 'difference';
  }
}

/** Where a fact gives its level at a pace, its change at that pace is one of the pace: 200 a week, up 20 a week. */
function ofPace(of: Level, fact: Fact, change: Quantity): Level {
  const pace = paceClassOf(change.figure, of);
  const own = fact.values.some(value => paceClassOf(value.figure, of) === pace);
  return pace && own ? levelAtPace(of, pace) : of;
}

function yearBefore(of: Level): Level | null {
  if (!of.period || of.period === 'unknown') return null;
  return levelWith(of, { period: yearEarlier(of.period), owner: of.indicator ? null : of.owner });
}

function unnamedEarlier(of: Level): Level {
  return levelWith(of, { period: null, earlier: true, owner: of.owner });
}

/** The same share a year before. Null if a whole is of another time than the part: nobody says what it was earlier. */
function earlierShare(of: ShareOf): ShareOf | null {
  if (!of.wholes.every(whole => isAtOneTime(whole, of.part))) return null;
  const part = yearBefore(of.part) ?? unnamedEarlier(of.part);
  const { period, undated, earlier } = part;
  const wholes = of.wholes.map(whole => levelWith(whole, { period, undated, earlier }));
  return makeShare(part, wholes, of.n);
}

function isAtOneTime({ period: one, undated }: Level, { period: other, undated: also }: Level): boolean {
  if (one === null || other === null) return one === other && undated === also;
  if (one === 'unknown' || other === 'unknown') return false;
  return samePeriod(one, other);
}
