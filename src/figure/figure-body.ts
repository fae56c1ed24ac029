import type { FigureContext, FigureProblem, Hedge } from './figure.ts';
import { unreadable } from './figure-problem.ts';
import type { Reading } from './make-figure.ts';
import type { Prefix } from './prefix.ts';
import { ok, type Result } from './result.ts';
import { readTail, type Tail } from './tail.ts';

/** One form of figure, tried on the text after the prefix: null if the text is of another form. */
export type FormReader = (body: Body) => Result<Reading, FigureProblem> | null;

/** What the readers of forms share. Offsets count in `text`, which has no blanks at its ends. */
export interface Body {
  readonly text: string;
  readonly lower: string;
  readonly prefix: Prefix;
  readonly context: FigureContext;
}

/** A number without sign is read on the number line in a level, and as a size in a change or a gap. */
export function isSize({ role }: FigureContext): boolean {
  return role === 'change' || role === 'gap';
}

/** Scale, unit and pace from `start` on; problems are told in offsets of the whole text. */
export function readTailAt(body: Body, start: number, end = body.text.length): Result<Tail, FigureProblem> {
  const { text, prefix, context } = body;
  const rest = text.slice(start, end);
  // A second number would be read as part of a unit: 28 1/2 is no 28 halves.
  const isSecond = /^\s*-?\s*[0-9]/.test(rest) || (prefix.money === '' && /^\s*\/\s*[0-9]/.test(rest));
  const second = isSecond ? explainRest(rest, start, body) : null;
  if (second !== null) return second;
  const tail = readTail(rest, prefix.money, context);
  if (tail.ok) return tail;
  const { problem } = tail;
  if (prefix.money !== '' && problem.reason.startsWith(`"${prefix.money}"`)) {
    const { moneyStart, money } = prefix;
    return { ok: false, problem: { ...problem, start: moneyStart, end: moneyStart + money.length } };
  }
  const known = explainRest(rest, start, body);
  if (known !== null) return known;
  return { ok: false, problem: { ...problem, start: problem.start + start, end: problem.end + start } };
}

/** One hedge, before the number or after it. */
export function oneHedge({ prefix, text }: Body, tail: Tail, start: number): Result<Hedge | null, FigureProblem> {
  if (prefix.hedge === null || tail.hedge === null) return ok(prefix.hedge ?? tail.hedge);
  return unreadable(start, text.length, 'there are two hedges', 'leave one');
}

/** What people write after a number that the language has other words for. */
function explainRest(rest: string, start: number, { text }: Body): Result<Reading & Tail, FigureProblem> | null {
  const trimmed = rest.trimStart();
  const from = start + rest.length - trimmed.length;
  const number = text.slice(0, start);
  for (const [pattern, reason, hint] of explanations) {
    if (!pattern.test(trimmed)) continue;
    return unreadable(from, text.length, reason(trimmed), hint(number.trim()));
  }
  return null;
}

type Explanation = readonly [RegExp, (rest: string) => string, (number: string) => string];

const explanations: readonly Explanation[] = [
  [
    /^-?\d+\/\d+|^and an? (?:half|third|quarter)/i,
    () => 'a whole number and a fraction can be read in two ways',
    () => 'write 28.5 for 28 and a half',
  ],
  [/^\/\s*\d/, () => 'this can be a fraction, a date or a score', () => 'write 28 of 30, or a decimal'],
  [/^:\s*\d/, () => 'this can be a time or a ratio', number => `write ${number} times for ${number} : 1`],
  [/^[万亿]\d/, () => 'there are two numbers, each with its scale', () => 'write one: 3.5亿'],
  [/^[.,]$/, rest => `"${rest}" ends no number`, () => 'leave it out'],
  [/^\d/, () => 'there are two numbers', () => 'write one figure, or a range: 3 to 5'],
  [/^-\s*\d/, () => 'there are two numbers', () => 'write a range as 3 to 5'],
  [
    /^\(/,
    rest => `${rest} beside the figure cannot be read`,
    () => 'leave it out; other units belong under `converted`',
  ],
  [/^(?:or|and) (?:more|over|above)$/, rest => `"${rest}" is no unit`, number => `write at least ${number}`],
  [/^(?:or|and) (?:less|fewer|under|below)$/, rest => `"${rest}" is no unit`, number => `write at most ${number}`],
  [/^or so$|^\?$/, rest => `"${rest}" is no unit`, number => `write about ${number}`],
  [/^\+$|^plus$/, rest => `"${rest}" after a number is no unit`, number => `write at least ${number}`],
  [
    /^(?:%|per ?cent)\s+(?:less|fewer|lower|smaller|down)/i,
    rest => `"${rest}" is written as a sign`,
    number => `write -${number}%`,
  ],
  [
    /^(?:%|per ?cent)\s+(?:more|higher|larger|bigger|greater|up)/i,
    rest => `"${rest}" is written as a sign`,
    number => `write +${number}%`,
  ],
  [
    /^(?:times|fold|x)\s+(?:more|less|fewer|higher|lower|larger|bigger|greater|smaller|faster)/i,
    rest => `"${rest}" can be read in two ways`,
    () => 'write `3 times` for 3 : 1, `+200%` for as much and twice as much again',
  ],
  [/^dozens?\b/i, () => 'a dozen is no scale', () => 'write the number: 24 for two dozen'],
];
