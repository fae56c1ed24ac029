import type { Claim } from '../engine/claim.ts';
import type { Figure } from '../figure/figure.ts';
import { equalIntervals } from '../figure/interval.ts';

/** Whether two figures are written equal: the same number (8.80 and 8.8 too), bare or with the same "about". */
export function writtenAlike(one: Claim, other: Claim): boolean {
  if (!isNumber(one.figure) || !isNumber(other.figure)) return false;
  return one.figure.hedge === other.figure.hedge && equalIntervals(one.written, other.written);
}

/** Bare words say no number, and a hedge to one side leaves open which. */
export function isNumber({ kind, hedge }: Figure): boolean {
  return kind !== 'direction' && kind !== 'magnitude' && kind !== 'rank' && (hedge === null || hedge === 'about');
}
