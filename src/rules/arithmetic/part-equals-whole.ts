import type { Base } from '../../base/base.ts';
import type { Claim } from '../../engine/claim.ts';
import { describe } from '../../engine/describe.ts';
import { groupsOfFacts } from '../../engine/groups.ts';
import { wholesAround } from '../../engine/inclusion.ts';
import type { Network } from '../../engine/network.ts';
import type { Level } from '../../engine/observation.ts';
import { nestedIn, seriesOf } from '../../engine/periods.ts';
import type { SourceKey } from '../../engine/source-key.ts';
import { isZero } from '../../figure/rational.ts';
import { lookedAt } from '../looked.ts';
import type { Check, Rule } from '../rule.ts';
import { writtenNumber } from '../written-number.ts';

export const partEqualsWhole: Rule = {
  id: 'part-equals-whole',
  family: 'arithmetic',
  severity: 'info',
  summary: 'A part and its whole have the same figure.',
  why: `It can be: all of it may lie in one part. More often the figure of the whole was taken for the part, or a quarter for its
    year, and no sum will show it as long as the other parts are not known.`,
  fires: `the same number is written for an amount and for one that includes it: of an entity around it, of an including indicator,
    of a year around its quarter, or of a group that a fact declares`,
  silent: `the numbers differ, if only in a last digit; the number is zero; the whole has no other part; the amounts do not add up
    (a price, a rate); one is hedged to one side`,
  limits: 'only the nearest whole that is known is looked at; of several figures one that is equal is enough',
  accept: 'the whole does lie in that part',
  wrong: `
    entities: { land: {}, town: { partOf: land } }
    indicators: { people: { unit: people, additive: entities } }
    facts:
      - { id: land-people, about: land, indicator: people, period: 2020, value: 2.13 million people }
      - { id: town-people, about: town, indicator: people, period: 2020, value: 2.13 million people }`,
  right: `
    entities: { land: {}, town: { partOf: land } }
    indicators: { people: { unit: people, additive: entities } }
    facts:
      - { id: land-people, about: land, indicator: people, period: 2020, value: 12.4 million people }
      - { id: town-people, about: town, indicator: people, period: 2020, value: 2.13 million people }`,

  *check(base, network) {
    const seen = new Set<string>();
    for (const { part, whole, binds } of pairs(base, network)) {
      const key = [part.key, whole.key, ...(binds ?? [])].join(' ');
      if (!seen.has(key)) yield* compare(network, { part, whole, binds });
      seen.add(key);
    }
  },
};

/** An amount and one that includes it. Only figures of some sources count where these alone say so; null: all. */
interface Pair {
  readonly part: Level;
  readonly whole: Level;
  readonly binds: ReadonlySet<SourceKey> | null;
}

function* pairs(base: Base, network: Network): Iterable<Pair> {
  for (const { variable: part } of network.observed) {
    if (part.kind !== 'level' || part.owner || part.pace) continue;
    for (const whole of wholesAround(base, part, level => network.claimsOf(level).length > 0)) {
      if (!isOnlyPart(part, whole)) yield { part, whole, binds: null };
    }
  }
  for (const series of seriesOf(network)) {
    for (const whole of series.levels) {
      if (!addsUpOverPeriods(whole)) continue;
      for (const part of nestedIn(whole, series).flat()) yield { part, whole, binds: null };
    }
  }
  for (const { whole, parts, binds, complete } of groupsOfFacts(base)) {
    if (parts.length > 1 || !complete) for (const part of parts) yield { part, whole, binds };
  }
}

function isOnlyPart(part: Level, whole: Level): boolean {
  const entities = whole.about?.id === part.about?.id ? [] : (whole.about?.parts ?? []);
  const indicators = whole.indicator?.id === part.indicator?.id ? [] : (whole.indicator?.parts?.are ?? []);
  return entities.length + indicators.length === 1;
}

function addsUpOverPeriods({ indicator }: Level): boolean {
  return indicator?.additive === 'both' || indicator?.additive === 'periods';
}

function* compare(network: Network, { part, whole, binds }: Pair): Iterable<Check> {
  const counts = (claim: Claim): boolean => binds?.has(claim.source) ?? true;
  const [mine, theirs] = [network.claimsOf(part).filter(counts), network.claimsOf(whole).filter(counts)];
  const [first] = mine;
  const [other] = theirs;
  if (!first || !other) return;
  const byNumber = new Map([...theirs].reverse().map(claim => [writtenNumber(claim), claim]));
  const one = mine.find(claim => isSomething(claim) && byNumber.has(writtenNumber(claim)));
  const same = one && byNumber.get(writtenNumber(one));
  if (!one || !same) {
    yield { outcome: 'holds', ...lookedAt([first, other]) };
    return;
  }
  yield {
    outcome: 'conflict',
    ...lookedAt([one, same]),
    message: `the part has the figure of its whole: ${one.figure.text} (${describe(part)}; ${describe(whole)})`,
    related: [{ at: same.at, fact: same.fact.id, measure: same.path, note: `the whole: ${same.figure.text}` }],
    severity: null,
  };
}

/** A number, and not zero: where the whole has none of it, no part has. */
function isSomething(claim: Claim): boolean {
  return writtenNumber(claim) !== null && !(claim.written.low && isZero(claim.written.low));
}
