import { firstFrom } from '../text/first-from.ts';
import type { Entry, Mapping, Node } from './node.ts';

/** What of a document cannot be trusted. */
export interface Losses {
  /** The first place where the text is no YAML: what begins there or later is lost. Infinity where all of it is. */
  readonly from: number;
  /** Offsets of nodes that cannot stand as they were read, rising. */
  readonly unusable: readonly number[];
}

/**
 * A document without what cannot be trusted. What goes is a whole fact, source or the like, since a fact without one of
 * its keys says something else than was written.
 */
export function withoutLosses(root: Mapping, losses: Losses, text: string): Mapping {
  if (losses.from === Infinity && losses.unusable.length === 0) return root;
  const { entries } = root;
  const kept = entries.flatMap((entry, index): readonly Entry[] => {
    const { start } = entry.key;
    const end = entries[index + 1]?.key.start ?? Infinity;
    if (isWhole({ start, end, contentEnd: entry.value.end, beside: start }, losses, text)) return [entry];
    const value = start < losses.from ? wholeParts(entry.value, end, losses, text) : null;
    return value === null ? [] : [{ key: entry.key, value }];
  });
  const hasDefaults = entries.every(entry => entry.key.value !== 'defaults' || kept.includes(entry));
  return { ...root, entries: hasDefaults ? kept : kept.filter(({ key }) => !filled.has(key.value)) };
}

/** What defaults are filled into: without all of them it would say something else. */
const filled: ReadonlySet<string> = new Set(['facts', 'tables']);

/** Of the list or mapping under a key of the top level the parts that are whole; null where none is. */
function wholeParts(node: Node, end: number, losses: Losses, text: string): Node | null {
  if (node.kind === 'scalar' || (node.flow && losses.from < end)) return null;
  const isWholePart = (start: number, contentEnd: number, next: number | undefined): boolean =>
    isWhole({ start, end: next ?? end, contentEnd, beside: node.start }, losses, text);
  if (node.kind === 'sequence') {
    const items = node.items.filter((item, index, all) => isWholePart(item.start, item.end, all[index + 1]?.start));
    return items.length === 0 ? null : { ...node, items };
  }
  const entries = node.entries.filter(({ key, value }, index, all) =>
    isWholePart(key.start, value.end, all[index + 1]?.key.start),
  );
  return entries.length === 0 ? null : { ...node, entries };
}

interface Part {
  readonly start: number;
  /** Where the next part begins. */
  readonly end: number;
  readonly contentEnd: number;
  /** Where it, the first part beside it, or its dash stands: the column of them all. */
  readonly beside: number;
}

/** Before a place that is no YAML a part is whole if another began in between, or if that line is not indented as its own. */
function isWhole(part: Part, { from, unusable }: Losses, text: string): boolean {
  const next = unusable[firstFrom(unusable.length, index => unusable[index] ?? 0, part.start)];
  if (next !== undefined && next < part.end) return false;
  if (part.end < from) return true;
  if (part.start >= from) return false;
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const indentation = /^[ \t]*/.exec(text.slice(lineStart, lineStart + 1000))?.[0] ?? '';
  // How far a tab indents nobody knows.
  if (indentation.includes('\t')) return false;
  return part.contentEnd <= lineStart && indentation.length <= columnOf(part.beside, text);
}

function columnOf(offset: number, text: string): number {
  return offset - text.lastIndexOf('\n', offset - 1) - 1;
}
