import { wholeRoot } from '../figure/root.ts';

/** So many whole numbers from the lowest to the highest; null where there is no such end. */
export interface WholeNumbers {
  readonly n: bigint;
  readonly low: bigint | null;
  readonly high: bigint | null;
}

/** How many steps a search may still take; it counts down. Of work and never of time, so that every machine decides alike. */
export interface Budget {
  left: number;
}

/**
 * Whether so many whole numbers can have that sum and that sum of squares, exactly; null where the search would take too long.
 *
 * A sum of squares has the parity of the sum, and is least where the numbers are as equal as can be. Without ends five or more
 * numbers have every such sum of squares: choose the fifth so that sum and squares of the other four are odd; those then exist,
 * since every number that is 3 of 8 is a sum of three odd squares (Gauss), and with equal numbers to spare one more changes
 * nothing. Two, three and four numbers have gaps. With ends there are gaps near the most, where a search is short.
 */
export function canHave(numbers: WholeNumbers, sum: bigint, squares: bigint, budget: Budget): boolean | null {
  const { n, low, high } = numbers;
  if ((sum - squares) % 2n !== 0n || squares < fewestSquares(n, sum)) return false;
  const free = canHaveWithoutEnds(n, sum, squares, budget);
  if (free !== true || (low === null && high === null)) return free;
  return low !== null
    ? fromNothing(n, high === null ? null : high - low, ...moved(n, sum, squares, low), budget)
    : fromNothing(n, null, ...moved(n, -sum, squares, -(high ?? 0n)), budget);
}

/** The least sum of squares: some at one number, the others one above it. */
export function fewestSquares(n: bigint, sum: bigint): bigint {
  const above = ((sum % n) + n) % n;
  const common = (sum - above) / n;
  return (n - above) * common * common + above * (common + 1n) * (common + 1n);
}

/** The largest sum of squares: as many at both ends as can be, and one between. Null where there is none. */
export function mostSquares({ n, low, high }: WholeNumbers, sum: bigint): bigint | null {
  if (n === 1n) return sum * sum;
  if (low === null || high === null) {
    const end = low ?? high;
    if (end === null) return null;
    const rest = sum - (n - 1n) * end;
    return (n - 1n) * end * end + rest * rest;
  }
  if (low === high) return n * low * low;
  const tops = (sum - n * low) / (high - low);
  if (tops >= n) return n * high * high;
  const between = sum - tops * high - (n - 1n - tops) * low;
  return tops * high * high + (n - 1n - tops) * low * low + between * between;
}

/** Sum and squares of the same numbers, each less by `by`. */
function moved(n: bigint, sum: bigint, squares: bigint, by: bigint): readonly [bigint, bigint] {
  return [sum - n * by, squares - 2n * by * sum + n * by * by];
}

function canHaveWithoutEnds(n: bigint, sum: bigint, squares: bigint, budget: Budget): boolean | null {
  if (n === 1n) return squares === sum * sum;
  if (n === 2n) return isSquare(2n * squares - sum * sum);
  if (n === 3n) return isNormOfHexagons((3n * squares - sum * sum) / 2n, budget);
  if (n === 4n) return sum % 2n !== 0n || isSumOfThreeSquares(squares - (sum / 2n) * (sum / 2n));
  return true;
}

function isSquare(n: bigint): boolean {
  const root = wholeRoot(n);
  return root * root === n;
}

/** Legendre: all but 4^a (8 b + 7). */
function isSumOfThreeSquares(n: bigint): boolean {
  let rest = n;
  while (rest > 0n && rest % 4n === 0n) rest /= 4n;
  return rest % 8n !== 7n;
}

/** p^2 + p q + q^2, the distances in a lattice of hexagons: no prime that is 2 of 3 divides it an odd number of times. */
function isNormOfHexagons(n: bigint, budget: Budget): boolean | null {
  if (n === 0n) return true;
  let rest = n;
  for (let prime = 2n; prime * prime <= rest; prime++) {
    if (budget.left-- <= 0) return null;
    let times = 0;
    while (rest % prime === 0n) {
      rest /= prime;
      times++;
    }
    if (prime % 3n === 2n && times % 2 === 1) return false;
  }
  return rest % 3n !== 2n;
}

/** From 0 to `most` (null: without end). Numbers near the upper end are looked at from there. */
function fromNothing(n: bigint, most: bigint | null, sum: bigint, squares: bigint, budget: Budget): boolean | null {
  if (sum < 0n || squares < 0n) return false;
  const highest = most ?? sum;
  const path: Path = { budget, dead: new Set(), depth: 0 };
  if (most !== null && 2n * sum > n * highest) {
    const [rest, others] = moved(n, -sum, squares, -highest);
    return split({ n, sum: rest, most: highest, squares: others }, path);
  }
  return split({ n, sum, most: highest, squares }, path);
}

/** Parts of a sum that are still to be found: at most n, none above `most`, with that sum of squares. */
interface Rest {
  readonly n: bigint;
  readonly sum: bigint;
  readonly most: bigint;
  readonly squares: bigint;
}

/** What a search may still spend, how deep it is, and what it has found to lead nowhere. */
interface Path {
  readonly budget: Budget;
  readonly dead: Set<string>;
  readonly depth: number;
}

const DEEPEST = 500;

/**
 * Splits a sum into parts: the largest first, as large and as often as leaves enough for the others, since then hardly anything
 * is left to be done.
 */
function split(rest: Rest, path: Path): boolean | null {
  const { n, sum, most, squares } = rest;
  if (sum > n * most || (sum - squares) % 2n !== 0n) return false;
  if (sum === 0n) return squares === 0n;
  const fewest = fewestSquares(n, sum);
  if (squares < fewest || squares > mostOfParts(sum, most)) return false;
  if (canSpread(n, sum, most, (squares - fewest) / 2n)) return true;
  const key = `${n} ${sum} ${most} ${squares}`;
  if (path.dead.has(key)) return false;
  if (path.depth > DEEPEST) return null;
  let isOpen = false;
  for (const fewer of shorter(rest)) {
    if (path.budget.left-- <= 0) return null;
    const found = split(fewer, { ...path, depth: path.depth + 1 });
    if (found) return true;
    if (found === null) isOpen = true;
  }
  if (isOpen) return null;
  path.dead.add(key);
  return false;
}

/** What is left by every largest part and every number of times that it may occur. More of it only add to the least. */
function* shorter({ n, sum, most, squares }: Rest): Iterable<Rest> {
  const without = (part: bigint, times: bigint): Rest => ({
    n: n - times,
    sum: sum - times * part,
    most: part - 1n,
    squares: squares - times * part * part,
  });
  const isEnough = (rest: Rest): boolean => rest.n === 0n || rest.squares >= fewestSquares(rest.n, rest.sum);
  const mean = sum / n;
  for (let part = last(mean, smallest(most, sum), one => isEnough(without(one, 1n))); part > 0n; part--) {
    // Smaller parts than this cannot make up so many squares.
    if (mostOfParts(sum, part) < squares) return;
    for (let times = last(0n, smallest(n, sum / part), one => isEnough(without(part, one))); times > 0n; times--) {
      const rest = without(part, times);
      if (rest.squares > (rest.most > 0n ? mostOfParts(rest.sum, rest.most) : 0n)) break;
      yield rest;
    }
  }
}

/** The last of a run of numbers for which something is so, if it is so for the first and from some on for none. */
function last(from: bigint, to: bigint, isSo: (one: bigint) => boolean): bigint {
  let [known, end] = [from, to];
  while (known < end) {
    const middle = (known + end + 1n) / 2n;
    if (isSo(middle)) known = middle;
    else end = middle - 1n;
  }
  return known;
}

function mostOfParts(sum: bigint, most: bigint): bigint {
  const rest = sum % most;
  return (sum / most) * most * most + rest * rest;
}

/**
 * Whether equal numbers alone give so many squares (halved) more than the least: a pair of them that moves apart by d gives d^2.
 * Any number is four squares (Lagrange), so all but four pairs go as far apart as they may, and four make up the rest.
 */
function canSpread(n: bigint, sum: bigint, most: bigint, more: bigint): boolean {
  if (more === 0n) return true;
  const above = sum % n;
  const common = sum / n;
  return (
    canPairs((n - above) / 2n, smallest(common, most - common), more) ||
    canPairs(above / 2n, smallest(common + 1n, most - common - 1n), more)
  );
}

function canPairs(pairs: bigint, apart: bigint, more: bigint): boolean {
  if (apart < 1n) return false;
  return more <= pairs || (pairs >= 4n && more <= (pairs - 3n) * apart * apart);
}

function smallest(first: bigint, ...others: readonly bigint[]): bigint {
  let least = first;
  for (const next of others) if (next < least) least = next;
  return least;
}
