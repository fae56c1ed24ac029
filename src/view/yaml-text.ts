import type { Entry, Node, Scalar } from '../base/node.ts';
import { printable, printableJson } from '../text/printable.ts';

/** A mapping in block style, without comments; scalars keep their text, so that figures stay as they were written. */
export function yamlEntries(entries: readonly Entry[], indent: string): string {
  return entries.map(({ key, value }) => `${indent}${scalarText(key)}:${nodeAfterColon(value, indent)}`).join('');
}

/** A list in block style, each element after a dash. */
export function yamlItems(items: readonly Node[], indent: string): string {
  return items.map(item => `${indent}-${nodeAfterDash(item, indent)}`).join('');
}

/** A scalar on one line. What was plain in its file is plain in any block; everything else is quoted as in JSON. */
export function scalarText({ value, style }: Pick<Scalar, 'value' | 'style'>): string {
  const canBePlain = style === 'plain' && printable(value) === value;
  return canBePlain ? value : printableJson(JSON.stringify(value));
}

function nodeAfterColon(node: Node, indent: string): string {
  switch (node.kind) {
    case 'scalar': {
      const text = scalarText(node);
      return text === '' ? '\n' : ` ${text}\n`;
    }
    case 'mapping':
      return node.entries.length === 0 ? ' {}\n' : `\n${yamlEntries(node.entries, `${indent}  `)}`;
    case 'sequence':
      return node.items.length === 0 ? ' []\n' : `\n${yamlItems(node.items, `${indent}  `)}`;
  }
}

/** The first line of what stands in a list begins on the line of its dash. */
function nodeAfterDash(node: Node, indent: string): string {
  const isBlock =
    (node.kind === 'mapping' && node.entries.length > 0) || (node.kind === 'sequence' && node.items.length > 0);
  if (!isBlock) return nodeAfterColon(node, indent);
  const inner = `${indent}  `;
  const text = node.kind === 'mapping' ? yamlEntries(node.entries, inner) : yamlItems(node.items, inner);
  return ` ${text.slice(inner.length)}`;
}
