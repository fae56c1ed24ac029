/** The index of the first of `count` sorted offsets that is not before `offset`, `count` if all are; found by halving. */
export function firstFrom(count: number, offsetAt: (index: number) => number, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (offsetAt(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
