import { Command, Option } from 'commander';
import type { Sheet } from '../view/sheet.ts';
import { type BaseOptions, baseOption } from './base-option.ts';
import { type Exit, exit } from './exit.ts';
import type { Io } from './io.ts';
import { tellLost } from './lost-facts.ts';
import { type OpenBase, openBase } from './open-base.ts';
import { screenOf } from './screen.ts';

const formats = ['table', 'json', 'csv', 'tsv', 'markdown'] as const;

interface Options extends BaseOptions {
  readonly format: (typeof formats)[number];
  readonly quiet?: boolean;
}

/** A list of what the base has of one kind: rows for people and spreadsheets, and the same as data. */
export interface Listing {
  readonly sheet: Sheet;
  /** The rows of the JSON document, and the name under which they stand in it. */
  readonly json: { readonly name: string; readonly rows: readonly object[] };
}

/** A command that lists all of one kind; the first column is what `-q` prints. */
export function listCommand(
  name: string,
  summary: string,
  list: (opened: OpenBase) => Promise<Listing>,
  io: Io,
  done: (status: Exit) => void,
): Command {
  return new Command(name)
    .summary(summary)
    .addOption(baseOption())
    .addOption(new Option('-f, --format <name>', 'how to print them').choices(formats).default('table'))
    .option('-q, --quiet', 'print their names only')
    .action(async (options: Options) => done(await runList(options, list, io)));
}

async function runList(
  { format, quiet, ...options }: Options,
  list: (opened: OpenBase) => Promise<Listing>,
  io: Io,
): Promise<Exit> {
  const opened = await openBase(options, io);
  tellLost(opened, io);
  const { sheet, json } = await list(opened);
  if (quiet) io.stdout(sheet.rows.map(({ cells }) => `${cells[0]?.[0] ?? ''}\n`).join(''));
  else if (format === 'json') {
    const { jsonText } = await import('../text/json-text.ts');
    io.stdout(jsonText(opened.head, { [json.name]: json.rows }));
  } else {
    const { drawSheet } = await import('../view/draw-sheet.ts');
    io.stdout(await drawSheet(sheet, format, await screenOf(io)));
  }
  return exit.clean;
}
