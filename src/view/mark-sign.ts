import type { Mark } from '../query/marks.ts';
import type { Screen } from '../text/screen.ts';

/** The sign carries what the colour carries. */
export function markSign(mark: Mark, { signs, paint }: Screen): string {
  if (mark === 'error') return paint.error(signs.error);
  if (mark === 'warning') return paint.warning(signs.warning);
  return paint.faint(signs.none);
}
