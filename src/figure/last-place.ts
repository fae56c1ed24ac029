import type { Figure } from './figure.ts';
import { equals } from './rational.ts';

type Placed = Pick<Figure, 'lastPlace'>;

/** Whether the last places that count are one (meaning.md, z): such figures, if both are plain, are equal or differ. */
export function haveOneLastPlace({ lastPlace: one }: Placed, { lastPlace: other }: Placed): boolean {
  return one !== null && other !== null && equals(one, other);
}
