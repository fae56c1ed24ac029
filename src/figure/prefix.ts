import { beginsMoney, isCurrencyCode, leadingSigns } from './currency.ts';
import { readTurn } from './direction.ts';
import type { FigureProblem, Hedge } from './figure.ts';
import { unreadable } from './figure-problem.ts';
import { readHedge } from './hedge.ts';
import { isDigit } from './number.ts';
import { ok, type Result } from './result.ts';

/** What stands before the number: hedge, sign and currency, in any order that people write. */
export interface Prefix {
  readonly hedge: Hedge | null;
  /** 0 where no sign and no word of direction is written. */
  readonly sign: -1 | 0 | 1;
  /** `fell by`, where it is a word; -1 where it is none. */
  readonly turnStart: number;
  readonly turnEnd: number;
  /** The word names what was reached, not by how much: 增长到. */
  readonly goal: boolean;
  readonly money: string;
  readonly moneyStart: number;
  /** `between 3 and 5`. */
  readonly between: boolean;
  /** 百分之. */
  readonly percent: boolean;
  /** Where the number begins. */
  readonly end: number;
}

export const NO_PREFIX: Prefix = {
  hedge: null,
  sign: 0,
  turnStart: -1,
  turnEnd: -1,
  goal: false,
  money: '',
  moneyStart: 0,
  between: false,
  percent: false,
  end: 0,
};

/** Reads what stands before a number from `at` on. Expects `lower` to be the text in lower case. */
export function readPrefix(text: string, lower: string, at: number): Result<Prefix, FigureProblem> {
  let prefix: Prefix = { ...NO_PREFIX, end: at };
  for (;;) {
    const code = text.charCodeAt(prefix.end);
    if (isDigit(code)) return ok(prefix);
    if (code === 32) {
      prefix = { ...prefix, end: prefix.end + 1 };
      continue;
    }
    const next = readOne(text, lower, prefix);
    if (next === null) return ok(prefix);
    if (!next.ok) return next;
    prefix = next.value;
  }
}

function readOne(text: string, lower: string, prefix: Prefix): Result<Prefix, FigureProblem> | null {
  const at = prefix.end;
  const hedge = readHedge(lower, at);
  if (hedge !== null) {
    if (prefix.hedge !== null) return unreadable(at, hedge.end, 'there are two hedges', 'leave one');
    return ok({ ...prefix, hedge: hedge.value, end: hedge.end });
  }
  const turn = readTurn(lower, at);
  if (turn !== null) {
    if (prefix.sign !== 0) return twoSigns(at, turn.end);
    const { sign, goal } = turn.value;
    return ok({ ...prefix, sign, goal, turnStart: at, turnEnd: turn.end, end: turn.end });
  }
  const character = text[at];
  if (character === '+' || character === '-') {
    if (prefix.sign !== 0) return twoSigns(at, at + 1);
    return ok({ ...prefix, sign: character === '+' ? 1 : -1, end: at + 1 });
  }
  if (lower.startsWith('between ', at)) return ok({ ...prefix, between: true, end: at + 8 });
  if (text.startsWith('百分之', at)) return ok({ ...prefix, percent: true, end: at + 3 });
  const money = readMoneySign(text, at);
  if (money === '' || prefix.money !== '') return null;
  return ok({ ...prefix, money, moneyStart: at, end: at + money.length });
}

/** A currency before its amount: `£`, `US$`, `Rmb`, `USD`. */
function readMoneySign(text: string, at: number): string {
  if (!beginsMoney(text[at] ?? '')) return '';
  const code = text.slice(at, at + 3);
  const next = text[at + 3] ?? '';
  if (isCurrencyCode(code) && /[\s\d+\-.一二两三四五六七八九十]/.test(next)) return code;
  for (const sign of leadingSigns()) {
    if (!text.startsWith(sign, at)) continue;
    const after = text[at + sign.length] ?? '';
    if (/[\s\d+\-.a-z一二两三四五六七八九十]/.test(after)) return sign;
  }
  return '';
}

function twoSigns(start: number, end: number): Result<never, FigureProblem> {
  return unreadable(start, end, 'there are two signs', 'leave one');
}
