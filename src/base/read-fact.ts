import type { Located } from '../text/located.ts';
import type { RawFact } from './collect.ts';
import type { Accept, Fact, Items, Parts, Quantity, Value, Verdict } from './fact.ts';
import { elementsOf, type Fields, fieldsOf, isTrue, locatedText, scalarOf, textOf, wordOf } from './fields.ts';
import { factId, sourceId } from './ids.ts';
import type { Names, Place } from './names.ts';
import type { Node } from './node.ts';
import { isBroken, misreadIn, type ProblemLog } from './problem-log.ts';
import { readChange } from './read-change.ts';
import { readComparison } from './read-comparison.ts';
import { readItems, readMean, readParts, readRank, readRecord, readShare, readValue } from './read-measures.ts';
import { type Definitions, readAbout, readMeasured, readSpeaker } from './read-observed.ts';
import { precisionOf, readConverted, readEach, readQuantity, type Subject } from './read-quantity.ts';
import { readId, readIds } from './read-reference.ts';
import { readDay, readKnownPeriod, readWhen } from './read-when.ts';
import type { Reading } from './reading.ts';
import { spanOf } from './spans.ts';
import { whenOf } from './when.ts';

/** Reads a fact whose definitions are known. What cannot be read of it is reported and left out. */
export function readFact(reading: Reading, definitions: Definitions, raw: RawFact): Fact {
  const { file, topic, item, fields } = raw;
  const { names } = reading;
  const id = factId(raw.id.value);
  const place: Place = { file, fact: id, item };
  const text = (key: string): Located<string> | null => locatedText(file, fields.get(key));

  const source = readSpeaker(reading, definitions, place, fields.get('source'));
  const about = readAbout(reading, definitions, place, fields.get('about'));
  const indicator = readMeasured(reading, definitions, place, fields.get('indicator'));
  const period = readWhen(reading, place, fields.get('period'));
  const date = readDay(reading, place, fields.get('date'));
  const ownVintage = readKnownPeriod(reading, place, fields.get('asOf'));
  const precision = precisionOf(reading, fields.get('precision'));
  const isLost =
    isWrittenAndLost(fields, 'period', period) ||
    isWrittenAndLost(fields, 'date', date) ||
    isWrittenAndLost(fields, 'asOf', ownVintage) ||
    isWrittenAndLost(fields, 'precision', precision) ||
    isMisread(names.log, raw);

  const isUnitLost = indicator !== null && definitions.withLostUnit.has(indicator.value);
  const subject: Subject = {
    reading,
    place,
    unit: indicator?.value.unit?.value ?? null,
    anyNoun: indicator === null || isUnitLost,
    isUnitLost,
    precision: precision ?? source?.value.precision ?? indicator?.value.precision ?? null,
    when: whenOf({ date, period }),
    real: isTrue(fields.get('real')),
    levelRole: fields.has('since') ? 'age' : 'level',
  };
  return {
    id,
    at: spanOf(file, raw.id),
    item: spanOf(file, item),
    topic,
    statement: text('statement'),
    quote: text('quote'),
    locator: text('at'),
    note: textOf(fields.get('note')),
    source,
    about,
    indicator,
    period,
    date,
    status: wordOf(STATUSES, fields.get('status')) ?? 'reported',
    scenario: textOf(fields.get('scenario')),
    asOf: ownVintage ?? source?.value.asOf ?? null,
    real: subject.real,
    is: text('is'),
    isNot: text('isNot'),
    values: readValues(subject, fields),
    changes: readEach(subject, fields.get('change'), 'change', readChange),
    shares: readEach(subject, fields.get('share'), 'share', readShare),
    ranks: readEach(subject, fields.get('rank'), 'rank', readRank),
    records: readEach(subject, fields.get('record'), 'record', readRecord),
    comparisons: readEach(subject, fields.get('compare'), 'compare', readComparison),
    parts: readLists(subject, fields.get('parts'), 'parts', readParts),
    items: readLists(subject, fields.get('items'), 'items', readItems),
    mean: readOne(subject, fields.get('mean'), 'mean', readMean),
    age: readOne(subject, fields.get('age'), 'age', readAge),
    since: readId(names, place, fields.get('since'), 'fact', factId),
    reports: readId(names, place, fields.get('reports'), 'fact', factId),
    supersedes: readIds(names, place, fields.get('supersedes'), 'fact', factId),
    verdict: readVerdict(names, place, fields.get('verdict')),
    accept: readAccept(names, place, fields.get('accept')),
    tags: elementsOf(fields.get('tags')).flatMap(tag => textOf(tag) ?? []),
    inUse: !isLost,
  };
}

const STATUSES = ['reported', 'preliminary', 'estimate', 'forecast', 'target'] as const;
const RATINGS = ['unverified', 'supported', 'disputed', 'refuted'] as const;

/** Keys that decide what the figures of a fact speak of, and how they are read. */
const COORDINATES: ReadonlySet<string> = new Set([
  'source',
  'about',
  'indicator',
  'period',
  'status',
  'scenario',
  'asOf',
  'date',
  'real',
  'precision',
]);

function isWrittenAndLost(fields: Fields, key: string, read: unknown): boolean {
  return read === null && scalarOf(fields.get(key)) !== null;
}

/** The YAML reader or the schema found fault with a coordinate, or with a key that might be one, of the fact or its defaults. */
function isMisread(log: ProblemLog, { file, item, fields, defaults }: RawFact): boolean {
  const places = [...misreadIn(log, file, item), ...(defaults === null ? [] : misreadIn(log, file, defaults))];
  return places.some(({ start }) => {
    for (const [key, node] of fields) if (isAround(node, start)) return COORDINATES.has(key);
    return true;
  });
}

function isAround({ start, end }: Node, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** `converted` beside the level is the level in other units; without a level it is one. */
function readValues(subject: Subject, fields: Fields): readonly Value[] {
  const values = readEach(subject, fields.get('value'), 'value', readValue);
  const [other, ...others] = readConverted(subject, fields.get('converted'), 'converted', 'level');
  if (other === undefined) return values;
  const [first, ...rest] = values;
  if (first === undefined) return [{ ...other, converted: others }];
  return [{ ...first, converted: [...first.converted, other, ...others] }, ...rest];
}

/** Measures of which a plain list is one. */
function readLists<T extends Parts | Items>(
  subject: Subject,
  node: Node | undefined,
  path: string,
  read: (subject: Subject, node: Node, path: string) => T | null,
): readonly T[] {
  if (node?.kind === 'sequence' && node.items.some(element => element.kind === 'mapping')) {
    return readEach(subject, node, path, read);
  }
  const one = readOne(subject, node, path, read);
  return one === null ? [] : [one];
}

function readOne<T>(
  subject: Subject,
  node: Node | undefined,
  path: string,
  read: (subject: Subject, node: Node, path: string) => T | null,
): T | null {
  if (node === undefined || isBroken(subject.reading.names.log, subject.place.file, node)) return null;
  return read(subject, node, path);
}

function readAge(subject: Subject, node: Node, path: string): Quantity | null {
  return readQuantity(subject, node, path, 'age', null);
}

function readVerdict(names: Names, place: Place, node: Node | undefined): Verdict | null {
  if (node?.kind !== 'mapping') return null;
  const fields = fieldsOf(node);
  return {
    at: spanOf(place.file, node),
    rating: wordOf(RATINGS, fields.get('rating')) ?? 'unverified',
    by: textOf(fields.get('by')),
    date: textOf(fields.get('date')),
    evidence: readIds(names, place, fields.get('evidence'), 'source', sourceId),
    note: textOf(fields.get('note')),
    of: textOf(fields.get('of')),
  };
}

/** Each rule with a reason, or with `{ because, with, until, of }`. */
function readAccept(names: Names, place: Place, node: Node | undefined): readonly Accept[] {
  if (node?.kind !== 'mapping') return [];
  return node.entries.map(({ key, value }) => {
    const fields = fieldsOf(value);
    return {
      at: spanOf(place.file, key),
      rule: key.value,
      because: textOf(value) ?? textOf(fields.get('because')) ?? '',
      with: readIds(names, place, fields.get('with'), 'fact', factId),
      until: textOf(fields.get('until')),
      of: textOf(fields.get('of')),
    };
  });
}
