import type { Precision } from '../figure/figure.ts';
import { PERCENT } from '../figure/plain-units.ts';
import type { Unit } from '../figure/unit.ts';
import type { Comparison, ComparisonWord, Path, Quantity } from './fact.ts';
import { elementsOf, type Fields, fieldsOf, scalarOf } from './fields.ts';
import { factsOf, find, isReference } from './names.ts';
import type { Node, Scalar } from './node.ts';
import { report } from './problem-log.ts';
import { readBase } from './read-change.ts';
import { readIn, readQuantity, readTimes, type Subject } from './read-quantity.ts';
import { readReference } from './read-reference.ts';
import { contextOf, figureOf } from './reading.ts';
import { spanOf } from './spans.ts';

/** `{ value | change | share: word or multiple, than, by, from }`. */
export function readComparison(subject: Subject, element: Node, path: Path): Comparison | null {
  const fields = fieldsOf(element);
  const measure = MEASURES.find(key => fields.has(key));
  const than = scalarOf(fields.get('than'));
  const word = measure === undefined ? undefined : fields.get(measure);
  if (measure === undefined || word === undefined || than === null) return null;

  // Of two growth rates or two shares the gap is in points or percent.
  const unit = measure === 'value' ? subject.unit : PERCENT;
  const claim = readClaim(subject, fields, measure, path);
  const other = readOtherSide(subject, than, `${path}.than`, unit);
  const by = readGaps(subject, fields.get('by'), `${path}.by`, unit);
  if (claim === null || other === null || by === null) return null;
  const from = scalarOf(fields.get('from'));
  const at = spanOf(subject.place.file, word);
  return { path, at, measure, claim, than: other, by, from: from && readBase(subject, from) };
}

const EXACT: Precision = { kind: 'exact' };
const OTHER_SIDES = ['fact', 'entity'] as const;
const MEASURES = ['value', 'change', 'share'] as const;
const WORDS: ReadonlySet<string> = new Set<ComparisonWord>([
  'higher',
  'lower',
  'equal',
  'different',
  'at-least',
  'at-most',
  'contrary',
]);

function isWord(text: string): text is ComparisonWord {
  return WORDS.has(text);
}

/** A word, or a multiple that says it is one: a bare number could be anything. */
function readClaim(
  subject: Subject,
  fields: Fields,
  measure: Comparison['measure'],
  path: Path,
): Comparison['claim'] | null {
  const scalar = scalarOf(fields.get(measure));
  if (scalar === null) return null;
  if (isWord(scalar.value)) return { kind: 'word', word: scalar.value };
  const times = readTimes(subject, fields, measure, path);
  if (times === null) return null;
  if (times.figure.unitWritten || times.figure.kind === 'fraction') return { kind: 'times', times };
  report(subject.reading.names.log, {
    kind: 'unreadable-figure',
    at: times.at,
    text: scalar.value,
    reason: `"${scalar.value}" says neither which side is more nor how many times as much it is`,
    hint: `write higher or lower, or ${scalar.value} times`,
    facts: factsOf(subject.place, scalar),
  });
  return null;
}

/** A fact, an entity, or a mark, which is exact. What looks like an id and is none can still be a number in words. */
function readOtherSide(subject: Subject, scalar: Scalar, path: Path, unit: Unit | null): Comparison['than'] | null {
  const { reading, place, anyNoun } = subject;
  const context = contextOf(reading, 'level', unit, EXACT, anyNoun);
  const isKnown = find(reading.names, scalar.value, OTHER_SIDES) !== null;
  if (isKnown || (isReference(scalar.value) && !figureOf(reading, scalar.value, context).ok)) {
    return readReference(reading, place, scalar, OTHER_SIDES);
  }
  const mark = readIn(subject, scalar, path, context);
  return mark && { kind: 'mark', mark };
}

/** One gap, or one gap in several words. Null if one of them cannot be read. */
function readGaps(subject: Subject, node: Node | undefined, path: Path, unit: Unit | null): readonly Quantity[] | null {
  const gaps: Quantity[] = [];
  for (const [index, element] of elementsOf(node).entries()) {
    const at = node?.kind === 'sequence' ? `${path}[${index}]` : path;
    const gap = readQuantity(subject, element, at, 'gap', unit);
    if (gap === null) return null;
    gaps.push(gap);
  }
  return gaps;
}
