import type { Period } from '../figure/period.ts';
import { readPeriod } from '../figure/read-period.ts';
import type { Located } from '../text/located.ts';
import type { RawDefinition } from './collect.ts';
import type { Entity, Source, Table } from './definitions.ts';
import { elementsOf, type Fields, fieldsOf, isTrue, locatedText, scalarOf, textOf } from './fields.ts';
import { entityId, type Kind, sourceId } from './ids.ts';
import { type Names, type Place, resolve } from './names.ts';
import type { Node } from './node.ts';
import { pathInBase } from './paths.ts';
import { report } from './problem-log.ts';
import { precisionOf } from './read-quantity.ts';
import { readId, readIds } from './read-reference.ts';
import { readDay, readKnownPeriod } from './read-when.ts';
import type { Reading } from './reading.ts';
import { spanOf, spanWithin } from './spans.ts';

/** The base's own names for stretches of time. One that cannot be read is left out. */
export function readNamedPeriods(names: Names, raw: readonly RawDefinition[]): ReadonlyMap<string, Period> {
  const periods = new Map<string, Period>();
  for (const { id, node, file } of raw) {
    const scalar = scalarOf(node);
    if (scalar === null) continue;
    const read = readPeriod(scalar.value, periods);
    if (read.ok && read.value !== 'unknown') periods.set(id.value, read.value);
    if (read.ok) continue;
    const { kind, start, end, reason, hint } = read.problem;
    const at = spanWithin(file, scalar, start, end);
    report(names.log, { kind, at, text: scalar.value, reason, hint, facts: [] });
  }
  return periods;
}

export function readSource(reading: Reading, { id, node, file }: RawDefinition): Source {
  const place: Place = { file, fact: null, item: node };
  const fields = fieldsOf(node);
  return {
    id: sourceId(id.value),
    at: spanOf(file, id),
    title: textOf(fields.get('title')) ?? id.value,
    publisher: textOf(fields.get('publisher')),
    author: textOf(fields.get('author')),
    published: readDay(reading, place, fields.get('published')),
    accessed: readDay(reading, place, fields.get('accessed')),
    url: textOf(fields.get('url')),
    text: readPath(reading.names, place, fields.get('text'), 'texts/daily.txt'),
    sha256: locatedText(file, fields.get('sha256')),
    cites: readIds(reading.names, place, fields.get('cites'), 'source', sourceId),
    corrects: readIds(reading.names, place, fields.get('corrects'), 'source', sourceId),
    primary: isTrue(fields.get('primary')),
    asOf: readKnownPeriod(reading, place, fields.get('asOf')),
    precision: precisionOf(reading, fields.get('precision')),
  };
}

export function readEntity(names: Names, { id, node, file }: RawDefinition): Entity {
  const place: Place = { file, fact: null, item: node };
  const fields = fieldsOf(node);
  const at = spanOf(file, id);
  const listed = elementsOf(fields.get('parts'));
  const parts = readIds(names, place, fields.get('parts'), 'entity', entityId);
  return {
    id: entityId(id.value),
    at,
    name: locatedText(file, fields.get('name')) ?? { value: id.value, at },
    aliases: elementsOf(fields.get('aliases')).flatMap(alias => locatedText(file, alias) ?? []),
    kind: textOf(fields.get('kind')),
    partOf: readId(names, place, fields.get('partOf'), 'entity', entityId),
    // A whole that lacks a part is not what was meant.
    parts: parts.length === listed.length ? parts : [],
  };
}

/** Its cells are not read yet; what it refers to is. */
export function readTable(names: Names, { id, node, file }: RawDefinition): Table | null {
  const place: Place = { file, fact: null, item: node };
  const fields = fieldsOf(node);
  referToAll(names, place, fields, 'source', ['source']);
  const about = fields.get('about');
  if (about?.kind === 'mapping') referToAll(names, place, fieldsOf(about), 'is', ['entity']);
  for (const column of fieldsOf(fields.get('columns')).values()) {
    const keys = fieldsOf(column);
    referToAll(names, place, keys, 'indicator', ['indicator']);
    referToAll(names, place, keys, 'of', ['entity', 'indicator', 'fact']);
    referToAll(names, place, keys, 'in', ['entity']);
    if (textOf(keys.get('by')) !== 'change') referToAll(names, place, keys, 'by', ['indicator']);
  }
  const table = readPath(names, place, fields.get('file'), 'tables/data.csv');
  const inCells: readonly Kind[] = [
    ...(about?.kind === 'scalar' ? (['entity'] as const) : []),
    ...(fields.has('indicator') ? (['indicator'] as const) : []),
  ];
  return table && { id: id.value, at: spanOf(file, id), file: table, names: inCells };
}

/** What defaults name counts as named even where every fact of the document has its own. */
export function readDefaults(names: Names, file: string, node: Node): void {
  const place: Place = { file, fact: null, item: node };
  const fields = fieldsOf(node);
  referToAll(names, place, fields, 'source', ['source']);
  referToAll(names, place, fields, 'about', ['entity']);
  referToAll(names, place, fields, 'indicator', ['indicator']);
}

/** A file that a source or a table names, which may not lead out of the base. */
function readPath(names: Names, { file }: Place, node: Node | undefined, example: string): Located<string> | null {
  const path = locatedText(file, node);
  if (path === null || pathInBase(file, path.value) !== null) return path;
  const where = `\`${path.value}\` leads out of the folder of the base`;
  const message = `${where}: copy the file into it and name it by its path from here, such as ${example}.`;
  report(names.log, { kind: 'unreadable-file', at: path.at, message, facts: [] });
  return null;
}

function referToAll(names: Names, place: Place, fields: Fields, key: string, kinds: readonly Kind[]): void {
  for (const element of elementsOf(fields.get(key))) {
    const scalar = scalarOf(element);
    if (scalar) resolve(names, place, scalar, kinds);
  }
}
