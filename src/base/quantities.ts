import type { Fact, Quantity } from './fact.ts';

/** Every number of a fact, in the order of its measures. Ranks are none, nor are bare words (up, a deficit). */
export function quantitiesOf(fact: Fact): readonly Quantity[] {
  return [...quantitiesIn(fact)].filter(({ figure }) => figure.kind !== 'direction');
}

function* quantitiesIn({ values, changes, shares, ranks, comparisons, mean, age }: Fact): Iterable<Quantity> {
  for (const value of values) yield* [value, ...value.converted];
  for (const change of changes) yield* [change, ...change.converted];
  for (const { is, n, change } of shares) yield* present(is, n, change);
  for (const { size } of ranks) yield* present(size);
  for (const { claim, than, by } of comparisons) {
    if (claim.kind === 'times') yield claim.times;
    if (than.kind === 'mark') yield than.mark;
    yield* by;
  }
  if (mean) yield* present(mean.n, mean.sd, mean.min, mean.max, mean.total);
  yield* present(age);
}

function present(...quantities: readonly (Quantity | null)[]): readonly Quantity[] {
  return quantities.filter(quantity => quantity !== null);
}
