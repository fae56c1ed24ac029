import { readPrefix } from './prefix.ts';
import { before, isIdeograph, isLatin, type Line } from './scan-line.ts';

/**
 * Where the figure of a number at `at` may begin: with the hedge, sign and currency before it, then with fewer of them, at last
 * with the number itself. Looks back at a few words at most, and never before `floor`, where the figure before it ended.
 */
export function startsOf(line: Line, at: number, floor: number): readonly number[] {
  const starts = [at];
  const furthest = Math.max(floor, at - LONGEST);
  for (let start = at - 1, words = 0; start >= furthest && words < MOST_WORDS; start--) {
    const character = line.plain[start] ?? '';
    if (ENDS_A_PHRASE.test(character)) break;
    if (!beginsAWord(line.plain, start)) continue;
    if (isLooseSign(line.plain, start)) break;
    words++;
    const prefix = readPrefix(line.plain, line.lower, start);
    if (prefix.ok && prefix.value.end === at) starts.unshift(start);
  }
  return starts;
}

/** Something before the number softens it in words that are no hedge of the language: `as many as 50`, `a maximum of 50`. */
export function isSoftened(line: Line, start: number): boolean {
  return SOFTENERS.test(before(line.lower, start, 24));
}

/** The number follows a name in the middle of a sentence, and may be a part of it: `the Fortune 500`, `Boeing 737`. */
export function followsName(line: Line, start: number): boolean {
  return /[a-z0-9,;:)]\s[A-Z\u00c0-\u00de][A-Za-z\u00c0-\u1fff'’&.-]*\s$/.test(before(line.plain, start, 40));
}

/** `from 1.4% to 1.9%` are two figures, and so are `up 800% to 530`. */
export function runsFromOneToAnother(line: Line, start: number, numberStart: number): boolean {
  if (/(?:\bfrom\s|[从由自])$/.test(before(line.lower, start, 6))) return true;
  const prefix = readPrefix(line.plain, line.lower, start);
  return prefix.ok && prefix.value.turnStart >= 0 && !/\bby\s/.test(line.lower.slice(start, numberStart));
}

const LONGEST = 40;
const MOST_WORDS = 7;
const ENDS_A_PHRASE = /[0-9,;:!?()[\]{}"|。、；：！？（）]/;
const SYMBOLS = new Set('+-~<>≈≤≥=$€£¥₹₩₽₺₦₱₫₪฿₴');
const SOFTENERS =
  /(?:\bas (?:many|much|few|little|high|low) as|\b(?:maximum|minimum|max\.?|min\.?|ceiling|floor) of|\bupwards? of|\bnorth of|\bshy of|\bshort of|\bmost)\s$/;

function beginsAWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isIdeograph(code) || SYMBOLS.has(text[at] ?? '')) return true;
  return isLatin(code) && !isLatin(text.charCodeAt(at - 1));
}

/** A minus is written at its number, after a space or a bracket: `sales - 5% more` and `Covid-19` have none. */
function isLooseSign(text: string, at: number): boolean {
  const character = text[at];
  if (character !== '-' && character !== '+') return false;
  const previous = text.charCodeAt(at - 1);
  const isApart = at === 0 || /[\s([{"'/:;]/.test(text[at - 1] ?? '') || isIdeograph(previous);
  return !isApart || /\s/.test(text[at + 1] ?? ' ');
}
