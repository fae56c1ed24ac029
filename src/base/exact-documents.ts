import { Composer, type YAMLParseError, type Document as YamlDocument } from 'yaml';
import { type LineIndex, lineIndex, positionAt } from '../text/line-index.ts';
import { withoutLosses } from './exact-cut.ts';
import { explainMarks } from './exact-marks.ts';
import { type Notes, nodeOf } from './exact-nodes.ts';
import { type Marks, marksIn, tokensOf } from './exact-tokens.ts';
import type { Node } from './node.ts';
import { wholeLine } from './yaml-places.ts';
import type { Trouble } from './yaml-trouble.ts';
import { explainBracket, explainDirective, explainError, explainQuote } from './yaml-words.ts';

interface Read {
  readonly root: Node | null;
  readonly troubles: readonly Trouble[];
}

/** The roots of all documents and what was found in them. `unusable` are offsets of characters that no value can hold. */
export function readDocuments(
  text: string,
  unusable: readonly number[],
): { readonly roots: readonly (Node | null)[]; readonly troubles: readonly Trouble[] } {
  const tokens = tokensOf(text);
  if (!tokens.ok) return { roots: [], troubles: [tooDeep(tokens.tooDeepAt)] };
  // Keys given twice are looked for in exact-nodes.ts: here that would take time in the square of the keys.
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, merge: false });
  const documents = [...composer.compose(tokens.tokens)];
  const marks = tokens.tokens.filter(({ type }) => type === 'document').map(marksIn);
  const lineOf = lineCounter(text);
  const read = documents.map((document, index) => {
    const own = marks[index] ?? noMarks;
    const notes = { text, lineOf, hasAnchors: own.anchors.length > 0, troubles: [], unusable: [...unusable] };
    return readDocument(document, own, notes);
  });
  // What stands before any document belongs to none.
  const stray = documents.length === 0 ? firstError(composer.streamInfo().errors, noMarks, text) : null;
  return {
    roots: read.map(({ root }) => root),
    troubles: [...read.flatMap(({ troubles }) => troubles), ...(stray ? [stray.trouble] : [])],
  };
}

const noMarks: Marks = { anchors: [], aliases: [], tags: [], unclosedQuotes: [], longQuotes: [], unclosedBrackets: [] };

function tooDeep(at: number): Trouble {
  return {
    start: at,
    end: at + 1,
    message: 'This is nested too deeply: more than 64 lists and mappings in each other; write it flatter.',
  };
}

/** Most texts need no line, so the index is made for the first one asked. */
function lineCounter(text: string): (offset: number) => number {
  let index: LineIndex | null = null;
  return offset => {
    index ??= lineIndex(text);
    return positionAt(index, offset).line;
  };
}

/** After an error only what was found before it is told: what follows it may be its consequence. */
function readDocument({ contents, errors, warnings }: YamlDocument, marks: Marks, notes: Notes): Read {
  const { text, troubles } = notes;
  const whole = contents === null ? null : nodeOf(contents, notes);
  troubles.push(...explainMarks(marks, text));
  for (const { code, pos } of warnings) if (code === 'BAD_DIRECTIVE') troubles.push(explainDirective(pos[0], text));
  const error = firstError(errors, marks, text);
  if (error === null && whole !== null && !isEmpty(whole) && whole.kind !== 'mapping') {
    return { root: null, troubles: [...troubles, noMapping(whole, text)] };
  }
  const from = error?.from ?? Infinity;
  const unusable = [...notes.unusable, ...marks.tags.map(({ node }) => node)].sort((a, b) => a - b);
  return {
    root: whole?.kind === 'mapping' ? withoutLosses(whole, { from, unusable }, text) : null,
    troubles: error === null ? troubles : withoutConsequences(troubles, error),
  };
}

/** `*see below` is an alias and an error behind it, but one cause. */
function withoutConsequences(troubles: readonly Trouble[], error: FirstError): readonly Trouble[] {
  const before = troubles.filter(({ start }) => start < error.from);
  const isTold = before.some(({ end }) => end > error.trouble.start);
  return isTold ? before : [...before, error.trouble];
}

function isEmpty(node: Node): boolean {
  return node.kind === 'scalar' && node.style === 'plain' && node.value === '';
}

function noMapping(root: Node, text: string): Trouble {
  const form = 'A fact file is a mapping with keys such as facts and sources';
  if (root.kind === 'sequence')
    return wholeLine(root.start, text, `${form}, and this is a list; write facts: above it.`);
  const [, key, value] = /^([^\s:]+):(\S.*)/.exec(text.slice(root.start, root.end)) ?? [];
  if (key !== undefined)
    return wholeLine(root.start, text, `${form}; a colon needs a space after it: ${key}: ${value}`);
  return wholeLine(root.start, text, `${form}, and this is a text without a key; write key: value.`);
}

/** These come of tags and anchors, which are told already. */
const propertyErrors: ReadonlySet<string> = new Set([
  'ALIAS_PROPS',
  'BAD_PROP_ORDER',
  'MULTIPLE_ANCHORS',
  'MULTIPLE_TAGS',
  'TAG_RESOLVE_FAILED',
]);

interface FirstError {
  readonly trouble: Trouble;
  readonly from: number;
}

/** The first cause, and the first place at which the text can no longer be trusted. */
function firstError(errors: readonly YAMLParseError[], marks: Marks, text: string): FirstError | null {
  const hasProperties = marks.anchors.length + marks.tags.length > 0;
  const own = errors.filter(({ code }) => !(hasProperties && propertyErrors.has(code)));
  const first = own.reduce<YAMLParseError | null>(
    (least, error) => (least !== null && least.pos[0] <= error.pos[0] ? least : error),
    null,
  );
  const quote = marks.unclosedQuotes[0];
  const bracket = marks.unclosedBrackets[0];
  const at = first?.pos[0] ?? Infinity;
  const starts = (mark: { readonly start: number } | undefined): number => mark?.start ?? Infinity;
  let trouble: Trouble | null = null;
  if (quote !== undefined && quote.start <= at) trouble = explainQuote(quote, text);
  else if (bracket !== undefined && bracket.start <= at) trouble = explainBracket(bracket, text);
  else if (first !== null) trouble = explainError(first, marks, text);
  return trouble && { trouble, from: Math.min(at, starts(quote), starts(bracket), trouble.start) };
}
