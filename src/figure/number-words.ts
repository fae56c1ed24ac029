import { readChineseNumeral } from './chinese.ts';
import type { WrittenNumber } from './written-number.ts';

/** Reads `five`, `twenty-one`, `two hundred`, `a` before a scale word (`a million`), or a Chinese numeral; else null. */
export function readNumberWords(text: string, at: number): WrittenNumber | null {
  if (text.charCodeAt(at) > 0x2fff) return readChineseNumeral(text, at);
  const word = wordAt(text, at);
  if (word === '') return null;
  const lower = word.toLowerCase();
  const article = lower === 'a' || lower === 'an';
  if (article && !startsScale(text, at + word.length)) return null;
  const first = article ? spelled(1, at, at + word.length) : belowHundred(text, at);
  if (first === null) return null;
  const hundred = /^\s+hundred\b/i.exec(text.slice(first.end, first.end + 12));
  return hundred === null ? first : spelled(100 * Number(first.n), at, first.end + hundred[0].length);
}

function belowHundred(text: string, at: number): WrittenNumber | null {
  const word = wordAt(text, at);
  const value = small.get(word.toLowerCase());
  if (value === undefined) return null;
  const end = at + word.length;
  if (value < 20) return spelled(value, at, end);
  const next = /[ -]/.test(text[end] ?? '') ? wordAt(text, end + 1) : '';
  const digit = small.get(next.toLowerCase());
  const isDigit = digit !== undefined && digit > 0 && digit < 10;
  return isDigit ? spelled(value + digit, at, end + 1 + next.length) : spelled(value, at, end);
}

const small: ReadonlyMap<string, number> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value): [string, number] => [word, value]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, tens): [string, number] => [word, 10 * tens + 20]),
]);

function wordAt(text: string, at: number): string {
  let end = at;
  while (isLetter(text.charCodeAt(end))) end++;
  return text.slice(at, end);
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

function startsScale(text: string, at: number): boolean {
  return /^\s+(?:hundred|thousand|million|billion|trillion|lakh|crore)\b/i.test(text.slice(at, at + 12));
}

function spelled(value: number, start: number, end: number): WrittenNumber {
  return { n: BigInt(value), decimals: 0, scale: 1n, words: true, start, end };
}
