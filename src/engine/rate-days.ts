import type { Day } from '../figure/period.ts';
import { type Conversion, levelsIn } from './conversion.ts';
import { dated } from './observation.ts';

/** The first and the last day at whose rate of exchange something may have been converted. */
export interface RateDays {
  readonly first: Day;
  readonly last: Day;
}

/**
 * From the start of the period (of the earliest, if it compares several) to the publication; from the publication to the
 * period, if that is a forecast. Else what is missing, in words.
 */
export function rateDaysOf({ fact, of }: Conversion): RateDays | { readonly missing: string } {
  const levels = levelsIn(of);
  if (levels.some(isAtConstantPrices) || (of.kind === 'change' && of.real))
    return { missing: 'the year at whose prices and rates it is told' };
  const starts = levels.map(level => level && dated(level)?.start).filter(start => start != null);
  if (starts.length < levels.length) return { missing: 'the day on which its period begins' };
  const published = fact.source?.value.published?.value;
  if (published?.start == null || published.end == null) return { missing: 'the publication of its source' };
  return { first: Math.min(...starts, published.start), last: Math.max(...starts, published.end) };
}

function isAtConstantPrices(level: ReturnType<typeof levelsIn>[number]): boolean {
  return level?.indicator?.prices === 'constant';
}
