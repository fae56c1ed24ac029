import type { Place } from '../query/place.ts';
import { printable } from '../text/printable.ts';
import type { Screen } from '../text/screen.ts';
import { characterWidth, displayWidth } from '../text/width.ts';
import type { Places } from './places.ts';

/** A place to point at, and what to say of it. */
export interface Pointer {
  readonly place: Place;
  /** The offending place itself gets carets, the others dashes. */
  readonly isMain: boolean;
  /** '' where there is nothing to say. */
  readonly note: string;
}

/**
 * Lines of one file with pointers under them, in the order of the file; lines left out are marked, but a single one is shown.
 * `gutter` is the width of the widest line number of the finding.
 */
export function excerpt(
  file: string,
  pointers: readonly Pointer[],
  gutter: number,
  places: Places,
  screen: Screen,
): readonly string[] {
  const { side, gap } = screen.signs;
  const numbers = [...new Set(pointers.map(({ place }) => place.start.line))].sort((a, b) => a - b);
  const lines: string[] = [];
  const show = (number: number, text: string) =>
    lines.push(`${screen.paint.faint(`${String(number).padStart(gutter)} ${side}`)} ${text}`.trimEnd());
  const room = screen.width === null ? null : Math.max(20, screen.width - gutter - 4);

  let shown: number | null = null;
  for (const number of numbers) {
    const text = places.line(file, number);
    if (text === null) continue;
    if (shown !== null && number === shown + 2)
      show(shown + 1, clip(printable(places.line(file, shown + 1) ?? ''), 0, room, screen).text);
    else if (shown !== null && number > shown + 1) lines.push(screen.paint.faint(`${gap.padStart(gutter)} ${side}`));
    const here = pointers.filter(({ place }) => place.start.line === number).sort(byColumn);
    const drawn = here.map(pointer => drawnAt(pointer.place, text));
    const line = clip(printable(text), drawn[0]?.from ?? 0, room, screen);
    show(number, line.text);
    const empty = `${' '.repeat(gutter)} ${screen.paint.faint(side)}`;
    for (const [index, pointer] of here.entries())
      lines.push(`${empty} ${underline(pointer, drawn[index], line, screen)}`);
    shown = number;
  }
  return lines;
}

/** Columns of the screen, from 0. */
interface Drawn {
  readonly from: number;
  readonly to: number;
}

/** Where a place is drawn: to the end of its first line, and never nothing. */
function drawnAt({ start, end }: Place, text: string): Drawn {
  const lastColumn = end.line > start.line ? text.trimEnd().length : end.column - 1;
  const from = displayWidth(printable(text.slice(0, start.column - 1)));
  const width = displayWidth(printable(text.slice(start.column - 1, lastColumn)));
  return { from, to: from + Math.max(1, width) };
}

function underline(
  { isMain, note }: Pointer,
  drawn: Drawn = { from: 0, to: 1 },
  line: Clipped,
  { paint }: Screen,
): string {
  const from = Math.min(Math.max(drawn.from - line.left, 0), line.width);
  const to = Math.max(from + 1, Math.min(drawn.to - line.left, line.width));
  const mark = (isMain ? '^' : '-').repeat(to - from);
  return `${' '.repeat(from)}${(isMain ? paint.error : paint.info)(mark)}${note === '' ? '' : ` ${note}`}`;
}

interface Clipped {
  readonly text: string;
  /** Columns cut off on the left, less the sign that stands for them. */
  readonly left: number;
  readonly width: number;
}

/** On a terminal a long line is cut to what fits around a column; in files and pipes it is whole. */
function clip(text: string, around: number, room: number | null, { signs }: Screen): Clipped {
  const width = displayWidth(text);
  if (room === null || width <= room) return { text, left: 0, width };
  const cut = displayWidth(signs.cut);
  const begin = around < room - 10 ? 0 : Math.max(0, Math.min(around - Math.floor(room / 3), width - room));
  let column = 0;
  let kept = '';
  let left = begin;
  for (const character of text) {
    const wide = characterWidth(character);
    const isAfter = column >= (begin === 0 ? 0 : begin + cut);
    if (isAfter && kept === '') left = column;
    if (isAfter && column + wide <= begin + room - cut) kept += character;
    column += wide;
  }
  const before = begin === 0 ? '' : signs.cut;
  const after = begin + room < width ? signs.cut : '';
  return { text: `${before}${kept}${after}`, left: begin === 0 ? 0 : left - cut, width: room };
}

function byColumn(one: Pointer, other: Pointer): number {
  return one.place.start.column - other.place.start.column;
}
