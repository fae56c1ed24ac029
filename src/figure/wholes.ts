import type { Interval } from './interval.ts';
import { ceiling, equals, floor, rational } from './rational.ts';

/** Whole numbers from the first to the last; null where they never end. */
export interface Wholes {
  readonly first: bigint | null;
  readonly last: bigint | null;
}

/** The whole numbers inside; null if there are none. */
export function wholesIn({ low, high, lowOpen, highOpen }: Interval): Wholes | null {
  const first = low && ceiling(low);
  const last = high && floor(high);
  const from = first !== null && lowOpen && low && equals(rational(first), low) ? first + 1n : first;
  const to = last !== null && highOpen && high && equals(rational(last), high) ? last - 1n : last;
  return from !== null && to !== null && from > to ? null : { first: from, last: to };
}
