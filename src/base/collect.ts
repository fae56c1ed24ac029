import type { Span } from '../text/span.ts';
import { areSameFields, elementsOf, type Fields, fieldsOf, isSameContent, scalarOf, textOf } from './fields.ts';
import type { Kind } from './ids.ts';
import type { Mapping, Node, Scalar } from './node.ts';
import { spanOf } from './spans.ts';

/** One YAML document and the file it stands in. */
export interface FiledDocument {
  readonly file: string;
  readonly root: Node;
}

/** What stands under an id in `entities:`, `sources:` and their like, not yet read. */
export interface RawDefinition {
  readonly kind: Kind;
  readonly file: string;
  readonly id: Scalar;
  readonly node: Node;
}

/** A fact as it is written, with the defaults of its document filled in. */
export interface RawFact {
  readonly file: string;
  readonly topic: string;
  readonly id: Scalar;
  readonly item: Mapping;
  /** Nodes from the defaults keep their places there. */
  readonly fields: Fields;
  /** The defaults as they are written; null without any. */
  readonly defaults: Node | null;
}

export interface RawRelation {
  readonly file: string;
  readonly that: Scalar;
  readonly source: Scalar | null;
}

/** The defaults of one document: what they name is named, whether or not a fact takes it up. */
export interface RawDefaults {
  readonly file: string;
  readonly node: Node;
}

/** The records of all documents, the first of each id. */
export interface Collected {
  readonly definitions: readonly RawDefinition[];
  readonly facts: readonly RawFact[];
  readonly relations: readonly RawRelation[];
  readonly defaults: readonly RawDefaults[];
  readonly duplicates: readonly Duplicate[];
}

/** An id that stands for two things. */
export interface Duplicate {
  readonly kind: Kind;
  readonly id: string;
  readonly at: Span;
  readonly first: Span;
}

/**
 * Gathers what the documents hold, files in the order of their names, so that a finding is the same whatever the disk's
 * order. An id that comes again with the same content in another file is one; else the second is a duplicate and left out.
 */
export function collect(documents: readonly FiledDocument[]): Collected {
  const definitions = new Map<string, RawDefinition>();
  const facts = new Map<string, RawFact>();
  const relations: RawRelation[] = [];
  const defaults: RawDefaults[] = [];
  const duplicates: Duplicate[] = [];
  const inOrder = [...documents].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.root.start - b.root.start,
  );
  for (const { file, root } of inOrder) {
    const fields = fieldsOf(root);
    for (const definition of definitionsOf(file, fields)) {
      const key = `${definition.kind}:${definition.id.value}`;
      const first = definitions.get(key);
      if (first === undefined) definitions.set(key, definition);
      else if (first.file === file || !isSameContent(first.node, definition.node)) {
        duplicates.push(duplicateOf(definition.kind, first, definition));
      }
    }
    for (const fact of factsOf(file, fields)) {
      const first = facts.get(fact.id.value);
      if (first === undefined) facts.set(fact.id.value, fact);
      else if (first.file === file || !areSameFields(first.fields, fact.fields)) {
        duplicates.push(duplicateOf('fact', first, fact));
      }
    }
    const shared = fields.get('defaults');
    if (shared !== undefined) defaults.push({ file, node: shared });
    for (const node of elementsOf(fields.get('relations'))) {
      const relation = relationOf(file, node);
      if (relation) relations.push(relation);
    }
  }
  return { definitions: [...definitions.values()], facts: [...facts.values()], relations, defaults, duplicates };
}

/** Keys of a fact that say how much, so that `indicator` and `period` have a meaning. */
const MEASURES = [
  'value',
  'converted',
  'change',
  'share',
  'rank',
  'record',
  'compare',
  'parts',
  'items',
  'mean',
  'age',
  'since',
] as const;

const SECTIONS: readonly (readonly [key: string, kind: Kind])[] = [
  ['sources', 'source'],
  ['entities', 'entity'],
  ['indicators', 'indicator'],
  ['periods', 'period'],
  ['units', 'unit'],
  ['tables', 'table'],
];

function definitionsOf(file: string, document: Fields): readonly RawDefinition[] {
  const definitions: RawDefinition[] = [];
  for (const [key, kind] of SECTIONS) {
    const section = document.get(key);
    if (section?.kind !== 'mapping') continue;
    for (const entry of section.entries) {
      if (entry.key.value !== '') definitions.push({ kind, file, id: entry.key, node: entry.value });
    }
  }
  return definitions;
}

function factsOf(file: string, document: Fields): readonly RawFact[] {
  const topic = textOf(document.get('topic')) ?? topicOf(file);
  const defaultsNode = document.get('defaults') ?? null;
  const defaults = fieldsOf(defaultsNode ?? undefined);
  const facts: RawFact[] = [];
  for (const item of elementsOf(document.get('facts'))) {
    if (item.kind !== 'mapping') continue;
    const fields = withDefaults(fieldsOf(item), defaults);
    const id = scalarOf(fields.get('id'));
    if (id !== null) facts.push({ file, topic, id, item, fields, defaults: defaultsNode });
  }
  return facts;
}

/** A fact that only names an observation or a thing has no use for the indicator and the period of its neighbours. */
function withDefaults(own: Fields, defaults: Fields): Fields {
  if (defaults.size === 0) return own;
  const fields = new Map(own);
  for (const [key, node] of defaults) {
    if (key !== 'id' && key !== 'indicator' && key !== 'period' && !fields.has(key)) fields.set(key, node);
  }
  if (!MEASURES.some(key => fields.has(key))) return fields;
  for (const key of ['indicator', 'period']) {
    const node = defaults.get(key);
    if (node !== undefined && !fields.has(key)) fields.set(key, node);
  }
  return fields;
}

function topicOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
}

function relationOf(file: string, node: Node): RawRelation | null {
  const fields = fieldsOf(node);
  const that = scalarOf(node) ?? scalarOf(fields.get('that'));
  return that && { file, that, source: scalarOf(fields.get('source')) };
}

function duplicateOf(kind: Kind, first: RawDefinition | RawFact, second: RawDefinition | RawFact): Duplicate {
  return { kind, id: second.id.value, at: spanOf(second.file, second.id), first: spanOf(first.file, first.id) };
}
