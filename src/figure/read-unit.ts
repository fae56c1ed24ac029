import { codeInOtherCase, currencyUnit, findMoney, isCurrencyCode } from './currency.ts';
import { joinDimensions, readDimension } from './dimension.ts';
import { findEverydayUnit, nearestSymbol, PEOPLE } from './everyday-units.ts';
import type { FigureProblem, UnitTable } from './figure.ts';
import { moved, unknownUnit, unreadable } from './figure-problem.ts';
import { nounKey, singular } from './noun.ts';
import { PLAIN } from './plain-units.ts';
import { divide, fromDecimal, multiply, ONE, rational, ZERO } from './rational.ts';
import { ok, type Result } from './result.ts';
import { scaleHint, scaleOf } from './scale-word.ts';
import type { Unit } from './unit.ts';
import { isByContext, readByContext } from './unit-by-context.ts';
import { type UnitContext, unitMemo } from './unit-memo.ts';
import { refuseUnit } from './unknown-unit.ts';

type Read = Result<Unit, FigureProblem>;

/**
 * Reads the unit that an indicator or a column declares: `%`, `million USD`, `CNY/person`, `GBP/100 g`, `vehicles`. A scale
 * word is part of it, so that the bare figures under it count millions.
 */
export function readUnit(text: string, context: UnitContext): Read {
  const trimmed = text.trim();
  const at = text.indexOf(trimmed);
  const [, digits, english, chinese] = scaledUnit.exec(trimmed) ?? [];
  const word = english ?? chinese ?? '';
  const scale = scaleOf(word.toLowerCase());
  if (digits === undefined && scale === null) return movedRead(readUnitWords(trimmed, context), at);

  const count = digits === undefined ? ONE : (fromDecimal(digits.replaceAll(',', '')) ?? ONE);
  const rest = trimmed.slice(digits?.length ?? 0).trimStart();
  const words = scale === null ? rest : rest.slice(word.length).trimStart();
  const unit = readUnitWords(words, context);
  if (!unit.ok) return moved(unit, at + trimmed.length - words.length);
  const factor = multiply(unit.value.factor, multiply(count, rational(scale ?? 1n)));
  return ok({ ...unit.value, name: trimmed, factor });
}

/** `million USD`, `1,000 t`, 万元; a single letter before a unit (m s) is no scale, nor is the 千 of 千克. */
const scaledUnit = /^([0-9][0-9,]*)?\s*(?:([A-Za-z]{2,})\s+(?=\S)|([百千]?[万亿]+)(?=\S))?/;

/** Reads what follows the number of a figure: a unit or a quotient of units, without a scale. Memoised per table. */
export function readUnitWords(text: string, context: UnitContext): Read {
  return memoOf(context, '').get(text, words => readQuotient(words, context));
}

const memoOf = unitMemo<Read>();

/** Whether a word can be a unit in some place. It says less than reading it does, but at once: a scan asks it of every word. */
export function mayBeUnit(written: string, units: UnitTable): boolean {
  const name = oneSpelling(written);
  if (findEverydayUnit(name) !== null || isCurrencyCode(name) || findMoney(name) !== null) return true;
  return isByContext(name) || units.find(name) !== null;
}

/** A counted thing is a label: singular and plural are one. */
export function counted(noun: string): Unit {
  return { name: noun, kind: 'count', dimension: singular(noun), factor: ONE, offset: ZERO };
}

function movedRead(read: Read, by: number): Read {
  return read.ok ? read : moved(read, by);
}

/** `a/b`, `a per b`, also with several divisors; each divisor may count: `GBP/100 g`, `deaths per million people`. */
function readQuotient(text: string, context: UnitContext): Read {
  if (text.length > 80) return unknownUnit(0, text.length, 'this is too long for a unit', '');
  const [above, ...below] = splitQuotient(text);
  if (above === undefined || below.length === 0) return readProduct(text, 0, context);

  const numerator = above.text === '' || above.text === '1' ? ok(PLAIN) : readProduct(above.text, above.start, context);
  if (!numerator.ok) return numerator;
  let { dimension, factor, name } = numerator.value;
  for (const part of below) {
    const divisor = readDivisor(part.text, part.start, context);
    if (!divisor.ok) return divisor;
    dimension = joinDimensions(dimension, divisor.value.dimension, -1);
    factor = divide(factor, divisor.value.factor);
    name += `/${divisor.value.name}`;
  }
  return ok({ name, kind: 'quotient', dimension, factor, offset: ZERO });
}

interface Part {
  readonly text: string;
  readonly start: number;
}

function splitQuotient(text: string): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const mark of text.matchAll(/\s*\/\s*|(?:^|\s+)per\s+(?!cents?\b)|\s*每/gi)) {
    parts.push(partOf(text, from, mark.index));
    from = mark.index + mark[0].length;
  }
  parts.push(partOf(text, from, text.length));
  return parts;
}

function partOf(text: string, from: number, to: number): Part {
  const slice = text.slice(from, to);
  return { text: slice.trim(), start: from + slice.length - slice.trimStart().length };
}

function readDivisor(text: string, start: number, context: UnitContext): Read {
  if (text === 'capita' || text === 'head') return ok({ ...PEOPLE, name: 'person' });
  const [lead = '', digits, word = ''] = /^(?:([0-9][0-9,]*)\s*)?(?:([a-z]{3,}|[万亿]+)(?:\s+|$))?/.exec(text) ?? [];
  const scale = scaleOf(word);
  if (digits === undefined && scale === null) return divisorNamed(readProduct(text, start, context));

  const rest =
    scale === null && word !== '' ? text.slice(lead.indexOf(word, digits?.length ?? 0)) : text.slice(lead.length);
  const count = digits === undefined ? ONE : (fromDecimal(digits.replaceAll(',', '')) ?? ZERO);
  const times = multiply(count, rational(scale ?? 1n));
  if (times.n === 0n) return unreadable(start, start + text.length, 'nothing can be divided by zero');
  const unit = rest === '' ? ok(PLAIN) : readProduct(rest, start + text.length - rest.length, context);
  if (!unit.ok) return unit;
  const name = text.slice(0, text.length - rest.length) + unit.value.name;
  return ok({ ...unit.value, name, factor: multiply(unit.value.factor, times) });
}

/** Below the line a thing is named in singular: CNY/person, barrels/day. */
function divisorNamed(unit: Read): Read {
  if (!unit.ok) return unit;
  const { name, kind, dimension } = unit.value;
  if (kind === 'count') return ok({ ...unit.value, name: dimension });
  return kind === 'measure' && name.length > 3 ? ok({ ...unit.value, name: singular(name) }) : unit;
}

function readProduct(text: string, start: number, context: UnitContext): Read {
  if (!text.includes('·')) return readSimple(text, start, context);
  let product: Unit | null = null;
  let at = start;
  for (const factor of text.split('·')) {
    const unit = readSimple(factor.trim(), at, context);
    if (!unit.ok) return unit;
    at += factor.length + 1;
    product = product === null ? unit.value : timesUnit(product, unit.value);
  }
  return ok(product ?? PLAIN);
}

function timesUnit(a: Unit, b: Unit): Unit {
  const dimension = joinDimensions(a.dimension, b.dimension, 1);
  const factor = multiply(a.factor, b.factor);
  return { name: `${a.name}·${b.name}`, kind: 'measure', dimension, factor, offset: ZERO };
}

function readSimple(written: string, start: number, context: UnitContext): Read {
  const end = start + written.length;
  const name = oneSpelling(written);
  if (name === '') return unknownUnit(start, end, 'a unit is missing here', '');

  const decided = readByContext(name, start, end, context);
  if (decided !== null) return decided;
  const known = context.units.find(name) ?? findEverydayUnit(name);
  if (known !== null) return ok(known);
  if (isCurrencyCode(name)) return ok(currencyUnit(name));
  const noun = nounOfContext(name, context.unit) ?? (context.anyNoun && isNoun(name) ? counted(name) : null);
  return noun === null ? refuseUnit(name, start, end, context) : ok(noun);
}

/** `sq. ft.` and `sq ft`, `m²`, `m^2` and `m2` are one. */
function oneSpelling(name: string): string {
  const plain = name.replace('²', '2').replace('³', '3').replace('^', '').replace(/\s+/g, ' ');
  return /^(?:sq|cu)\b/.test(plain) ? plain.replaceAll('.', '') : plain;
}

/** A noun that the indicator's own unit counts, above or below the line. */
function nounOfContext(name: string, unit: Unit | null): Unit | null {
  if (unit === null) return null;
  const key = nounKey(name);
  if (unit.kind === 'count' && nounKey(unit.name) === key) return unit;
  for (const label of readDimension(unit.dimension).keys()) if (nounKey(label) === key) return counted(name);
  return null;
}

/** Words, but no number among them. Unicode's classes cost V8 2 ms at their first use, which most nouns spare it. */
function isWords(name: string): boolean {
  if (/^[\x20-\x7e]*$/.test(name)) return /^[A-Za-z][A-Za-z0-9&.' -]*$/.test(name) && !/ [0-9]/.test(name);
  return /^\p{L}[\p{L}\p{N}\p{M}&.'’ -]*$/u.test(name) && !/\s\p{N}/u.test(name);
}

/** Words that continue a sentence about the figure rather than name what it counts. */
const sentenceWords =
  /(?:^|\s)(?:more|less|fewer|than|higher|lower|per|an?|the|each|every|or|to|from|between|about|over|under|hundred|thousand|million|billion|trillion|dozens?)(?:\s|$)/i;
const prepositions = /^(?:of|in|on|at|for|by|with|square|cubic|sq|cu)$/i;

function isNoun(name: string): boolean {
  if (!isWords(name) || sentenceWords.test(name)) return false;
  const [first = '', second] = name.split(' ');
  // 12k5 and 0x10 are no numbers, and k5 and x10 no things.
  if (prepositions.test(first) || /^[A-Za-z]{1,2}[0-9]*$/.test(name)) return false;
  if (second === undefined) {
    return scaleHint(name) === null && nearestSymbol(name) === null && codeInOtherCase(name) === null;
  }
  const unit = findEverydayUnit(first);
  if (isCurrencyCode(first) || findMoney(first) !== null || unit?.dimension === '') return false;
  // Second homes and foot soldiers are things; kg of rice and feet of snow are not.
  return unit === null || (/^[a-z]{4,}$/.test(first) && !prepositions.test(second));
}
