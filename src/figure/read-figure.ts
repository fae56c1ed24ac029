import { readDirection } from './direction.ts';
import type { Figure, FigureContext, FigureProblem } from './figure.ts';
import type { Body, FormReader } from './figure-body.ts';
import { moved, unreadable } from './figure-problem.ts';
import { lowerCase, plainText } from './figure-text.ts';
import { difference, EMPTY, everywhere, makeFigure, type Reading } from './make-figure.ts';
import { isDigit, readNumber } from './number.ts';
import { PERCENT, PLAIN, POINTS, TIMES } from './plain-units.ts';
import { NO_PREFIX, type Prefix, readPrefix } from './prefix.ts';
import { readClock, readDuration } from './read-duration.ts';
import { readFractionForm } from './read-fraction.ts';
import { readMagnitude } from './read-magnitude.ts';
import { readNumberForm } from './read-number-form.ts';
import { readRangeForm } from './read-range.ts';
import { readRank } from './read-rank.ts';
import { readRatioForm } from './read-ratio.ts';
import { ok, type Result } from './result.ts';

/**
 * Reads a figure as a text writes it (language.md, "A figure"), in English or Chinese. What cannot be read for sure is a
 * problem that points at the characters, with a hint; never a guess. Linear in the text, which may have 400 characters.
 */
export function readFigure(text: string, context: FigureContext): Result<Figure, FigureProblem> {
  if (text.length > LONGEST) return unreadable(0, text.length, `a figure has at most ${LONGEST} characters`);
  const plain = plainText(text);
  const trimmed = plain.trim();
  if (trimmed === '') return unreadable(0, text.length, 'there is no figure here', 'write a number');
  const start = trimmed.length === plain.length ? 0 : plain.indexOf(trimmed);
  const read = readTrimmed(trimmed, context);
  const reading = read.ok && context.role === 'size' ? checkedSize(read.value, trimmed) : read;
  return reading.ok ? ok(makeFigure(text, reading.value)) : moved(reading, start);
}

/** Reads a multiple: under the key `times` a bare number is one (`times: 2`), and nothing else is meant. */
export function readMultiple(text: string, context: FigureContext): Result<Figure, FigureProblem> {
  const figure = readFigure(text, { ...context, role: 'level', unit: TIMES });
  if (!figure.ok || figure.value.unit.kind === 'times') return figure;
  const { name } = figure.value.unit;
  return unreadable(
    0,
    text.length,
    `"${text}" is in ${name}, where a multiple belongs`,
    'write a number: 2 for doubled',
  );
}

const LONGEST = 400;

function readTrimmed(text: string, context: FigureContext): Result<Reading, FigureProblem> {
  const lower = lowerCase(text);
  if (context.role === 'rank') return readRank(text, lower);
  if (isDigit(text.charCodeAt(0))) return readForms({ text, lower, context, prefix: NO_PREFIX });

  const direction = readDirection(lower);
  if (direction !== null) return directed(direction, text, context);
  const prefix = readPrefix(text, lower, 0);
  if (!prefix.ok) return prefix;
  return checkedPrefix(prefix.value, text, context) ?? readForms({ text, lower, context, prefix: prefix.value });
}

function readForms(body: Body): Result<Reading, FigureProblem> {
  // What was reached (增长到1.86倍) is a plain number; the other forms know only what was added.
  for (const read of body.prefix.goal ? [readNumberForm] : forms) {
    const reading = read(body);
    if (reading !== null) return reading;
  }
  return noNumber(body);
}

/** From the most particular to the plain number, which takes whatever begins with one. */
const forms: readonly FormReader[] = [
  readClock,
  readFractionForm,
  readMagnitude,
  readRatioForm,
  readRangeForm,
  readDuration,
  readNumberForm,
];

function directed(
  { of, strict, wide }: NonNullable<ReturnType<typeof readDirection>>,
  text: string,
  { role, unit }: FigureContext,
): Result<Reading, FigureProblem> {
  if (of !== role) {
    const belongs = of === 'change' ? 'a change' : 'a value';
    return unreadable(0, text.length, `"${text}" is ${belongs}, and cannot stand here`, `write it as ${belongs}`);
  }
  // What changes little as an amount does so in percent, a percentage in points.
  const isPercentage = unit?.kind === 'percent' || unit?.kind === 'points';
  const own = of === 'level' ? difference(unit ?? PLAIN) : isPercentage ? POINTS : PERCENT;
  return ok({ ...EMPTY, ...everywhere(wide), kind: 'direction', signed: true, unit: own, written: strict, strict });
}

/** Words of direction say how something changed: they cannot stand before a level. */
function checkedPrefix(prefix: Prefix, text: string, { role }: FigureContext): Result<Reading, FigureProblem> | null {
  const { turnStart, turnEnd, goal } = prefix;
  if (turnStart < 0 || role === 'change' || role === 'gap') return null;
  const word = text.slice(turnStart, turnEnd);
  const hint = goal ? 'leave it out' : 'write it under `change`, or use + or -';
  return unreadable(turnStart, turnEnd, `"${word}" tells of a change, and this is none`, hint);
}

/** There are so many things: a size has no other unit than their noun. */
function checkedSize(reading: Reading, text: string): Result<Reading, FigureProblem> {
  if (reading.unit.kind === 'plain' || reading.unit.kind === 'count') return ok(reading);
  return unreadable(0, text.length, `"${text}" is no number of things`, 'write how many there are');
}

function noNumber({ text, prefix }: Body): Result<Reading, FigureProblem> {
  const rest = text.slice(prefix.end);
  if (rest === '') return unreadable(0, text.length, `"${text}" has no number`, 'write the number after it');
  if (/^\(.*\)/.test(rest)) {
    const inside = rest.slice(1, rest.indexOf(')'));
    return unreadable(
      prefix.end,
      text.length,
      `${rest} may be a negative number or a remark`,
      `write -${inside} or ${inside}`,
    );
  }
  if (rest.startsWith('±'))
    return unreadable(prefix.end, text.length, '± names no direction', 'write a range: -2 to 2');
  if (rest.startsWith('#'))
    return unreadable(prefix.end, text.length, `${rest} is no number`, `write ${rest.slice(1)}`);
  const comma = /^,/.test(rest)
    ? 'a number cannot begin with a comma'
    : `"${shortened(rest)}" is no number that can be read`;
  return unreadable(prefix.end, text.length, comma, readNumber(rest, 0) === null ? 'write it in digits' : '');
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
