/** The multiplier that a word, letter or Chinese character stands for; null for any other. Expects lower case. */
export function scaleOf(word: string): bigint | null {
  return scales.get(word) ?? null;
}

/** What a capital was probably meant for that some write for a scale and others for a unit (M is a mega, B a byte); else null. */
export function scaleHint(word: string): string | null {
  return abbreviations.get(word) ?? null;
}

const scales: ReadonlyMap<string, bigint> = new Map([
  ['hundred', 100n],
  ['k', 1_000n],
  ['thousand', 1_000n],
  ['m', 1_000_000n],
  ['mn', 1_000_000n],
  ['million', 1_000_000n],
  ['bn', 10n ** 9n],
  ['billion', 10n ** 9n],
  ['tn', 10n ** 12n],
  ['trillion', 10n ** 12n],
  ['lakh', 100_000n],
  ['crore', 10n ** 7n],
  ['百', 100n],
  ['千', 1_000n],
  ['万', 10_000n],
  ['百万', 1_000_000n],
  ['千万', 10_000_000n],
  ['亿', 10n ** 8n],
  ['十亿', 10n ** 9n],
  ['百亿', 10n ** 10n],
  ['千亿', 10n ** 11n],
  ['万亿', 10n ** 12n],
]);

const abbreviations: ReadonlyMap<string, string> = new Map([
  ['M', 'million'],
  ['MM', 'million'],
  ['mio', 'million'],
  ['B', 'billion'],
  ['T', 'trillion'],
]);
