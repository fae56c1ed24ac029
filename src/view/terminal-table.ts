import Table from 'cli-table3';
import { printable } from '../text/printable.ts';
import type { Screen } from '../text/screen.ts';
import { displayWidth, padEnd, paintedWidth } from '../text/width.ts';
import { cutLines, wrap } from '../text/wrap.ts';
import { cards } from './cards.ts';
import { GAP, type Layout, layOut } from './layout.ts';
import { markSign } from './mark-sign.ts';
import type { Sheet, SheetColumn, SheetRow } from './sheet.ts';

/** Lines of text that a row may take on its account; a row that is higher for its figures has room for more. */
const TEXT_LINES = 4;
const NARROW = 56;
/** cli-table3 takes most of a millisecond for a row; more than these are put together here, and look the same. */
const ROWS_FOR_LIBRARY = 500;

/** A table as wide as the terminal, or cards where it is too narrow for one. */
export function terminalTable(sheet: Sheet, width: number, screen: Screen): string {
  const clean = printableSheet(sheet);
  const isMarked = clean.rows.some(row => row.mark !== null);
  const layout = width < NARROW && clean.columns.length > 2 ? null : layOut(clean, width - (isMarked ? GAP : 0));
  return layout ? draw(clean, layout, isMarked, screen) : cards(clean, width, screen);
}

function printableSheet({ columns, rows }: Sheet): Sheet {
  return { columns, rows: rows.map(row => ({ ...row, cells: row.cells.map(cell => cell.map(printable)) })) };
}

function draw(sheet: Sheet, { shown, hidden }: Layout, isMarked: boolean, screen: Screen): string {
  const { paint } = screen;
  const titles = shown.map(({ index }) => paint.faint(sheet.columns[index]?.title ?? ''));
  const rows = [
    isMarked ? withMark(titles, '  ') : titles,
    ...sheet.rows.map(row => {
      const cells = cellsOf(sheet.columns, row, shown, screen);
      return isMarked ? withMark(cells, `${markSign(row.mark ?? 'none', screen)} `) : cells;
    }),
  ];
  const widths = shown.map((_, at) => widestLine(rows, at));
  const lines =
    rows.length > ROWS_FOR_LIBRARY ? rows.flatMap(row => paddedLines(row, widths)) : tableLines(rows, widths);
  if (hidden.length > 0) lines.push(paint.faint(`no room for: ${hidden.join(', ')}`));
  return lines.map(line => `${line.trimEnd()}\n`).join('');
}

function tableLines(rows: readonly string[][], colWidths: number[]): string[] {
  const style = { 'padding-left': 0, 'padding-right': 0, head: [], border: [] };
  const table = new Table({ chars: NO_LINES, style, colWidths });
  table.push(...rows);
  return table.toString().split('\n');
}

function paddedLines(row: readonly string[], widths: readonly number[]): readonly string[] {
  const cells = row.map(cell => cell.split('\n'));
  const height = Math.max(...cells.map(lines => lines.length));
  return Array.from({ length: height }, (_, at) =>
    cells.map((lines, column) => padEnd(lines[at] ?? '', widths[column] ?? 0)).join(NO_LINES.middle),
  );
}

function widestLine(rows: readonly (readonly string[])[], at: number): number {
  let widest = 1;
  for (const row of rows) for (const line of (row[at] ?? '').split('\n')) widest = Math.max(widest, paintedWidth(line));
  return widest;
}

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(GAP),
};

/** The mark stands before the first cell, and its further lines are moved in as far. */
function withMark([first = '', ...others]: readonly string[], mark: string): string[] {
  return [`${mark}${first.replaceAll('\n', '\n  ')}`, ...others];
}

function cellsOf(
  columns: readonly SheetColumn[],
  { cells }: SheetRow,
  shown: Layout['shown'],
  { signs }: Screen,
): string[] {
  const whole = shown.flatMap(({ index, width }) => {
    const column = columns[index];
    return column ? [{ column, width, lines: (cells[index] ?? []).flatMap(line => broken(line, column, width)) }] : [];
  });
  const height = Math.max(TEXT_LINES, ...whole.map(({ column, lines }) => (column.isText ? 0 : lines.length)));
  return whole.map(({ column, lines, width }) => {
    const kept = column.isText ? cutLines(lines, height, width, signs.cut) : lines;
    return kept.join('\n') || signs.nothing;
  });
}

/** The rest of a line that does not fit is moved in, so that the next figure is seen to be another one. */
function broken(line: string, { isText }: SheetColumn, width: number): readonly string[] {
  if (displayWidth(line) <= width) return [line];
  if (isText) return wrap(line, width);
  const [first = '', ...rest] = wrap(line, width);
  return [first, ...wrap(rest.join(' '), width - 2).map(part => `  ${part}`)];
}
