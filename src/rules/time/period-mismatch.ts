import type { Base } from '../../base/base.ts';
import type { Indicator } from '../../base/definitions.ts';
import type { Change, Comparison, Fact } from '../../base/fact.ts';
import type { Period } from '../../figure/period.ts';
import { days, kindOfLength, wholeMonths } from '../../figure/period-algebra.ts';
import type { Related } from '../../finding/finding.ts';
import { lookedAt } from '../looked.ts';
import type { Check, Rule } from '../rule.ts';

export const periodMismatch: Rule = {
  id: 'period-mismatch',
  family: 'time',
  severity: 'warning',
  summary: 'Amounts of unlike periods are compared.',
  why: `A year holds more than a half of it, whatever happened: the output of six months against that of twelve says nothing on
    which was the better time. Usually one of the two periods is a slip.`,
  fires: `an amount that adds up over time is compared with, or its change measured from, one of a period of another length: a half
    with a year. Growth rates and shares only where those of two entities are compared`,
  silent: `the two are as long (a quarter and another, nine months and nine months); the indicator does not add up over periods; the
    amounts are at a pace (so much a day); the base of a change, or the whole of a share, is a fact that is named; how the growth
    or the share of one thing compares with its own of another time`,
  limits: 'Facts with a `date` are events, not periods. Open periods, and an unknown one, have no length.',
  accept: 'the text means it, as in "more in nine months than in the whole year before"',
  wrong: `
    entities: { land: {} }
    indicators: { cars: { unit: cars, additive: true } }
    facts:
      - { id: year, about: land, indicator: cars, period: 2021, value: 2.6 million cars }
      - { id: half, about: land, indicator: cars, period: 2022-H1, value: 1.4 million cars, compare: { value: lower, than: year } }`,
  right: `
    entities: { land: {} }
    indicators: { cars: { unit: cars, additive: true } }
    facts:
      - { id: before, about: land, indicator: cars, period: 2021-H1, value: 1.5 million cars }
      - { id: half, about: land, indicator: cars, period: 2022-H1, value: 1.4 million cars, compare: { value: lower, than: before } }`,

  *check(base) {
    for (const fact of base.facts) {
      const period = fact.inUse && addsUp(fact.indicator?.value) ? lengthOf(fact) : null;
      if (!period) continue;
      for (const change of fact.changes) yield* measured(fact, period, change);
      for (const comparison of fact.comparisons) yield* compared(base, fact, period, comparison);
    }
  },
};

function addsUp(indicator: Indicator | undefined): boolean {
  return indicator?.additive === 'both' || indicator?.additive === 'periods';
}

/** The period of a fact, if it has a length. */
function lengthOf({ date, period }: Fact): Period | null {
  if (date || !period || period.value === 'unknown' || days(period.value) === null) return null;
  return period.value;
}

/** A base that is left out is as long as the period, and so is the previous one. */
function* measured(fact: Fact, period: Period, change: Change): Iterable<Check> {
  const { from, fromAt, figure, at, path } = change;
  if (from.kind !== 'period' || days(from.period) === null || figure.pace) return;
  const looked = lookedAt([{ fact, at: fromAt ?? at, path }]);
  if (areAlike(period, from.period)) yield { outcome: 'holds', ...looked };
  else
    yield {
      outcome: 'conflict',
      ...looked,
      ...told(`${sizeText(change)} measures`, 'on', [period, from.period], [fact]),
    };
}

function* compared(base: Base, fact: Fact, period: Period, comparison: Comparison): Iterable<Check> {
  const { than, at, path, claim, measure } = comparison;
  const other = than.kind === 'fact' ? base.factById.get(than.fact) : undefined;
  const against = other && lengthOf(other);
  if (!other || !against || !dependsOnLength(fact, other, measure)) return;
  const looked = { at, facts: [fact.id, other.id], figures: [{ fact: fact.id, measure: path }], steps: [] };
  if (areAlike(period, against)) {
    yield { outcome: 'holds', ...looked };
    return;
  }
  const word = claim.kind === 'word' ? claim.word : claim.times.figure.text;
  const [what, that] = measure === 'value' ? ['', ''] : [` the ${measure} of`, ' that of'];
  const periods = [period, against] as const;
  yield { outcome: 'conflict', ...looked, ...told(`"${word}" compares${what}`, `with${that}`, periods, [fact, other]) };
}

/**
 * Amounts do; growth and shares do not, so that those of one thing may be followed through time, but two things are compared
 * over the same time.
 */
function dependsOnLength(fact: Fact, other: Fact, measure: Comparison['measure']): boolean {
  const indicator = other.indicator?.value ?? fact.indicator?.value;
  if (!addsUp(indicator)) return false;
  if (measure === 'value') return !isAtPace(fact) || !isAtPace(other);
  return indicator !== fact.indicator?.value || (other.about ?? fact.about)?.value !== fact.about?.value;
}

function isAtPace({ values }: Fact): boolean {
  return values.some(({ figure }) => figure.pace !== null);
}

function areAlike(one: Period, other: Period): boolean {
  const kind = kindOfLength(one);
  if (kind !== 'other') return kind === kindOfLength(other);
  const months = wholeMonths(one);
  return months === null ? days(one) === days(other) : months === wholeMonths(other);
}

function told(how: string, word: string, [one, other]: readonly [Period, Period], facts: readonly Fact[]) {
  return {
    message: `${how} ${lengthText(one)} (${one.text}) ${word} ${lengthText(other)} (${other.text}), of what adds up over time`,
    related: facts.flatMap(fact => periodOf(fact)),
    severity: null,
  };
}

function sizeText({ form, figure }: Change): string {
  return form === 'was' ? `the change from ${figure.text}` : figure.text;
}

function periodOf({ id, period }: Fact): readonly Related[] {
  if (!period || period.value === 'unknown') return [];
  return [{ at: period.at, fact: id, measure: 'period', note: `${id} is of ${lengthText(period.value)}` }];
}

function lengthText(period: Period): string {
  const kind = kindOfLength(period);
  if (kind === 'half') return 'half a year';
  if (kind !== 'other') return `a ${kind}`;
  const months = wholeMonths(period);
  if (months === null) return `${days(period)} days`;
  return months % 12 === 0 ? `${months / 12} years` : `${months} months`;
}
