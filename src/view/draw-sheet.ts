import type { Screen } from '../text/screen.ts';
import type { Sheet } from './sheet.ts';

/** The ways to print a sheet; JSON has more to say than rows and columns, so each command makes its own. */
export const sheetFormats = ['table', 'csv', 'tsv', 'markdown'] as const;
export type SheetFormat = (typeof sheetFormats)[number];

/** Prints rows and columns; what draws them is loaded when it is needed, since cq should start at once. */
export async function drawSheet(sheet: Sheet, format: SheetFormat, screen: Screen): Promise<string> {
  switch (format) {
    case 'csv':
      return (await import('./separated.ts')).csv(sheet);
    case 'tsv':
      return (await import('./separated.ts')).tsv(sheet);
    case 'markdown':
      return (await import('./markdown.ts')).markdown(sheet);
    case 'table': {
      if (screen.width === null) return (await import('./plain-table.ts')).plainTable(sheet, screen);
      return (await import('./terminal-table.ts')).terminalTable(sheet, screen.width, screen);
    }
  }
}
