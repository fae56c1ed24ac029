import { isOneSided } from '../engine/stretches.ts';
import type { Figure } from '../figure/figure.ts';
import { formatEnd } from '../figure/format.ts';
import { width } from '../figure/interval.ts';
import { compare, divide, rational } from '../figure/rational.ts';

const MOST_NAMED = 3;

/** What a strained finding says after its message: ", unless £1,000 is rounded to hundreds". Empty where nothing stretches. */
export function unless(ways: readonly (readonly Stretched[])[]): string {
  const [first, ...others] = new Set(ways.map(together));
  if (first === undefined) return '';
  if (others.length >= MOST_NAMED) return `, unless ${first} or one of ${others.length} others is read as loosely`;
  return `, unless ${[first, ...others].join(' or ')}`;
}

/** A figure that would have to be read widely, and as what it was written. */
interface Stretched {
  readonly figure: Figure;
  readonly text: string;
}

function together(figures: readonly Stretched[]): string {
  const [first = '', ...others] = new Set(figures.map(stretchOf));
  if (others.length >= MOST_NAMED) return `${first} and ${others.length} others are read as loosely`;
  return [first, ...others].join(' and ');
}

function stretchOf({ figure, text }: Stretched): string {
  if (isOneSided(figure)) return `${text} means ${farEnd(figure)}`;
  if (figure.kind === 'range') return `the ends of ${text} are rounded`;
  if (figure.kind === 'number') return `${text} is rounded to ${placeName(figure)}`;
  return `${text} is meant loosely`;
}

/** What lies beyond the end that the strict reading sets, in the direction in which the wide one goes on. */
function farEnd({ strict, wide, unit }: Figure): string {
  const isUpward = wide.high === null || (strict.high !== null && compare(wide.high, strict.high) > 0);
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
  return name ?? (unit.kind === 'times' ? 'a whole number' : 'its first digits');
}
