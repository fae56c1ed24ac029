import type { Claim } from '../engine/claim.ts';
import { type Rational, reduce } from '../figure/rational.ts';

/**
 * The same text for figures of one observation that are written equal: the same number (8.80 and 8.8 too, 2.13 million and
 * 2,130,000), bare or with "about". Null for what says no number: bare words, and a hedge to one side, which leaves it open.
 */
export function writtenNumber({ figure: { kind, hedge }, written }: Claim): string | null {
  if (kind === 'direction' || kind === 'magnitude' || kind === 'rank') return null;
  if (hedge !== null && hedge !== 'about') return null;
  return `${hedge ?? 'just'} ${endText(written.low)} ${endText(written.high)}`;
}

function endText(end: Rational | null): string {
  if (end === null) return '';
  const { n, d } = reduce(end);
  return `${n}/${d}`;
}
