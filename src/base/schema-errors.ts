import type { ErrorObject } from 'ajv';
import { validateFacts } from './generated/validate.js';
import type { PlainValue } from './plain-value.ts';

export type SchemaErrors = readonly ErrorObject[];

/** All that the compiled schema has against a document; `instancePath` is a JSON pointer into the whole. */
export function schemaErrorsOf(document: PlainValue): SchemaErrors {
  const all: ErrorObject[] = [];
  for (const { value, firstItem } of partsOf(document)) {
    if (validateFacts(value)) continue;
    for (const error of validateFacts.errors ?? []) all.push(firstItem === 0 ? error : shifted(error, firstItem));
  }
  return all;
}

/** A document with some of its sections, or with a stretch of one. */
interface Part {
  readonly value: PlainValue;
  /** The number that the first item of its list has in the whole. */
  readonly firstItem: number;
}

/**
 * With each wrong element ajv copies the errors of all before it: 100,000 wrong facts would take it half a minute. So
 * long sections are held against the schema a stretch at a time.
 */
function* partsOf(document: PlainValue): Iterable<Part> {
  const sections = isObject(document) ? Object.entries(document) : [];
  const long = sections.filter(([, section]) => lengthOf(section) > MOST);
  if (long.length === 0) {
    yield { value: document, firstItem: 0 };
    return;
  }
  yield { value: Object.fromEntries(sections.filter(([, section]) => lengthOf(section) <= MOST)), firstItem: 0 };
  for (const [key, section] of long) {
    for (const { value, firstItem } of stretchesOf(section))
      yield { value: Object.fromEntries([[key, value]]), firstItem };
  }
}

const MOST = 1000;

function* stretchesOf(section: PlainValue): Iterable<Part> {
  if (isList(section)) {
    for (let first = 0; first < section.length; first += MOST) {
      yield { value: section.slice(first, first + MOST), firstItem: first };
    }
  } else if (isObject(section)) {
    const entries = Object.entries(section);
    for (let first = 0; first < entries.length; first += MOST) {
      yield { value: Object.fromEntries(entries.slice(first, first + MOST)), firstItem: 0 };
    }
  }
}

function lengthOf(value: PlainValue): number {
  if (isList(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : 0;
}

function isList(value: PlainValue): value is readonly PlainValue[] {
  return Array.isArray(value);
}

function isObject(value: PlainValue): value is { readonly [key: string]: PlainValue } {
  return typeof value === 'object' && value !== null && !isList(value);
}

function shifted(error: ErrorObject, firstItem: number): ErrorObject {
  const instancePath = error.instancePath.replace(
    /^(\/[^/]*\/)(\d+)/,
    (_, list, item) => list + (Number(item) + firstItem),
  );
  return { ...error, instancePath };
}
