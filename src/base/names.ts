import type { Span } from '../text/span.ts';
import type { Definition } from './definitions.ts';
import type { FactId, Kind } from './ids.ts';
import type { Lost } from './lost-ids.ts';
import { nearest } from './nearest.ts';
import type { Node, Scalar } from './node.ts';
import { type ProblemLog, report } from './problem-log.ts';
import { spanOf } from './spans.ts';

/** Every id of the base, and which of them something refers to. */
export interface Names {
  readonly byKind: Readonly<Record<Kind, Map<string, Definition>>>;
  /** As `entity:land`. */
  readonly referred: Set<string>;
  /** Looking for near ids takes long in a large base, so it is done once for an id, and not for ever more ids. */
  readonly near: Map<string, readonly string[]>;
  readonly lost: Lost;
  readonly log: ProblemLog;
}

/** Where a node stands: in a definition, or in a fact. What lies outside the fact's record comes from the defaults. */
export interface Place {
  readonly file: string;
  readonly fact: FactId | null;
  readonly item: Node;
}

export function makeNames(log: ProblemLog, lost: Lost): Names {
  const byKind = {
    fact: new Map(),
    entity: new Map(),
    indicator: new Map(),
    source: new Map(),
    period: new Map(),
    unit: new Map(),
    table: new Map(),
  };
  return { byKind, referred: new Set(), near: new Map(), lost, log };
}

/**
 * What a reference names, of the kinds that may stand there; with its kind before it (`indicator:gdp`) only of that kind.
 * Null if there is none or more than one, which is then reported.
 */
export function resolve(names: Names, place: Place, scalar: Scalar, kinds: readonly Kind[]): Definition | null {
  const found = find(names, scalar.value, kinds);
  if (found !== null && found !== 'several') return referTo(names, found);
  return resolveText(names, scalar.value, kinds, spanOf(place.file, scalar), factsOf(place, scalar));
}

/** The same for a name that is only part of a scalar. */
export function resolveText(
  names: Names,
  text: string,
  kinds: readonly Kind[],
  at: Span,
  facts: readonly FactId[],
): Definition | null {
  const found = find(names, text, kinds);
  if (found === 'several') {
    report(names.log, { kind: 'ambiguous-reference', at, id: text, of: kindsOf(names, text, kinds), facts });
    return null;
  }
  if (found === null) {
    if (!isTableCell(names, text, kinds)) reportUnknown(names, text, kinds, at, facts);
    return null;
  }
  return referTo(names, found);
}

/** The one thing of these kinds that a text names; null if there is none. It counts as no reference yet. */
export function find(names: Names, text: string, kinds: readonly Kind[]): Definition | 'several' | null {
  const { kind, id } = splitKind(text);
  let found: Definition | null = null;
  for (const candidate of kinds) {
    const definition = kind === null || kind === candidate ? names.byKind[candidate].get(id) : undefined;
    if (definition === undefined) continue;
    if (found !== null) return 'several';
    found = definition;
  }
  return found;
}

/** Whether a text looks like a reference rather than a figure or a period. */
export function isReference(text: string): boolean {
  return REFERENCE.test(text);
}

/** The fact a node belongs to; a finding in the defaults of a file belongs to none. */
export function factsOf({ fact, item }: Place, { start, end }: Node): readonly FactId[] {
  return fact !== null && item.start <= start && end <= item.end ? [fact] : [];
}

const REFERENCE =
  /^(?:(?:fact|entity|indicator|source|period|unit|table):)?[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:@[^@]+@[^@]+)?$/;
const PREFIX = /^(fact|entity|indicator|source|period|unit|table):(.*)$/;
/** How many ids are compared with mistyped ones before a base with thousands of them gets no more suggestions. */
const MOST_COMPARED = 2_000_000;

function referTo(names: Names, found: Definition): Definition {
  names.referred.add(`${found.kind}:${found.id}`);
  return found;
}

/** `table@entity@period` names a cell of a table, and the cells of tables are not read. */
function isTableCell(names: Names, text: string, kinds: readonly Kind[]): boolean {
  const table = kinds.includes('fact') ? /^(?:fact:)?([^@]+)@[^@]+@[^@]+$/.exec(text)?.[1] : undefined;
  if (table === undefined || !names.byKind.table.has(table)) return false;
  names.referred.add(`table:${table}`);
  return true;
}

function splitKind(text: string): { readonly kind: string | null; readonly id: string } {
  const colon = text.indexOf(':');
  return colon < 0 ? { kind: null, id: text } : { kind: text.slice(0, colon), id: text.slice(colon + 1) };
}

function kindsOf(names: Names, text: string, kinds: readonly Kind[]): readonly Kind[] {
  return kinds.filter(kind => names.byKind[kind].has(text));
}

/** Unless the id may be defined where a file cannot be read, which has been reported. */
function reportUnknown(names: Names, id: string, of: readonly Kind[], at: Span, facts: readonly FactId[]): void {
  const near = nearIds(names, id, of);
  if (names.lost.defines(splitKind(id).id) || (names.lost.hasFiles && near.length === 0)) return;
  report(names.log, { kind: 'unknown-reference', at, id, of, near, facts });
}

/** Near ids, each as it would be written here: with its kind where the reference has it or needs it. */
export function nearIds(names: Names, text: string, kinds: readonly Kind[]): readonly string[] {
  const key = `${kinds.join()} ${text}`;
  const known = names.near.get(key);
  if (known !== undefined) return known;
  const [, prefix, id = text] = PREFIX.exec(text) ?? [];
  const meant = prefix ? kinds.filter(kind => kind === prefix) : kinds;
  const others = kinds.filter(kind => kind !== prefix && names.byKind[kind].has(id));
  const ids = new Set(meant.flatMap(kind => [...names.byKind[kind].keys()]));
  if (names.near.size * ids.size > MOST_COMPARED) return [];
  const near = nearest(id, ids).flatMap(found => {
    const of = meant.filter(kind => names.byKind[kind].has(found));
    return prefix || of.length > 1 ? of.map(kind => `${kind}:${found}`) : [found];
  });
  const all = [...others.map(kind => `${kind}:${id}`), ...near];
  names.near.set(key, all);
  return all;
}
