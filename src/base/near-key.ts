import { distance } from 'fastest-levenshtein';

/**
 * The key that a mistyped one stands for, if one is clearly nearest: the same but for case, hyphens and a plural, or with
 * the same letters in another order, or with at most a third of the letters wrong.
 */
export function nearKey(written: string, keys: readonly string[]): string | null {
  const twin = twinKey(written, keys);
  if (twin !== null) return twin;
  const plain = bare(written);
  const limit = plain.length < 3 ? 0 : Math.max(1, Math.floor(plain.length / 3));
  let best: string | null = null;
  let least = limit + 1;
  for (const key of keys) {
    // A key of two letters is near to half of all short words.
    if (key.length < 3) continue;
    const away = sorted(plain) === sorted(bare(key)) ? 1 : distance(plain, bare(key));
    if (away < least) [best, least] = [key, away];
  }
  return best;
}

/** The key that is the same but for case, hyphens and a plural: `part-of` for `partOf`, `entity` for `entities`. */
export function twinKey(written: string, keys: readonly string[]): string | null {
  const singular = singularOf(bare(written));
  return keys.find(key => singularOf(bare(key)) === singular) ?? null;
}

function bare(key: string): string {
  return key.toLowerCase().replace(/[-_ ]/g, '');
}

function singularOf(key: string): string {
  return key.length < 4 ? key : key.replace(/ies$/, 'y').replace(/s$/, '');
}

function sorted(key: string): string {
  return [...key].sort().join('');
}
