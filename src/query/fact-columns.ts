import type { Base } from '../base/base.ts';
import type { Fact } from '../base/fact.ts';
import type { FactId } from '../base/ids.ts';
import type { Finding } from '../finding/finding.ts';
import { figureLines, subjectOf, tableLines } from './figure-lines.ts';
import { findingsByFact, type Mark, marksOf, openFindings } from './marks.ts';
import { type PlaceFinder, placeFinder } from './place.ts';

/** What a column may know of a fact beside the fact itself. */
export interface FactContext {
  readonly marks: ReadonlyMap<FactId, Mark>;
  readonly rulesOf: (id: FactId) => readonly string[];
  readonly placeOf: PlaceFinder;
}

/** One column of a table of facts. A cell is its lines; nothing to tell is no line. */
export interface FactColumn {
  readonly key: string;
  readonly title: string;
  /** Text may be wrapped, and cut on a terminal; ids, periods and figures never are. */
  readonly isText: boolean;
  cell(fact: Fact, context: FactContext): readonly string[];
}

export function factContext(base: Base, findings: readonly Finding[]): FactContext {
  const byFact = findingsByFact(openFindings(findings));
  return {
    marks: marksOf(findings),
    rulesOf: id => [...new Set(byFact.get(id)?.map(({ rule }) => rule))],
    placeOf: placeFinder(base),
  };
}

/** In the order in which they are named to the user. */
export const factColumns: readonly FactColumn[] = [
  words('fact', fact => fact.id),
  { ...words('statement', statementOf), isText: true },
  words('when', whenOf),
  { ...words('figures', () => null), cell: tableLines },
  words('about', fact => fact.about?.value.id),
  words('indicator', fact => fact.indicator?.value.id),
  words('source', fact => fact.source?.value.id),
  words('topic', fact => fact.topic),
  ...(['value', 'change', 'share', 'rank', 'compare'] as const).map(measureColumn),
  words('is', ({ is, isNot }) => is?.value ?? (isNot && `not: ${isNot.value}`)),
  { ...words('quote', fact => fact.quote?.value), isText: true },
  { ...words('at', fact => fact.locator?.value), isText: true },
  words('status', fact => fact.status),
  { ...words('tags', () => null), cell: fact => fact.tags },
  words('verdict', fact => fact.verdict?.rating ?? 'unverified'),
  { ...words('note', fact => fact.note), isText: true },
  { ...words('findings', () => null), cell: (fact, { rulesOf }) => rulesOf(fact.id) },
  words('file', fact => fact.at.file),
  { ...words('line', () => null), cell: (fact, { placeOf }) => [String(placeOf(fact.at).start.line)] },
];

/** What a table shows unless it is told otherwise. */
export const defaultColumns = ['fact', 'statement', 'when', 'figures'];

/** What a spreadsheet gets unless it is told otherwise: every measure in a column of its own. */
export const sheetColumns = factColumns.map(column => column.key).filter(key => key !== 'figures');

/** The period as written, else the date of the event. */
export function whenOf({ period, date }: Fact): string | null {
  if (period) return period.value === 'unknown' ? 'unknown' : period.value.text;
  return date?.value.text ?? null;
}

function words(key: string, read: (fact: Fact) => string | null | undefined): FactColumn {
  const cell = (fact: Fact) => {
    const text = read(fact);
    return text ? [text] : [];
  };
  return { key, title: key.toUpperCase(), isText: false, cell };
}

function measureColumn(measure: 'value' | 'change' | 'share' | 'rank' | 'compare'): FactColumn {
  const cell = (fact: Fact) =>
    figureLines(fact)
      .filter(line => line.measure === measure)
      .map(line => line.text);
  return { ...words(measure, () => null), cell };
}

/** A fact without a statement is shown by what it measures, else by its figures. */
function statementOf(fact: Fact): string {
  return fact.statement?.value ?? subjectOf(fact) ?? tableLines(fact).join(', ');
}
