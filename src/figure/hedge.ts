import type { Hedge } from './figure.ts';

/** A word found in the text, and where it ends. */
export interface Found<T> {
  readonly value: T;
  readonly end: number;
}

/** The hedge that begins at `at`, the longest first: `up to` before `up`, `just under` before `under`. Expects lower case. */
export function readHedge(lower: string, at: number): Found<Hedge> | null {
  return longestWord(leading, lower, at);
}

/** A Chinese hedge at the end of a text: 5万人左右; `end` is where it begins. */
export function readTrailingHedge(text: string): Found<Hedge> | null {
  for (const [word, value] of trailing) {
    if (text.endsWith(word)) return { value, end: text.length - word.length };
  }
  return null;
}

/** The longest of the words that stands at `at` and ends there, so that `over` is not found in `overtime`. */
export function longestWord<T>(words: WordIndex<T>, lower: string, at: number): Found<T> | null {
  for (const [word, value] of words.get(lower[at] ?? '') ?? []) {
    if (!lower.startsWith(word, at)) continue;
    const end = at + word.length;
    if (isLetter(lower.charCodeAt(end - 1)) && isLetter(lower.charCodeAt(end))) continue;
    return { value, end };
  }
  return null;
}

/** Words by their first character, the longest first. */
export type WordIndex<T> = ReadonlyMap<string, readonly (readonly [string, T])[]>;

export function indexWords<T>(rows: readonly (readonly [T, string])[]): WordIndex<T> {
  const index = new Map<string, [string, T][]>();
  for (const [value, words] of rows) {
    for (const word of words.split(',')) {
      const first = word[0] ?? '';
      index.set(first, [...(index.get(first) ?? []), [word, value]]);
    }
  }
  for (const list of index.values()) list.sort(([a], [b]) => b.length - a.length);
  return index;
}

const leading: WordIndex<Hedge> = indexWords<Hedge>([
  ['about', 'about,around,approximately,approx.,approx,roughly,some,circa,ca.,c.,~,≈,约,大约,大概'],
  [
    'over',
    'over,more than,above,exceeding,in excess of,just over,slightly over,slightly more than,well over,>,超,超过,逾,高于,多于',
  ],
  ['nearly', 'nearly,almost,just under,just below,close to,近,将近,接近'],
  ['under', 'under,less than,below,fewer than,<,不足,不到,低于,少于'],
  ['at-most', 'up to,at most,no more than,not more than,<=,≤,至多,最多,不超过'],
  ['at-least', 'at least,no less than,no fewer than,not less than,>=,≥,至少,不少于,不低于'],
]);

const trailing: readonly (readonly [string, Hedge])[] = [
  ['左右', 'about'],
  ['上下', 'about'],
  ['以上', 'at-least'],
  ['以下', 'under'],
  ['多', 'over'],
  ['余', 'over'],
];

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122;
}
