import type { Entry, Mapping } from './node.ts';
import { isEmpty } from './plain-value.ts';
import { meantKey } from './schema-keys.ts';
import type { SchemaPlace } from './schema-place.ts';
import { isNameMap, keysOf, type Shape, shapeOfItems, shapeUnderKey } from './schema-shape.ts';

/** An entry that was likely meant to stand under an empty key above it, had it been indented. */
export interface Misplaced {
  readonly above: Entry;
  /** The others of a run are no second cause. */
  readonly isFirst: boolean;
}

/** Finds the entries of a block mapping that stand beside the key that they belong under. One pass over the mapping. */
export function misplacedIn(shape: Shape, mapping: Mapping): ReadonlyMap<Entry, Misplaced> {
  const known = runs.get(mapping);
  if (known) return known;
  const misplaced = new Map<Entry, Misplaced>();
  let above: Entry | null = null;
  let isFirst = true;
  for (const entry of mapping.flow ? [] : mapping.entries) {
    if (above && belongsUnder(shape, above, entry)) {
      misplaced.set(entry, { above, isFirst });
      isFirst = false;
    } else {
      above = isEmpty(entry.value) && shapeUnderKey(shape, entry.key.value) ? entry : null;
      isFirst = true;
    }
  }
  runs.set(mapping, misplaced);
  return misplaced;
}

/** Whether a key has left its place for the level above, so that the key over it is empty. */
export function isEmptyByMisplacing({ entry, parent }: SchemaPlace): boolean {
  if (entry === null || parent?.node.kind !== 'mapping') return false;
  const { entries } = parent.node;
  const next = entries[entries.indexOf(entry) + 1];
  return next !== undefined && misplacedIn(parent.shape, parent.node).get(next)?.above === entry;
}

const runs = new WeakMap<Mapping, ReadonlyMap<Entry, Misplaced>>();

function belongsUnder(shape: Shape, above: Entry, { key, value }: Entry): boolean {
  const under = shapeUnderKey(shape, above.key.value);
  if (under === null || keysOf(shape).includes(key.value)) return false;
  // Beside the ids of entities the keys of an entity have no business.
  if (isNameMap(shape)) return value.kind !== 'mapping' && keysOf(under).includes(key.value);
  if (isNameMap(under)) return meantKey(shape, key.value, value) === null;
  return keysOf(under).includes(key.value) || keysOf(shapeOfItems(under) ?? {}).includes(key.value);
}
