import { printable } from '../text/printable.ts';
import { type Screen, spell } from '../text/screen.ts';
import { displayWidth, padEnd, paintedWidth } from '../text/width.ts';
import { wrap } from '../text/wrap.ts';

/** A line of a screen: what it is, the thing itself, and what is to be said of it. */
export interface Row {
  readonly label: string;
  readonly left: string;
  readonly right: string;
}

const LABEL = 9;
/** Columns before the thing itself. */
export const INDENT = 2 + LABEL;
const MOST_LEFT = 44;
const GAP = 2;

/** A row of texts from the base, fit to be shown. */
export function labelled(label: string, left: string, right: string): Row {
  return { label, left: printable(left), right: printable(right) };
}

/** Rows under each other; the remarks stand in a column of their own, or below where a row is too long for that. */
export function rowsText(rows: readonly Row[], screen: Screen): string {
  const { width, paint } = screen;
  const lefts = rows.filter(({ right }) => right !== '').map(({ left }) => displayWidth(left));
  const column = Math.max(0, ...lefts.filter(left => left <= MOST_LEFT)) + GAP;
  return rows
    .map(row => {
      const [first = '', ...rest] = body(row, column, width === null ? null : width - INDENT, screen);
      const label = paint.faint(padEnd(row.label, LABEL));
      return [`  ${label}${first}`, ...rest.map(line => `${' '.repeat(INDENT)}${line}`)]
        .map(line => `${line.trimEnd()}\n`)
        .join('');
    })
    .join('');
}

function body({ left, right }: Row, column: number, room: number | null, screen: Screen): readonly string[] {
  const remark = spell(right, screen);
  const beside = `${padEnd(left, column)}${displayWidth(left) > column - GAP ? '  ' : ''}${remark}`;
  if (room === null) return [right === '' ? left : beside];
  const broken = displayWidth(left) <= room ? [left] : wrap(left, room);
  if (right === '') return broken;
  if (paintedWidth(beside) <= room) return [beside];
  return [...broken, ...wrap(remark, room - GAP).map(line => `  ${line}`)];
}
