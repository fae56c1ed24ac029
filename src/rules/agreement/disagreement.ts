import type { Base } from '../../base/base.ts';
import type { Entity } from '../../base/definitions.ts';
import type { Fact } from '../../base/fact.ts';
import { groupBy } from '../../base/group.ts';
import { knownPeriodOf } from '../../base/when.ts';
import { agreementOf } from '../../engine/agreement.ts';
import { describe } from '../../engine/describe.ts';
import { linkedSources } from '../../engine/linked-sources.ts';
import { isCopyOf } from '../../engine/repeated.ts';
import { severityOf } from '../../engine/severity.ts';
import { sourceKey } from '../../engine/source-key.ts';
import { periodKey } from '../../figure/period-algebra.ts';
import type { Located } from '../../text/located.ts';
import type { Check, Rule } from '../rule.ts';
import { allFigures, otherFigures, unlessStretched } from '../told.ts';

export const disagreement: Rule = {
  id: 'disagreement',
  family: 'agreement',
  severity: 'by-source',
  summary: 'Two facts give one observation figures that cannot both be.',
  why: `Where two texts speak of the same thing, indicator and period, their figures must have a true value in common;
    two plain figures of one source with the same last place must be equal (XBRL 2.1, duplicate facts).`,
  fires: 'the figures of one observation have no value in common; one fact says `is`, another `isNot`',
  silent:
    'rounding explains it; status, scenario, vintage, price basis or scope differ; a later vintage replaces an earlier one',
  limits: `undated figures meet only within one source and the sources linked to it. A rate of exchange and its inverse are one
    quantity, also under two indicators, as long as there is one for each side: two that tell a rate from one side are two rates`,
  accept: 'the sources measure different things: better, give them indicators or entities of their own',
  wrong: `
    entities: { land: {} }
    indicators: { debt: { unit: GBP } }
    sources: { paper: { title: A paper }, office: { title: An office } }
    facts:
      - { id: story, source: paper, about: land, indicator: debt, period: 2010, value: £350tn }
      - { id: range, source: office, about: land, indicator: debt, period: 2010, value: £3.2tn to £4.4tn }`,
  right: `
    entities: { land: {} }
    indicators: { debt: { unit: GBP } }
    sources: { paper: { title: A paper }, office: { title: An office } }
    facts:
      - { id: story, source: paper, about: land, indicator: debt, period: 2010, value: £3.5tn }
      - { id: range, source: office, about: land, indicator: debt, period: 2010, value: £3.2tn to £4.4tn }`,

  *check(base) {
    for (const [said, denied] of opposites(base)) yield opposed(base, said, denied);
  },

  constrain: agreementOf,

  tell(conflict) {
    const [first] = conflict.uses;
    const of = first ? describe(first.variable) : 'same figure';
    const message = `${allFigures(conflict)} cannot both be the ${of}${unlessStretched(conflict)}`;
    return { message, related: otherFigures(conflict), severity: null };
  },
};

type Said = Fact & { readonly about: Located<Entity>; readonly is: Located<string> };
type Denied = Fact & { readonly about: Located<Entity>; readonly isNot: Located<string> };

/** What one fact says a thing is, and another that it is not, of one time; undated ones of one source, or of linked ones. */
function* opposites(base: Base): Iterable<readonly [Said, Denied]> {
  const links = linkedSources(base);
  const mayMeet = (one: Fact, other: Fact): boolean =>
    timeOf(one) !== '' ||
    sourceKey(one) === sourceKey(other) ||
    (links.get(sourceKey(one))?.has(sourceKey(other)) ?? false);
  const said = groupBy(base.facts.filter(isSaid), fact => keyOf(fact, fact.is));
  for (const denied of base.facts.filter(isDenied)) {
    for (const fact of said.get(keyOf(denied, denied.isNot)) ?? []) {
      // What a copy turns round is a misreport.
      if (mayMeet(fact, denied) && !isCopyOf(fact, denied) && !isCopyOf(denied, fact)) yield [fact, denied];
    }
  }
}

function isSaid(fact: Fact): fact is Said {
  return fact.inUse && fact.about !== null && fact.is !== null && fact.period?.value !== 'unknown';
}

function isDenied(fact: Fact): fact is Denied {
  return fact.inUse && fact.about !== null && fact.isNot !== null && fact.period?.value !== 'unknown';
}

function keyOf(fact: Said | Denied, property: Located<string>): string {
  return JSON.stringify([fact.about.value.id, timeOf(fact), fact.scenario, property.value.toLowerCase()]);
}

function timeOf(fact: Fact): string {
  const period = knownPeriodOf(fact);
  return period ? periodKey(period) : '';
}

function opposed(base: Base, said: Said, denied: Denied): Check {
  const { about, is, isNot } = { about: said.about.value, is: said.is, isNot: denied.isNot };
  return {
    outcome: 'conflict',
    at: is.at,
    facts: [said.id, denied.id],
    figures: [
      { fact: said.id, measure: 'is' },
      { fact: denied.id, measure: 'isNot' },
    ],
    steps: [],
    message: `${about.name.value} is "${is.value}" by ${said.id}, and is not by ${denied.id}; they cannot both be true`,
    related: [{ at: isNot.at, fact: denied.id, measure: 'isNot', note: 'says that it is not' }],
    severity: severityOf(new Set([sourceKey(said), sourceKey(denied)]), base),
  };
}
