/**
 * The rules that may report one and the same set of figures, the most specific first: that one does, and the others are not
 * heard (engine.md, conflicts). A rule that is not here looks at something else, and always reports by itself.
 */
export const specificFirst: readonly string[] = [
  'loose-bound',
  'percent-for-points',
  'false-comparison',
  'wrong-gap',
  'wrong-conversion',
  'unlike-rates',
  'wrong-share',
  'shares-exceed-whole',
  'part-exceeds-whole',
  'wrong-index',
  'wrong-growth',
  'wrong-sum',
  'wrong-identity',
  'wrong-relation',
  'disagreement',
  'unusual',
];

/** The more specific of two rules first. */
export function bySpecificity(one: string, other: string): number {
  return placeOf(one) - placeOf(other);
}

function placeOf(rule: string): number {
  const place = specificFirst.indexOf(rule);
  return place < 0 ? specificFirst.length : place;
}
