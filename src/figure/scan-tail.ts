import type { UnitTable } from './figure.ts';
import { nounKey } from './noun.ts';
import { mayBeUnit } from './read-unit.ts';
import { endOf, isIdeograph, type Line } from './scan-line.ts';
import type { Unit } from './unit.ts';

/** How far what belongs to a number goes on after it. */
export interface TailEnds {
  /** After the multiplier; where the number ended if none is written. */
  readonly scale: number;
  /** After the unit; the same as `scale` if nothing is known there. */
  readonly unit: number;
  /** After the pace; the same as `unit` if none is written. */
  readonly pace: number;
  /** The unit goes on in a way that nobody knows: `5 GBP per widget`. */
  readonly cut: boolean;
}

/** The nouns and units that may follow a number in a text. Remembers what was asked. */
export interface KnownUnits {
  has(name: string): boolean;
}

/** The units of the table, the everyday ones, and the nouns of `expected`. */
export function knownUnits(units: UnitTable, expected: readonly Unit[]): KnownUnits {
  const nouns = new Set(expected.filter(unit => unit.kind === 'count').map(unit => nounKey(unit.name)));
  const known = new Map<string, boolean>();
  return {
    has(name) {
      const before = known.get(name);
      if (before !== undefined) return before;
      const is = name.length <= LONGEST_NAME && (mayBeUnit(name, units) || nouns.has(nounKey(name)));
      if (known.size < 1_000) known.set(name, is);
      return is;
    },
  };
}

const LONGEST_NAME = 60;

export function tailEnds(line: Line, at: number, known: KnownUnits): TailEnds {
  const scale = scaleEnd(line, at);
  const unit = unitEnd(line, scale, known);
  if (unit < 0) return { scale, unit: scale, pace: paceEnd(line.lower, scale), cut: false };
  const quotient = quotientEnd(line, unit, known);
  return { scale, unit: quotient.end, pace: paceEnd(line.lower, quotient.end), cut: quotient.cut };
}

const SCALE = /[ -]?(?:(?:hundred|thousand|million|billion|trillion|lakh|crore)s?|mn|bn|tn)(?![a-z0-9])/y;
const LETTER = /[km](?![A-Za-z0-9²³'’])/y;
const CHINESE_SCALE = / ?[多余]?[百千万亿]+[多余]?亿?/y;

function scaleEnd({ plain, lower }: Line, at: number): number {
  const chinese = endOf(CHINESE_SCALE, lower, at);
  if (chinese >= 0) return chinese;
  const letter = endOf(LETTER, plain, at);
  if (letter >= 0) return letter;
  let end = at;
  for (let words = 0; words < 2; words++) {
    const next = endOf(SCALE, lower, end);
    if (next < 0) break;
    end = next;
  }
  return end;
}

/** The longest unit of a few words that begins here, after a space or a hyphen (`30-foot`); -1 if none does. */
function unitEnd({ plain }: Line, after: number, known: KnownUnits): number {
  const joined = /^(?: |-(?=[A-Za-z\u00c0-\u1fff]))/.exec(plain.slice(after, after + 2));
  const at = after + (joined?.[0].length ?? 0);
  if (isIdeograph(plain.charCodeAt(at))) return chineseUnitEnd(plain, at, known);
  const sign = endOf(SIGN, plain, at);
  if (sign >= 0) return sign;
  const ends = wordEnds(plain, at);
  for (const end of ends.reverse()) {
    const name = plain.slice(at, end);
    if (known.has(name) && !isWordOfLanguage(plain, name, at > after, end)) return end;
  }
  return -1;
}

const SIGN = /[%€£¥₹₩₽₺₦₱₫₪฿₴](?![A-Za-z])/y;
const WORD = /[A-Za-z\u00c0-\u1fffµ°$]+(?:[23²³](?![0-9]))?(?![A-Za-z0-9\u00c0-\u1fff_])/y;

/** Where the first words end, one, two ... of them. */
function wordEnds(plain: string, from: number): number[] {
  const ends: number[] = [];
  let at = from;
  while (ends.length < MOST_WORDS) {
    const end = endOf(WORD, plain, at);
    if (end < 0) break;
    ends.push(end);
    const isShort = plain[end] === '.' && /^(?:sq|cu)$/.test(plain.slice(at, end));
    const next = isShort ? end + 1 : end;
    if (plain[next] !== ' ' && plain[next] !== '-') break;
    at = next + 1;
  }
  return ends;
}

const MOST_WORDS = 5;

function chineseUnitEnd(plain: string, at: number, known: KnownUnits): number {
  let end = at;
  while (end < at + 7 && isIdeograph(plain.charCodeAt(end))) end++;
  for (; end > at; end--) if (known.has(plain.slice(at, end))) return end;
  return -1;
}

/** `25 in 2023` is no length, and `4 x 4` no multiple: symbols that are words too, or single letters beside another word. */
function isWordOfLanguage(plain: string, name: string, isApart: boolean, end: number): boolean {
  if (name === 'in') return /^\.? *[A-Za-z0-9\u00c0-\u1fff]/.test(plain.slice(end, end + 3));
  if (name === 's' && !isApart) return true;
  if (!/^[a-zA-Z]$/.test(name)) return false;
  if (!isApart) return /[CP]/.test(name);
  return !/^[mgtlhsKWJ]$/.test(name) || /^[.'’]?[A-Za-z]/.test(plain.slice(end, end + 2));
}

const PER = /(?: ?\/ ?| per )(?=\S)/y;
const COUNT = /[0-9][0-9,]{0,12} ?(?:thousand |million |billion )?|(?:thousand|million|billion) /y;
const HEAD = /(?:capita|head)(?![a-z])/y;

/** `cents/lb`, `GBP per 100 g`: what stands below the line, if it is known. */
function quotientEnd(line: Line, unit: number, known: KnownUnits): { readonly end: number; readonly cut: boolean } {
  const per = endOf(PER, line.lower, unit);
  if (per < 0) return { end: unit, cut: false };
  if (paceEnd(line.lower, unit) > unit) return { end: unit, cut: false };
  const head = endOf(HEAD, line.lower, per);
  if (head >= 0) return { end: head, cut: false };
  const counted = Math.max(per, endOf(COUNT, line.lower, per));
  const end = unitEnd(line, counted, known);
  return end < 0 ? { end: unit, cut: true } : { end, cut: false };
}

const PACE =
  /(?: ?\/ ?| (?:an?|per|each|every) )(?:day|week|month|quarter|year|annum)(?![a-z-]| (?:later|ago|before|earlier|after|on|or)(?![a-z]))| (?:daily|weekly|monthly|quarterly|yearly|annually|p\.a\.)(?![a-z])|[每/](?:天|日|周|星期|月|季度|季|年)/y;

function paceEnd(lower: string, at: number): number {
  return /[ /每]/.test(lower[at] ?? '') ? Math.max(at, endOf(PACE, lower, at)) : at;
}
