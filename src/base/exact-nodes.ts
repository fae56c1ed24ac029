import * as yaml from 'yaml';
import type { Entry, Mapping, Node, Scalar, Sequence } from './node.ts';
import { commaInBraces, commaInBrackets } from './yaml-traps.ts';
import type { Trouble } from './yaml-trouble.ts';

/** What is noted while the nodes of a document are made. */
export interface Notes {
  readonly text: string;
  /** The line of an offset, from 1. */
  readonly lineOf: (offset: number) => number;
  readonly hasAnchors: boolean;
  readonly troubles: Trouble[];
  /** Offsets of nodes that cannot stand as they were read: what they belong to is left out. */
  readonly unusable: number[];
}

/** Makes our nodes of those of the `yaml` package. It calls itself once per level; tokensOf has limited the levels. */
export function nodeOf(node: unknown, notes: Notes): Node {
  if (yaml.isMap(node)) return mappingOf(node, notes);
  if (yaml.isSeq(node)) return sequenceOf(node, notes);
  if (yaml.isScalar(node)) return scalarOf(node, notes);
  const start = yaml.isAlias(node) ? rangeOf(node)[0] : 0;
  notes.unusable.push(start);
  return emptyAt(start);
}

function mappingOf(map: yaml.YAMLMap, notes: Notes): Mapping {
  const entries = map.items.map(({ key: yamlKey, value }) => {
    const key = keyOf(yamlKey, notes);
    // A key in braces may stand alone.
    return { key, value: value === null || value === undefined ? emptyAt(key.end) : nodeOf(value, notes) };
  });
  const [start, end] = rangeOf(map);
  const flow = map.flow === true;
  const extent =
    flow && notes.text[start] === '{'
      ? { start, end }
      : { start: entries[0]?.key.start ?? start, end: entries.at(-1)?.value.end ?? start };
  const mapping: Mapping = { kind: 'mapping', entries, flow, ...extent };
  return { ...mapping, entries: usableEntries(mapping, notes) };
}

function keyOf(node: unknown, notes: Notes): Scalar {
  const key = nodeOf(node, { ...notes, troubles: [] });
  if (key.kind !== 'scalar') {
    const sign = key.flow
      ? `${notes.text[key.start]} begins a ${key.kind === 'mapping' ? 'mapping' : 'list'} in YAML`
      : 'This is a key of several parts';
    notes.troubles.push({
      ...key,
      message: `${sign}, and a key must be one word; quote the text if it was meant as one.`,
    });
    notes.unusable.push(key.start);
    return emptyAt(key.start);
  }
  if (key.value === '' && key.style === 'plain' && !yaml.isAlias(node)) {
    notes.troubles.push(missingKey(key.start, notes.text));
    notes.unusable.push(key.start);
  }
  return key;
}

/** The package puts an empty key at the beginning of its line, or behind the ? that announces one. */
function missingKey(at: number, text: string): Trouble {
  const colon = at + text.slice(at).search(/\S|$/);
  if (text[colon] === ':') {
    const message = 'There is no key before this colon; write key: value, or quote the text.';
    return { start: colon, end: colon + 1, message };
  }
  const start = Math.max(0, text.lastIndexOf('?', at));
  return { start, end: start + 1, message: 'A ? begins a key in YAML, and none follows; quote the text.' };
}

/** Of a key given twice the first stands; `~` counts as if the key had been left out. */
function usableEntries(mapping: Mapping, notes: Notes): readonly Entry[] {
  const firstByKey = new Map<string, Entry>();
  let cutNumbers = 0;
  for (const entry of mapping.entries) {
    const { key, value } = entry;
    const first = firstByKey.get(key.value);
    if (key.value === '<<' && key.style === 'plain') noteMerge(key, notes);
    else if (first !== undefined && isCutNumber(mapping, entry, notes)) cutNumbers++;
    else if (first !== undefined) noteDuplicate(key, first.key, notes);
    else if (isTilde(value)) noteTilde(value, `leave ${key.value} out, or quote the sign: ${key.value}: "~".`, notes);
    else firstByKey.set(key.value, entry);
  }
  if (cutNumbers > 0) noteCutNumbers(mapping, notes);
  return firstByKey.size === mapping.entries.length ? mapping.entries : [...firstByKey.values()];
}

function noteMerge(key: Scalar, { hasAnchors, troubles, unusable }: Notes): void {
  unusable.push(key.start);
  // Where there are anchors, those are the one thing to say.
  if (hasAnchors) return;
  troubles.push({
    ...key,
    message:
      '<< merges other keys in YAML, which cq does not do; write the keys out, or put what all facts share under defaults.',
  });
}

function noteDuplicate(key: Scalar, first: Scalar, { lineOf, troubles }: Notes): void {
  const message = `The key ${key.value} is already given on line ${lineOf(first.start)}, and that one counts; delete one of the two.`;
  troubles.push({ ...key, message });
}

/** `{ value: 1,000,000 }` gives the key 000 twice. */
function isCutNumber(mapping: Mapping, entry: Entry, { text }: Notes): boolean {
  return /^\d/.test(entry.key.value) && commaInBraces(mapping, entry, text) !== null;
}

function noteCutNumbers(mapping: Mapping, { text, troubles, unusable }: Notes): void {
  const told = new Set<string>();
  for (const entry of mapping.entries) {
    const cut = commaInBraces(mapping, entry, text);
    if (cut === null || told.has(cut.message)) continue;
    told.add(cut.message);
    troubles.push({ ...entry.key, ...cut });
    unusable.push(entry.key.start);
  }
}

function isTilde(node: Node): node is Scalar {
  return node.kind === 'scalar' && node.style === 'plain' && node.value === '~';
}

function noteTilde(tilde: Scalar, cure: string, { troubles }: Notes): void {
  troubles.push({ ...tilde, message: `~ means "nothing" in YAML; ${cure}` });
}

function sequenceOf(seq: yaml.YAMLSeq, notes: Notes): Sequence {
  const items = seq.items.map(item => nodeOf(item, notes));
  const [start, end] = rangeOf(seq);
  const flow = seq.flow === true;
  const sequence: Sequence = { kind: 'sequence', items, flow, start, end: flow ? end : (items.at(-1)?.end ?? start) };
  for (const [index, item] of items.entries()) {
    const cutNumber = commaInBrackets(sequence, index, notes.text);
    if (cutNumber !== null) notes.troubles.push({ ...item, message: cutNumber });
    if (isTilde(item)) noteTilde(item, 'leave the item out, or quote the sign: "~".', notes);
    if (cutNumber !== null || isTilde(item)) notes.unusable.push(item.start);
  }
  return sequence;
}

const styles: Readonly<Record<string, Scalar['style']>> = {
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

function scalarOf(scalar: yaml.Scalar, { text }: Notes): Scalar {
  const [start, end] = rangeOf(scalar);
  const style = styles[scalar.type ?? ''] ?? 'plain';
  const value = typeof scalar.value === 'string' ? scalar.value : '';
  if (style === 'literal' || style === 'folded')
    return { kind: 'scalar', value, style, start, end: blockScalarEnd(text, start, end) };
  return start === end ? emptyAt(afterIndicator(text, start)) : { kind: 'scalar', value, style, start, end };
}

/** After the last character that is no space; after `|` and what belongs to it where no text follows. */
function blockScalarEnd(text: string, start: number, rangeEnd: number): number {
  const header = /[|>][-+\d]*/y;
  header.lastIndex = start;
  header.test(text);
  const contentStart = text.indexOf('\n', start);
  let end = rangeEnd;
  while (end > contentStart && /[ \r\n]/.test(text.charAt(end - 1))) end--;
  return contentStart < 0 || end <= contentStart ? header.lastIndex : end;
}

/** The package puts an empty scalar behind the spaces that follow the colon or dash. */
function afterIndicator(text: string, offset: number): number {
  let at = offset;
  while (text[at - 1] === ' ' || text[at - 1] === '\t') at--;
  return at;
}

function emptyAt(offset: number): Scalar {
  return { kind: 'scalar', value: '', style: 'plain', start: offset, end: offset };
}

function rangeOf(node: yaml.Node): readonly [number, number] {
  const [start, end] = node.range ?? [0, 0];
  return [start, end];
}
