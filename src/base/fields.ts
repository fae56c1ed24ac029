import type { Located } from '../text/located.ts';
import type { Node, Scalar } from './node.ts';
import { isEmpty } from './plain-value.ts';
import { spanOf } from './spans.ts';

/** What stands under the keys of a mapping. */
export type Fields = ReadonlyMap<string, Node>;

const NONE: Fields = new Map();

/** The fields of a mapping, none of any other node. Of two equal keys the first counts: the YAML reader reports the second. */
export function fieldsOf(node: Node | undefined): Fields {
  if (node?.kind !== 'mapping') return NONE;
  const fields = new Map<string, Node>();
  for (const { key, value } of node.entries) if (!fields.has(key.value)) fields.set(key.value, value);
  return fields;
}

/** A scalar in which something is written; whatever else stands there, the schema has its own words for. */
export function scalarOf(node: Node | undefined): Scalar | null {
  return node?.kind === 'scalar' && !isEmpty(node) ? node : null;
}

export function textOf(node: Node | undefined): string | null {
  return scalarOf(node)?.value ?? null;
}

export function locatedText(file: string, node: Node | undefined): Located<string> | null {
  const scalar = scalarOf(node);
  return scalar && { value: scalar.value, at: spanOf(file, scalar) };
}

/** The elements of a list; a single node is a list of one, and where nothing is written there are none. */
export function elementsOf(node: Node | undefined): readonly Node[] {
  if (node === undefined || isEmpty(node)) return [];
  return node.kind === 'sequence' ? node.items : [node];
}

export function isTrue(node: Node | undefined): boolean {
  return node?.kind === 'scalar' && node.value === 'true';
}

/** One of the words that may stand here, or null: another word is the schema's to report. */
export function wordOf<W extends string>(words: readonly W[], node: Node | undefined): W | null {
  if (node?.kind !== 'scalar') return null;
  return words.find(word => word === node.value) ?? null;
}

/** YAML mappings have no order; whitespace, comments and quotes say nothing. */
export function isSameContent(one: Node, other: Node): boolean {
  if (one.kind === 'scalar') return other.kind === 'scalar' && one.value === other.value;
  if (one.kind === 'sequence') {
    if (other.kind !== 'sequence' || one.items.length !== other.items.length) return false;
    return one.items.every((item, index) => {
      const counterpart = other.items[index];
      return counterpart !== undefined && isSameContent(item, counterpart);
    });
  }
  return other.kind === 'mapping' && areSameFields(fieldsOf(one), fieldsOf(other));
}

export function areSameFields(some: Fields, others: Fields): boolean {
  if (some.size !== others.size) return false;
  for (const [key, node] of some) {
    const counterpart = others.get(key);
    if (counterpart === undefined || !isSameContent(node, counterpart)) return false;
  }
  return true;
}
