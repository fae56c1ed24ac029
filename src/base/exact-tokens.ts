import { type CST, Lexer, Parser } from 'yaml';

/** The tokens of a text, or where it is nested more deeply than anything a person writes. */
export type Tokens =
  | { readonly ok: true; readonly tokens: readonly CST.Token[] }
  | { readonly ok: false; readonly tooDeepAt: number };

/** Collections in each other; the composer calls itself for each, so this also keeps the stack from overflowing. */
const deepest = 64;

export function tokensOf(text: string): Tokens {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    // Above the document stand the collections and at most one scalar.
    if (parser.stack.length > deepest + 1) {
      const deep = parser.stack[deepest + 1];
      if (deep !== undefined && isCollection(deep)) return { ok: false, tooDeepAt: deep.offset };
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return { ok: true, tokens };
}

function isCollection(token: CST.Token): token is CST.BlockMap | CST.BlockSequence | CST.FlowCollection {
  return token.type === 'block-map' || token.type === 'block-seq' || token.type === 'flow-collection';
}

/** Where a mark stands, and where the node begins that it belongs to. */
export interface Mark {
  readonly start: number;
  readonly source: string;
  readonly node: number;
}

/** What the composed documents no longer tell, with places: all of one file, in the order of the text. */
export interface Marks {
  readonly anchors: Mark[];
  readonly aliases: Mark[];
  readonly tags: Mark[];
  /** Quoted scalars without their closing quote. */
  readonly unclosedQuotes: Mark[];
  /** Quoted scalars over several lines, which may end at a quote that was meant to begin another. */
  readonly longQuotes: Mark[];
  readonly unclosedBrackets: Mark[];
}

export function marksIn(token: CST.Token): Marks {
  const marks: Marks = { anchors: [], aliases: [], tags: [], unclosedQuotes: [], longQuotes: [], unclosedBrackets: [] };
  if (token.type !== 'document') return marks;
  // A tag before the whole document belongs to none of its parts.
  collectProperties(token.start, { offset: -1 }, marks);
  collectMarks(token.value, marks);
  return marks;
}

function collectMarks(token: CST.Token | null | undefined, marks: Marks): void {
  if (!token) return;
  if (token.type === 'alias') marks.aliases.push({ start: token.offset, source: token.source, node: token.offset });
  if (token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar') collectQuote(token, marks);
  if (!isCollection(token)) return;
  if (token.type === 'flow-collection' && !isClosed(token)) {
    marks.unclosedBrackets.push({ start: token.offset, source: token.start.source, node: token.offset });
  }
  for (const { start, key, sep, value } of token.items) {
    collectProperties(start, key ?? (sep ? undefined : value), marks);
    collectMarks(key, marks);
    collectProperties(sep, value, marks);
    collectMarks(value, marks);
  }
}

function collectProperties(
  tokens: readonly CST.SourceToken[] | undefined,
  node: { readonly offset: number } | null | undefined,
  marks: Marks,
): void {
  for (const { type, offset: start, source } of tokens ?? []) {
    if (type === 'anchor') marks.anchors.push({ start, source, node: node?.offset ?? start + source.length });
    if (type === 'tag') marks.tags.push({ start, source, node: node?.offset ?? start + source.length });
  }
}

function collectQuote({ offset: start, source }: CST.FlowScalar, marks: Marks): void {
  const mark = { start, source, node: start };
  if (isUnclosed(source)) marks.unclosedQuotes.push(mark);
  else if (source.includes('\n')) marks.longQuotes.push(mark);
}

/** A last quote after an odd number of backslashes is part of the text. */
function isUnclosed(source: string): boolean {
  if (source.length === 1 || source.at(-1) !== source[0]) return true;
  if (source[0] === "'") return false;
  let backslashes = 0;
  while (source[source.length - 2 - backslashes] === '\\') backslashes++;
  return backslashes % 2 === 1;
}

function isClosed({ start, end }: CST.FlowCollection): boolean {
  const closing = start.source === '[' ? 'flow-seq-end' : 'flow-map-end';
  return end.some(token => token.type === closing);
}
