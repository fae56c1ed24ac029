import type { FigureContext, FigureRole, Precision } from '../figure/figure.ts';
import type { When } from '../figure/period.ts';
import { TIMES } from '../figure/plain-units.ts';
import { readMultiple } from '../figure/read-figure.ts';
import type { Unit } from '../figure/unit.ts';
import type { Path, Quantity } from './fact.ts';
import { elementsOf, type Fields, fieldsOf, scalarOf, textOf } from './fields.ts';
import { factsOf, type Place } from './names.ts';
import type { Node, Scalar } from './node.ts';
import { readPrecision } from './precision.ts';
import { isBroken, report } from './problem-log.ts';
import { contextOf, type FigureRead, figureOf, type Reading } from './reading.ts';
import { spanOf, spanWithin } from './spans.ts';

/** What the measures of a fact need to know of the fact. */
export interface Subject {
  readonly reading: Reading;
  readonly place: Place;
  /** The unit of the indicator. */
  readonly unit: Unit | null;
  /** No indicator says what is counted. */
  readonly anyNoun: boolean;
  /** The indicator, or its unit, could not be read: a unit that nobody knows is then no news. */
  readonly isUnitLost: boolean;
  /** In force for all its figures that say nothing else. */
  readonly precision: Precision | null;
  /** Its date, else its period. */
  readonly when: When | null;
  readonly real: boolean;
  /** How its level is to be read: as an age where the fact says since when. */
  readonly levelRole: 'level' | 'age';
}

/** Reads every element of a measure. One that the schema found fault with, or that cannot be read as a whole, is left out. */
export function readEach<T>(
  subject: Subject,
  node: Node | undefined,
  path: Path,
  read: (subject: Subject, element: Node, path: Path) => T | null,
): readonly T[] {
  if (node === undefined) return NONE;
  const { log } = subject.reading.names;
  const elements = elementsOf(node);
  const all: T[] = [];
  for (const [index, element] of elements.entries()) {
    if (isBroken(log, subject.place.file, element)) continue;
    const one = read(subject, element, node.kind === 'sequence' ? `${path}[${index}]` : path);
    if (one !== null) all.push(one);
  }
  return all;
}

/** A figure, or `{ is: figure, precision: ... }`. */
export function readQuantity(
  subject: Subject,
  node: Node | undefined,
  path: Path,
  role: FigureRole,
  unit: Unit | null,
): Quantity | null {
  if (node?.kind === 'mapping') return readUnder(subject, fieldsOf(node), 'is', path, role, unit);
  return readBare(subject, node, path, role, unit, subject.precision);
}

/** The figure under a key of a full form, with the precision that stands beside it. */
export function readUnder(
  subject: Subject,
  fields: Fields,
  key: string,
  path: Path,
  role: FigureRole,
  unit: Unit | null,
): Quantity | null {
  const own = precisionOf(subject.reading, fields.get('precision'));
  // Nobody knows what a figure stands for if its precision cannot be read.
  if (own === null && fields.has('precision')) return null;
  return readBare(subject, fields.get(key), `${path}.${key}`, role, unit, own ?? subject.precision);
}

/** A multiple: `times: 2`. */
export function readTimes(subject: Subject, fields: Fields, key: string, path: Path): Quantity | null {
  const own = precisionOf(subject.reading, fields.get('precision'));
  const scalar = scalarOf(fields.get(key));
  if (scalar === null || (own === null && fields.has('precision'))) return null;
  const context = contextOf(subject.reading, 'level', TIMES, own ?? subject.precision, subject.anyNoun);
  return quantityOf(subject, scalar, `${path}.${key}`, readMultiple(scalar.value, context));
}

/** The same amount in other units, once or several times. */
export function readConverted(
  subject: Subject,
  node: Node | undefined,
  path: Path,
  role: 'level' | 'change',
): readonly Quantity[] {
  return readEach(subject, node, path, role === 'level' ? readConvertedLevel : readConvertedChange);
}

/** A figure, with the precision in force. */
function readBare(
  subject: Subject,
  node: Node | undefined,
  path: Path,
  role: FigureRole,
  unit: Unit | null,
  precision: Precision | null,
): Quantity | null {
  const scalar = scalarOf(node);
  if (scalar === null) return null;
  // How many there are says nothing on what the indicator measures.
  const anyNoun = subject.anyNoun || role === 'size' || role === 'rank';
  return readIn(subject, scalar, path, contextOf(subject.reading, role, unit, precision, anyNoun));
}

/** A figure in a context of its own. */
export function readIn(subject: Subject, scalar: Scalar, path: Path, context: FigureContext): Quantity | null {
  return quantityOf(subject, scalar, path, figureOf(subject.reading, scalar.value, context));
}

/** Puts a figure in its place, or reports why there is none. */
function quantityOf(
  { reading, place, isUnitLost }: Subject,
  scalar: Scalar,
  path: Path,
  read: FigureRead,
): Quantity | null {
  if (read.ok) return { figure: read.value, at: spanOf(place.file, scalar), path };
  const { kind, start, end, reason, hint } = read.problem;
  if (isUnitLost && (kind === 'unknown-unit' || kind === 'ambiguous-unit')) return null;
  const at = spanWithin(place.file, scalar, start, end);
  report(reading.names.log, { kind, at, text: scalar.value, reason, hint, facts: factsOf(place, scalar) });
  return null;
}

/** The precision that is written here. One that cannot be read has been reported by the schema. */
export function precisionOf({ precisions }: Reading, node: Node | undefined): Precision | null {
  const text = textOf(node);
  if (text === null) return null;
  const known = precisions.get(text);
  if (known !== undefined) return known;
  const precision = readPrecision(text);
  if (precision !== null) precisions.set(text, precision);
  return precision;
}

function readConvertedLevel(subject: Subject, element: Node, path: Path): Quantity | null {
  return readQuantity(subject, element, path, 'level', subject.unit);
}

function readConvertedChange(subject: Subject, element: Node, path: Path): Quantity | null {
  return readQuantity(subject, element, path, 'change', subject.unit);
}

const NONE: readonly never[] = [];
