import type { Fact } from '../base/fact.ts';
import { type FactColumn, type FactContext, factColumns } from '../query/fact-columns.ts';
import { tableLines } from '../query/figure-lines.ts';
import type { Sheet } from './sheet.ts';

/** Facts as rows; `keys` name the columns, all of them known. */
export function factsSheet(facts: readonly Fact[], keys: readonly string[], context: FactContext): Sheet {
  const columns = keys.flatMap(key => factColumns.find(column => column.key === key) ?? []);
  const shown = columns.some(({ key }) => SHOW_FIGURES.has(key)) ? columns : columns.map(withFigures);
  return {
    columns: shown.map(({ key, title, isText }) => ({ key, title, isText })),
    rows: facts.map(fact => ({
      mark: context.marks.get(fact.id) ?? 'none',
      cells: shown.map(column => column.cell(fact, context)),
    })),
  };
}

const SHOW_FIGURES = new Set(['figures', 'value', 'change', 'share', 'rank', 'compare', 'is']);

/** A fact without a statement is shown by its figures, also where they have no column of their own. */
function withFigures(column: FactColumn): FactColumn {
  if (column.key !== 'statement') return column;
  return {
    ...column,
    cell: (fact, context) => {
      const [text = ''] = column.cell(fact, context);
      const figures = tableLines(fact).join(', ');
      return [fact.statement || text === figures || figures === '' ? text : `${text}: ${figures}`];
    },
  };
}
