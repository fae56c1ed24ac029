import { lowerCase, plainText } from './figure-text.ts';

/** A running text with its typographic variants made one, character by character, so that offsets stay those of the text. */
export interface Line {
  readonly plain: string;
  readonly lower: string;
}

export function lineOf(text: string): Line {
  // A dash that parts sentences is no sign, and a Chinese comma parts no thousands.
  const plain = plainText(text.replace(/[—―，]/g, ';'));
  return { plain, lower: lowerCase(plain) };
}

/** Where the pattern (sticky) ends, if it begins at `at`; else -1. */
export function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** The last characters before `at`: what stands before a number is looked at no further back. */
export function before(text: string, at: number, length: number): string {
  return text.slice(Math.max(0, at - length), at);
}

export function isLatin(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (code >= 0xc0 && code < 0x250);
}

export function isIdeograph(code: number): boolean {
  return code >= 0x2e80 && code < 0xa000;
}
