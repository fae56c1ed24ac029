import { groupBy } from '../base/group.ts';
import type { Interval } from '../figure/interval.ts';
import { days } from '../figure/period-algebra.ts';
import {
  absolute,
  add,
  compare,
  divide,
  isZero,
  multiply,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../figure/rational.ts';
import type { Claim } from './claim.ts';
import type { Network } from './network.ts';
import { dated, type Level } from './observation.ts';
import { seriesOf } from './periods.ts';

/** One level of a series, with its first figure and the number that was written. */
interface Dot {
  readonly level: Level;
  readonly claim: Claim;
  readonly value: Rational;
}

/** A series: levels of one thing over periods of one length, with their median and the median of how far they lie from it. */
export interface Centred {
  readonly dots: readonly Dot[];
  readonly median: Rational;
  readonly deviation: Rational;
}

/** A figure that is far from the median, and from the levels before and after it. */
export interface Outlier {
  readonly dot: Dot;
  readonly beside: readonly Dot[];
}

/** Every series that is long enough to tell what is usual in it. */
export function* centredSeries(network: Network): Iterable<Centred> {
  for (const series of seriesOf(network)) {
    for (const alike of groupBy(series.levels, lengthOf).values()) {
      const dots = dotsOf(network, alike);
      if (dots.length < FEWEST) continue;
      const median = medianOf(dots.map(({ value }) => value));
      const deviation = medianOf(dots.map(({ value }) => absolute(subtract(value, median))));
      yield { dots, median, deviation };
    }
  }
}

/**
 * The figures that lie off the median by more than five median deviations, in every reading. A series that grows leaves its
 * median behind; there each level is near the one before it, and a slip is not. Null where the median says nothing of the
 * series: it does not vary, or more than a quarter of it lies as far off.
 */
export function outliersOf({ dots, median, deviation }: Centred): readonly Outlier[] | null {
  const far = multiply(deviation, rational(5));
  const isOff = ({ claim }: Dot, from: Rational): boolean => isBeyond(claim.wide, from, far);
  const off = dots.filter(dot => isOff(dot, median));
  if (isZero(deviation) || off.length * 4 > dots.length) return null;
  return off.flatMap(dot => {
    const index = dots.indexOf(dot);
    const beside = [dots[index - 1], dots[index + 1]].filter(one => one !== undefined);
    return beside.every(({ value }) => isOff(dot, value)) ? [{ dot, beside }] : [];
  });
}

const FEWEST = 8;

/** Years with years, quarters with quarters; other periods with those of as many days. */
function lengthOf(level: Level): string {
  const period = dated(level);
  if (!period) return '';
  return period.form === 'interval' || period.form === 'named' ? `${days(period)} days` : period.form;
}

function dotsOf(network: Network, levels: readonly Level[]): readonly Dot[] {
  return levels.flatMap(level => {
    const [claim] = network.claimsOf(level);
    const value = claim && middleOf(claim.written);
    return claim && value ? [{ level, claim, value }] : [];
  });
}

/** Words of direction and hedges without a number say nothing here. */
function middleOf({ low, high }: Interval): Rational | null {
  return low && high && divide(add(low, high), rational(2));
}

/** Of an even number of values the middle of the two in the middle. */
function medianOf(values: readonly Rational[]): Rational {
  const sorted = [...values].sort(compare);
  const [lower = ZERO, upper = lower] = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  return divide(add(lower, upper), rational(2));
}

/** Whether all of an interval is farther than `far` from a value. */
function isBeyond({ low, high }: Interval, value: Rational, far: Rational): boolean {
  const isAbove = low !== null && compare(subtract(low, value), far) > 0;
  return isAbove || (high !== null && compare(subtract(value, high), far) > 0);
}
