import type { Period } from './period.ts';
import { periodKey } from './period-algebra.ts';

/**
 * The keys of the periods that neither lie in another of the list nor hold one. What stands there twice lies in the other. As
 * fast as the list is sorted.
 */
export function lonePeriods(periods: readonly Period[]): ReadonlySet<string> {
  // What holds a period comes before it, what lies in it after: the longer of two that begin together comes first.
  const sorted = [...periods].sort((a, b) => beginOf(a) - beginOf(b) || endOf(b) - endOf(a));
  const lone = new Set(sorted.map(periodKey));
  let latest: number | null = null;
  for (const period of sorted) {
    if (latest !== null && latest >= endOf(period)) lone.delete(periodKey(period));
    latest = Math.max(latest ?? endOf(period), endOf(period));
  }
  let earliest: number | null = null;
  for (const period of sorted.reverse()) {
    if (earliest !== null && earliest <= endOf(period)) lone.delete(periodKey(period));
    earliest = Math.min(earliest ?? endOf(period), endOf(period));
  }
  return lone;
}

/** An open period begins before all others, or ends after them. */
function beginOf({ start }: Period): number {
  return start ?? -Number.MAX_VALUE;
}

function endOf({ end }: Period): number {
  return end ?? Number.MAX_VALUE;
}
