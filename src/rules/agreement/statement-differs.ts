import type { Base } from '../../base/base.ts';
import type { Fact, Quantity } from '../../base/fact.ts';
import { quantitiesOf } from '../../base/quantities.ts';
import { formatFigure } from '../../figure/format.ts';
import { scanFigures } from '../../figure/scan.ts';
import type { Located } from '../../text/located.ts';
import { lookedAt } from '../looked.ts';
import { fewTexts, isInUnitOf, isMentioned, isRead, isWordForWord, unitsOf } from '../mention.ts';
import type { Check, Rule } from '../rule.ts';
import { wordsIn } from '../text-place.ts';
import { nearFacts } from './near-facts.ts';

export const statementDiffers: Rule = {
  id: 'statement-differs',
  family: 'agreement',
  severity: 'warning',
  summary: 'The numbers of a statement are none of the figures of its fact.',
  why: `Statement and figures are two records of one claim, made by one hand: where they differ, one of them is a slip of the
    pen, and every check rests on the figures alone.`,
  fires: `of the numbers in the statement that are in a unit of one of the fact's figures, none meets a figure of the fact, of a
    fact that it refers to or shares a relation with, or of its base`,
  silent: `one of them meets, in whatever words (8,000 sq ft and 8,000 square feet, tripled and 3 times, a quarter and 25 %); the
    statement's numbers are in units in which the fact has no figure; years, dates, ranks, and numbers inside names`,
  limits: `Sizes are compared, and signs only where both have one. A number before a word that is no known unit says nothing, nor
    does a number without a unit.`,
  accept: 'the statement says on purpose what follows from the figures, not what they are',
  wrong: `
    facts:
      - { id: debt, statement: The debt is £3.5tn., value: £350tn }`,
  right: `
    facts:
      - { id: debt, statement: The debt is £3.5tn., value: £3.5tn }`,

  *check(base) {
    const near = nearFacts(base);
    for (const fact of base.facts) if (isStated(fact)) yield* compared(base, fact, near);
  },
};

type Stated = Fact & { readonly statement: Located<string> };

function isStated(fact: Fact): fact is Stated {
  return fact.inUse && fact.statement !== null;
}

function* compared(base: Base, fact: Stated, near: (fact: Fact) => readonly Fact[]): Iterable<Check> {
  const own = quantitiesOf(fact);
  if (own.length === 0) return;
  const text = fact.statement.value;
  // Its own words are no other figure: one that only they repeat is still compared with nothing.
  const words = { fact: fact.id, measure: 'statement' };
  const looked = lookedAt([{ fact, at: fact.statement.at, path: 'statement' }]);
  if (own.some(({ figure }) => isWordForWord(figure, text))) {
    yield { outcome: 'holds', ...looked };
    return;
  }
  const found = scanFigures(text, { units: base.units, expected: unitsOf(own) });
  const read = found.filter(isRead);
  const telling = read.filter(one => own.some(({ figure }) => isInUnitOf(one, figure)));
  if (telling.length === 0) return;

  const meets = ({ figure }: Quantity): boolean => isMentioned(figure, text, read);
  const opposed = own.filter(({ figure }) => telling.some(one => isInUnitOf(one, figure)));
  if (own.some(meets) || near(fact).some(other => quantitiesOf(other).some(meets))) {
    yield { outcome: 'holds', ...looked };
    return;
  }
  const unread = found.find(one => !isRead(one));
  if (unread) {
    const number = text.slice(unread.start, unread.end);
    yield { outcome: 'not-checked', ...looked, missing: `a number that can be read for "${number}" in the statement` };
    return;
  }
  const said = fewTexts(telling.map(({ start, end }) => `"${text.slice(start, end)}"`));
  yield {
    outcome: 'conflict',
    ...looked,
    figures: [words, ...opposed.map(({ path }) => ({ fact: fact.id, measure: path }))],
    at: telling[0] ? wordsIn(base, fact.statement, telling[0]) : fact.statement.at,
    message: `the statement says ${said}, where the figures of the fact say ${fewTexts(opposed.map(({ figure }) => figure.text))}`,
    related: opposed.map(({ figure, at, path }) => ({ at, fact: fact.id, measure: path, note: formatFigure(figure) })),
    severity: null,
  };
}
