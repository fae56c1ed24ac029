import { Command, Option } from 'commander';
import type { Fact } from '../base/fact.ts';
import type { Selection } from '../query/select.ts';
import { type BaseOptions, baseOption } from './base-option.ts';
import { type Exit, exit } from './exit.ts';
import type { Io } from './io.ts';
import { tellLost } from './lost-facts.ts';
import { type OpenBase, openBase } from './open-base.ts';
import { screenOf } from './screen.ts';
import { UsageError } from './usage-error.ts';

const formats = ['table', 'json', 'csv', 'tsv', 'markdown', 'yaml'] as const;

interface Options extends BaseOptions {
  readonly about?: string;
  readonly indicator?: string;
  readonly period?: string;
  readonly source?: string;
  readonly tag?: string;
  readonly columns?: string;
  readonly sort?: string;
  readonly format: (typeof formats)[number];
  readonly quiet?: boolean;
}

export function facts(io: Io, done: (status: Exit) => void): Command {
  return new Command('facts')
    .summary('show facts, of a topic or with some words')
    .argument('[words...]', 'a topic, or words that all must stand in the fact')
    .addOption(baseOption())
    .option('--about <entity>', 'only facts about this entity (id, name or alias)')
    .option('--indicator <indicator>', 'only facts that measure this')
    .option('--period <period>', 'only facts of a time that this overlaps: 2022, 2022-H1, 2020/2022')
    .option('--source <source>', 'only facts of this source')
    .option('--tag <tag>', 'only facts with this tag')
    .option('--columns <list>', 'the columns, parted by commas: fact,when,figures,source')
    .option('--sort <column>', 'order by a column; with - before it, backwards: --sort -value')
    .addOption(new Option('-f, --format <name>', 'how to print them').choices(formats).default('table'))
    .option('-q, --quiet', 'print ids only')
    .action(async (words: string[], options: Options) => done(await runFacts(words, options, io)));
}

async function runFacts(words: readonly string[], options: Options, io: Io): Promise<Exit> {
  if (options.columns !== undefined && (options.format === 'json' || options.format === 'yaml')) {
    throw new UsageError(`--columns chooses the columns of a table; ${options.format} has none`);
  }
  const { select } = await import('../query/select.ts');
  const opened = await openBase(options, io);
  tellLost(opened, io);
  if (opened.linted.base.facts.length === 0) {
    throw new UsageError(`there is no fact in ${opened.head.base} yet`, ['what its files hold, or lack: cq lint']);
  }
  const { about = null, indicator = null, period = null, source = null, tag = null } = options;
  const query = { words, about, indicator, period, source, tag };
  const selection = select(opened.linted.base, query);
  if (selection.kind !== 'found') return refuseSelection(selection);
  const found = await inOrder(selection.facts, options, opened);
  if (options.quiet) io.stdout(found.map(({ id }) => `${id}\n`).join(''));
  else if (options.format === 'json') io.stdout(await asJson(found, query, opened));
  else if (options.format === 'yaml') io.stdout(await asYaml(found, opened));
  else
    io.stdout(
      await asSheet(found, subjectOf(selection.topics, query), { ...options, format: options.format }, opened, io),
    );
  return exit.clean;
}

async function refuseSelection(selection: Exclude<Selection, { kind: 'found' }>): Promise<never> {
  const { explainNothing } = await import('../view/no-match.ts');
  const { message, help } = explainNothing(selection);
  throw new UsageError(message, help);
}

async function inOrder(found: readonly Fact[], { sort }: Options, { linted }: OpenBase): Promise<readonly Fact[]> {
  if (sort === undefined) return found;
  const { factContext } = await import('../query/fact-columns.ts');
  const { sortFacts, sortKeys } = await import('../query/sort.ts');
  const key = await knownColumn(sort.replace(/^-/, ''), sortKeys, '--sort');
  const direction = sort.startsWith('-') ? 'descending' : 'ascending';
  return sortFacts(found, key, direction, factContext(linted.base, linted.findings));
}

type Query = Parameters<typeof import('../query/select.ts').select>[1];

async function asJson(found: readonly Fact[], query: Query, { linted, head }: OpenBase): Promise<string> {
  const { factsJson } = await import('../view/facts-json.ts');
  const { placeFinder } = await import('../query/place.ts');
  return factsJson(head, query, found, linted.findings, placeFinder(linted.base));
}

async function asYaml(found: readonly Fact[], { linted }: OpenBase): Promise<string> {
  const { factFile } = await import('../view/fact-file.ts');
  return factFile(linted.base.files, new Set(found.map(({ id }) => id as string)));
}

async function asSheet(
  found: readonly Fact[],
  subject: readonly string[],
  { columns, format }: Options & { readonly format: 'table' | 'csv' | 'tsv' | 'markdown' },
  { linted, head }: OpenBase,
  io: Io,
): Promise<string> {
  const { defaultColumns, factColumns, factContext, sheetColumns } = await import('../query/fact-columns.ts');
  const { factsSheet } = await import('../view/facts-sheet.ts');
  const { drawSheet } = await import('../view/draw-sheet.ts');
  const known = factColumns.map(({ key }) => key);
  const names = columns?.split(',').map(name => name.trim());
  const chosen = names && (await Promise.all(names.map(name => knownColumn(name, known, '--columns'))));
  const isSpread = format === 'csv' || format === 'tsv';
  const sheet = factsSheet(
    found,
    chosen ?? (isSpread ? sheetColumns : defaultColumns),
    factContext(linted.base, linted.findings),
  );
  const screen = await screenOf(io);
  const drawn = await drawSheet(sheet, format, screen);
  if (format !== 'table') return drawn;
  const { factsHeading, whyMarked } = await import('../view/facts-screen.ts');
  const heading = factsHeading(found, subject, linted.findings, head.base, screen);
  return `${heading}${drawn}${whyMarked(found, linted.findings, screen)}`;
}

/** What was asked for, for the first line. */
function subjectOf(
  topics: readonly string[],
  { words, about, indicator, period, source, tag }: Query,
): readonly string[] {
  const others = words.filter(word => !topics.some(topic => topic.toLowerCase() === word.toLowerCase()));
  const filters = { about, indicator, period, source, tag };
  return [
    ...topics,
    ...others.map(word => `"${word}"`),
    ...Object.entries(filters).flatMap(([name, value]) => (value === null ? [] : [`${name} ${value}`])),
  ];
}

async function knownColumn(name: string, known: readonly string[], option: string): Promise<string> {
  const column = known.find(one => one === name.toLowerCase()) ?? OTHER_NAMES[name.toLowerCase()];
  if (column) return column;
  const { nearest } = await import('../base/nearest.ts');
  const near = nearest(name.toLowerCase(), known);
  const like = near.length > 0 ? `. Nearest: ${near.join(', ')}` : '';
  throw new UsageError(`${option} knows no column "${name}"${like}`, [`columns: ${known.join(', ')}`]);
}

/** What people call a column that has another name here. */
const OTHER_NAMES: Readonly<Record<string, string>> = { id: 'fact', period: 'when', date: 'when' };
