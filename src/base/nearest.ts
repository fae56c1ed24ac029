import { distance } from 'fastest-levenshtein';

const MOST = 3;

/**
 * The known ids that are most like a mistyped one, best first, at most three: a third of its letters may differ, two in a
 * short one. An id that only has more words, or fewer, is near as well.
 */
export function nearest(id: string, known: Iterable<string>): readonly string[] {
  const limit = Math.max(2, Math.floor(id.length / 3));
  const near: { readonly id: string; readonly away: number }[] = [];
  for (const candidate of known) {
    if (isLengthened(candidate, id) || isLengthened(id, candidate)) {
      near.push({ id: candidate, away: limit });
      continue;
    }
    // The lengths alone put most of a large base out of question.
    if (Math.abs(candidate.length - id.length) > limit) continue;
    const away = distance(id, candidate);
    if (away <= limit) near.push({ id: candidate, away });
  }
  near.sort((a, b) => a.away - b.away || (a.id < b.id ? -1 : 1));
  return near.slice(0, MOST).map(({ id: found }) => found);
}

/** One has further words before or after the other. */
function isLengthened(long: string, short: string): boolean {
  return long.startsWith(`${short}-`) || long.endsWith(`-${short}`);
}
