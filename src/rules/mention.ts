import type { Quantity } from '../base/fact.ts';
import { sameDimension } from '../figure/dimension.ts';
import { findEverydayUnit } from '../figure/everyday-units.ts';
import type { Figure } from '../figure/figure.ts';
import { absoluteInterval, type Interval, meets, scale, shift } from '../figure/interval.ts';
import { haveOneLastPlace } from '../figure/last-place.ts';
import { negate, ONE, ZERO } from '../figure/rational.ts';
import type { FoundFigure } from '../figure/scan-read.ts';
import type { Unit } from '../figure/unit.ts';
import { listed } from './told.ts';

/** A figure of a text that could be read. */
type Read = FoundFigure & { readonly figure: Figure };

export function isRead(one: FoundFigure): one is Read {
  return one.figure !== null;
}

/** The units of some figures: what a text is searched for. */
export function unitsOf(quantities: readonly Quantity[]): readonly Unit[] {
  return [...new Map(quantities.map(({ figure }) => [figure.unit.name, figure.unit])).values()];
}

/** Whether some figure of a text may be this one. */
export function isMentioned(figure: Figure, text: string, read: readonly Read[]): boolean {
  if (isWordForWord(figure, text) || namesAmountLikeYear(text, figure.text)) return true;
  return read.some(one => mayBe(one, text, figure));
}

/** Whether a figure with a unit and without a sign stands in a text as it was written: the usual case, and a quick answer. */
export function isWordForWord({ text: figure, unitWritten, signed }: Figure, text: string): boolean {
  const at = unitWritten && !signed ? text.indexOf(figure) : -1;
  if (at < 0) return false;
  const end = at + figure.length;
  return !/[A-Za-z0-9.,$£€+-]/.test(text[at - 1] ?? '') && !/^(?:[A-Za-z0-9]|[.,][0-9])/.test(text.slice(end, end + 2));
}

/** `5%, 6% and 7%`: as many as a line can hold. */
export function fewTexts(written: readonly string[]): string {
  const few = [...new Set(written)];
  return few.length > 3 ? `${few.slice(0, 3).join(', ')} ...` : listed(few);
}

/** Whether a figure of a text is, beyond doubt, in a unit of a fact's figure: it then says something of it. */
export function isInUnitOf({ certain, figure: found }: Read, figure: Figure): boolean {
  if (!certain || !sameDimension(found.unit, figure.unit)) return false;
  if (found.unit.dimension === '') return found.unit.kind === figure.unit.kind && found.unit.kind !== 'plain';
  return found.pace === figure.pace;
}

/**
 * Whether a figure of a text may be a fact's figure in other words: 8,000 sq ft and 8,000 square feet, tripled and 3 times, a
 * quarter and 25 %. In doubt it may. Sizes are compared, and signs where both have one.
 */
function mayBe({ end, figure: found }: Read, text: string, figure: Figure): boolean {
  const { unit } = figure;
  if (isNumberOnly(found)) {
    // The 12 of "12 laboratories" is no percentage; the first of "5, 6 and 7 percent" is.
    if (countsSomething(text, end) && !isCount(figure)) return false;
    return isAlike(found, scaled(found, unit.factor), figure) || isAlike(found, found, figure);
  }
  if (isCount(figure) && isCount(found)) return isAlike(found, found, figure);
  if (!sameDimension(found.unit, unit)) return false;
  const [said, own] = isCopy(found, figure) ? [asExact(found), asExact(figure)] : [found, figure];
  if (unit.kind === 'temperature') return isSameTemperature(found, said, own, unit);
  return isAlike(found, said, own) || (unit.dimension === '' && isMultipleOf(found, figure));
}

/** A copy has the digits of its original: rounding explains nothing between two plain figures with one last place. */
function isCopy(found: Figure, figure: Figure): boolean {
  return found.plain && figure.plain && haveOneLastPlace(found, figure);
}

function asExact({ written, signed }: Figure): Sized {
  return { wide: written, signed };
}

type Sized = Pick<Figure, 'wide' | 'signed'>;

function isAlike({ signed }: Figure, found: Pick<Figure, 'wide'>, figure: Sized): boolean {
  if (signed && figure.signed) return meets(found.wide, figure.wide);
  return meets(absoluteInterval(found.wide), absoluteInterval(figure.wide));
}

/** A change of +200 % is three times as much, and a half less is half as much. */
function isMultipleOf(found: Figure, figure: Figure): boolean {
  const less = (interval: Interval): Interval => shift(interval, negate(ONE));
  const isTimes = found.unit.kind === 'times';
  if (isTimes === (figure.unit.kind === 'times')) return false;
  return isTimes
    ? isAlike(found, { wide: less(found.wide) }, figure)
    : isAlike(found, found, { wide: less(figure.wide), signed: figure.signed });
}

/** Four digits that look like a year are passed over in a text, but may be the fact's own figure: 1,998 vehicles or 1998. */
function namesAmountLikeYear(text: string, figure: string): boolean {
  const digits = /(?<![0-9.,])(?:1[5-9]|2[01])[0-9]{2}(?![0-9.])/.exec(figure)?.[0];
  return digits !== undefined && new RegExp(`(?<![0-9.,])${digits}(?![0-9])`).test(text);
}

function isNumberOnly({ unit }: Figure): boolean {
  return unit.kind === 'plain';
}

function isCount({ unit }: Figure): boolean {
  return unit.kind === 'count' || unit.kind === 'plain';
}

function scaled({ wide, signed }: Figure, factor: Figure['unit']['factor']): Sized {
  return { wide: scale(wide, factor), signed };
}

/** A text is read as if of differences; a level of temperature has its zero elsewhere in each scale. */
function isSameTemperature(found: Figure, said: Sized, own: Sized, { offset }: Unit): boolean {
  const zero = findEverydayUnit(found.unit.name)?.offset ?? ZERO;
  const asDifference = { wide: shift(own.wide, negate(offset)), signed: own.signed };
  return isAlike(found, said, asDifference) || isAlike(found, { wide: shift(said.wide, zero) }, own);
}

/** Whether a word follows that may name what is counted, and none that only goes on with the sentence. */
function countsSomething(text: string, end: number): boolean {
  return /^(?:[ -](?!(?:and|or|to|in|on|at|of|from|by|for|with|as|than|per|is|was|were|are|a|an|the|this|that|more|less|higher|lower|respectively|while|but|after|before|since|against)(?![a-z]))[a-z\u00c0-\u1fff]|[\u2e80-\u9fff])/i.test(
    text.slice(end, end + 20),
  );
}
