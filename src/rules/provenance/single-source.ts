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
    for (const fact of base.facts) {
      const { verdict, source, inUse } = fact;
      if (inUse && source && verdict?.rating === 'supported') yield* compare(base, network, fact, verdict);
    }
  },
};

/** One finding for a fact, with those of its figures that have one origin. */
function* compare(base: Base, network: Network, fact: Fact, verdict: Verdict): Iterable<Check> {
  const alone: { readonly claim: Claim; readonly sources: readonly SourceId[] }[] = [];
  for (const { variable, claim } of claimsOfFact(base, fact)) {
    const givers = network.claimsOf(variable).flatMap(one => one.fact.source?.value.id ?? []);
    const sources = [...new Set([...givers, ...verdict.evidence.map(({ value }) => value)])].sort();
    if (haveOneOrigin(base, sources, network.claimsOf(variable))) alone.push({ claim, sources });
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

function giversText(sources: readonly SourceId[]): string {
  return sources.length === 1
    ? `only ${sources[0]} gives it`
    : `all that give it draw on one source (${listed(sources)})`;
}

/** Whether all of some sources hang together: one draws on the other, both on a third, or a fact of one reports the other's. */
function haveOneOrigin(base: Base, sources: readonly SourceId[], claims: readonly Claim[]): boolean {
  const origins = sources.map(source => new Set([...originsOf(base, source), ...reportedBy(base, source, claims)]));
  const [first, ...others] = origins;
  if (!first) return false;
  const joined = new Set(first);
  let left = others;
  for (let grew = true; grew; ) {
    const met = left.filter(one => [...one].some(origin => joined.has(origin)));
    for (const one of met) for (const origin of one) joined.add(origin);
    left = left.filter(one => !met.includes(one));
    grew = met.length > 0;
  }
  return left.length === 0;
}

/** A source and all that it draws on, over any number of steps. A correction draws on what it corrects. */
function originsOf({ sources }: Base, source: SourceId): ReadonlySet<SourceId> {
  const found = new Set([source]);
  // A set that grows while it is gone through is gone through to its new end.
  for (const id of found) {
    const { cites = [], corrects = [] } = sources.get(id) ?? {};
    for (const { value } of [...cites, ...corrects]) found.add(value);
  }
  return found;
}

function reportedBy({ factById }: Base, source: SourceId, claims: readonly Claim[]): readonly SourceId[] {
  return claims.flatMap(({ fact }) => {
    const original = fact.source?.value.id === source && fact.reports ? factById.get(fact.reports.value) : undefined;
    return original?.source?.value.id ?? [];
  });
}

function looked(fact: Fact, { at }: Verdict, claims: readonly Claim[]) {
  return { at, facts: [fact.id], figures: claims.map(({ path }) => ({ fact: fact.id, measure: path })), steps: [] };
}
