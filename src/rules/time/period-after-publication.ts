import type { Source } from '../../base/definitions.ts';
import type { Fact } from '../../base/fact.ts';
import { groupBy } from '../../base/group.ts';
import type { Period } from '../../figure/period.ts';
import { before, periodKey } from '../../figure/period-algebra.ts';
import type { Located } from '../../text/located.ts';
import { lookedAt } from '../looked.ts';
import type { Check, Rule } from '../rule.ts';

export const periodAfterPublication: Rule = {
  id: 'period-after-publication',
  family: 'time',
  severity: 'warning',
  summary: 'A period begins after its source came out.',
  why: `What had not begun when the source was published cannot have been measured: a year is a slip (of the period, or of the
    publication), or the figure is a forecast.`,
  fires: `a fact has a figure, and the first day of its period (or date) is later than the last day on which the source can have
    come out`,
  silent: `the fact is a forecast or a target, or holds only in a scenario; the period only ends later (a fact about 2025
    published in 2025); the fact has no figure: events are announced before they happen`,
  limits: 'It needs `published` on the source; of a source published in 2025 the last day of the year counts.',
  accept: 'the source speaks of what is planned: better, give the fact `status: target` or `status: forecast`',
  wrong: `
    sources: { paper: { title: A paper, published: 2025-06 } }
    entities: { land: {} }
    facts:
      - { id: made, source: paper, about: land, period: 2026, value: 5 cars }`,
  right: `
    sources: { paper: { title: A paper, published: 2025-06 } }
    entities: { land: {} }
    facts:
      - { id: made, source: paper, about: land, period: 2025, value: 5 cars }`,

  *check(base) {
    const dated = base.facts.flatMap(datedOf);
    for (const one of dated) if (!isLater(one)) yield { outcome: 'holds', ...lookedAt([placeOf(one)]) };
    for (const group of groupBy(dated.filter(isLater), sourceAndPeriod).values()) yield told(group);
  },
};

interface Dated {
  readonly fact: Fact;
  readonly source: Source;
  readonly published: Located<Period>;
  readonly when: Located<Period>;
}

function datedOf(fact: Fact): readonly Dated[] {
  const { status, scenario, inUse, period, date } = fact;
  const source = fact.source?.value;
  const isOutcome = status !== 'forecast' && status !== 'target' && scenario === null;
  const when = date ?? period;
  if (!inUse || !isOutcome || !hasFigure(fact) || !source?.published || !when || when.value === 'unknown') return [];
  return [{ fact, source, published: source.published, when: { value: when.value, at: when.at } }];
}

function hasFigure({ values, changes, shares, ranks, records, comparisons, age }: Fact): boolean {
  return age !== null || [values, changes, shares, ranks, records, comparisons].some(measures => measures.length > 0);
}

function isLater({ published, when }: Dated): boolean {
  return before(published.value, when.value);
}

/** Facts of one source that share the period share the mistake. */
function sourceAndPeriod({ source, when }: Dated): string {
  return `${source.id} ${periodKey(when.value)}`;
}

function told(group: readonly Dated[]): Check {
  const [first, ...others] = group as readonly [Dated, ...Dated[]];
  const { source, published, when } = first;
  const place = { fact: null, measure: null };
  return {
    outcome: 'conflict',
    ...lookedAt([placeOf(first), ...others.map(placeOf)]),
    message: `${when.value.text} begins after ${source.id} came out (${published.value.text}), so nothing of it can have been measured; a forecast or a target needs its \`status\``,
    related: [
      { at: published.at, ...place, note: `${source.id} came out then` },
      ...others
        .filter(other => other.when.at !== when.at && other.when.at.start !== when.at.start)
        .map(other => ({ at: other.when.at, fact: other.fact.id, measure: measureOf(other), note: 'this one too' })),
    ],
    severity: null,
  };
}

function placeOf(one: Dated) {
  return { fact: one.fact, at: one.when.at, path: measureOf(one) };
}

function measureOf({ fact }: Dated): string {
  return fact.date ? 'date' : 'period';
}
