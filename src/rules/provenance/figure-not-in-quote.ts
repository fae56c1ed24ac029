import type { Base } from '../../base/base.ts';
import type { Fact, Quantity } from '../../base/fact.ts';
import type { Figure } from '../../figure/figure.ts';
import { scanFigures } from '../../figure/scan.ts';
import type { Located } from '../../text/located.ts';
import { lookedAt } from '../looked.ts';
import { fewTexts, isMentioned, isRead, unitsOf } from '../mention.ts';
import type { Check, Rule } from '../rule.ts';

export const figureNotInQuote: Rule = {
  id: 'figure-not-in-quote',
  family: 'provenance',
  severity: 'warning',
  summary: 'A figure of a fact does not stand in its quote.',
  why: `The quote is there so that nobody has to look the figure up. If the figure is not in it, it was copied wrongly (a digit,
    million for billion, another currency), or the quote leaves out what it should prove.`,
  fires: 'no figure in the `quote` can be the level, change, share, gap or age that the fact gives',
  silent: `it stands there in other words (8,000 sq ft and 8,000 square feet, tripled and 3 times, a quarter and 25 %), in another
    unit of its kind, or rounded; bare words (up, a deficit), ranks, and how many things a mean or a share is of`,
  limits: `A quote that counts in words (a dozen, a decade), or has a number that cannot be read for sure, leaves it open.
    Whether the source has the quote is for quote-not-found.`,
  accept:
    'the figure stands in a table or a picture; where it is in another sentence, add that sentence after an ellipsis',
  wrong: `
    facts:
      - { id: debt, quote: The national debt is £3.5tn., value: £350tn }`,
  right: `
    facts:
      - { id: debt, quote: The national debt is £3.5tn., value: £3.5tn }`,

  *check(base) {
    for (const fact of base.facts) if (isQuoted(fact)) yield* compared(base, fact);
  },
};

type Quoted = Fact & { readonly quote: Located<string> };

function isQuoted(fact: Fact): fact is Quoted {
  return fact.inUse && fact.quote !== null;
}

function* compared(base: Base, fact: Quoted): Iterable<Check> {
  const claimed = claimedFigures(fact);
  if (claimed.length === 0) return;
  // Lines of a quote may be broken anywhere.
  const text = fact.quote.value.replaceAll(/\s+/g, ' ');
  const found = scanFigures(text, { units: base.units, expected: unitsOf(claimed) });
  const read = found.filter(isRead);
  const missing = claimed.filter(({ figure }) => !isMentioned(figure, text, read) && !isAWord(figure, text));
  const [first] = missing;
  // Its quote is no other figure: one that only it repeats is still compared with nothing.
  const quote = { fact: fact.id, measure: 'quote' };
  const looked = lookedAt([{ fact, at: fact.quote.at, path: 'quote' }]);
  if (!first) {
    yield { outcome: 'holds', ...looked };
    return;
  }
  const open = found.find(one => !isRead(one)) ?? inWords(text);
  if (open) {
    const words = text.slice(open.start, open.end);
    yield { outcome: 'not-checked', ...looked, missing: `a number that can be read for "${words}" in the quote` };
    return;
  }
  const said = fewTexts(read.filter(({ certain }) => certain).map(({ start, end }) => `"${text.slice(start, end)}"`));
  const figures = fewTexts(missing.map(({ figure }) => figure.text));
  yield {
    outcome: 'conflict',
    ...looked,
    at: first.at,
    figures: [...missing.map(({ path }) => ({ fact: fact.id, measure: path })), quote],
    message: `${figures} ${missing.length > 1 ? 'are' : 'is'} not in the quote${said && `, which says ${said}`}`,
    related: [
      { at: fact.quote.at, ...quote, note: 'the quote' },
      ...missing
        .slice(1)
        .map(({ at, path }) => ({ at, fact: fact.id, measure: path, note: 'not in the quote either' })),
    ],
    severity: null,
  };
}

/** What the fact says, not of how many things it is or how it was counted. */
function claimedFigures({ values, changes, shares, comparisons, age }: Fact): readonly Quantity[] {
  const all: (Quantity | null)[] = [
    ...values.flatMap(value => [value, ...value.converted]),
    ...changes.flatMap(change => [change, ...change.converted]),
    ...shares.flatMap(({ is, change }) => [is, change]),
    ...comparisons.flatMap(({ claim, by }) => [claim.kind === 'times' ? claim.times : null, ...by]),
    age,
  ];
  return all.filter(one => one !== null).filter(({ figure }) => figure.kind !== 'direction');
}

/** No, one and both are numbers too, where things are counted. */
function isAWord({ unit, written: { low } }: Figure, text: string): boolean {
  if (unit.kind !== 'count' || low === null || low.d !== 1n) return false;
  return smallNumbers[Number(low.n)]?.test(text) ?? false;
}

const smallNumbers: readonly RegExp[] = [
  /\b(?:no|none|nobody|never|without)\b|[没无零]/iu,
  /\b(?:an?|one|single|sole|only)\b|[一独]/iu,
  /\b(?:both|couple|pair|twins?)\b|[两双俩]/iu,
];

/** A word that counts, which the grammar of figures does not read. */
function inWords(text: string): { readonly start: number; readonly end: number } | null {
  const match =
    /\b(?:dozens?|trio|score|decades?|century|centuries|fortnight|majority|minority|unchanged|flat)\b|[半倍成]/iu.exec(
      text,
    );
  return match && { start: match.index, end: match.index + match[0].length };
}
