import type { Base } from '../../base/base.ts';
import type { Relation } from '../../base/definitions.ts';
import type { Fact } from '../../base/fact.ts';
import type { FactId } from '../../base/ids.ts';
import { type Suspect, suspectedAmong } from '../../engine/culprit.ts';
import { type DateRelation, relationsOfDates, solveForDate } from '../../engine/date-relation.ts';
import { untilOf } from '../../engine/elapsed.ts';
import { decideOrder, type EventDates, eventDates, type Reason } from '../../engine/event-dates.ts';
import { severityOf } from '../../engine/severity.ts';
import { type SourceKey, sourceKey } from '../../engine/source-key.ts';
import type { Period } from '../../figure/period.ts';
import { before } from '../../figure/period-algebra.ts';
import type { Related } from '../../finding/finding.ts';
import type { Located } from '../../text/located.ts';
import type { Span } from '../../text/span.ts';
import { fromProblems, sayUnread } from '../form/from-problems.ts';
import { lookedAt } from '../looked.ts';
import type { Check, Rule } from '../rule.ts';
import { listed } from '../told.ts';

export const wrongEventOrder: Rule = {
  id: 'wrong-event-order',
  family: 'time',
  severity: 'by-source',
  summary: 'Events cannot have come in the order that is said.',
  why: `Nobody is born after the wedding, and nothing ends before it begins. Where dates say so, one of them is a slip, or two events
    were mixed up.`,
  fires: `an event that something is counted \`since\` (or the period of a record's \`since\`) is later than all of the fact's time; an
    interval ends before it begins; a line of \`relations\` between dates cannot hold on any days of them`,
  silent: `the dates are coarse enough; a date is missing and nothing bounds it; an exact length of time is off by the one day that
    counting both ends makes`,
  limits: `In a relation it follows dates through events without one, which are bounded by what refers to them. It compares one date
    with one other and a length of time; products, and sums of dates, are not checked.`,
  accept: 'the source explains it, as with a calendar that was changed',
  wrong: `
    facts:
      - { id: birth, date: 1990-05-01 }
      - { id: licence, date: 2005 }
    relations: [licence.date >= birth.date + 16 years]`,
  right: `
    facts:
      - { id: birth, date: 1990-05-01 }
      - { id: licence, date: 2006 }
    relations: [licence.date >= birth.date + 16 years]`,

  *check(base) {
    yield* descending(base);
    const relations = relationsOfDates(base);
    const solved = relations.map(relation => ({ relation, order: solveForDate(base, relation) }));
    const dates = eventDates(
      base,
      solved.flatMap(({ order }) => order ?? []),
    );
    for (const fact of base.facts) if (fact.inUse) yield* sincesOf(base, dates, fact);
    for (const { relation, order } of solved) yield order ? ordered(base, dates, order) : notSolved(relation);
  },
};

/** The reader found them: such a period is left out of everything else. An interval is one source's, whoever it is. */
function* descending(base: Base): Iterable<Check> {
  yield* fromProblems(base, 'descending-period', ({ text, reason, hint }) => ({
    message: sayUnread({ text, reason, hint: hint && `write ${hint}` }),
    severity: 'error',
  }));
}

function* sincesOf(base: Base, dates: EventDates, fact: Fact): Iterable<Check> {
  const until = untilOf(fact);
  const event = fact.since && base.factById.get(fact.since.value);
  if (fact.since && event) yield sinceEvent(base, dates, { fact, at: fact.since.at, event, until });
  for (const { since, at, path } of fact.records) {
    const when = fact.date ?? fact.period;
    if (!since || !when || when.value === 'unknown') continue;
    const looked = lookedAt([{ fact, at: since.at, path }]);
    if (!before(when.value, since.value)) yield { outcome: 'holds', ...looked, at };
    else
      yield {
        outcome: 'conflict',
        ...looked,
        message: `a record since ${since.value.text}, of ${when.value.text}: it ends before it begins`,
        related: [{ at: when.at, fact: fact.id, measure: null, note: `${fact.id} is of ${when.value.text}` }],
        severity: 'error',
      };
  }
}

/** Something that is counted since an event, and where that is written. */
interface Since {
  readonly fact: Fact;
  readonly at: Span;
  readonly event: Fact;
  readonly until: Located<Period> | null;
}

function sinceEvent(base: Base, dates: EventDates, { fact, at, event, until }: Since): Check {
  const { first } = dates(event);
  const looked = { at, facts: [fact.id, event.id], figures: [{ fact: fact.id, measure: 'since' }], steps: [] };
  if (!until) return { outcome: 'not-checked', ...looked, missing: `a date of ${fact.id}` };
  if (!first) return { outcome: 'not-checked', ...looked, missing: `the date of ${event.id}` };
  // Where only times that had passed bound the event, they contradict each other: that is a matter of ages.
  const isOfAges = first.because.every(({ kind }) => kind === 'elapsed');
  if (isOfAges || until.value.end === null || until.value.end >= first.day) return { outcome: 'holds', ...looked };
  const own: Reason = { kind: 'date', fact, date: until };
  return contradiction(base, at, [own, ...first.because], `"since: ${event.id}" ends before it begins`);
}

function notSolved({ at, facts }: Relation): Check {
  return {
    outcome: 'not-checked',
    at,
    facts,
    figures: [],
    steps: [],
    missing: 'one date on each side, and lengths of time',
  };
}

function ordered(base: Base, dates: EventDates, order: DateRelation): Check {
  const { relation } = order;
  const looked = { at: relation.at, facts: relation.facts, figures: [], steps: [] };
  const decision = decideOrder(dates, order);
  if (decision.outcome === 'holds') return { outcome: 'holds', ...looked };
  if (decision.outcome === 'not-checked') {
    return {
      outcome: 'not-checked',
      ...looked,
      missing: decision.missing.map(({ id }) => `the date of ${id}`).join(', and '),
    };
  }
  const because: readonly Reason[] = [...decision.because, { kind: 'relation', relation }];
  return contradiction(base, relation.at, because, `"${relation.text}" does not hold`);
}

/** At the place where it is claimed, unless the sources say that one of the dates is the likelier culprit. */
function contradiction(base: Base, claimed: Span, because: readonly Reason[], what: string): Check {
  const dated = because.flatMap(datedBy);
  const culprit = suspectedAmong(dated, base);
  const at = culprit?.at ?? claimed;
  const ordered = culprit ? [culprit, ...dated.filter(one => one !== culprit)] : dated;
  const facts = new Set<FactId>(ordered.map(({ fact }) => fact.id));
  for (const reason of because) if (reason.kind === 'relation') for (const id of reason.relation.facts) facts.add(id);
  const claim: Related = { at: claimed, fact: null, measure: null, note: what };
  const places = because.map(reason => (isAt(reason, claimed) ? claim : placeOf(reason)));
  const all = culprit && !places.includes(claim) ? [claim, ...places] : places;
  return {
    outcome: 'conflict',
    at,
    facts: [...facts],
    figures: dated.map(({ fact, measure }) => ({ fact: fact.id, measure })),
    steps: [],
    message: `${what}: ${listed([...new Set(because.filter(reason => !isAt(reason, claimed)).map(textOf))])}`,
    related: all.filter(place => place.at.file !== at.file || place.at.start !== at.start),
    severity: severityOf(sourcesOf(because), base),
  };
}

function isAt(reason: Reason, { file, start }: Span): boolean {
  return reason.kind === 'relation' && reason.relation.at.file === file && reason.relation.at.start === start;
}

/** A fact that bounds a date, as a suspect. */
interface Dating extends Suspect {
  readonly at: Span;
  readonly measure: string;
}

function datedBy(reason: Reason): readonly Dating[] {
  if (reason.kind === 'relation') return [];
  if (reason.kind === 'elapsed') {
    const { fact, source, at, path } = reason.elapsed.claim;
    return [{ fact, source, at, measure: path }];
  }
  const { fact, date } = reason;
  return [{ fact, source: sourceKey(fact), at: date.at, measure: measureOf(fact, date) }];
}

function measureOf({ date, period }: Fact, { at }: Located<Period>): string {
  if (date?.at === at) return 'date';
  return period?.at === at ? 'period' : 'since';
}

function placeOf(reason: Reason): Related {
  const note = textOf(reason);
  if (reason.kind === 'relation') return { at: reason.relation.at, fact: null, measure: null, note };
  const [{ at, fact, measure }] = datedBy(reason) as readonly [Dating];
  return { at, fact: fact.id, measure, note };
}

function textOf(reason: Reason): string {
  switch (reason.kind) {
    case 'relation':
      return `"${reason.relation.text}"`;
    case 'elapsed': {
      const { fact, figure } = reason.elapsed.claim;
      return `${fact.id} says ${figure.text} to ${reason.until.text}`;
    }
    case 'date': {
      const { fact, date } = reason;
      const isOfSource = measureOf(fact, date) === 'since';
      return isOfSource ? `${sourceKey(fact)} came out ${date.value.text}` : `${fact.id} is ${date.value.text}`;
    }
  }
}

function sourcesOf(because: readonly Reason[]): ReadonlySet<SourceKey> {
  const sources = because.flatMap(datedBy).map(({ source }) => source);
  const claimed = because.flatMap(reason => (reason.kind === 'relation' ? (reason.relation.source ?? []) : []));
  return new Set([...sources, ...claimed]);
}
