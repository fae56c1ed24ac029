import { printable } from '../text/printable.ts';
import type { Screen } from '../text/screen.ts';
import { displayWidth, padEnd } from '../text/width.ts';
import { markSign } from './mark-sign.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** For files and pipes: one line a row, whatever its length, so that grep, sort and head see whole rows. Nothing is cut. */
export function plainTable({ columns, rows }: Sheet, screen: Screen): string {
  const table = rows.map(row => row.cells.map(cell => cell.map(printable).join('; ') || screen.signs.nothing));
  const widths = columns.map(({ title }, index) =>
    table.reduce((most, cells) => Math.max(most, displayWidth(cells[index] ?? '')), displayWidth(title)),
  );
  const line = (mark: string, cells: readonly string[]) =>
    `${mark}${cells.map((cell, index) => padEnd(cell, widths[index] ?? 0)).join('  ')}`.trimEnd();
  const heading = line(
    rows.some(row => row.mark) ? '  ' : '',
    columns.map(column => column.title),
  );
  return [heading, ...table.map((cells, index) => line(markOf(rows[index], screen), cells))].join('\n').concat('\n');
}

function markOf(row: SheetRow | undefined, screen: Screen): string {
  return row?.mark ? `${markSign(row.mark, screen)} ` : '';
}
