import { type Interval, intersect, meets } from '../figure/interval.ts';
import { compare } from '../figure/rational.ts';
import { firstFrom } from '../text/first-from.ts';

/**
 * All pairs without a value in common, each in the order of the list. Where all meet in one place, which is usual, that is seen
 * at once; else it takes as long as there are such pairs to find, not as there are pairs.
 */
export function* pairsApart<T>(
  items: readonly T[],
  intervalOf: (item: T) => Interval,
): Iterable<readonly [one: T, other: T]> {
  if (items.length < 2 || haveCommon(items.map(intervalOf))) return;
  const placed = items.map((item, index) => ({ item, index, interval: intervalOf(item) }));
  const byLow = placed.sort((a, b) => earlierLow(a.interval, b.interval));
  for (const [place, one] of byLow.entries()) {
    // Those that begin later meet it until the first that begins after its end.
    const isPast = (at: number): boolean => at > place && !meets(one.interval, (byLow[at] ?? one).interval);
    for (let at = firstFrom(byLow.length, at => Number(isPast(at)), 1); at < byLow.length; at++) {
      const other = byLow[at] ?? one;
      yield one.index < other.index ? [one.item, other.item] : [other.item, one.item];
    }
  }
}

function haveCommon(intervals: readonly Interval[]): boolean {
  return intervals.reduce<Interval | null>((all, next) => all && intersect(all, next), intervals[0] ?? null) !== null;
}

function earlierLow(a: Interval, b: Interval): number {
  if (a.low === null || b.low === null) return Number(a.low !== null) - Number(b.low !== null);
  return compare(a.low, b.low) || Number(a.lowOpen) - Number(b.lowOpen);
}
