/**
 * The text of a figure with its typographic variants made one: fullwidth letters and digits, spaces of all widths, minus
 * signs and dashes, apostrophes. Character by character, so that offsets stay those of the source.
 */
export function plainText(text: string): string {
  return ascii.test(text) ? text : text.replace(variants, plainCharacter);
}

const ascii = /^[\x20-\x7e]*$/;
const variants = /[\uff01-\uff5e\s\u2212\u2010-\u2015\ufe63\u2018\u2019\u301c\u3000]/g;

function plainCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code === 0x2018 || code === 0x2019) return "'";
  if (code === 0x301c) return '~';
  return (code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0xfe63 ? '-' : ' ';
}

/** Lower case of the same length; the few letters whose lower case is longer stay as they are. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, letter => letter.toLowerCase());
}
