import type { YAMLParseError } from 'yaml';
import type { Mark, Marks } from './exact-tokens.ts';
import { lineAround, quotedValue, restOfValue, toLineEnd, wholeLine } from './yaml-places.ts';
import { quoted } from './yaml-traps.ts';
import type { Trouble } from './yaml-trouble.ts';

/** An error of the `yaml` package in words that tell what to write instead, at the place of the cause. */
export function explainError({ code, pos, message }: YAMLParseError, marks: Marks, text: string): Trouble {
  const [at] = pos;
  const longQuote = marks.longQuotes.find(quote => isRightBefore(quote, at, text));
  if (longQuote !== undefined) return explainQuote(longQuote, text);
  switch (code) {
    case 'TAB_AS_INDENT':
      return explainTab(at, text);
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
      return explainStart(at, text);
    case 'BAD_DQ_ESCAPE':
      return explainEscape(at, text);
    case 'BAD_INDENT':
      return explainIndentation(at, text);
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
    case 'MULTILINE_IMPLICIT_KEY':
      return explainKey(at, text);
    default:
      return explainByMessage(at, message, text);
  }
}

/** Also for a quote that goes on over several lines and ends at one that was meant to begin another text. */
export function explainQuote({ start, source }: Mark, text: string): Trouble {
  const quote = source.charAt(0);
  return toLineEnd(
    start,
    text,
    `This text begins with ${quote} and is not closed on its line; add ${quote} where it ends.`,
  );
}

export function explainBracket({ start, source }: Mark, text: string): Trouble {
  const closing = source === '[' ? ']' : '}';
  const comment = explainComment(start, closing, text);
  if (comment !== null) return comment;
  const message = `This ${source} is never closed; add ${closing} where it ends, and indent its lines further than the key it belongs to.`;
  return { start, end: start + 1, message };
}

/** `{ rank: #3 }`: the comment takes the closing bracket with it. */
function explainComment(opening: number, closing: string, text: string): Trouble | null {
  const { end } = lineAround(opening, text);
  const start = opening + text.slice(opening, end).search(/(?<=\s)#/);
  const comment = text.slice(start, end);
  if (start < opening || !comment.includes(closing)) return null;
  const written = comment.split(/[,\]}]/)[0]?.trimEnd() ?? '';
  const message = `A # after a space begins a comment, so the ${closing} behind it is not read; quote the text: ${quoted(written)}.`;
  return { start, end: start + written.length, message };
}

function isRightBefore({ start, source }: Mark, at: number, text: string): boolean {
  const end = start + source.length;
  return end <= at && at - end < 100 && text.slice(end, at).trim() === '';
}

function explainTab(at: number, text: string): Trouble {
  const start = Math.max(at, text.indexOf('\t', at));
  return { start, end: start + 1, message: 'A tab cannot indent a line in YAML; write spaces instead.' };
}

function explainStart(at: number, text: string): Trouble {
  const value = restOfValue(at, text);
  return {
    ...value,
    message: `A value cannot begin with ${text.charAt(at)} in YAML; quote it: ${quotedValue(value, text)}.`,
  };
}

function explainEscape(at: number, text: string): Trouble {
  const written = text.slice(at, at + 2);
  const message = `${written} means nothing inside double quotes; write \\\\ for a backslash, or put the text in single quotes.`;
  return { start: at, end: at + 2, message };
}

function explainIndentation(at: number, text: string): Trouble {
  const start = at + (/^(?:\s*#.*\n)*\s*/.exec(text.slice(at))?.[0].length ?? 0);
  return wholeLine(
    start,
    text,
    'This line does not line up with those it belongs to; indent it by as many spaces as they are.',
  );
}

/** A second colon on the line of a value; a new key where the value before it goes on; or a line that has no key at all. */
function explainKey(at: number, text: string): Trouble {
  const { start, end } = lineAround(at, text);
  const rest = text.slice(at, end);
  if (at <= start || /^-\s+$/.test(text.slice(start, at))) return explainLineWithoutKey(at, text);
  if (rest.startsWith('- ')) return wholeLine(at, text, misplacedList);
  if (/:(?:\s|$)/.test(rest)) return explainColon(at, text);
  const next = end + text.slice(end).search(/\S|$/);
  if (text.startsWith('- ', next)) return wholeLine(next, text, misplacedList);
  const message =
    'This line begins a key while the value above it is not finished; indent it like the key above, or inside braces end that value with a comma.';
  return wholeLine(next, text, message);
}

const misplacedList = 'A list cannot begin here; indent its dashes all alike, and further than the line of its key.';

function explainLineWithoutKey(at: number, text: string): Trouble {
  const { start, end } = lineAround(at, text);
  const line = text.slice(start, end);
  if (line.startsWith('- ') && at <= start) return wholeLine(at, text, misplacedList);
  if (/^-[^\s-]/.test(line))
    return wholeLine(at, text, `The dash of a list needs a space after it: - ${line.slice(1)}`);
  const [, key, value] = /^([^\s:]+):(\S.*)$/.exec(line) ?? [];
  if (key !== undefined) return wholeLine(at, text, `A colon needs a space after it: ${key}: ${value}`);
  return wholeLine(
    at,
    text,
    'This line has no key; write key: value, or indent it further if it goes on with the text above.',
  );
}

function explainColon(at: number, text: string): Trouble {
  const value = restOfValue(at, text);
  return {
    ...value,
    message: `A colon and a space begin a new key in YAML; quote the whole text: ${quotedValue(value, text)}.`,
  };
}

/** The package has one code for many errors; its messages tell them apart. */
function explainByMessage(at: number, message: string, text: string): Trouble {
  const here = { start: at, end: at + 1 };
  if (/^(?:Not a YAML token|Block scalar header)/.test(message)) return explainBlockScalar(at, text);
  if (/^Unexpected block-seq-ind on same line/.test(message)) return explainDash(at, text);
  if (/^Implicit map keys need/.test(message)) return explainLineWithoutKey(at, text);
  if (/^Sequence item without/.test(message)) return explainIndentation(at, text);
  if (/^Missing directives-end/.test(message)) return explainDirective(text.lastIndexOf('%', at), text);
  if (/at node end$/.test(message)) return explainTail(at, text);
  if (/^Unexpected flow-(?:map|seq)-end/.test(message)) return explainStray(at, text);
  if (/^Comments must be/.test(message))
    return { ...here, message: 'A # that begins a comment needs a space before it.' };
  if (/^Missing , or :/.test(message))
    return { ...here, message: 'A comma is missing between these items; add it, or quote the text as a whole.' };
  if (/^Unexpected , in flow/.test(message))
    return { ...here, message: 'Nothing stands before this comma; delete it.' };
  return toLineEnd(at, text, 'This cannot be read as YAML; quote the text if it was meant as one.');
}

/** `value: > 5`. */
function explainBlockScalar(at: number, text: string): Trouble {
  const start = Math.max(text.lastIndexOf('>', at), text.lastIndexOf('|', at));
  const value = restOfValue(start, text);
  const message = `${text.charAt(start)} begins a block of text in YAML, which starts on the next line; quote it: ${quotedValue(value, text)}.`;
  return { ...value, message };
}

/** `value: - 2.1%`. */
function explainDash(at: number, text: string): Trouble {
  const value = restOfValue(at, text);
  const item = text.slice(at + 1, value.end).trimStart();
  const cure = /^[^\p{L}\s]*\d/u.test(item)
    ? `write the minus close to its number: -${item}`
    : 'begin the list on the next line';
  return { ...value, message: `A minus and a space begin a list in YAML, which cannot stand behind its key; ${cure}.` };
}

export function explainDirective(at: number, text: string): Trouble {
  return toLineEnd(
    at,
    text,
    'A line that begins with % is a directive in YAML, and cq reads none; delete it, or quote the text.',
  );
}

function explainTail(at: number, text: string): Trouble {
  const { start, end } = restOfValue(at, text);
  const before = text.slice(0, at).trimEnd().at(-1);
  const cures: Readonly<Record<string, string>> = {
    '"': 'inside double quotes write \\" for a quote, or quote the text as a whole.',
    "'": "inside single quotes write '' for an apostrophe, or put the text in double quotes.",
  };
  return {
    start,
    end,
    message: `The value before this has already ended; ${cures[before ?? ''] ?? 'quote the text as a whole.'}`,
  };
}

function explainStray(at: number, text: string): Trouble {
  const opening = text.charAt(at) === ']' ? '[' : '{';
  return {
    start: at,
    end: at + 1,
    message: `There is no ${opening} that this ${text.charAt(at)} could close; delete it, or quote the text.`,
  };
}
