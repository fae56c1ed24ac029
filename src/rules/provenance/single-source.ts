import type { Base } from '../../base/base.ts';
import type { Fact, Verdict } from '../../base/fact.ts';
import type { SourceId } from '../../base/ids.ts';
import type { Claim } from '../../engine/claim.ts';
import { claimsOfFact } from '../../engine/fact-claims.ts';
import type { Network } from '../../engine/network.ts';
import type { Check, Rule } from '../rule.ts';
import { listed } from '../told.ts';

export const singleSource: Rule = {
  id: 'single-source',
  family: 'provenance',
  severity: 'info',
  summary: 'A figure is held to be supported, and only one source gives it.',
  why: `A second source that says so on its own is the usual reason to call a figure supported. Copies are no second source: what is
    cited, reported or corrected counts once, however many repeat it.`,
  fires: `a fact has \`verdict: supported\`, and all sources that give a figure of its observation, those named as \`evidence\` among
    them, draw on one`,
  silent:
    'two sources give it of which neither draws on the other, nor both on a third; the fact is not held to be supported',
  limits:
    'It looks at values, changes, shares and gaps. A second source counts if it speaks of the same, whatever it says.',
  accept: 'there can be no other source, as of a record that only one office keeps',
  wrong: `
    sources: { paper: { title: A paper } }
    entities: { land: {} }
    indicators: { cars: { unit: cars } }
    facts:
      - { id: made, source: paper, at: p. 1, about: land, indicator: cars, period: 2022, value: "5,130 cars", verdict: { rating: supported } }`,
  right: `
    sources: { paper: { title: A paper }, office: { title: An office } }
    entities: { land: {} }
    indicators: { cars: { unit: cars } }
    facts:
      - { id: made, source: paper, at: p. 1, about: land, indicator: cars, period: 2022, value: "5,130 cars", verdict: { rating: supported } }
      - { id: counted, source: office, at: p. 9, about: land, indicator: cars, period: 2022, value: "5,131 cars" }`,

  *check(base, network) {
    const known = new Map<string, Given>();
    for (const fact of base.facts) {
      const { verdict, source, inUse } = fact;
      if (inUse && source && verdict?.rating === 'supported') yield* compare(base, network, known, fact, verdict);
    }
  },
};

/** Sources, each with all that it draws on. */
type Origins = ReadonlyMap<SourceId, ReadonlySet<SourceId>>;

/** Who gives figures of an observation. */
interface Given {
  readonly sources: Origins;
  readonly oneOrigin: boolean;
}

/** One finding for a fact, with those of its figures that have one origin. */
function* compare(
  base: Base,
  network: Network,
  known: Map<string, Given>,
  fact: Fact,
  verdict: Verdict,
): Iterable<Check> {
  const alone: { readonly claim: Claim; readonly sources: Origins }[] = [];
  for (const { variable, claim } of claimsOfFact(base, fact)) {
    const given = known.get(variable.key) ?? givenIn(base, network.claimsOf(variable));
    known.set(variable.key, given);
    const sources = given.oneOrigin ? withEvidence(base, given.sources, verdict) : null;
    const isAlone = sources !== null && (sources === given.sources || haveOneOrigin([...sources.values()]));
    if (isAlone) alone.push({ claim, sources });
    else yield { outcome: 'holds', ...looked(fact, verdict, [claim]) };
  }
  const [first] = alone;
  if (!first) return;
  const claims = alone.map(({ claim }) => claim);
  const texts = listed([...new Set(claims.map(({ figure }) => figure.text))]);
  yield {
    outcome: 'conflict',
    ...looked(fact, verdict, claims),
    message: `${fact.id} is held to be supported, and ${giversText(first.sources)}: ${texts}`,
    related: claims.map(({ at, path, figure }) => ({ at, fact: fact.id, measure: path, note: figure.text })),
    severity: null,
  };
}

function giversText(sources: Origins): string {
  const [only, ...others] = sources.size > MOST_NAMED ? [] : [...sources.keys()].sort();
  if (only && others.length === 0) return `only ${only} gives it`;
  const names = only ? ` (${listed([only, ...others])})` : '';
  return `all that give it draw on one source${names}`;
}

const MOST_NAMED = 5;

function withEvidence(base: Base, sources: Origins, { evidence }: Verdict): Origins {
  if (evidence.length === 0) return sources;
  return new Map([...sources, ...evidence.map(({ value }) => [value, originsOf(base, value)] as const)]);
}

function givenIn(base: Base, claims: readonly Claim[]): Given {
  const sources = new Map<SourceId, Set<SourceId>>();
  for (const { fact } of claims) {
    const source = fact.source?.value.id;
    if (!source) continue;
    const origins = sources.get(source) ?? originsOf(base, source);
    sources.set(source, origins);
    // What a fact reports is said by the original.
    const original = fact.reports && base.factById.get(fact.reports.value)?.source?.value.id;
    if (original) for (const origin of originsOf(base, original)) origins.add(origin);
  }
  return { sources, oneOrigin: haveOneOrigin([...sources.values()]) };
}

/** A source and all that it draws on, over any number of steps. A correction draws on what it corrects. */
function originsOf({ sources }: Base, source: SourceId): Set<SourceId> {
  const found = new Set([source]);
  // A set that grows while it is gone through is gone through to its new end.
  for (const id of found) {
    const { cites = [], corrects = [] } = sources.get(id) ?? {};
    for (const { value } of [...cites, ...corrects]) found.add(value);
  }
  return found;
}

/** No two of them say so without drawing on the other, or both on a third. */
function haveOneOrigin(given: readonly ReadonlySet<SourceId>[]): boolean {
  const [first, ...others] = given;
  if (!first || [...first].some(origin => others.every(other => other.has(origin)))) return first !== undefined;
  return given.every((one, index) => given.slice(index + 1).every(other => [...one].some(origin => other.has(origin))));
}

function looked(fact: Fact, { at }: Verdict, claims: readonly Claim[]) {
  return { at, facts: [fact.id], figures: claims.map(({ path }) => ({ fact: fact.id, measure: path })), steps: [] };
}
