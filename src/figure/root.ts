import { type Rational, toDecimal } from './rational.ts';

/** The largest whole number whose square is not above; `n` is not negative. Newton's steps from above. */
export function wholeRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let root = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** The square root as a decimal text, rounded to `places`; for printing, since roots are compared by their squares. */
export function rootText({ n, d }: Rational, places: number): string {
  const scale = 10n ** BigInt(places);
  // Twice the root at one place more than asked for decides how the last place is rounded.
  const doubled = wholeRoot((4n * n * scale * scale) / d);
  return toDecimal({ n: (doubled + 1n) / 2n, d: scale }, places, 'nearest');
}
