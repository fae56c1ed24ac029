import type { Claim } from '../../engine/claim.ts';
import type { Network } from '../../engine/network.ts';
import { type Level, levelWith } from '../../engine/observation.ts';
import { type Reading, strict, wide } from '../../engine/reading.ts';
import { formatBounds } from '../../figure/format.ts';
import { divide, point } from '../../figure/interval.ts';
import type { Period } from '../../figure/period.ts';
import { days, evenShare, yearOf } from '../../figure/period-algebra.ts';
import { yearsLater } from '../../figure/period-split.ts';
import { PERCENT } from '../../figure/plain-units.ts';
import { compare, multiply, ONE, type Rational, rational } from '../../figure/rational.ts';
import { type Ending, endingOf } from '../ending.ts';
import { lookedAt } from '../looked.ts';
import type { Check, Rule } from '../rule.ts';
import { type Flow, flowsIn } from './flows.ts';
import { yearsFromParts } from './years-from-parts.ts';

export const unevenPeriod: Rule = {
  id: 'uneven-period',
  family: 'time',
  severity: 'warning',
  summary: 'A part of a year holds more than twice its even share of a year nearby.',
  why: `A quarter that holds three quarters of a year's output is usually three quarters of a year: the period of one of the
    two figures is a slip. And a year that is exactly twice its first half was probably worked out from it, not measured.`,
  fires: `a part of a year, of a month or more, is surely more than twice its even share of the nearest known year within two. As
    a hint: a year that is, to its last digit, so many times its only known part, which has two significant digits more`,
  silent: `no year is known within two; the indicator does not add up over periods, or may be negative; the year is an estimate
    or a forecast (for the hint); the part alone passes its own year (another rule says so)`,
  limits: 'Plausibility only: harvests, heating and holidays are rightly uneven, and nothing here knows of seasons.',
  accept: 'the thing is seasonal',
  wrong: `
    entities: { land: {} }
    indicators: { gdp: { unit: CNY, additive: true } }
    facts:
      - { id: year, about: land, indicator: gdp, period: 2021, value: 7.39 trillion CNY }
      - { id: quarter, about: land, indicator: gdp, period: 2022-Q1, value: 5.52 trillion CNY }`,
  right: `
    entities: { land: {} }
    indicators: { gdp: { unit: CNY, additive: true } }
    facts:
      - { id: year, about: land, indicator: gdp, period: 2021, value: 7.39 trillion CNY }
      - { id: quarters, about: land, indicator: gdp, period: 2022-Q1/2022-Q3, value: 5.52 trillion CNY }`,

  *check(base, network) {
    const flows = [...flowsIn(network)];
    const byYear = new Map<string, Uneven[]>();
    for (const flow of flows) {
      const part = partOf(network, flow);
      if (!part) continue;
      const { claim, total } = part;
      const ending = endingOf(base, [claim, total], read => (isUneven(part, read) ? 'no' : 'yes'));
      if (!('unless' in ending)) yield { ...ending, ...lookedAt([claim, total]) };
      else together(byYear, { ...part, ending });
    }
    for (const parts of byYear.values()) yield told(parts);
    yield* yearsFromParts(flows);
  },
};

/** A part of a year and the year it is held against. */
interface Part {
  readonly period: Period;
  readonly claim: Claim;
  readonly even: Rational;
  readonly whole: Level;
  readonly year: Period;
  readonly total: Claim;
  readonly isOfThatYear: boolean;
}

const SHORTEST = 28;

function partOf(network: Network, { level, period, claim }: Flow): Part | null {
  const year = yearOf(period);
  const even = year && evenShare(period, year);
  if (!year || !even || compare(even, ONE) >= 0 || (days(period) ?? 0) < SHORTEST) return null;
  const nearest = nearestYear(network, level, year);
  return nearest && { period, claim, even, ...nearest };
}

/** The same year, else one or two years off, the nearer and then the earlier first. */
function nearestYear(
  network: Network,
  part: Level,
  year: Period,
): Pick<Part, 'whole' | 'year' | 'total' | 'isOfThatYear'> | null {
  for (const off of [0, -1, 1, -2, 2]) {
    const there = yearsLater(year, off);
    const whole = levelWith(part, { period: there });
    const [total] = network.claimsOf(whole);
    if (total) return { whole, year: there, total, isOfThatYear: off === 0 };
  }
  return null;
}

/** A part that is more than all of its own year is a matter of sums. */
function isUneven({ claim, even, total, isOfThatYear }: Part, read: Reading): boolean {
  const { low } = read(claim);
  const { high } = read(total);
  if (low === null || high === null || compare(low, multiply(multiply(high, even), rational(2))) <= 0) return false;
  return !isOfThatYear || compare(low, high) <= 0;
}

interface Uneven extends Part {
  readonly ending: Extract<Ending, { unless: string }>;
}

/** If the year is the slip, all its parts are uneven: they are one finding, but for those that other readings explain. */
function together(byYear: Map<string, Uneven[]>, part: Uneven): void {
  const { ending, whole } = part;
  const key = `${ending.outcome} ${'loose' in ending && ending.loose} ${ending.severity} ${whole.key}`;
  byYear.set(key, [...(byYear.get(key) ?? []), part]);
}

function told(parts: readonly Uneven[]): Check {
  const [part, ...others] = parts as readonly [Uneven, ...Uneven[]];
  const { period, claim, even, year, total, ending } = part;
  const figures = `${claim.figure.text} of ${total.figure.text}`;
  return {
    ...ending,
    ...lookedAt([claim, ...others.map(other => other.claim), total]),
    message: `${period.text} holds ${shareText(part)} of what ${year.text} does (${figures})${ending.unless}; an even share is ${formatBounds(point(even), PERCENT)}`,
    related: [
      { at: total.at, fact: total.fact.id, measure: total.path, note: `the whole of ${year.text}` },
      ...others.map(other => ({
        at: other.claim.at,
        fact: other.claim.fact.id,
        measure: other.claim.path,
        note: `${other.period.text} holds ${shareText(other)}`,
      })),
    ],
  };
}

function shareText({ claim, total, ending }: Uneven): string {
  const read = ending.outcome === 'conflict' ? wide : strict;
  const share = divide(read(claim), read(total));
  return share ? formatBounds(share, PERCENT) : 'more than its share';
}
