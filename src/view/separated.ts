import { printable } from '../text/printable.ts';
import type { Sheet } from './sheet.ts';

/** RFC 4180: lines end in CR LF, and a cell with a comma, a quote or a line break is quoted. */
export function csv({ columns, rows }: Sheet): string {
  const lines = [columns.map(column => column.key), ...rows.map(row => row.cells.map(cellText))];
  return lines.map(cells => `${cells.map(quoted).join(',')}\r\n`).join('');
}

/** One line a row; tabs and line breaks in a cell become spaces (IANA text/tab-separated-values knows no quotes). */
export function tsv({ columns, rows }: Sheet): string {
  const lines = [columns.map(column => column.key), ...rows.map(row => row.cells.map(cellText))];
  return lines.map(cells => `${cells.map(cell => cell.replaceAll(/\s+/g, ' ')).join('\t')}\n`).join('');
}

function cellText(lines: readonly string[]): string {
  return harmless(lines.map(printable).join('; '));
}

/**
 * A spreadsheet takes a cell that begins with one of these for a formula (OWASP, "CSV Injection"), full-width ones included.
 * A figure is spared: after a sign and a digit nothing can be called, run or fetched without one of the characters named.
 */
function harmless(cell: string): string {
  const isFormula = /^\s*[=+\-@＝＋－＠]/.test(cell) || /^[\t\r\n]/.test(cell);
  const isFigure = /^[+-]\d[^()|!=@[\]{}"&]*$/.test(cell);
  return isFormula && !isFigure ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
