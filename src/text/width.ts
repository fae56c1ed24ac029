/**
 * How many columns of a terminal a text takes: 2 for Chinese, full-width characters and emoji, 0 for marks that combine with
 * the letter before them and for joiners (Unicode Standard Annex 11, East Asian Width; ambiguous ones count as narrow).
 */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** Of one code point: 0, 1 or 2. */
export function characterWidth(character: string): 0 | 1 | 2 {
  if (NARROW.test(character)) return 1;
  if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(character)) return 0;
  return WIDE.test(character) || /^\p{Emoji_Presentation}$/u.test(character) ? 2 : 1;
}

/** The same of a text that is painted: the colours of our own take no room. */
export function paintedWidth(text: string): number {
  return displayWidth(text.includes('\x1b') ? text.replaceAll(COLOURS, '') : text);
}

/** Fills up with spaces to so many columns; a longer text stays as it is. Paint takes no room. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - paintedWidth(text)));
}

const PLAIN = /^[\x20-\x7e]*$/;
/** Letters of Western Europe, and the dashes, quotes, arrows, lines and signs that screens are drawn with. */
const NARROW = /^[\x20-\x7e\xa1-\xac\xae-\xff\u2010-\u2027\u2030-\u203a\u2190-\u21ff\u2500-\u257f\u2716]$/;
const WIDE =
  /^[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]$/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what chalk puts round a word.
const COLOURS = /\x1b\[[0-9;]*m/g;
