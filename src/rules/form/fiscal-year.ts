import type { Fact } from '../../base/fact.ts';
import { groupBy } from '../../base/group.ts';
import { sourceKey } from '../../engine/source-key.ts';
import type { Period } from '../../figure/period.ts';
import type { Span } from '../../text/span.ts';
import type { Check, Rule } from '../rule.ts';

export const fiscalYear: Rule = {
  id: 'fiscal-year',
  family: 'form',
  severity: 'info',
  summary: '`2008-09` is read as September 2008, among what look like fiscal years.',
  why: `By ISO 8601 \`2008-09\` is a month. Beside \`2007-08\` or \`2009-10\` it was probably meant as a year that begins in one
    calendar year and ends in the next; its figures would then be compared with those of single months.`,
  fires: 'a month that could be a fiscal year, where its source also has the year before or after in that form',
  silent: 'no neighbour in that form; most months of the source can be nothing but months',
  limits: 'A hint only: the period is read as a month. `2012-13` cannot be one and is unreadable.',
  accept: 'the figures are monthly',
  wrong: `
    facts:
      - { id: one, about: land, period: 2008-09, value: 5 cars }
      - { id: two, about: land, period: 2009-10, value: 6 cars }
    entities: { land: {} }`,
  right: `
    facts:
      - { id: one, about: land, period: 2008-04/2009-03, value: 5 cars }
      - { id: two, about: land, period: 2009-04/2010-03, value: 6 cars }
    entities: { land: {} }`,

  *check(base) {
    for (const facts of groupBy(base.facts, sourceKey).values()) {
      const months = facts.flatMap(monthsOf);
      const years = new Set(months.map(({ year }) => year));
      const doubtful = months.filter(({ year }) => year !== null && (years.has(year - 1) || years.has(year + 1)));
      if (doubtful.length * 2 > months.length) yield* told(doubtful);
    }
  },
};

interface Month {
  readonly fact: Fact;
  readonly at: Span;
  readonly period: Period;
  /** 2008 for `2008-09`, whose second part is the next year; null for all other months. */
  readonly year: number | null;
}

/** The months that a fact speaks of, those on which it measures a change among them. */
function monthsOf(fact: Fact): readonly Month[] {
  const { period, changes } = fact;
  const months = period && period.value !== 'unknown' ? [{ fact, at: period.at, period: period.value }] : [];
  for (const { from, fromAt } of changes) {
    if (from.kind === 'period' && fromAt) months.push({ fact, at: fromAt, period: from.period });
  }
  return months.filter(month => month.period.form === 'month').map(month => ({ ...month, year: yearOf(month.period) }));
}

function yearOf({ text }: Period): number | null {
  const [, year, next] = /^(\d{4})-(\d{2})\??$/.exec(text) ?? [];
  return year && next && Number(next) === (Number(year) + 1) % 100 ? Number(year) : null;
}

/** One habit of one writer is one finding. */
function* told([first, ...others]: readonly Month[]): Iterable<Check> {
  if (!first || first.year === null) return;
  const month = first.period.text.replace('?', '');
  const days = `${first.year}-04/${first.year + 1}-03`;
  yield {
    outcome: 'conflict',
    at: first.at,
    facts: [...new Set([first, ...others].map(({ fact }) => fact.id))],
    figures: [],
    steps: [],
    message: `${month} is read as a month; if it is a fiscal year, write the months of it, such as ${days}`,
    related: others.map(({ at, fact, period }) => ({
      at,
      fact: fact.id,
      measure: null,
      note: `${period.text.replace('?', '')} too`,
    })),
    severity: null,
  };
}
