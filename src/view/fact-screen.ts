import type { Fact, Quantity } from '../base/fact.ts';
import { formatBounds, formatFigure } from '../figure/format.ts';
import { describePeriod } from '../figure/format-period.ts';
import { equalIntervals } from '../figure/interval.ts';
import type { Finding } from '../finding/finding.ts';
import { baseText, type FigureLine, figureLines } from '../query/figure-lines.ts';
import type { ImpliedBase } from '../query/implied.ts';
import { openFindings } from '../query/marks.ts';
import type { Place } from '../query/place.ts';
import type { RelatedFact } from '../query/related.ts';
import { printable } from '../text/printable.ts';
import { type Screen, spell } from '../text/screen.ts';
import { displayWidth } from '../text/width.ts';
import { wrap } from '../text/wrap.ts';
import { INDENT, labelled, type Row, rowsText } from './labelled-rows.ts';
import { markSign } from './mark-sign.ts';

/** All that is known of one fact. */
export interface FactDossier {
  readonly fact: Fact;
  readonly place: Place;
  /** The folder of the base, as it is printed. */
  readonly folder: string;
  /** Those in which the fact takes part. */
  readonly findings: readonly Finding[];
  readonly notChecked: readonly { readonly rule: string; readonly missing: string }[];
  readonly implied: readonly ImpliedBase[];
  readonly related: readonly RelatedFact[];
}

const PIPE_WIDTH = 96;

/** The fact on one screen: what it says, what its figures can mean, who says so, and what speaks against it. */
export function factScreen(dossier: FactDossier, screen: Screen): string {
  const { fact } = dossier;
  const rows: readonly Row[] = [
    ...observationRows(fact, screen),
    ...figureLines(fact).map(line => figureRow(fact, line)),
    ...dossier.implied.map(implied => impliedRow(implied, screen)),
    ...sourceRows(fact, screen),
    ...stateRows(fact),
    verdictRow(fact, dossier.findings, screen),
    ...dossier.related.map(({ fact: other, how }, index) => labelled(index === 0 ? 'related' : '', other.id, how)),
  ];
  return [
    heading(dossier, screen),
    fact.statement ? wrapped(printable(fact.statement.value), 0, screen) : '',
    rowsText(rows, screen),
    notCheckedText(dossier.notChecked, screen),
    findingsText(dossier.findings, screen),
  ].join('');
}

function heading({ fact, place, folder }: FactDossier, { width, paint }: Screen): string {
  const where = printable(`${folder}/${place.file}:${place.start.line}`);
  const room = width === null ? 2 : width - displayWidth(fact.id) - displayWidth(where);
  const gap = room < 2 ? '\n' : ' '.repeat(room);
  return `${paint.strong(fact.id)}${gap}${paint.faint(where)}\n`;
}

/** On one line where there is room for it. */
function observationRows({ about, indicator, period, date }: Fact, { width }: Screen): readonly Row[] {
  const parts = [
    { label: 'about', text: about?.value.name.value },
    { label: 'what', text: indicator?.value.name.value },
    { label: 'when', text: period && describePeriod(period.value) },
    { label: 'date', text: date && describePeriod(date.value) },
  ].flatMap(({ label, text }) => (text ? [{ label, text: printable(text) }] : []));
  const [first, ...rest] = parts;
  if (!first) return [];
  const line = [first.text, ...rest.map(({ label, text }) => `${label}  ${text}`)].join('    ');
  if (displayWidth(line) <= (width ?? PIPE_WIDTH) - INDENT) return [labelled(first.label, line, '')];
  return parts.map(({ label, text }) => labelled(label, text, ''));
}

function figureRow(fact: Fact, line: FigureLine): Row {
  const label = line.path === 'isNot' ? 'is not' : line.measure;
  const named = `${label}: `;
  const claim = line.text.startsWith(named) ? line.text.slice(named.length) : line.text;
  const text = `${claim}${defaultBase(fact, line)}`;
  const bounds = line.quantities.map(one =>
    line.quantities.length > 1 ? `${one.figure.text}: ${reading(one)}` : reading(one),
  );
  return labelled(label, text, bounds.join('; '));
}

/** The year before goes without saying in a file; on this screen it is said. */
function defaultBase({ changes }: Fact, { measure, path }: FigureLine): string {
  const change = measure === 'change' ? changes.find(one => one.path === path) : undefined;
  return change?.from.kind === 'year-earlier' ? baseText({ kind: 'period', period: change.from.period }) : '';
}

/** What the figure can mean, and where its digits say more than its zeros allow, that too. */
function reading({ figure }: Quantity): string {
  const wide = formatFigure(figure);
  if (equalIntervals(figure.wide, figure.strict)) return wide;
  return `${wide}; strictly ${formatFigure({ ...figure, wide: figure.strict })}`;
}

function impliedRow({ period, interval, like, how, statedBy }: ImpliedBase, screen: Screen): Row {
  const stated = statedBy.length > 0 ? `stated by ${statedBy.map(({ id }) => id).join(', ')}` : 'no fact states it';
  return labelled(
    'implies',
    spell(`${period.text}: ${formatBounds(interval, like.unit)}`, screen),
    `= ${how}; ${stated}`,
  );
}

function sourceRows({ source, locator, quote }: Fact, screen: Screen): readonly Row[] {
  const where = locator?.value ?? '';
  const quoted = quote ? [labelled('quote', `${spell('“', screen)}${quote.value}${spell('”', screen)}`, '')] : [];
  if (!source) return [labelled('source', 'none is named', where), ...quoted];
  const { id, publisher, author, published, title } = source.value;
  const who = [publisher ?? title, author, published?.value.text].filter(Boolean).join(', ');
  const place = [id, where].filter(Boolean).join(', ');
  return [labelled('source', who, `${place}${quote ? '' : '; no quote kept'}`), ...quoted];
}

function stateRows({ status, scenario, asOf, tags, note, accept, inUse }: Fact): readonly Row[] {
  return [
    ...(status === 'reported' ? [] : [labelled('status', status, '')]),
    ...(scenario ? [labelled('scenario', scenario, '')] : []),
    ...(asOf ? [labelled('as of', asOf.value.text, '')] : []),
    ...(tags.length > 0 ? [labelled('tags', tags.join(', '), '')] : []),
    ...(note ? [labelled('note', note, '')] : []),
    ...accept.map(({ rule, because }) => labelled('accepts', rule, because)),
    ...(inUse ? [] : [labelled('not used', 'superseded, refuted or replaced by a later vintage', '')]),
  ];
}

function verdictRow({ verdict }: Fact, findings: readonly Finding[], screen: Screen): Row {
  const words = verdict
    ? [verdict.rating, verdict.by && `by ${verdict.by}`, verdict.date].filter(Boolean).join(', ')
    : 'unverified';
  return { ...labelled('verdict', words, ''), right: findingCounts(findings, screen) };
}

/** `✖ false-comparison (2)` */
function findingCounts(findings: readonly Finding[], screen: Screen): string {
  const counts = new Map<string, { readonly mark: 'error' | 'warning'; readonly times: number }>();
  for (const { rule, severity } of openFindings(findings)) {
    const before = counts.get(rule);
    counts.set(rule, { mark: before?.mark === 'error' ? 'error' : severity, times: (before?.times ?? 0) + 1 });
  }
  const parts = [...counts].map(
    ([rule, { mark, times }]) => `${markSign(mark, screen)} ${rule}${times > 1 ? ` (${times})` : ''}`,
  );
  return parts.length > 0 ? parts.join('  ') : 'no findings';
}

function notCheckedText(notChecked: FactDossier['notChecked'], screen: Screen): string {
  if (notChecked.length === 0) return '';
  const reasons = [...new Set(notChecked.map(({ rule, missing }) => `${rule} (no ${missing.replace(/^an? /, '')})`))];
  return wrapped(printable(`not checked: ${reasons.join(', ')}`), 2, screen);
}

function findingsText(findings: readonly Finding[], screen: Screen): string {
  return findings
    .map(({ severity, rule, message, accepted }) => {
      const sign = accepted || severity === 'info' ? markSign('none', screen) : markSign(severity, screen);
      const kept = accepted ? ` (accepted: ${accepted.because})` : '';
      const text = wrapped(printable(spell(`${rule}: ${message}${kept}`, screen)), 4, screen);
      return `  ${sign}${text.slice(3)}`;
    })
    .join('');
}

/** Moved in by so many columns, and broken where the screen ends. */
function wrapped(text: string, indent: number, { width }: Screen): string {
  const lines = width === null ? [text] : wrap(text, width - indent);
  return lines.map(line => `${' '.repeat(indent)}${line}\n`).join('');
}
