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
/** A narrower column of remarks would be hard to read: they then stand below. */
const LEAST_REMARK = 28;

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
  const fitsColumn = displayWidth(left) <= column - GAP;
  const start = fitsColumn ? padEnd(left, column) : `${left}${' '.repeat(GAP)}`;
  if (room === null) return [right === '' ? left : `${start}${remark}`];
  const broken = displayWidth(left) <= room ? [left] : wrap(left, room);
  if (right === '') return broken;
  if (paintedWidth(`${start}${remark}`) <= room) return [`${start}${remark}`];
  if (!fitsColumn || room - column < LEAST_REMARK)
    return [...broken, ...wrap(remark, room - GAP).map(line => `  ${line}`)];
  const [first = '', ...rest] = wrap(remark, room - column);
  return [`${start}${first}`, ...rest.map(line => `${' '.repeat(column)}${line}`)];
}
