import { fail, ok, type Result } from '../figure/result.ts';

/** The arithmetic of a relation or an identity as it is written; names are not looked up yet. Offsets into its text. */
export type Term =
  | {
      readonly kind: 'name';
      readonly name: string;
      readonly measure: string | null;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'constant'; readonly text: string; readonly start: number; readonly end: number }
  | {
      readonly kind: Operator;
      readonly left: Term;
      readonly right: Term;
      readonly start: number;
      readonly end: number;
    };

export type Operator = '+' | '-' | '*' | '/';
export type Sign = '=' | '<' | '<=' | '>' | '>=';

/** What cannot be read, as a sentence, and where. */
export interface Mistake {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** Reads `gdp / population`: `+ - * / ( )`, ids with `.change`, `.share` or `.date`, and constants with their units. */
export function readTerm(text: string): Result<Term, Mistake> {
  const cursor: Cursor = { text, at: 0, depth: 0, terms: 0, mistake: null };
  const term = sum(cursor);
  if (term === null) return fail(mistakeOf(cursor));
  if (cursor.at === text.length) return ok(term);
  const { at: start } = cursor;
  if (readSign(cursor) === null) return fail(unexpected(cursor));
  const message = 'The indicator itself is the left side: write only what it is equal to.';
  return fail({ start, end: cursor.at, message });
}

/** Reads `north + south = country`: two such terms with one of `= < <= > >=` between them. */
export function readEquation(text: string): Result<{ left: Term; sign: Sign; right: Term }, Mistake> {
  const cursor: Cursor = { text, at: 0, depth: 0, terms: 0, mistake: null };
  const left = sum(cursor);
  if (left === null) return fail(mistakeOf(cursor));
  if (cursor.at === text.length) {
    return fail({
      start: 0,
      end: text.length,
      message: 'A relation has two sides: write = or < <= > >= between them.',
    });
  }
  const sign = readSign(cursor);
  if (sign === null) return fail(unexpected(cursor));
  const right = sum(cursor);
  if (right === null) return fail(mistakeOf(cursor));
  return cursor.at < text.length ? fail(unexpected(cursor)) : ok({ left, sign, right });
}

/** Where the reader stands; always at a character that is no space, or at the end. */
interface Cursor {
  readonly text: string;
  at: number;
  depth: number;
  terms: number;
  mistake: Mistake | null;
}

const NAME = /(?:[a-z]+:)?[a-z][a-z0-9]*(?:-[a-z0-9]+)*/y;
const MEASURE = /\.([a-z]+)/y;
const SIGN = /<=|>=|[=<>]/y;
const DEEPEST = 64;
/** Terms are walked one inside the other, and nobody reads a longer formula. */
const MOST_TERMS = 500;

function sum(cursor: Cursor): Term | null {
  let left = product(cursor);
  while (left !== null) {
    const operator = readOperator(cursor, '+', '-');
    if (operator === null) return left;
    left = join(operator, left, product(cursor));
  }
  return null;
}

function product(cursor: Cursor): Term | null {
  let left = operand(cursor);
  while (left !== null) {
    const operator = readOperator(cursor, '*', '/');
    if (operator === null) return left;
    left = join(operator, left, operand(cursor));
  }
  return null;
}

function join(kind: Operator, left: Term, right: Term | null): Term | null {
  return right && { kind, left, right, start: left.start, end: right.end };
}

function operand(cursor: Cursor): Term | null {
  skipSpaces(cursor);
  const { text, at: start } = cursor;
  if (++cursor.terms > MOST_TERMS)
    return mistaken(cursor, start, `More than ${MOST_TERMS} terms are not read; use parts.`);
  if (text[start] === '(') return group(cursor);

  const name = match(cursor, NAME);
  if (name !== null) {
    const measure = match(cursor, MEASURE);
    const end = cursor.at;
    skipSpaces(cursor);
    return { kind: 'name', name, measure: measure === null ? null : measure.slice(1), start, end };
  }
  const constant = readConstant(cursor);
  if (constant !== '') return { kind: 'constant', text: constant, start, end: start + constant.length };
  const here = text[start];
  const message =
    here === undefined
      ? 'The formula ends where a term is expected: write an id, a number or a group in brackets.'
      : `Before \`${here}\` a term is missing: write an id, a number or a group in brackets.`;
  return mistaken(cursor, start, message);
}

/** It goes on to the next operator. A slash or a minus without spaces around it belongs to its unit, or to its number. */
function readConstant(cursor: Cursor): string {
  const { text, at: start } = cursor;
  let at = /[-+−]/.test(text[start] ?? '') ? start + 1 : start;
  for (; at < text.length && !/[+*()=<>]/.test(text[at] ?? ''); at++) {
    if (/^\s[-−/]\s/.test(text.slice(at - 1, at + 2))) break;
  }
  cursor.at = at;
  return text.slice(start, at).trimEnd();
}

function group(cursor: Cursor): Term | null {
  const start = cursor.at;
  if (++cursor.depth > DEEPEST) return mistaken(cursor, start, `Brackets are read ${DEEPEST} deep; use fewer.`);
  cursor.at++;
  const inner = sum(cursor);
  if (inner === null) return null;
  const next = cursor.text[cursor.at];
  if (next !== ')') return unclosed(cursor, start, next);
  cursor.at++;
  cursor.depth--;
  const end = cursor.at;
  skipSpaces(cursor);
  return { ...inner, start, end };
}

function unclosed(cursor: Cursor, start: number, next: string | undefined): null {
  if (next === undefined) {
    return mistaken(cursor, start, 'This bracket is never closed: write ) after the last of its terms.');
  }
  if (/[=<>]/.test(next)) {
    return mistaken(cursor, cursor.at, `Before \`${next}\` a bracket is open: write ) after the last of its terms.`);
  }
  cursor.mistake = unexpected(cursor);
  return null;
}

/** A minus needs spaces around it, since an id may contain one. */
function readOperator(cursor: Cursor, one: '+' | '*', other: '-' | '/'): Operator | null {
  const { text, at } = cursor;
  const found = text[at] === '−' ? '-' : text[at];
  if (found !== one && found !== other) return null;
  if (found === '-' && (text[at - 1] !== ' ' || text[at + 1] !== ' ')) return null;
  cursor.at++;
  return found;
}

function readSign(cursor: Cursor): Sign | null {
  return match(cursor, SIGN) as Sign | null;
}

function match(cursor: Cursor, pattern: RegExp): string | null {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0] ?? null;
  if (found !== null) cursor.at += found.length;
  return found;
}

function skipSpaces(cursor: Cursor): void {
  while (/\s/.test(cursor.text[cursor.at] ?? '')) cursor.at++;
}

function mistaken(cursor: Cursor, start: number, message: string): null {
  cursor.mistake = { start, end: Math.min(start + 1, cursor.text.length), message };
  return null;
}

function mistakeOf(cursor: Cursor): Mistake {
  return cursor.mistake ?? unexpected(cursor);
}

/** What stands where only an operator, or the end, can stand. */
function unexpected({ text, at }: Cursor): Mistake {
  const [rest = ''] = /^\S+/.exec(text.slice(at)) ?? [];
  const found = { start: at, end: at + rest.length };
  if (/^[-−]/.test(rest))
    return { ...found, message: 'A minus needs a space on both sides, since an id may contain one.' };
  if (rest.startsWith(')'))
    return { ...found, end: at + 1, message: 'This bracket closes none: write ( before the first of its terms.' };
  if (/^[=<>≤≥≠]/.test(rest))
    return { ...found, message: 'A relation has one sign, = or < <= > >=, between its two sides.' };
  return { ...found, message: `Before \`${rest}\` an operator is missing: write + - * or /, with spaces around it.` };
}
