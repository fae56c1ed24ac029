import type { Entry, Mapping, Node } from './node.ts';
import { fileShape, type Shape, shapeOfItems, shapeUnderKey } from './schema-shape.ts';

/** A node, what the schema wants there, and how one gets there. */
export interface SchemaPlace {
  readonly node: Node;
  readonly shape: Shape;
  /** As `facts[2].change[0].by`; empty for the document itself. */
  readonly path: string;
  /** The last key on the way; of an element of a list that of the list. */
  readonly key: string;
  /** Null for the document and the elements of a list. */
  readonly entry: Entry | null;
  readonly parent: SchemaPlace | null;
}

/** Finds the place that a JSON pointer (RFC 6901) names. The schema has something to say of it, so it exists. */
export function placeAt(root: Node, pointer: string): SchemaPlace {
  let place: SchemaPlace = { node: root, shape: fileShape, path: '', key: '', entry: null, parent: null };
  for (const step of pointer.split('/').slice(1)) {
    const next = placeUnder(place, step.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (next === null) return place;
    place = next;
  }
  return place;
}

/** The place of a key, or of the element with a number, directly under another. */
function placeUnder(parent: SchemaPlace, step: string): SchemaPlace | null {
  const { node, shape, path, key } = parent;
  if (node.kind === 'scalar') return null;
  if (node.kind === 'sequence') {
    const item = node.items[Number(step)];
    const wanted = shapeOfItems(shape);
    return item && wanted ? { node: item, shape: wanted, path: `${path}[${step}]`, key, entry: null, parent } : null;
  }
  const entry = entryOf(node, step);
  const wanted = shapeUnderKey(shape, step);
  if (entry === undefined || wanted === null) return null;
  return { node: entry.value, shape: wanted, path: pathUnder(parent, step), key: step, entry, parent };
}

export function pathUnder({ path }: Pick<SchemaPlace, 'path'>, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** Of two equal keys the first counts. */
export function entryOf(mapping: Mapping, key: string): Entry | undefined {
  if (mapping.entries.length <= FEW) return mapping.entries.find(entry => entry.key.value === key);
  let entries = indexes.get(mapping);
  if (entries === undefined) {
    entries = new Map();
    for (const entry of mapping.entries) if (!entries.has(entry.key.value)) entries.set(entry.key.value, entry);
    indexes.set(mapping, entries);
  }
  return entries.get(key);
}

const FEW = 16;

/** Ten thousand entities with a fault each are looked up by key, not each by going through all. */
const indexes = new WeakMap<Mapping, Map<string, Entry>>();
