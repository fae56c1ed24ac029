/**
 * A text as quotes are looked up in it: white space, dashes, quotation marks and ellipses made alike (rules.md), and the width
 * and ligatures of characters, which copying changes.
 */
export function passage(text: string): string {
  return text
    .normalize('NFKC')
    .replace(IGNORED, '')
    .replace(ELLIPSES, '…')
    .replace(QUOTATION_MARKS, '"')
    .replace(DASHES, '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?(-+) ?/g, '-')
    .replace(BESIDE_IDEOGRAPHS, '')
    .trim();
}

/** The same where words that a line end parted are joined again: `eco-` and `nomic`. */
export function joinedPassage(text: string): string {
  return passage(text.replace(/(?<=\p{L})[-\u2010]\s*\n\s*(?=\p{Ll})/gu, ''));
}

/** What a quote says word for word, in parts: an ellipsis between them skips any text. */
export function partsOfQuote(quote: string): readonly string[] {
  return passage(quote)
    .split(SKIPPING)
    .map(part => part.trim())
    .filter(part => part !== '');
}

/** The first of the parts that a passage does not hold after the parts before it; null if it holds them all. */
export function missingPart(parts: readonly string[], text: string): string | null {
  let from = 0;
  for (const words of parts) {
    const at = indexOfWords(text, words, from);
    if (at < 0) return words;
    from = at + words.length;
  }
  return null;
}

/** As many of the first words as a passage holds somewhere. */
export function knownBeginning(words: string, text: string): string {
  const all = words.split(' ');
  let known = 0;
  for (let unknown = all.length + 1; unknown - known > 1; ) {
    const half = (known + unknown) >> 1;
    if (indexOfWords(text, all.slice(0, half).join(' '), 0) >= 0) known = half;
    else unknown = half;
  }
  return all.slice(0, known).join(' ');
}

/** Soft hyphens, characters without a width, and marks of direction. */
const IGNORED = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const ELLIPSES = /\.(?: ?\.){2,}|…+/g;
const QUOTATION_MARKS = /["'`´‘’‚‛“”„‟«»‹›「」『』〝〞′″]+/g;
const DASHES = /[\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\u301c~-]/g;
/** Chinese is written without spaces: those that a broken line left say nothing. */
const BESIDE_IDEOGRAPHS = /(?<=[\u2e80-\u9fff]) | (?=[\u2e80-\u9fff])/g;
const SKIPPING = / ?[[(]? ?… ?[\])]? ?/;

/** Where the words begin, whole ones only: "rose 5" does not stand in "rose 53%" nor in "rose 5.3%". */
function indexOfWords(text: string, words: string, from: number): number {
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (!isInsideWord(text.slice(Math.max(0, at - 2), at), words.slice(0, 1))) {
      if (!isCutOff(words.slice(-1), text.slice(end, end + 2))) return at;
    }
  }
  return -1;
}

function isInsideWord(before: string, first: string): boolean {
  return WORD.test(first) && (WORD.test(before.slice(-1)) || (DIGIT.test(first) && /\d[.,]$/.test(before)));
}

function isCutOff(last: string, after: string): boolean {
  return WORD.test(last) && (WORD.test(after.slice(0, 1)) || (DIGIT.test(last) && /^[.,]\d/.test(after)));
}

const WORD = /[A-Za-z0-9\u00c0-\u024f]/;
const DIGIT = /\d/;
