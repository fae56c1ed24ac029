import type { Base } from '../../base/base.ts';
import type { Fact } from '../../base/fact.ts';
import { groupBy } from '../../base/group.ts';
import { byEvidence } from '../../engine/culprit.ts';
import { canBe, dateOfEvent, type Elapsed, elapsedIn, possibleBetween } from '../../engine/elapsed.ts';
import { isOneVoice, severityOf } from '../../engine/severity.ts';
import { sourceKey } from '../../engine/source-key.ts';
import { formatBounds } from '../../figure/format.ts';
import type { Period } from '../../figure/period.ts';
import { before } from '../../figure/period-algebra.ts';
import type { Related } from '../../finding/finding.ts';
import type { Located } from '../../text/located.ts';
import { endingOf, strainSeverity } from '../ending.ts';
import { lookedAt, notChecked } from '../looked.ts';
import type { Check, Rule } from '../rule.ts';
import { haveOneBeginning } from './one-beginning.ts';
import { amountText, nameOfBeginning, type Placed, placedOf } from './placed.ts';

export const wrongAge: Rule = {
  id: 'wrong-age',
  family: 'time',
  severity: 'by-source',
  summary: 'An age, or the time since an event, does not fit the dates.',
  why: `Ages and anniversaries are worked out from two dates, and slip when one of them does. Two ages of one person at two dates
    must put the birth on one day, even if nobody says which.`,
  fires: `the time from any day of the event to any day of the other date cannot be what the figure says, counted with both ends or
    with one; or two ages of one entity, or two durations since one event, put its beginning at times that do not meet`,
  silent: `a birthday may lie on either side, as where only years are known; the figure is hedged or rounded enough; the event is
    later than the date (another rule says so); there is nothing to compare with`,
  limits: `A duration runs to the fact's \`date\`, else its \`period\`, else the publication of its source. An age without \`since\`
    needs a date or a period, and says nothing of events.`,
  accept: 'ages are counted in another way, as where a child is one at birth',
  wrong: `
    facts:
      - { id: birth, date: 1756-01-27 }
      - { id: jubilee, date: 2013, value: 247 years, since: birth }`,
  right: `
    facts:
      - { id: birth, date: 1756-01-27 }
      - { id: jubilee, date: 2013, value: 257 years, since: birth }`,

  *check(base) {
    for (const group of groupBy(elapsedIn(base), beginningKey).values()) {
      const placed = group.flatMap(placedOf);
      for (const one of group)
        if (!one.until) yield notChecked([one.claim], `a date or a period of ${one.claim.fact.id}`);
      yield* compare(base, placed);
    }
  },
};

/** Scenarios are worlds of their own. */
function beginningKey({ since, claim }: Elapsed): string {
  const id = since.kind === 'event' ? `event ${since.event.id}` : `birth ${since.of.id}`;
  return `${id} ${claim.fact.scenario ?? ''}`;
}

/** Each against the date of the event, if it has one in use; those that fit, and all if it has none, against each other. */
function* compare(base: Base, group: readonly Placed[]): Iterable<Check> {
  const [first, ...others] = group;
  if (!first) return;
  const event = first.since.kind === 'event' && first.since.event.inUse ? first.since.event : null;
  const date = event && dateOfEvent(event);
  if (event && date) {
    const fitting: Placed[] = [];
    for (const one of group) {
      // What had not begun had no age: that is a matter of the order of events.
      if (before(one.until.value, date.value)) continue;
      const check = compareWithDates(base, one, { event, date });
      if (check.outcome !== 'conflict') fitting.push(one);
      yield check;
    }
    yield* haveOneBeginning(base, fitting);
  } else if (others.length === 0) {
    const birth = `another age of ${nameOfBeginning(first)}, or its birth (\`since\`)`;
    yield notChecked([first.claim], first.since.kind === 'event' ? `the date of ${nameOfBeginning(first)}` : birth);
  } else yield* haveOneBeginning(base, group);
}

interface Dated {
  readonly event: Fact;
  readonly date: Located<Period>;
}

function compareWithDates(base: Base, one: Placed, { event, date }: Dated): Check {
  const { claim, until } = one;
  const possible = possibleBetween(date.value, until.value, one);
  const ending = endingOf(base, [claim], read => (canBe(one, possible, read) ? 'yes' : 'no'));
  if (!('unless' in ending)) return { ...ending, ...lookedAt([claim]) };
  const suspect = { fact: event, source: sourceKey(event) };
  const isOfEvent = byEvidence(suspect, claim, base) < 0;
  const atDate: Related = { at: date.at, fact: event.id, measure: 'date', note: `${event.id} is ${date.value.text}` };
  const atFigure: Related = { at: claim.at, fact: claim.fact.id, measure: claim.path, note: amountText(one) };
  const atUntil: Related = { at: until.at, fact: claim.fact.id, measure: null, note: `to ${until.value.text}` };
  const time = `from ${date.value.text} (${event.id}) to ${until.value.text}`;
  const told = {
    ...lookedAt([claim]),
    at: isOfEvent ? date.at : claim.at,
    facts: isOfEvent ? [event.id, claim.fact.id] : [claim.fact.id, event.id],
    message: `${amountText(one)}, but ${time} it is ${formatBounds(possible, claim.figure.unit)}${ending.unless}`,
    related: [isOfEvent ? atFigure : atDate, atUntil],
  };
  const sources = new Set([claim.source, suspect.source]);
  if (ending.outcome === 'conflict') return { ...told, outcome: 'conflict', severity: severityOf(sources, base) };
  // The date is the event's, so a strain is that of two sources where these differ.
  const isOneSource = isOneVoice(sources, [claim.fact, event], base);
  return { ...told, ...ending, severity: strainSeverity(isOneSource, ending.loose) };
}
