import type { Base } from '../../base/base.ts';
import type { Fact, Items, Value } from '../../base/fact.ts';
import { claimOf } from '../../engine/claim.ts';
import { relate } from '../../engine/relate.ts';
import { point } from '../../figure/interval.ts';
import { compare, ONE, rational } from '../../figure/rational.ts';
import { type Ending, endingOf } from '../ending.ts';
import { lookedAt } from '../looked.ts';
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
      if (first) for (const items of fact.items) yield counted(base, fact, items, [first, ...others]);
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

/** Of several counts the list is held against the one that it fits best. */
function counted(base: Base, fact: Fact, items: Items, values: readonly [Value, ...Value[]]): Check {
  const length = items.are.length;
  const relation = items.complete ? '=' : '<=';
  const endings = values.map(value => {
    const claim = claimOf(fact, value);
    return { value, ending: endingOf(base, [claim], read => relate(point(rational(length)), relation, read(claim))) };
  });
  const [best] = endings.sort((a, b) => weight[a.ending.outcome] - weight[b.ending.outcome]);
  const { value, ending } = best as Counted;
  const looked = lookedAt([
    { fact, at: value.at, path: value.path },
    { fact, path: items.path },
  ]);
  if (!('unless' in ending)) return { ...ending, ...looked };
  const number = length === 1 ? '1 item' : `${length} items`;
  const open = items.complete ? '' : ', and the list says that it is not complete';
  const message = `${value.figure.text}, but ${number} ${length === 1 ? 'is' : 'are'} listed${open}${ending.unless}`;
  const related = [{ at: items.at, fact: fact.id, measure: items.path, note: number }];
  return { ...looked, ...ending, message, related };
}

interface Counted {
  readonly value: Value;
  readonly ending: Ending;
}

const weight: Readonly<Record<Ending['outcome'], number>> = { holds: 0, tie: 1, strained: 2, conflict: 3 };
