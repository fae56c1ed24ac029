import { PERCENT } from '../figure/plain-units.ts';
import type { Items, Mean, Parts, Path, Quantity, Rank, RecordClaim, Share, Value } from './fact.ts';
import { elementsOf, fieldsOf, isTrue, locatedText, scalarOf, textOf, wordOf } from './fields.ts';
import { entityId, indicatorId } from './ids.ts';
import type { Node } from './node.ts';
import { readBase } from './read-change.ts';
import { readConverted, readQuantity, readUnder, type Subject } from './read-quantity.ts';
import { readId, readReferences } from './read-reference.ts';
import { readKnownPeriod } from './read-when.ts';
import { spanOf } from './spans.ts';

/** A figure or `{ is, precision, converted }`. */
export function readValue(subject: Subject, element: Node, path: Path): Value | null {
  const level = readQuantity(subject, element, path, subject.levelRole, subject.unit);
  if (level === null) return null;
  const converted = readConverted(subject, fieldsOf(element).get('converted'), `${path}.converted`, 'level');
  return { figure: level.figure, at: level.at, path: level.path, converted };
}

/** `{ is, of, n, change, precision }`. */
export function readShare(subject: Subject, element: Node, path: Path): Share | null {
  const fields = fieldsOf(element);
  const { reading, place } = subject;
  const of = readReferences(reading, place, fields.get('of'), WHOLES);
  const is = readUnder(subject, fields, 'is', path, 'share', null);
  const n = readUnder(subject, fields, 'n', path, 'size', null);
  const change = readUnder(subject, fields, 'change', path, 'change', PERCENT);
  // Without its whole, or with it, a share would be another claim.
  if (of === null || (fields.has('n') && n === null) || (is === null && change === null)) return null;
  return { path, at: spanOf(place.file, element), is, of, n, change };
}

/** `{ is, in, among, by, from, order, size }`. */
export function readRank(subject: Subject, element: Node, path: Path): Rank | null {
  const fields = fieldsOf(element);
  const { reading, place } = subject;
  const scope = readId(reading.names, place, fields.get('in'), 'entity', entityId);
  const by = readMeasureRanked(subject, fields.get('by'));
  const from = scalarOf(fields.get('from'));
  const size = readUnder(subject, fields, 'size', path, 'size', null);
  const is = readUnder(subject, fields, 'is', path, 'rank', null);
  // A rank in another scope, or by another measure, would be another claim.
  if (is === null || (fields.has('in') && scope === null) || (fields.has('by') && by === null)) return null;
  return {
    figure: is.figure,
    at: is.at,
    path: is.path,
    in: scope,
    among: locatedText(place.file, fields.get('among')),
    by,
    from: from && readBase(subject, from),
    order: wordOf(['ascending', 'descending'], fields.get('order')) ?? 'descending',
    size,
  };
}

/** `{ is: highest | lowest, since }`. */
export function readRecord(subject: Subject, element: Node, path: Path): RecordClaim | null {
  const fields = fieldsOf(element);
  const { reading, place } = subject;
  const is = wordOf(['highest', 'lowest'], fields.get('is'));
  const since = readKnownPeriod(reading, place, fields.get('since'));
  if (is === null || (fields.has('since') && since === null)) return null;
  return { path, at: spanOf(place.file, element), is, since };
}

/** A list of facts, entities and indicators, or `{ are, complete, overlap }`. */
export function readParts(subject: Subject, node: Node, path: Path): Parts | null {
  const { reading, place } = subject;
  const fields = fieldsOf(node);
  const are = readReferences(reading, place, node.kind === 'mapping' ? fields.get('are') : node, PARTS);
  if (are === null || are.length === 0) return null;
  const complete = textOf(fields.get('complete')) !== 'false';
  return { path, at: spanOf(place.file, node), are, complete, overlap: isTrue(fields.get('overlap')) };
}

/** A list of words, or `{ are, complete }`. */
export function readItems({ place }: Subject, node: Node, path: Path): Items | null {
  const fields = fieldsOf(node);
  const list = elementsOf(node.kind === 'mapping' ? fields.get('are') : node);
  const are = list.flatMap(element => locatedText(place.file, element) ?? []);
  if (are.length === 0 || are.length < list.length) return null;
  return { path, at: spanOf(place.file, node), are, complete: textOf(fields.get('complete')) !== 'false' };
}

/** `{ n, items, binary, sd, min, max, total }`: what the value is the mean of. */
export function readMean(subject: Subject, node: Node, path: Path): Mean | null {
  if (node.kind !== 'mapping') return null;
  const fields = fieldsOf(node);
  const level = (key: string): Quantity | null => readUnder(subject, fields, key, path, 'level', subject.unit);
  const items = textOf(fields.get('items')) ?? '';
  return {
    at: spanOf(subject.place.file, node),
    n: readUnder(subject, fields, 'n', path, 'size', null),
    items: COUNT.test(items) ? Number(items) : 1,
    binary: isTrue(fields.get('binary')),
    // A standard deviation is a distance: of temperatures it has no zero point.
    sd: readUnder(subject, fields, 'sd', path, 'gap', subject.unit),
    min: level('min'),
    max: level('max'),
    total: level('total'),
  };
}

const WHOLES = ['entity', 'indicator', 'fact'] as const;
const PARTS = ['fact', 'entity', 'indicator'] as const;
const COUNT = /^[1-9]\d{0,8}$/;

function readMeasureRanked({ reading, place }: Subject, node: Node | undefined): Rank['by'] {
  const scalar = scalarOf(node);
  if (scalar?.value === 'change') return { value: 'change', at: spanOf(place.file, scalar) };
  return readId(reading.names, place, node, 'indicator', indicatorId);
}
