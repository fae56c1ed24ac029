import type { ChangeBase, Comparison, Fact, Quantity, Reference } from '../base/fact.ts';
import { hash } from './hash.ts';

/**
 * Names the figures of a fact as they are written: what `of` keeps in a verdict or an acceptance, so that one is seen to be
 * stale when the figures change. Eight hexadecimal digits, a promise like the ids of rules.
 *
 * It is made of every measure with its words and references, and of `date`, `is` and `isNot`; not of who says so, of whom, when,
 * or in which words. Equal texts but for white space and the width of characters are one, and so are the ways of laying them
 * out: a short form and a full one, an only element and a list of it, the order of a list.
 */
export function figuresHash(fact: Fact): string {
  const lines = measuresOf(fact).map(measure => JSON.stringify(measure));
  return hash(lines.sort().join('\n')).slice(0, DIGITS);
}

const DIGITS = 8;

type Words = readonly (string | number | boolean | null | readonly string[])[];

/** One line for each measure: its name, its figures, and what decides what they are figures of. */
function measuresOf(fact: Fact): readonly Words[] {
  return [
    ...fact.values.map(({ figure, converted }) => ['value', plain(figure.text), textsOf(converted)]),
    ...fact.changes.map(({ form, figure, from, perYear, real, converted }) => [
      'change',
      form,
      plain(figure.text),
      baseText(from),
      perYear,
      real,
      textsOf(converted),
    ]),
    ...fact.shares.map(({ is, of, n, change }) => ['share', textOf(is), idsOf(of), textOf(n), textOf(change)]),
    ...fact.ranks.map(({ figure, in: scope, among, by, from, order, size }) => [
      'rank',
      plain(figure.text),
      scope?.value ?? null,
      among && plain(among.value),
      by?.value ?? null,
      from && baseText(from),
      order,
      textOf(size),
    ]),
    ...fact.records.map(({ is, since }) => ['record', is, since?.value.text ?? null]),
    ...fact.comparisons.map(comparisonWords),
    ...fact.parts.map(({ are, complete, overlap }) => ['parts', idsOf(are), complete, overlap]),
    ...fact.items.map(({ are, complete }) => ['items', are.map(({ value }) => plain(value)).sort(), complete]),
    ...otherWords(fact),
  ];
}

function comparisonWords({ measure, claim, than, by, from }: Comparison): Words {
  const word = claim.kind === 'word' ? claim.word : textOf(claim.times);
  const side = than.kind === 'mark' ? textOf(than.mark) : idOf(than);
  return ['compare', measure, word, side, textsOf(by), from && baseText(from)];
}

function otherWords({ mean, age, since, date, is, isNot }: Fact): readonly Words[] {
  const lines: (Words | null)[] = [
    mean && ['mean', textOf(mean.n), mean.items, mean.binary, ...[mean.sd, mean.min, mean.max, mean.total].map(textOf)],
    age && ['age', textOf(age)],
    since && ['since', since.value],
    date && ['date', date.value.text],
    is && ['is', plain(is.value)],
    isNot && ['isNot', plain(isNot.value)],
  ];
  return lines.filter(line => line !== null);
}

function textOf(quantity: Quantity | null): string | null {
  return quantity && plain(quantity.figure.text);
}

function textsOf(quantities: readonly Quantity[]): readonly string[] {
  return quantities.map(({ figure }) => plain(figure.text)).sort();
}

function idsOf(references: readonly Reference[]): readonly string[] {
  return references.map(idOf).sort();
}

function idOf(reference: Reference): string {
  if (reference.kind === 'fact') return `fact:${reference.fact}`;
  return reference.kind === 'entity' ? `entity:${reference.entity}` : `indicator:${reference.indicator}`;
}

/** A base that is left out is a year earlier, whatever the year. */
function baseText(from: ChangeBase): string {
  if (from.kind === 'fact') return `fact:${from.fact}`;
  return from.kind === 'period' ? from.period.text : from.kind;
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim();
}
