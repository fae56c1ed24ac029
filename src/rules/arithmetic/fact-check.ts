import type { Base } from '../../base/base.ts';
import type { Fact, Quantity } from '../../base/fact.ts';
import { claimOf } from '../../engine/claim.ts';
import type { Related } from '../../engine/relate.ts';
import type { Interval } from '../../figure/interval.ts';
import { type Ending, endingOf } from '../ending.ts';
import { type InFacts, lookedAt, notChecked } from '../looked.ts';
import type { Check } from '../rule.ts';

/** Figures of one fact, the one that is checked first. */
export type Figures = readonly [Quantity, ...Quantity[]];

/** What a figure may be, in one of the two readings or in a mixture of them. */
export type Read = (figure: Quantity) => Interval;

/** How a relation between figures of one fact ends. */
export function factEnding(base: Base, fact: Fact, figures: Figures, relation: (read: Read) => Related): Ending {
  const claims = new Map(figures.map(figure => [figure, claimOf(fact, figure)]));
  return endingOf(base, [...claims.values()], reading =>
    relation(figure => reading(claims.get(figure) ?? claimOf(fact, figure))),
  );
}

/** A check of figures of one fact; what it found stands at the first. */
export function factCheck(fact: Fact, figures: Figures, ending: Ending, message: string): Check {
  if (!('unless' in ending)) return { ...ending, ...lookedAt(placesOf(fact, figures)) };
  const [, ...others] = figures;
  const related = others.map(({ at, path, figure }) => ({
    at,
    fact: fact.id,
    measure: path,
    note: `${path}: ${figure.text}`,
  }));
  return { ...lookedAt(placesOf(fact, figures)), ...ending, message: message + ending.unless, related };
}

export function factNotChecked(fact: Fact, figures: Figures, missing: string): Check {
  return notChecked(placesOf(fact, figures), missing);
}

function placesOf(fact: Fact, [first, ...others]: Figures): InFacts {
  const inFact = ({ at, path }: Quantity) => ({ fact, at, path });
  return [inFact(first), ...others.map(inFact)];
}
