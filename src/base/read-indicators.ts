import { readUnit } from '../figure/read-unit.ts';
import type { Unit } from '../figure/unit.ts';
import type { Located } from '../text/located.ts';
import type { RawDefinition } from './collect.ts';
import type { Indicator } from './definitions.ts';
import { elementsOf, type Fields, fieldsOf, isTrue, locatedText, scalarOf, textOf, wordOf } from './fields.ts';
import { indicatorId } from './ids.ts';
import type { Names, Place } from './names.ts';
import type { Node } from './node.ts';
import { isBroken, type ProblemLog, report } from './problem-log.ts';
import { precisionOf, readQuantity, type Subject } from './read-quantity.ts';
import { readId, readIds } from './read-reference.ts';
import { readIdentity } from './read-relations.ts';
import { readKnownPeriod } from './read-when.ts';
import type { Reading } from './reading.ts';
import { spanOf, spanWithin } from './spans.ts';

/** `unit` is null both where none is written and where what is written cannot be read. */
export function readIndicator(reading: Reading, units: UnitTexts, { id, node, file }: RawDefinition): Indicator {
  const { names } = reading;
  const place: Place = { file, fact: null, item: node };
  const fields = fieldsOf(node);
  const at = spanOf(file, id);
  const unit = readIndicatorUnit(reading, place, fields.get('unit'), units);
  const equals = scalarOf(fields.get('equals'));
  return {
    id: indicatorId(id.value),
    at,
    name: locatedText(file, fields.get('name')) ?? { value: id.value, at },
    unit,
    additive: ADDITIVE.get(textOf(fields.get('additive')) ?? '') ?? 'no',
    signed: isTrue(fields.get('signed')),
    prices: wordOf(['current', 'constant'], fields.get('prices')),
    equals: equals && readIdentity(names, reading.units, file, equals),
    partOf: readId(names, place, fields.get('partOf'), 'indicator', indicatorId),
    parts: readIndicatorParts(names, place, fields.get('parts')),
    index: readKnownPeriod(reading, place, fields.get('index')),
    cumulative: readId(names, place, fields.get('cumulative'), 'indicator', indicatorId),
    neverFalls: textOf(fields.get('never')) === 'falls',
    usual: readUsual(reading, place, fields, unit?.value ?? null),
    precision: precisionOf(reading, fields.get('precision')),
    inverseOf: null,
  };
}

/** What an indicator counts is unknown, since its unit, or one of its keys, cannot be read. */
export function hasLostUnit(log: ProblemLog, { node, file }: RawDefinition, { unit }: Indicator): boolean {
  return unit === null && (fieldsOf(node).has('unit') || isBroken(log, file, node));
}

/** One object for equal units, so that their figures share a context. */
export type UnitTexts = Map<string, Unit>;

const ADDITIVE: ReadonlyMap<string, Indicator['additive']> = new Map([
  ['true', 'both'],
  ['entities', 'entities'],
  ['periods', 'periods'],
]);

/** A noun that nothing has counted before becomes known by this. */
function readIndicatorUnit(
  reading: Reading,
  place: Place,
  node: Node | undefined,
  units: UnitTexts,
): Located<Unit> | null {
  const scalar = scalarOf(node);
  if (scalar === null) return null;
  const at = spanOf(place.file, scalar);
  const known = units.get(scalar.value);
  if (known !== undefined) return { value: known, at };
  const read = readUnit(scalar.value, { unit: null, units: reading.units, anyNoun: true });
  if (read.ok) {
    units.set(scalar.value, read.value);
    return { value: read.value, at };
  }
  const { kind, start, end, reason, hint } = read.problem;
  const pointed = spanWithin(place.file, scalar, start, end);
  report(reading.names.log, { kind, at: pointed, text: scalar.value, reason, hint, facts: [] });
  return null;
}

/** A list, or `{ are, complete }`. Null where one of them names nothing: the whole would lack a part. */
function readIndicatorParts(names: Names, place: Place, node: Node | undefined): Indicator['parts'] {
  const fields = fieldsOf(node);
  const list = node?.kind === 'mapping' ? fields.get('are') : node;
  const are = readIds(names, place, list, 'indicator', indicatorId);
  if (are.length === 0 || are.length < elementsOf(list).length) return null;
  return { are, complete: textOf(fields.get('complete')) !== 'false' };
}

/** The plausible range is written as a level of the indicator. */
function readUsual(reading: Reading, place: Place, fields: Fields, unit: Unit | null): Indicator['usual'] {
  const subject: Subject = {
    reading,
    place,
    unit,
    anyNoun: false,
    isUnitLost: unit === null && fields.has('unit'),
    precision: null,
    when: null,
    real: false,
    levelRole: 'level',
  };
  const usual = readQuantity(subject, fields.get('usual'), 'usual', 'level', unit);
  return usual && { value: usual.figure, at: usual.at };
}
