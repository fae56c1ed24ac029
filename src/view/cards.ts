import type { Screen } from '../text/screen.ts';
import { displayWidth } from '../text/width.ts';
import { wrap } from '../text/wrap.ts';
import { markSign } from './mark-sign.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** One row below the other, an empty line after each, for a screen that is too narrow for columns: nothing is hidden, and nothing is cut. */
export function cards(sheet: Sheet, width: number, screen: Screen): string {
  return sheet.rows.map(row => `${card(sheet, row, width, screen)}\n`).join('');
}

function card({ columns }: Sheet, { mark, cells }: SheetRow, width: number, screen: Screen): string {
  const [title = [], ...rest] = cells;
  const sign = mark === null ? '' : `${markSign(mark, screen)} `;
  const lines = [`${sign}${screen.paint.strong(title.join(' '))}`];
  for (const [index, cell] of rest.entries()) {
    const column = columns[index + 1];
    if (cell.length > 0) lines.push(...(column ? field(column.key, cell, width) : []));
  }
  return lines.map(line => `${line}\n`).join('');
}

/** What speaks for itself stands alone; other columns are named. */
function field(key: string, cell: readonly string[], width: number): readonly string[] {
  const name = SPEAKING.includes(key) ? '' : `${key}: `;
  return cell.flatMap((line, index) => {
    const room = Math.max(8, width - 2);
    const text = index === 0 ? `${name}${line}` : line;
    return (displayWidth(text) <= room ? [text] : wrap(text, room)).map(part => `  ${part}`);
  });
}

const SPEAKING = ['statement', 'figures', 'title', 'name'];
