import type { Base } from '../../base/base.ts';
import type { Change, Fact } from '../../base/fact.ts';
import { groupBy } from '../../base/group.ts';
import { basePeriodOf, knownPeriodOf, whenOf } from '../../base/when.ts';
import { levelOf } from '../../engine/observation.ts';
import { sourceKey } from '../../engine/source-key.ts';
import { lonePeriods } from '../../figure/lone-periods.ts';
import type { Period } from '../../figure/period.ts';
import { monthsBetween, periodKey, previousPeriod, samePeriod } from '../../figure/period-algebra.ts';
import type { Check, Rule } from '../rule.ts';

export const oddBase: Rule = {
  id: 'odd-base',
  family: 'time',
  severity: 'warning',
  summary: 'A change is measured against a base that nothing else in its source uses.',
  why: `A text that measures everything on a year before and one thing on five years before has probably dropped a digit or
    mixed up a year; if not, the reader should be told.`,
  fires: `the only change of an observation is against another base than a year earlier, no other fact of its source (in use or
    not) uses that base or that distance in time, and most of its other changes are on a year earlier`,
  silent: `the same observation also has a change on a year before; another fact uses that base too; the base is the period just
    before (\`previous\`), another vintage of the same period, or that of a rate \`per: year\`; the source has no change on a
    year before`,
  limits: 'It looks at one source at a time. A base that is a fact counts by the period of that fact.',
  accept: 'the source does compare with that year',
  wrong: `
    sources: { paper: { title: A paper } }
    defaults: { source: paper }
    entities: { land: {} }
    indicators: { gdp: { unit: CNY }, cars: { unit: cars } }
    facts:
      - { id: growth, about: land, indicator: gdp, period: 2022-Q1, change: { by: +2.2%, from: 2017-Q1 } }
      - { id: output, about: land, indicator: cars, period: 2022-H1, change: +6.7% }`,
  right: `
    sources: { paper: { title: A paper } }
    defaults: { source: paper }
    entities: { land: {} }
    indicators: { gdp: { unit: CNY }, cars: { unit: cars } }
    facts:
      - { id: growth, about: land, indicator: gdp, period: 2022-Q1, change: { by: +2.2%, from: 2021-Q1 } }
      - { id: output, about: land, indicator: cars, period: 2022-H1, change: +6.7% }`,

  *check(base) {
    for (const facts of groupBy(base.facts, sourceKey).values()) yield* oddOnes(base, facts);
  },
};

/** A change whose base is known. */
interface Based {
  readonly fact: Fact;
  readonly change: Change;
  readonly observation: string;
  readonly base: Period;
  /** The period of the fact; null for an undated one. */
  readonly period: Period | null;
  /** From the beginning of the base to that of the period. */
  readonly months: number | null;
}

function* oddOnes(base: Base, facts: readonly Fact[]): Iterable<Check> {
  const changes = facts.flatMap(fact => basedChanges(base, fact));
  const usual = changes.filter(isYearEarlier);
  const distances = groupBy(changes, ({ months }) => months);
  const lone = lonePeriods(changes.map(change => change.base));
  const spokenOf = new Set(facts.flatMap(periodKeyOf));
  for (const own of groupBy(changes, change => change.observation).values()) {
    const [only, ...more] = own;
    if (!only || more.length > 0 || !canBeOdd(only)) continue;
    const isUsual = usual.length * 2 > changes.length - 1;
    // The same days, a part of them, or the same distance: all figures of 2022 on those of 2019 have one base.
    const isAlone = only.months === null || distances.get(only.months)?.length === 1;
    // A fact of the base period uses it too.
    const isUsed = !lone.has(periodKey(only.base)) || spokenOf.has(periodKey(only.base));
    if (isUsual && isAlone && !isUsed) yield odd(only, usual);
  }
}

function periodKeyOf(fact: Fact): readonly string[] {
  const period = knownPeriodOf(fact);
  return period ? [periodKey(period)] : [];
}

function basedChanges(base: Base, fact: Fact): readonly Based[] {
  const when = whenOf(fact);
  if (when === 'unknown') return [];
  const observation = levelOf({ ...fact, inUse: true }).key;
  return fact.changes.flatMap(change => {
    const from = basePeriodOf(base, change.from);
    // Another vintage of the same period is no base.
    if (!from || (when && samePeriod(from, when))) return [];
    return [{ fact, change, observation, base: from, period: when, months: when && monthsBetween(from, when) }];
  });
}

/** What was said on purpose is not odd: a yearly rate over some years, a change on the quarter before. */
function canBeOdd(one: Based): boolean {
  if (!one.fact.inUse || !one.period || one.change.perYear || isYearEarlier(one)) return false;
  const previous = previousPeriod(one.period);
  return previous === 'unknown' || !samePeriod(previous, one.base);
}

function isYearEarlier({ change, months }: Based): boolean {
  return change.from.kind === 'year-earlier' || months === 12;
}

function odd({ fact, change, base }: Based, usual: readonly Based[]): Check {
  const [first] = usual;
  const related = first
    ? [
        {
          at: first.change.at,
          fact: first.fact.id,
          measure: first.change.path,
          note:
            usual.length === 1 ? 'on a year before' : `on a year before, as ${usual.length} changes of this source are`,
        },
      ]
    : [];
  return {
    outcome: 'conflict',
    at: change.fromAt ?? change.at,
    facts: [fact.id],
    figures: [{ fact: fact.id, measure: change.path }],
    steps: [],
    message: `${sizeText(change)} is measured on ${base.text}, a base that nothing else in this source uses; its other changes are on a year before`,
    related,
    severity: null,
  };
}

function sizeText({ form, figure }: Change): string {
  return form === 'was' ? `the change from ${figure.text}` : figure.text;
}
