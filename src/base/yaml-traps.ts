import type { Entry, Mapping, Node, Sequence } from './node.ts';

/*
 * Texts that are YAML, but say something else than what was meant. Each answer is a sentence with the cure, or null.
 * What is no YAML at all is put in words by yaml-words.ts.
 */

/** A value that commas cut: all of it, as it was meant, and what to say. */
export interface CutValue {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/**
 * `{ value: 1,000 pupils }` is cut at the comma: `000 pupils` becomes a key without a value. For an entry that is no
 * known key. All pieces of one value give the same answer, so that it need be said only once.
 */
export function commaInBraces(mapping: Mapping, entry: Entry, text: string): CutValue | null {
  if (!mapping.flow) return null;
  let cuts = cutsByMapping.get(mapping);
  if (cuts === undefined) {
    cuts = cutsOf(mapping, text);
    cutsByMapping.set(mapping, cuts);
  }
  return cuts.get(entry) ?? null;
}

/** All pieces are found in one pass, so that asking for each of ten thousand keys takes no longer. */
const cutsByMapping = new WeakMap<Mapping, ReadonlyMap<Entry, CutValue>>();

function cutsOf({ entries }: Mapping, text: string): ReadonlyMap<Entry, CutValue> {
  const cuts = new Map<Entry, CutValue>();
  for (let first = 0, last = 0; first < entries.length; first = ++last) {
    while (isPiece(entries[last], entries[last + 1], text)) last++;
    const head = entries[first];
    const tail = entries[last];
    if (head === undefined || tail === undefined || first === last) continue;
    const { start } = head.value;
    const { end } = tail.key;
    const message = `A comma inside braces ends the value; quote it: ${head.key.value}: ${quoted(text.slice(start, end))}.`;
    for (const piece of entries.slice(first + 1, last + 1)) cuts.set(piece, { start, end, message });
  }
  return cuts;
}

/** A plain key without a colon, right after a plain value, or after another such piece. */
function isPiece(before: Entry | undefined, entry: Entry | undefined, text: string): boolean {
  if (before === undefined || entry === undefined) return false;
  const { value } = before;
  if (value.kind !== 'scalar' || value.style !== 'plain') return false;
  return (
    entry.key.style === 'plain' &&
    hasNoColon(entry, text) &&
    /^[ \r\n]*,[ \r\n]*$/.test(text.slice(value.end, entry.key.start))
  );
}

function hasNoColon({ key, value }: Entry, text: string): boolean {
  return value.kind === 'scalar' && value.end === value.start && value.start === key.end && text[key.end] !== ':';
}

/**
 * `[1,000 cars, x]` is cut at the comma. `index` is that of the second piece of a number: for the third there is nothing
 * left to say.
 */
export function commaInBrackets(sequence: Sequence, index: number, text: string): string | null {
  if (!isCut(sequence, index) || isCut(sequence, index - 1)) return null;
  let last = index;
  while (isCut(sequence, last + 1)) last++;
  const written = text.slice(sequence.items[index - 1]?.start, sequence.items[last]?.end);
  return `A comma inside brackets ends the value; quote it: ${quoted(written)}.`;
}

/** A number, a comma and three digits with no space between. */
function isCut({ items, flow }: Sequence, index: number): boolean {
  const before = items[index - 1];
  const item = items[index];
  if (!flow || !isPlain(before) || !isPlain(item) || item.start !== before.end + 1) return false;
  return /(?:^|[^\d.])\d{1,3}$/.test(before.value) && /^\d{3}(?!\d)/.test(item.value);
}

function isPlain(node: Node | undefined): node is Node & { readonly kind: 'scalar' } {
  return node?.kind === 'scalar' && node.style === 'plain';
}

/** `rank: #3` is empty, since # begins a comment. */
export function emptyBecauseOfComment({ key, value }: Pick<Entry, 'key' | 'value'>, text: string): string | null {
  if (value.kind !== 'scalar' || value.style !== 'plain' || value.value !== '') return null;
  const comment = /^ +(#[^\r\n]*)/.exec(text.slice(value.end, lineEnd(text, value.end)))?.[1];
  return comment === undefined
    ? null
    : `A # after a space begins a comment, so nothing is said here; quote it: ${key.value}: ${quoted(comment.trimEnd())}.`;
}

/** `value: >5` begins a block of text, and none follows. */
export function emptyBlockScalar({ key, value }: Pick<Entry, 'key' | 'value'>, text: string): string | null {
  if (value.kind !== 'scalar' || (value.style !== 'literal' && value.style !== 'folded') || /\S/.test(value.value))
    return null;
  const written = text.slice(value.start, lineEnd(text, value.start)).trimEnd();
  return `${written[0]} begins a block of text in YAML, and none follows; quote it: ${key.value}: ${quoted(written)}.`;
}

function lineEnd(text: string, from: number): number {
  const at = text.slice(from).search(/[\r\n]/);
  return at < 0 ? text.length : from + at;
}

/** As it would be written between double quotes; of a long text the beginning. */
export function quoted(written: string): string {
  const shown = written.length > longest ? `${written.slice(0, longest)} ...` : written;
  return `"${shown.replace(/[\\"]/g, '\\$&')}"`;
}

const longest = 80;
