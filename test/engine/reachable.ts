/** What to search: up to so many numbers, between their ends, with at most so large a sum of squares. */
interface Search {
  readonly most: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly squares: number;
}

interface Reached {
  has(sum: number, squares: number): boolean;
}

/**
 * Every sum and sum of squares that n whole numbers have, for each n up to `most`: number by number all that can be added is
 * added. No theorem, no bound but the largest sum of squares that is asked for.
 */
export function reachable({ most, low, high, squares: cap }: Search): ReadonlyMap<number, Reached> {
  const root = Math.floor(Math.sqrt(cap));
  const [from, to] = [Math.max(low ?? -root, -root), Math.min(high ?? root, root)];
  const reach = Math.floor(Math.sqrt(most * cap));
  const width = cap + 1;
  const at = (sum: number, squares: number): number => (sum + reach) * width + squares;
  const found = new Map<number, Reached>();
  let now = new Uint8Array((2 * reach + 1) * width);
  now[at(0, 0)] = 1;
  for (let n = 1; n <= most; n++) {
    const next = new Uint8Array(now.length);
    for (let sum = -reach; sum <= reach; sum++) {
      for (let squares = 0; squares <= cap; squares++) {
        if (now[at(sum, squares)] === 0) continue;
        for (let number = from; number <= to; number++) {
          const [more, larger] = [sum + number, squares + number * number];
          if (larger <= cap && Math.abs(more) <= reach) next[at(more, larger)] = 1;
        }
      }
    }
    now = next;
    const here = next;
    found.set(n, {
      has: (sum, squares) => Math.abs(sum) <= reach && squares <= cap && here[at(sum, squares)] === 1,
    });
  }
  return found;
}
