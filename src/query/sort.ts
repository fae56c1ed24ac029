import type { Fact, Quantity } from '../base/fact.ts';
import { toNumber } from '../figure/rational.ts';
import type { FactContext } from './fact-columns.ts';
import { factColumns } from './fact-columns.ts';

/** What facts can be put in order by: every column. */
export const sortKeys: readonly string[] = factColumns.map(column => column.key);

/** Puts facts in the order of a column, or against it; facts with nothing there come last, equal ones stay as they were. */
export function sortFacts(
  facts: readonly Fact[],
  key: string,
  direction: 'ascending' | 'descending',
  context: FactContext,
): readonly Fact[] {
  const keyed = facts.map(fact => ({ fact, rank: rankOf(fact, key, context) }));
  const sign = direction === 'ascending' ? 1 : -1;
  return keyed
    .sort((a, b) => {
      if (a.rank === null || b.rank === null) return Number(a.rank === null) - Number(b.rank === null);
      return sign * compareRanks(a.rank, b.rank);
    })
    .map(({ fact }) => fact);
}

/** A group that is ordered as text, and within it a number: amounts of money are not put between lengths. */
type SortRank = readonly [group: string, number: number];

function rankOf(fact: Fact, key: string, context: FactContext): SortRank | null {
  switch (key) {
    case 'when':
      return whenRank(fact);
    case 'value':
      return figureRank(fact.values[0]);
    case 'change':
      return figureRank(fact.changes[0]);
    case 'share':
      return figureRank(fact.shares[0]?.is ?? undefined);
    case 'rank':
      return figureRank(fact.ranks[0]);
    case 'findings':
      return ['', ['error', 'warning', 'none'].indexOf(context.marks.get(fact.id) ?? 'none')];
    case 'line':
      return [fact.at.file, fact.at.start];
  }
  const cell = factColumns.find(column => column.key === key)?.cell(fact, context) ?? [];
  return cell.length > 0 ? [cell.join('\n'), 0] : null;
}

function whenRank({ period, date }: Fact): SortRank | null {
  const when = period?.value ?? date?.value;
  return when === undefined || when === 'unknown' ? null : ['', when.start ?? -Infinity];
}

/** By the number as written, in base units of its kind; where there is no one number, by the middle of what it may be. */
function figureRank(quantity: Quantity | undefined): SortRank | null {
  if (!quantity) return null;
  const { low, high } = quantity.figure.written;
  const ends = [low, high].filter(end => end !== null).map(toNumber);
  const sum = ends.reduce((total, end) => total + end, 0);
  return [quantity.figure.unit.dimension, ends.length > 0 ? sum / ends.length : 0];
}

function compareRanks([group, number]: SortRank, [otherGroup, otherNumber]: SortRank): number {
  if (group !== otherGroup) return group < otherGroup ? -1 : 1;
  return number === otherNumber ? 0 : number - otherNumber;
}
