/**
 * A text of the base as it may be shown on a terminal: on one line, and with whatever could move the cursor, paint, set
 * titles or turn the reading direction made visible (`\x1b`, `\u202e`). Facts come from anywhere.
 */
export function printable(text: string): string {
  return HARMLESS.test(text) ? text : text.replaceAll(LINE_BREAKS, ' ').replaceAll(CONTROLS, escaped);
}

/** The same for JSON text that is shown: JSON escapes only what is below a space. */
export function printableJson(json: string): string {
  return json.replaceAll(JSON_CONTROLS, character => `\\u${hexOf(character).padStart(4, '0')}`);
}

const HARMLESS = /^[\x20-\x7e\u00a1-\u05ff\u3000-\ud7ff\uf900-\ufdcf\uff01-\uffef]*$/;
const LINE_BREAKS = /\r\n|[\t\n\v\f\r\u0085\u2028\u2029]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal.
const CONTROLS = /[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const JSON_CONTROLS = /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

function escaped(character: string): string {
  const hex = hexOf(character);
  return hex.length > 2 ? `\\u${hex.padStart(4, '0')}` : `\\x${hex.padStart(2, '0')}`;
}

function hexOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16);
}
