import type { Change, ChangeBase, Comparison, Fact, Quantity, Reference } from '../../src/base/fact.ts';

/** All that a fact measures, one line each: path, figure as written, and what else its form says. */
export function measuresOf(fact: Fact): readonly string[] {
  return [
    ...fact.values.flatMap(value => [quantity(value), ...value.converted.map(quantity)]),
    ...fact.changes.flatMap(change => [changeLine(change), ...change.converted.map(quantity)]),
    ...fact.shares.flatMap(({ path, is, of, n, change }) => [
      `${path} of ${of.map(reference).join(' + ') || 'nothing'}`,
      ...[is, n, change].flatMap(one => (one ? [quantity(one)] : [])),
    ]),
    ...fact.ranks.flatMap(({ path, at: _, figure, in: scope, among, by, from, order, size }) => [
      `${path} ${figure.text} in ${scope?.value} among ${among?.value} by ${by?.value} ${order}${from ? ` ${base(from)}` : ''}`,
      ...(size ? [quantity(size)] : []),
    ]),
    ...fact.records.map(({ path, is, since }) => `${path} ${is} since ${since?.value.text}`),
    ...fact.comparisons.flatMap(comparison => [comparisonLine(comparison), ...comparison.by.map(quantity)]),
    ...fact.parts.map(
      ({ path, are, complete, overlap }) => `${path} ${are.map(reference).join(', ')}${flags({ complete, overlap })}`,
    ),
    ...fact.items.map(
      ({ path, are, complete }) => `${path} ${are.map(one => one.value).join(', ')}${flags({ complete })}`,
    ),
    ...(fact.mean ? [meanLine(fact.mean)] : []),
    ...(fact.mean ? [fact.mean.n, fact.mean.sd, fact.mean.min, fact.mean.max, fact.mean.total] : []).flatMap(one =>
      one ? [quantity(one)] : [],
    ),
    ...(fact.age ? [quantity(fact.age)] : []),
    ...(fact.since ? [`since ${fact.since.value}`] : []),
  ];
}

/** `change.by +6.7%`, with the unit where none was written. */
function quantity({ path, figure }: Quantity): string {
  return `${path} ${figure.text}${figure.unitWritten || figure.unit.name === '' ? '' : ` (${figure.unit.name})`}`;
}

function changeLine(change: Change): string {
  const { form, from, perYear, real } = change;
  return `${quantity(change)} ${form} ${base(from)}${flags({ perYear, real })}`;
}

function base(from: ChangeBase): string {
  if (from.kind === 'fact') return `from fact ${from.fact}`;
  return `from ${from.kind}${'period' in from ? ` ${from.period.text}` : ''}`;
}

function comparisonLine({ path, measure, claim, than, from }: Comparison): string {
  const said = claim.kind === 'word' ? claim.word : quantity(claim.times);
  const other = than.kind === 'mark' ? `mark ${quantity(than.mark)}` : reference(than);
  return `${path} ${measure} ${said} than ${other}${from ? ` ${base(from)}` : ''}`;
}

function meanLine({ items, binary }: NonNullable<Fact['mean']>): string {
  return `mean of ${items} items${flags({ binary })}`;
}

function reference(one: Reference): string {
  if (one.kind === 'fact') return `fact ${one.fact}`;
  return one.kind === 'entity' ? `entity ${one.entity}` : `indicator ${one.indicator}`;
}

function flags(set: Readonly<Record<string, boolean>>): string {
  return Object.entries(set)
    .map(([name, is]) => (is ? ` ${name}` : ''))
    .join('');
}
