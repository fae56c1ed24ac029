import type { Base } from '../../base/base.ts';
import type { Fact } from '../../base/fact.ts';
import { groupBy } from '../../base/group.ts';
import { agreementOf } from '../../engine/agreement.ts';
import { describe } from '../../engine/describe.ts';
import { severityOf } from '../../engine/severity.ts';
import { sourceKey } from '../../engine/source-key.ts';
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
  limits: 'undated figures meet only within one source and the sources linked to it',
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
    for (const facts of groupBy(base.facts.filter(hasProperty), propertyKey).values()) {
      for (const said of facts.filter(fact => fact.is)) {
        for (const denied of facts.filter(fact => fact.isNot)) yield* opposed(base, said, denied);
      }
    }
  },

  constrain: agreementOf,

  tell(conflict) {
    const [first] = conflict.uses;
    const of = first ? describe(first.variable) : 'same figure';
    const message = `${allFigures(conflict)} cannot both be the ${of}${unlessStretched(conflict)}`;
    return { message, related: otherFigures(conflict), severity: null };
  },
};

function hasProperty(fact: Fact): boolean {
  return fact.inUse && (fact.is !== null || fact.isNot !== null) && fact.about !== null;
}

/** The same thing, at the same time, with the same property in words. */
function propertyKey(fact: Fact): string {
  const when = fact.date?.value ?? fact.period?.value;
  const time =
    when === undefined
      ? `undated ${sourceKey(fact)}`
      : when === 'unknown'
        ? `unknown ${fact.id}`
        : `${when.start}/${when.end}`;
  return JSON.stringify([fact.about?.value.id, time, fact.scenario, (fact.is ?? fact.isNot)?.value.toLowerCase()]);
}

function* opposed(base: Base, said: Fact, denied: Fact): Iterable<Check> {
  if (!said.is || !denied.isNot) return;
  const facts = [said.id, denied.id];
  const figures = [
    { fact: said.id, measure: 'is' },
    { fact: denied.id, measure: 'isNot' },
  ];
  const message = `${said.about?.value.name.value} is "${said.is.value}" by ${said.id}, and is not by ${denied.id}`;
  const related = [{ at: denied.isNot.at, fact: denied.id, measure: 'isNot', note: 'says that it is not' }];
  const severity = severityOf(new Set([sourceKey(said), sourceKey(denied)]), base);
  yield { outcome: 'conflict', at: said.is.at, facts, figures, steps: [], message, related, severity };
}
