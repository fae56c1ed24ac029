import { markdownText } from '../text/markdown-text.ts';
import type { Sheet } from './sheet.ts';

/** A table of GitHub Flavored Markdown; what has a meaning in Markdown is escaped, so that figures stay as written. */
export function markdown({ columns, rows }: Sheet): string {
  const lines = [
    columns.map(column => column.title.toLowerCase()),
    columns.map(() => '---'),
    ...rows.map(row => row.cells.map(cell => cell.map(markdownText).join('<br>'))),
  ];
  return lines.map(cells => `| ${cells.join(' | ')} |\n`).join('');
}
