import type { Period, When } from '../figure/period.ts';
import { readDate, readPeriod } from '../figure/read-period.ts';
import type { Located } from '../text/located.ts';
import { scalarOf } from './fields.ts';
import { factsOf, find, isReference, nearIds, type Place } from './names.ts';
import type { Node, Scalar } from './node.ts';
import { report } from './problem-log.ts';
import type { Reading } from './reading.ts';
import { spanOf, spanWithin } from './spans.ts';

/** A period of the calendar, one of the base's own, or `unknown`. Null where none is written, or none can be read. */
export function readWhen(reading: Reading, place: Place, node: Node | undefined): Located<When> | null {
  const scalar = scalarOf(node);
  if (scalar === null) return null;
  const { periods, namedPeriods } = reading;
  let read = periods.get(scalar.value);
  if (read === undefined) {
    read = readPeriod(scalar.value, namedPeriods);
    periods.set(scalar.value, read);
    if (read.ok) markNamed(reading, scalar.value);
  }
  if (read.ok) return { value: read.value, at: spanOf(place.file, scalar) };
  if (!isMistypedName(reading, place, scalar)) {
    const { kind, start, end, reason, hint } = read.problem;
    const at = spanWithin(place.file, scalar, start, end);
    report(reading.names.log, { kind, at, text: scalar.value, reason, hint, facts: factsOf(place, scalar) });
  }
  return null;
}

/** A period that must be known: `unknown` says nothing there. */
export function readKnownPeriod(reading: Reading, place: Place, node: Node | undefined): Located<Period> | null {
  const when = readWhen(reading, place, node);
  return when === null || when.value === 'unknown' ? null : { value: when.value, at: when.at };
}

/** A year, a month or a day: when something was published, said or done. */
export function readDay(reading: Reading, place: Place, node: Node | undefined): Located<Period> | null {
  const scalar = scalarOf(node);
  if (scalar === null) return null;
  const read = readDate(scalar.value);
  if (read.ok) return { value: read.value, at: spanOf(place.file, scalar) };
  const { kind, start, end, reason, hint } = read.problem;
  const at = spanWithin(place.file, scalar, start, end);
  report(reading.names.log, { kind, at, text: scalar.value, reason, hint, facts: factsOf(place, scalar) });
  return null;
}

function markNamed({ names, namedPeriods }: Reading, text: string): void {
  for (const end of text.split('/')) {
    const name = end.replace(/^period:|\?$/g, '');
    if (namedPeriods.has(name)) names.referred.add(`period:${name}`);
  }
}

/** A word that is nearly the name of a period is a mistyped reference; any other is a period that nobody can read. */
function isMistypedName({ names }: Reading, place: Place, scalar: Scalar): boolean {
  const { value } = scalar;
  if (!isReference(value)) return false;
  // A named period that could not be read itself has been reported where it is defined.
  if (find(names, value, ['period']) !== null) return true;
  const near = nearIds(names, value, ['period']);
  if (near.length === 0) return false;
  const at = spanOf(place.file, scalar);
  report(names.log, { kind: 'unknown-reference', at, id: value, of: ['period'], near, facts: factsOf(place, scalar) });
  return true;
}
