import type { Base } from '../../base/base.ts';
import type { Source } from '../../base/definitions.ts';
import type { Fact } from '../../base/fact.ts';
import type { Located } from '../../text/located.ts';
import { lookedAt } from '../looked.ts';
import type { Check, Rule } from '../rule.ts';
import { joinedPassage, knownBeginning, missingPart, partsOfQuote, passage } from './passage.ts';

export const quoteNotFound: Rule = {
  id: 'quote-not-found',
  family: 'provenance',
  severity: 'warning',
  summary: 'A quote does not stand in its source.',
  why: `A quote is what a reader trusts most, and copying it by hand loses words and signs. Where a copy of the source is at hand,
    nobody has to trust it (W3C Web Annotation, TextQuoteSelector).`,
  fires: 'the local `text:` of the source does not have the words of the `quote`, whole and in order',
  silent: `only white space, dashes, quotation marks, ellipses or the width of characters differ; an ellipsis in the quote skips
    text; the source has no local text (counted as not checked)`,
  limits:
    'The local text is what it is looked up in: whether that is the source as published is not known (see source-changed).',
  accept: 'the quote is a translation, or stands in a picture or a table that the text leaves out',
  wrong: `
    # texts/paper.txt: Output rose by 6.7% in 2022.
    sources: { paper: { title: A paper, text: texts/paper.txt } }
    facts:
      - { id: output, source: paper, quote: Output rose by 7.6%, change: +7.6% }`,
  right: `
    # texts/paper.txt: Output rose by 6.7% in 2022.
    sources: { paper: { title: A paper, text: texts/paper.txt } }
    facts:
      - { id: output, source: paper, quote: Output rose by 6.7%, change: +6.7% }`,

  *check(base) {
    const lookUp = passagesOf(base);
    for (const fact of base.facts) if (isQuoted(fact)) yield* lookedUp(fact, lookUp);
  },
};

type Quoted = Fact & { readonly quote: Located<string>; readonly source: Located<Source> };

function isQuoted(fact: Fact): fact is Quoted {
  return fact.inUse && fact.quote !== null && fact.source !== null;
}

/** The ways in which the text of a source is read; each is made once, when it is asked for. */
interface Passages {
  readonly plain: () => string;
  readonly joined: () => string;
}

function passagesOf({ texts }: Base): (source: Source) => Passages | null {
  const known = new Map<Source, Passages>();
  return source => {
    const text = texts.get(source.id)?.text;
    if (text === undefined) return null;
    const passages = known.get(source) ?? { plain: once(() => passage(text)), joined: once(() => joinedPassage(text)) };
    known.set(source, passages);
    return passages;
  };
}

function once(make: () => string): () => string {
  let made: string | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

function* lookedUp(fact: Quoted, lookUp: (source: Source) => Passages | null): Iterable<Check> {
  const { quote, source } = fact;
  const looked = lookedAt([{ fact, at: quote.at, path: 'quote' }]);
  const parts = partsOfQuote(quote.value);
  if (parts.length === 0) return;
  const passages = lookUp(source.value);
  if (!passages) {
    yield { outcome: 'not-checked', ...looked, missing: `a local text of ${source.value.id} (\`text:\`)` };
    return;
  }
  const missing = missingPart(parts, passages.plain());
  if (missing === null || missingPart(parts, passages.joined()) === null) {
    yield { outcome: 'holds', ...looked };
    return;
  }
  const words = parts.length === 1 ? quote.value.replace(/\s+/g, ' ') : missing;
  yield {
    outcome: 'conflict',
    ...looked,
    message: `"${shortened(words)}" is not in the text of ${source.value.id}${asFarAs(missing, passages.plain())}`,
    related: [],
    severity: null,
  };
}

function asFarAs(missing: string, text: string): string {
  const known = knownBeginning(missing, text);
  if (known === missing) return ', in this order';
  return known.includes(' ') ? `, which has it as far as "${lastWords(known)}"` : '';
}

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words;
}

function lastWords(words: string): string {
  const last = words.length > 40 ? `…${words.slice(-39).trimStart()}` : words;
  return last.replaceAll('"', "'");
}
