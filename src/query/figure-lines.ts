import type {
  Change,
  ChangeBase,
  Comparison,
  Fact,
  Parts,
  Path,
  Quantity,
  Rank,
  Reference,
  Share,
} from '../base/fact.ts';

/** One thing that a fact claims, on one line, with its figures as they were written. */
export interface FigureLine {
  readonly measure:
    | 'value'
    | 'change'
    | 'share'
    | 'rank'
    | 'record'
    | 'compare'
    | 'parts'
    | 'items'
    | 'age'
    | 'mean'
    | 'is';
  readonly path: Path;
  readonly text: string;
  /** Its figures, in the order of the line; none where it is words only. */
  readonly quantities: readonly Quantity[];
  /** True where the words carry a claim that a statement repeats: `higher than auto-output-national`, a list of parts. */
  readonly wordsOnly: boolean;
}

/** Everything a fact claims beside its statement, in the order of the language's table of measures. */
export function figureLines(fact: Fact): readonly FigureLine[] {
  const since = fact.since ? ` since ${fact.since.value}` : '';
  return [
    ...fact.values.map(value =>
      line('value', value.path, `${withConverted(value)}${since}`, [value, ...value.converted]),
    ),
    ...fact.changes.map(change => line('change', change.path, changeText(change), [change, ...change.converted])),
    ...fact.shares.map(share =>
      line(
        'share',
        share.path,
        shareText(share),
        [share.is, share.change].filter(one => one !== null),
      ),
    ),
    ...fact.ranks.map(rank => line('rank', rank.path, rankText(rank), [rank])),
    ...fact.records.map(record => line('record', record.path, recordText(record), [])),
    ...fact.comparisons.map(comparisonLine),
    ...(fact.age ? [line('age', fact.age.path, `age ${fact.age.figure.text}${since}`, [fact.age])] : []),
    ...meanLines(fact),
    ...fact.parts.map(parts => wordsLine('parts', parts.path, partsText(parts))),
    ...fact.items.map(({ path, are, complete }) =>
      wordsLine('items', path, `${complete ? 'items' : 'including'}: ${are.map(item => item.value).join(', ')}`),
    ),
    ...(fact.is ? [line('is', 'is', `is: ${fact.is.value}`, [])] : []),
    ...(fact.isNot ? [line('is', 'isNot', `is not: ${fact.isNot.value}`, [])] : []),
  ];
}

/** The lines for a table: what a statement says in words already is left to the statement. */
export function tableLines(fact: Fact): readonly string[] {
  const lines = figureLines(fact);
  const figures = lines.filter(one => !one.wordsOnly);
  return (fact.statement && figures.length > 0 ? figures : lines).map(one => one.text);
}

/** What stands for the statement of a fact that has none: what is measured, of whom; null where neither is known. */
export function subjectOf(fact: Fact): string | null {
  const names = [fact.indicator?.value.name.value, fact.about?.value.name.value].filter(name => name !== undefined);
  return names.length > 0 ? names.join(', ') : null;
}

/** `on 2021-H1`; empty where a change names no base of its own. */
export function baseText(from: ChangeBase): string {
  switch (from.kind) {
    case 'period':
      return ` on ${from.period.text}`;
    case 'fact':
      return ` on ${from.fact}`;
    case 'unknown':
      return ' on an unknown time';
    case 'year-earlier':
    case 'unnamed':
      return '';
  }
}

function line(measure: FigureLine['measure'], path: Path, text: string, quantities: readonly Quantity[]): FigureLine {
  return { measure, path, text, quantities, wordsOnly: false };
}

function wordsLine(measure: FigureLine['measure'], path: Path, text: string): FigureLine {
  return { measure, path, text, quantities: [], wordsOnly: true };
}

function withConverted({ figure, converted }: Quantity & { readonly converted: readonly Quantity[] }): string {
  if (converted.length === 0) return figure.text;
  return `${figure.text} (${converted.map(one => one.figure.text).join(', ')})`;
}

function changeText(change: Change): string {
  const real = change.real ? ' real' : '';
  const pace = change.perYear ? ' a year' : '';
  return `${changeFigure(change)}${real}${pace}${baseText(change.from)}`;
}

function changeFigure(change: Change): string {
  const text = withConverted(change);
  if (change.form === 'was') return `was ${text}`;
  return change.form === 'times' && !change.figure.unitWritten && BARE_NUMBER.test(text) ? `${text} times` : text;
}

const BARE_NUMBER = /^[\d.,]+$/;

function shareText({ is, of, n, change }: Share): string {
  const whole = of.length > 0 ? ` of ${of.map(idOf).join(' + ')}` : '';
  const size = n ? ` of ${n.figure.text}` : '';
  const moved = change ? `, ${change.figure.text}` : '';
  return `${is?.figure.text ?? 'share'}${whole}${size}${moved}`;
}

function rankText({ figure, in: scope, among, by, size }: Rank): string {
  const words = [
    BARE_NUMBER.test(figure.text) ? `number ${figure.text}` : figure.text,
    size ? `of ${size.figure.text}` : '',
    scope ? `in ${scope.value}` : '',
    among ? `among ${among.value}` : '',
    by ? `by ${by.value}` : '',
  ];
  return words.filter(Boolean).join(' ');
}

function recordText({ is, since }: Fact['records'][number]): string {
  return since ? `${is} since ${since.value.text}` : `${is} on record`;
}

function comparisonLine(comparison: Comparison): FigureLine {
  const { path, claim, than, by } = comparison;
  const times = claim.kind === 'times' ? [claim.times] : [];
  const quantities = [...times, ...(than.kind === 'mark' ? [than.mark] : []), ...by];
  const text = comparisonText(comparison);
  return quantities.length > 0 ? line('compare', path, text, quantities) : wordsLine('compare', path, text);
}

function comparisonText({ measure, claim, than, by, from }: Comparison): string {
  const other = than.kind === 'mark' ? than.mark.figure.text : idOf(than);
  const subject = measure === 'value' ? '' : `${measure} `;
  const gap = by.length > 0 ? ` by ${by.map(one => one.figure.text).join(', ')}` : '';
  const since = from ? baseText(from) : '';
  if (claim.kind === 'times') return `${subject}${claim.times.figure.text} ${other}${since}`;
  return `${subject}${WORDS[claim.word]} ${other}${gap}${since}`;
}

const WORDS = {
  higher: 'higher than',
  lower: 'lower than',
  equal: 'equal to',
  different: 'different from',
  'at-least': 'at least',
  'at-most': 'at most',
  contrary: 'contrary to',
} as const;

function meanLines({ mean }: Fact): readonly FigureLine[] {
  if (!mean) return [];
  const known = (['n', 'sd', 'min', 'max', 'total'] as const).flatMap(key => {
    const quantity = mean[key];
    return quantity ? [{ key, quantity }] : [];
  });
  const words = known.map(({ key, quantity }) => `${key} ${quantity.figure.text}`).join(', ');
  return [
    line(
      'mean',
      'mean',
      words ? `mean: ${words}` : 'mean',
      known.map(({ quantity }) => quantity),
    ),
  ];
}

function partsText({ are, complete, overlap }: Parts): string {
  const word = overlap ? 'parts that overlap' : complete ? 'parts' : 'parts, among others';
  return `${word}: ${are.map(idOf).join(', ')}`;
}

function idOf(reference: Reference): string {
  switch (reference.kind) {
    case 'fact':
      return reference.fact;
    case 'entity':
      return reference.entity;
    case 'indicator':
      return reference.indicator;
  }
}
