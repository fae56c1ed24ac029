import type { Use } from '../engine/decide.ts';
import { describeFigure } from '../engine/describe.ts';
import type { Figure, Hedge } from '../figure/figure.ts';
import { formatEnd } from '../figure/format.ts';
import { equalIntervals, width } from '../figure/interval.ts';
import { compare, divide, rational } from '../figure/rational.ts';

/** What a figure would have to mean for a strained check to hold: "1,000 is rounded to hundreds". Null if it says all it can. */
export function stretchOf(use: Use): string | null {
  const { figure } = use.claim;
  if (equalIntervals(figure.strict, figure.wide)) return null;
  const text = describeFigure(use);
  if (figure.hedge && figure.hedge !== 'about') return `${text} means ${farEnd(figure, figure.hedge)}`;
  if (figure.kind === 'range') return `the ends of ${text} are rounded`;
  if (figure.unit.kind === 'times' && figure.kind === 'number') return `${text} is rounded to a whole number`;
  if (figure.kind === 'number') return `${text} is rounded to ${placeName(figure)}`;
  return `${text} is meant loosely`;
}

function farEnd({ strict, unit }: Figure, hedge: Hedge): string {
  const isUpward = hedge === 'over' || hedge === 'at-least';
  return isUpward ? `above ${formatEnd(strict, 'high', unit)}` : `below ${formatEnd(strict, 'low', unit)}`;
}

const PLACES: readonly (readonly [bigint, string])[] = [
  [10n, 'tens'],
  [100n, 'hundreds'],
  [1_000n, 'thousands'],
  [10_000n, 'ten thousands'],
  [100_000n, 'hundred thousands'],
  [1_000_000n, 'millions'],
  [10_000_000n, 'ten millions'],
  [100_000_000n, 'hundred millions'],
  [1_000_000_000n, 'billions'],
  [1_000_000_000_000n, 'trillions'],
];

/** The coarsest place to which it may be rounded, as it is called. */
function placeName({ wide, unit }: Figure): string {
  const span = width(wide);
  const size = span && divide(span, unit.factor);
  const [, name] = PLACES.findLast(([place]) => size && compare(rational(place), size) <= 0) ?? [];
  return name ?? 'its first digits';
}
