import type { Entry } from './node.ts';

/** Merge keys, empty keys and keys of the length at which YAML begins to refuse them are for the exact reader. */
export function isUsableKey(key: string): boolean {
  return key !== '' && key !== '<<' && key.length < 1000;
}

/** Most mappings have few keys; for those a set costs more than it saves. */
export function hasKeyTwice(entries: readonly Entry[]): boolean {
  if (entries.length > 12) return new Set(entries.map(({ key }) => key.value)).size < entries.length;
  for (let i = 1; i < entries.length; i++) {
    const key = entries[i]?.key.value;
    for (let j = 0; j < i; j++) if (entries[j]?.key.value === key) return true;
  }
  return false;
}
