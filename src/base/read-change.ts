import type { When } from '../figure/period.ts';
import { previousPeriod } from '../figure/period-algebra.ts';
import type { Span } from '../text/span.ts';
import type { Change, ChangeBase, Path, Quantity } from './fact.ts';
import { type Fields, fieldsOf, isTrue, scalarOf } from './fields.ts';
import { factId } from './ids.ts';
import { isReference, resolve } from './names.ts';
import type { Node, Scalar } from './node.ts';
import { readConverted, readQuantity, readTimes, readUnder, type Subject } from './read-quantity.ts';
import { readWhen } from './read-when.ts';
import { yearBefore } from './reading.ts';
import { spanOf } from './spans.ts';

/** A figure or a word of direction, or `{ by | times | was, from, per, real, converted, precision }`. */
export function readChange(subject: Subject, element: Node, path: Path): Change | null {
  if (element.kind !== 'mapping') {
    const by = readQuantity(subject, element, path, 'change', subject.unit);
    return by && changeOf(by, 'by', defaultBase(subject), null, false, subject.real, []);
  }
  const fields = fieldsOf(element);
  const form = FORMS.find(key => fields.has(key));
  const size = form === undefined ? null : readSize(subject, fields, form, path);
  if (form === undefined || size === null) return null;
  const from = scalarOf(fields.get('from'));
  const base = from === null ? defaultBase(subject) : readBase(subject, from);
  const converted = readConverted(subject, fields.get('converted'), `${path}.converted`, 'change');
  const real = fields.has('real') ? isTrue(fields.get('real')) : subject.real;
  const perYear = scalarOf(fields.get('per'))?.value === 'year';
  return changeOf(size, form, base, from && spanOf(subject.place.file, from), perYear, real, converted);
}

/**
 * What a change is measured against, as it is written: a period, `previous`, `unknown`, or a fact. What cannot be read is
 * reported and unknown.
 */
export function readBase(subject: Subject, from: Scalar): ChangeBase {
  const { reading, place, when } = subject;
  if (from.value === 'unknown') return UNKNOWN;
  if (from.value === 'previous')
    return periodBase(when === null || when === 'unknown' ? 'unknown' : previousPeriod(when));

  if (isReference(from.value)) {
    const found = resolve(reading.names, place, from, ['fact', 'period']);
    if (found === null) return UNKNOWN;
    if (found.kind === 'fact') return { kind: 'fact', fact: factId(found.id) };
  }
  return periodBase(readWhen(reading, place, from)?.value ?? 'unknown');
}

const FORMS = ['by', 'times', 'was'] as const;
const UNKNOWN: ChangeBase = { kind: 'unknown' };
const UNNAMED: ChangeBase = { kind: 'unnamed' };

function readSize(subject: Subject, fields: Fields, form: Change['form'], path: Path): Quantity | null {
  if (form === 'times') return readTimes(subject, fields, form, path);
  return readUnder(subject, fields, form, path, form === 'was' ? 'level' : 'change', subject.unit);
}

function changeOf(
  { figure, at, path }: Quantity,
  form: Change['form'],
  from: ChangeBase,
  fromAt: Span | null,
  perYear: boolean,
  real: boolean,
  converted: readonly Quantity[],
): Change {
  return { figure, at, path, form, from, fromAt, perYear, real, converted };
}

/** The same period a year before; for an undated fact one unnamed earlier time. */
function defaultBase({ reading, when }: Subject): ChangeBase {
  if (when === null) return UNNAMED;
  return when === 'unknown' ? UNKNOWN : yearBefore(reading, when);
}

function periodBase(period: When): ChangeBase {
  return period === 'unknown' ? UNKNOWN : { kind: 'period', period };
}
