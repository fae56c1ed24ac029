import type { Fact, Items, Value } from '../../base/fact.ts';
import { relate } from '../../engine/relate.ts';
import { point } from '../../figure/interval.ts';
import { compare, ONE, rational } from '../../figure/rational.ts';
import type { Check, Rule } from '../rule.ts';

export const wrongCount: Rule = {
  id: 'wrong-count',
  family: 'order',
  severity: 'error',
  summary: 'The items listed are not as many as the number says.',
  why: `"Five laboratories: a, b, c, d" is one short: either the number or the list is wrong, and a reader who counts will
    see it.`,
  fires: 'a complete list is longer or shorter than the number can be; an open one ("including") is longer',
  silent: `the list is \`complete: false\` and short enough; a hedge or a range leaves room; the fact counts nothing, or counts
    several things and the list fits one of them`,
  limits: 'It compares the list with the counts of its own fact, and counts an item that stands there twice as two.',
  accept: 'the source counts in another way and says so',
  wrong: `
    facts:
      - { id: labs, value: 5 laboratories, items: [foods, pickles, plants, fossils] }`,
  right: `
    facts:
      - { id: labs, value: 5 laboratories, items: [foods, pickles, plants, fossils, infections] }`,

  *check(base) {
    for (const fact of base.facts) {
      if (!fact.inUse || fact.mean) continue;
      const [first, ...others] = fact.values.filter(isCount);
      if (first) for (const items of fact.items) yield counted(fact, items, [first, ...others]);
    }
  },
};

/** A number of things: no percentage, no length, no index with decimals, and no number a day. */
function isCount({ figure }: Value): boolean {
  const { unit, pace, writtenPlace, kind } = figure;
  if (pace !== null || kind === 'direction' || kind === 'fraction' || kind === 'ratio') return false;
  if (unit.kind === 'count') return true;
  return unit.kind === 'plain' && (writtenPlace === null || compare(writtenPlace, ONE) >= 0);
}

function counted(fact: Fact, items: Items, values: readonly [Value, ...Value[]]): Check {
  const length = items.are.length;
  const relation = items.complete ? '=' : '<=';
  const isRight = ({ figure }: Value): boolean => relate(point(rational(length)), relation, figure.wide) !== 'no';
  const value = values.find(isRight) ?? values[0];
  const figures = [
    { fact: fact.id, measure: value.path },
    { fact: fact.id, measure: items.path },
  ];
  const looked = { at: value.at, facts: [fact.id], figures, steps: [] };
  if (isRight(value)) return { outcome: 'holds', ...looked };
  const number = length === 1 ? '1 item' : `${length} items`;
  const open = items.complete ? '' : ', and the list says that it is not complete';
  return {
    outcome: 'conflict',
    ...looked,
    message: `${value.figure.text}, but ${number} ${length === 1 ? 'is' : 'are'} listed${open}`,
    related: [{ at: items.at, fact: fact.id, measure: items.path, note: number }],
    severity: null,
  };
}
