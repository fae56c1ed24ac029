import type { FigureContext, UnitTable } from '../figure/figure.ts';
import { isPoint } from '../figure/interval.ts';
import { readFigure } from '../figure/read-figure.ts';
import type { Located } from '../text/located.ts';
import type { Span } from '../text/span.ts';
import type { RawRelation } from './collect.ts';
import type { Relation } from './definitions.ts';
import type { Expression } from './expression.ts';
import { type FactId, factId, indicatorId, sourceId } from './ids.ts';
import { find, type Names, type Place, resolveText } from './names.ts';
import type { Scalar } from './node.ts';
import { report } from './problem-log.ts';
import { type Mistake, readEquation, readTerm, type Term } from './read-arithmetic.ts';
import { readId } from './read-reference.ts';
import { spanOf, spanWithin } from './spans.ts';

/** Reads a line of `relations`, whose terms are facts. Null where it cannot be read, which is then reported. */
export function readRelation(names: Names, units: UnitTable, { file, that, source }: RawRelation): Relation | null {
  const writing: Writing = { names, units, file, scalar: that, of: 'fact' };
  const read = readEquation(that.value);
  if (!read.ok) return tell(writing, read.problem);
  const left = expressionOf(writing, read.value.left);
  const right = expressionOf(writing, read.value.right);
  const place: Place = { file, fact: null, item: that };
  const speaker = source && readId(names, place, source, 'source', sourceId);
  // Without its source it would be the base's own claim.
  if (left === null || right === null || (source !== null && speaker === null)) return null;
  const facts = [...new Set([...factsIn(left), ...factsIn(right)])];
  const at = spanOf(file, that);
  return { at, file, text: that.value, left, sign: read.value.sign, right, source: speaker?.value ?? null, facts };
}

/** Reads an `equals`, whose terms are indicators. */
export function readIdentity(names: Names, units: UnitTable, file: string, scalar: Scalar): Located<Expression> | null {
  const writing: Writing = { names, units, file, scalar, of: 'indicator' };
  const read = readTerm(scalar.value);
  if (!read.ok) return tell(writing, read.problem);
  const value = expressionOf(writing, read.value);
  return value && { value, at: spanOf(file, scalar) };
}

/** The facts an expression speaks of, each as often as it does. */
function factsIn(expression: Expression): readonly FactId[] {
  if (expression.kind === 'fact') return [expression.fact];
  return 'left' in expression ? [...factsIn(expression.left), ...factsIn(expression.right)] : [];
}

/** What is being read, and what it may speak of. */
interface Writing {
  readonly names: Names;
  readonly units: UnitTable;
  readonly file: string;
  readonly scalar: Scalar;
  readonly of: 'fact' | 'indicator';
}

const FACT_MEASURES = ['change', 'share', 'date'] as const;
const INDICATOR_MEASURES = ['change', 'share'] as const;

/** Null if a part of it cannot be read; all its parts are looked at, so that each mistake is told. */
function expressionOf(writing: Writing, term: Term): Expression | null {
  const at = spanWithin(writing.file, writing.scalar, term.start, term.end);
  if (term.kind === 'name') return nameOf(writing, term, at);
  if (term.kind === 'constant') return constantOf(writing, term, at);
  const left = expressionOf(writing, term.left);
  const right = expressionOf(writing, term.right);
  return left && right && { kind: term.kind, left, right, at };
}

function nameOf(writing: Writing, term: Extract<Term, { kind: 'name' }>, at: Span): Expression | null {
  const { names, of } = writing;
  if (find(names, term.name, [of]) === null) {
    const difference = differenceIn(names, term.name, of);
    if (difference) {
      const message = `\`${term.name}\` is read as one id; write a difference with spaces around its minus: ${difference}.`;
      return tell(writing, { ...term, message });
    }
  }
  const found = resolveText(names, term.name, [of], at, []);
  const measure = measureOf(of === 'fact' ? FACT_MEASURES : INDICATOR_MEASURES, term.measure);
  if (measure === null) {
    const message = `\`.${term.measure}\` is nothing that a formula speaks of: write ${of === 'fact' ? '.change, .share or .date' : '.change or .share'} after the id, or nothing for its value.`;
    return tell(writing, { ...term, start: term.start + term.name.length, message });
  }
  if (found === null) return null;
  if (of === 'fact') return { kind: 'fact', fact: factId(found.id), measure, at };
  return measure === 'date' ? null : { kind: 'indicator', indicator: indicatorId(found.id), measure, at };
}

function measureOf<M extends string>(known: readonly M[], written: string | null): M | 'level' | null {
  return written === null ? 'level' : (known.find(measure => measure === written) ?? null);
}

/** `gdp - debt`, if that is what `gdp-debt` seems to mean. */
function differenceIn(names: Names, name: string, of: 'fact' | 'indicator'): string | null {
  for (let at = name.indexOf('-'); at > 0; at = name.indexOf('-', at + 1)) {
    const left = name.slice(0, at);
    const right = name.slice(at + 1);
    if (names.byKind[of].has(left) && names.byKind[of].has(right)) return `${left} - ${right}`;
  }
  return null;
}

function constantOf(writing: Writing, term: Extract<Term, { kind: 'constant' }>, at: Span): Expression | null {
  const context: FigureContext = {
    role: 'level',
    unit: null,
    precision: { kind: 'exact' },
    units: writing.units,
    anyNoun: true,
  };
  const read = readFigure(term.text, context);
  if (!read.ok) {
    const { start, end, reason, hint } = read.problem;
    const message = `\`${term.text}\` is no number that can be read: ${reason}${hint ? `; write ${hint}` : ''}.`;
    return tell(writing, { start: term.start + start, end: term.start + end, message });
  }
  const { written, hedge, pace, unit } = read.value;
  if (hedge !== null || pace !== null || written.low === null || !isPoint(written)) {
    return tell(writing, {
      ...term,
      message: `A number in a formula is exact, and \`${term.text}\` is not one number.`,
    });
  }
  return { kind: 'constant', value: written.low, unit, text: term.text, at };
}

function tell({ names, file, scalar }: Writing, { start, end, message }: Mistake): null {
  report(names.log, { kind: 'schema', at: spanWithin(file, scalar, start, end), message, facts: [] });
  return null;
}
