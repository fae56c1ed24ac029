import { groupDigits } from './digit-groups.ts';
import type { FigureProblem } from './figure.ts';
import { unreadable } from './figure-problem.ts';
import { readNumberWords } from './number-words.ts';
import { tenTo } from './rational.ts';
import { ok, type Result } from './result.ts';
import type { WrittenNumber } from './written-number.ts';

/** Reads the number that begins at `at`; null if none does. Expects text without fullwidth characters. */
export function readNumber(text: string, at: number): Result<WrittenNumber, FigureProblem> | null {
  const first = text.charCodeAt(at);
  if (isDigit(first) || (first === POINT && isDigit(text.charCodeAt(at + 1)))) return readDigits(text, at);
  const words = readNumberWords(text, at);
  return words === null ? null : ok(words);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const POINT = 46;

function readDigits(text: string, start: number): Result<WrittenNumber, FigureProblem> {
  const groups = readGroups(text, start);
  if (!groups.ok) return groups;
  let { digits, end } = groups.value;

  let decimals = 0;
  if (text.charCodeAt(end) === POINT && isDigit(text.charCodeAt(end + 1))) {
    const from = end + 1;
    end = skipDigits(text, from);
    decimals = end - from;
    digits += text.slice(from, end);
    if (startsMore(text, end)) return unclearPoint(text, start, end);
  }
  return readExponent(text, start, { n: BigInt(digits), decimals, scale: 1n, words: false, start, end });
}

/** Digits before the point: `1,393,000`, `1 393 000`, `1'393'000`, one separator throughout. */
function readGroups(text: string, start: number): Result<{ digits: string; end: number }, FigureProblem> {
  let end = skipDigits(text, start);
  let digits = text.slice(start, end);
  const separator = text[end];
  if (separator !== ',' && separator !== ' ' && separator !== "'") return ok({ digits, end });

  const firstLength = end - start;
  while (text[end] === separator && isDigit(text.charCodeAt(end + 1))) {
    const next = skipDigits(text, end + 1);
    const isGroup = next - end === 4 && firstLength >= 1 && firstLength <= 3;
    if (!isGroup) {
      // After a space another number may begin: that is for the reader of the unit to say.
      return separator === ' ' ? ok({ digits, end }) : unclearComma(text, start, next);
    }
    digits += text.slice(end + 1, next);
    end = next;
  }
  if (digits.length > firstLength && text[start] === '0') return unclearComma(text, start, end);
  const mixed =
    digits.length > firstLength &&
    /[,' ]/.test(text[end] ?? '') &&
    /^[,' ][0-9]{3}(?![0-9])/.test(text.slice(end, end + 5));
  if (mixed)
    return unreadable(
      start,
      skipDigits(text, end + 1),
      'the groups of digits are separated in two ways',
      'use one separator',
    );
  return ok({ digits, end });
}

function skipDigits(text: string, from: number): number {
  let end = from;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** `6e+05`, as spreadsheets and R write 600,000: every digit of the plain form is meant. */
function readExponent(text: string, start: number, number: WrittenNumber): Result<WrittenNumber, FigureProblem> {
  const letter = text.charCodeAt(number.end) | 32;
  if (letter !== 101) return ok(number);
  const match = /^[eE]([+-]?[0-9]{1,3})(?![0-9A-Za-z])/.exec(text.slice(number.end, number.end + 6));
  if (match === null) return ok(number);
  const end = number.end + match[0].length;
  const exponent = Number(match[1]);
  if (Math.abs(exponent) > 60) return unreadable(start, end, 'an exponent this large is no figure of a text');
  const decimals = number.decimals - exponent;
  return ok(
    decimals >= 0 ? { ...number, decimals, end } : { ...number, n: number.n * tenTo(-decimals), decimals: 0, end },
  );
}

function startsMore(text: string, end: number): boolean {
  return (text[end] === '.' || text[end] === ',') && isDigit(text.charCodeAt(end + 1));
}

/** `1,00`, `5,5`, `12,34,567`: a comma that does not part thousands. */
function unclearComma(text: string, start: number, to: number): Result<never, FigureProblem> {
  let end = to;
  while (startsMore(text, end)) end = skipDigits(text, end + 1);
  const written = text.slice(start, end);
  const groups = written.split(/[,']/);
  const plain = groups.join('');
  if (/^[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}$/.test(written)) {
    return unreadable(start, end, `${written} has a group of two digits`, `write ${grouped(plain)} if lakhs are meant`);
  }
  if (groups.length === 2 && !/[.]/.test(written)) {
    return unreadable(
      start,
      end,
      `the ${written.includes(',') ? 'comma' : 'mark'} in ${written} parts no three digits`,
      `write ${groups.join('.')} if it is a decimal comma, ${grouped(plain)} if it parts thousands`,
    );
  }
  return unreadable(start, end, `the groups of digits in ${written} are not of three`, 'write thousands as 1,234,567');
}

/** `1.234.567`, `1.234,5`: points that part thousands. */
function unclearPoint(text: string, start: number, from: number): Result<never, FigureProblem> {
  let end = from;
  while (startsMore(text, end)) end = skipDigits(text, end + 1);
  const written = text.slice(start, end);
  const [whole = '', decimals] = written.split(',');
  const plain = /^[0-9]{1,3}(?:\.[0-9]{3})+$/.test(whole)
    ? `write ${grouped(whole.replaceAll('.', ''))}${decimals === undefined ? '' : `.${decimals}`}`
    : 'write a point before decimals only';
  return unreadable(start, end, `${written} has more than one decimal mark`, plain);
}

function grouped(digits: string): string {
  return groupDigits(digits.replace(/^0+(?=[0-9])/, ''));
}
