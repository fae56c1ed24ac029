import type { Figure } from '../figure/figure.ts';
import { equalIntervals } from '../figure/interval.ts';
import type { Readable, Reading } from './reading.ts';

/** A figure that takes part in a check. */
interface Used {
  readonly claim: Readable;
}

/** How a strained check is made true. */
export interface Stretched<U extends Used> {
  /** Only one-sided hedges have to stretch, and nothing else would do: "over 10" beside 40. */
  readonly loose: boolean;
  /** The figures that would have to be read widely, each way to do it. */
  readonly stretches: readonly (readonly U[])[];
}

/** `holds` says whether a check is true in a reading. Each figure that makes it so alone; else those needed together. */
export function stretchesOf<U extends Used>(uses: readonly U[], holds: (reading: Reading) => boolean): Stretched<U> {
  const loose = holds(farHedges) && !holds(nearHedges);
  const able = uses.filter(({ claim }) => canStretch(claim) && (!loose || isOneSided(claim.figure)));
  const suffices = (some: readonly U[]): boolean => {
    const stretched = new Set<Readable>(some.map(use => use.claim));
    return holds(claim => (stretched.has(claim) ? claim.wide : claim.strict));
  };
  const alone = able.filter(use => suffices([use]));
  if (alone.length > 0) return { loose, stretches: alone.map(use => [use]) };
  let needed: readonly U[] = able;
  for (const use of able) {
    const fewer = needed.filter(other => other !== use);
    if (suffices(fewer)) needed = fewer;
  }
  return { loose, stretches: [needed] };
}

export function isOneSided({ hedge }: Figure): boolean {
  return hedge !== null && hedge !== 'about';
}

/** One-sided hedges mean the most that they can, all other figures what their digits say. */
const farHedges: Reading = claim => (isOneSided(claim.figure) ? claim.wide : claim.strict);

/** The other way round: digits may be rounded, but "over 10" ends at 20. */
const nearHedges: Reading = claim => (isOneSided(claim.figure) ? claim.strict : claim.wide);

function canStretch({ strict, wide }: Readable): boolean {
  return !equalIntervals(strict, wide);
}
