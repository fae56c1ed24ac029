import type { Mapping, Node, Scalar } from './node.ts';

export type PlainValue = string | boolean | null | readonly PlainValue[] | { readonly [key: string]: PlainValue };

/**
 * What a schema sees of a node: text, and true, false and null where they are written plain. Of two equal keys the first
 * counts, as everywhere. Linear in the node.
 */
export function plainValueOf(node: Node): PlainValue {
  if (node.kind === 'scalar') return scalarValueOf(node);
  if (node.kind === 'sequence') return node.items.map(plainValueOf);
  return mappingValueOf(node);
}

/** Nothing is written, or a word of YAML for nothing. */
export function isEmpty(node: Node): boolean {
  return node.kind === 'scalar' && scalarValueOf(node) === null;
}

function scalarValueOf({ value, style }: Scalar): string | boolean | null {
  if (style !== 'plain') return value;
  switch (value) {
    case '':
    case '~':
    case 'null':
      return null;
    case 'true':
      return true;
    case 'false':
      return false;
    default:
      return value;
  }
}

function mappingValueOf({ entries }: Mapping): PlainValue {
  const object: Record<string, PlainValue> = {};
  for (const { key, value } of entries) {
    const name = key.value;
    if (Object.hasOwn(object, name)) continue;
    // An ordinary assignment would set the prototype and leave no key to find fault with.
    if (name === '__proto__') define(object, name, plainValueOf(value));
    else object[name] = plainValueOf(value);
  }
  return object;
}

function define(object: object, name: string, value: PlainValue): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}
