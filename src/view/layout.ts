import { displayWidth } from '../text/width.ts';
import type { Sheet, SheetColumn } from './sheet.ts';

/** How a sheet stands on a terminal. */
export interface Layout {
  /** Indexes into the columns of the sheet, and how wide each is. */
  readonly shown: readonly { readonly index: number; readonly width: number }[];
  /** Titles of the columns that there is no room for. */
  readonly hidden: readonly string[];
}

export const GAP = 2;

const LEAST_TEXT = 20;
const GOOD_TEXT = 34;
const GOOD_FIGURES = 32;
const LEAST_FIGURES = 20;
/** They are what the table is looked at for. */
const KEPT = ['fact', 'statement', 'figures', 'value', 'change', 'share'];

/**
 * Ids and periods get what they need, figures wrap only for the sake of readable text, and text takes what is left. Columns are
 * hidden from the right until it fits; null where even then it does not, or where cards read better.
 */
export function layOut(sheet: Sheet, room: number): Layout | null {
  const wanted = sheet.columns.map((column, index) => ({ column, index, natural: naturalWidth(sheet, column, index) }));
  const hidden: string[] = [];
  let kept = wanted;
  while (true) {
    const widths = shareOut(kept, room);
    if (widths) return { shown: kept.map(({ index }, at) => ({ index, width: widths[at] ?? 0 })), hidden };
    const last = kept.findLast(({ column }, at) => at > 0 && !KEPT.includes(column.key));
    if (!last) return null;
    hidden.unshift(last.column.key);
    kept = kept.filter(one => one !== last);
  }
}

interface Wanted {
  readonly column: SheetColumn;
  readonly natural: number;
}

function naturalWidth({ rows }: Sheet, { title }: SheetColumn, index: number): number {
  let width = displayWidth(title);
  for (const { cells } of rows) for (const line of cells[index] ?? []) width = Math.max(width, displayWidth(line));
  return width;
}

function shareOut(wanted: readonly Wanted[], room: number): readonly number[] | null {
  const free = room - GAP * (wanted.length - 1);
  const least = wanted.map(one => Math.min(one.natural, leastOf(one.column)));
  if (sum(least) > free) return null;
  const texts = wanted.map(({ column }) => column.isText);
  const others = texts.map(isText => !isText);
  const natural = wanted.map(one => one.natural);
  const goalsOf = (most: number) => natural.map(width => Math.min(width, most));
  // Once all have their least: short figures stay on one line, text gets a readable one, then both take what is left.
  const figured = grow(least, goalsOf(GOOD_FIGURES), others, free);
  const readable = grow(figured, goalsOf(GOOD_TEXT), texts, free);
  return grow(grow(readable, natural, others, free), natural, texts, free);
}

function leastOf({ isText, key }: SheetColumn): number {
  if (isText) return LEAST_TEXT;
  return key === 'figures' ? LEAST_FIGURES : Number.POSITIVE_INFINITY;
}

/** Widens the chosen columns towards their goals, from the left, as far as there is room. */
function grow(
  widths: readonly number[],
  goals: readonly number[],
  chosen: readonly boolean[],
  free: number,
): readonly number[] {
  let left = free - sum(widths);
  return widths.map((width, index) => {
    const more = chosen[index] ? Math.min(left, Math.max(0, (goals[index] ?? 0) - width)) : 0;
    left -= more;
    return width + more;
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
