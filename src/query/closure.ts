import type { FiledDocument } from '../base/collect.ts';
import { elementsOf, fieldsOf, textOf } from '../base/fields.ts';
import type { Entry, Mapping, Node } from '../base/node.ts';

/** Sections of a fact file in which something gets an id, in the order in which they are written. */
const SECTIONS = ['sources', 'entities', 'indicators', 'periods', 'units', 'tables'] as const;
export type Section = (typeof SECTIONS)[number];

/** A part of a base that stands on its own: some facts, and all that they need to be read. */
export interface Extract {
  readonly definitions: readonly { readonly section: Section; readonly entries: readonly Entry[] }[];
  readonly documents: readonly { readonly document: FiledDocument; readonly facts: readonly Mapping[] }[];
  readonly relations: readonly Node[];
  /** Facts that were not asked for, but that some of those refer to. */
  readonly added: readonly string[];
}

/**
 * Follows every reference from the chosen facts. It errs on the side of too much: an id in a figure's unit or in an equation
 * counts as a reference, since a definition too many does no harm and one too few would not load.
 */
export function extract(documents: readonly FiledDocument[], chosen: ReadonlySet<string>): Extract {
  const parts = partsOf(documents);
  const isWhole = [...parts.facts.keys()].every(id => chosen.has(id));
  const reached = isWhole ? everything(parts) : follow(parts, chosen);
  return {
    definitions: SECTIONS.map(section => ({
      section,
      entries: [...parts.definitions[section]]
        .filter(([id]) => reached.has(`${section}:${id}`))
        .map(([, entry]) => entry),
    })).filter(({ entries }) => entries.length > 0),
    documents: documents
      .map(document => ({
        document,
        facts: [...parts.facts]
          .filter(([id, fact]) => fact.document === document && reached.has(`facts:${id}`))
          .map(([, fact]) => fact.item),
      }))
      .filter(({ facts }) => facts.length > 0),
    relations: parts.relations.filter(node =>
      referencesIn(node)
        .flatMap(word => named(parts, word))
        .every(key => reached.has(key)),
    ),
    added: [...parts.facts.keys()].filter(id => !chosen.has(id) && reached.has(`facts:${id}`)),
  };
}

interface Parts {
  readonly definitions: Readonly<Record<Section, Map<string, Entry>>>;
  readonly facts: Map<
    string,
    { readonly item: Mapping; readonly document: FiledDocument; readonly defaults: Node | undefined }
  >;
  readonly relations: Node[];
}

/** Of what stands in two files the first counts, as when the base is loaded. */
function partsOf(documents: readonly FiledDocument[]): Parts {
  const definitions = {
    sources: new Map(),
    entities: new Map(),
    indicators: new Map(),
    periods: new Map(),
    units: new Map(),
    tables: new Map(),
  } satisfies Record<Section, Map<string, Entry>>;
  const parts: Parts = { definitions, facts: new Map(), relations: [] };
  for (const document of documents) {
    const fields = fieldsOf(document.root);
    for (const section of SECTIONS) {
      const node = fields.get(section);
      if (node?.kind !== 'mapping') continue;
      for (const entry of node.entries) addFirst(parts.definitions[section], entry.key.value, entry);
    }
    for (const item of elementsOf(fields.get('facts'))) {
      const id = textOf(fieldsOf(item).get('id'));
      if (item.kind === 'mapping' && id)
        addFirst(parts.facts, id, { item, document, defaults: fields.get('defaults') });
    }
    parts.relations.push(...elementsOf(fields.get('relations')));
  }
  return parts;
}

function addFirst<T>(map: Map<string, T>, id: string, value: T): void {
  if (!map.has(id)) map.set(id, value);
}

function everything({ definitions, facts }: Parts): ReadonlySet<string> {
  const ids = SECTIONS.flatMap(section => [...definitions[section].keys()].map(id => `${section}:${id}`));
  return new Set([...ids, ...[...facts.keys()].map(id => `facts:${id}`)]);
}

function follow(parts: Parts, chosen: ReadonlySet<string>): ReadonlySet<string> {
  const reached = new Set([...chosen].map(id => `facts:${id}`));
  // A set is walked in the order in which it grows, so what is added on the way is followed too.
  for (const key of reached) {
    for (const node of nodesOf(parts, key)) {
      for (const word of referencesIn(node)) for (const found of named(parts, word)) reached.add(found);
    }
  }
  return reached;
}

function nodesOf({ definitions, facts }: Parts, key: string): readonly Node[] {
  const [section = '', id = ''] = key.split(':');
  if (section === 'facts') {
    const fact = facts.get(id);
    return fact ? [fact.item, ...(fact.defaults ? [fact.defaults] : [])] : [];
  }
  const entry = definitions[section as Section].get(id);
  return entry ? [entry.value] : [];
}

/** What is meant to be read by people only. */
const PROSE = new Set([
  'statement',
  'quote',
  'note',
  'title',
  'name',
  'aliases',
  'publisher',
  'author',
  'url',
  'tags',
  'id',
]);

/** Every word of every scalar that may be an id or a unit. */
function referencesIn(node: Node): readonly string[] {
  switch (node.kind) {
    case 'scalar':
      return node.value.match(/[\p{L}][\p{L}\p{N}-]*/gu) ?? [];
    case 'sequence':
      return node.items.flatMap(referencesIn);
    case 'mapping':
      return node.entries.flatMap(({ key, value }) =>
        PROSE.has(key.value) ? [] : [key.value, ...referencesIn(value)],
      );
  }
}

function named({ definitions, facts }: Parts, word: string): readonly string[] {
  const found = SECTIONS.filter(section => section !== 'tables' && definitions[section].has(word)).map(
    section => `${section}:${word}`,
  );
  if (facts.has(word)) found.push(`facts:${word}`);
  // "3 vehicles" may be a count that only the unit of some indicator makes known.
  for (const [id, { value }] of definitions.indicators) {
    const unit = textOf(fieldsOf(value).get('unit'));
    if (unit && (unit === word || unit === `${word}s` || `${unit}s` === word)) found.push(`indicators:${id}`);
  }
  return found;
}
