import { Command, Option } from 'commander';
import type { Severity } from '../finding/finding.ts';
import { type Format, formatNames } from '../report/format-names.ts';
import type { Report } from '../report/report.ts';
import { type BaseOptions, baseOption } from './base-option.ts';
import { type Exit, exit } from './exit.ts';
import { failOnOption } from './fail-on.ts';
import type { Io } from './io.ts';
import { openBase } from './open-base.ts';
import { screenOf } from './screen.ts';

interface Options extends BaseOptions {
  readonly format: Format;
  readonly failOn: Severity;
  readonly quiet?: true;
  readonly all?: boolean;
  readonly showAccepted?: boolean;
}

export function lint(io: Io, done: (status: Exit) => void): Command {
  return new Command('lint')
    .summary('find contradictions, and say why')
    .description(
      'Checks fact files against everything that the base says, and reports the findings in which a fact of them takes part.',
    )
    .argument('[paths...]', 'fact files and folders (default: the whole base)')
    .addOption(baseOption())
    .addOption(new Option('-f, --format <name>', 'how to print findings').choices(formatNames).default('text'))
    .addOption(failOnOption().default('error'))
    .option('-q, --quiet', 'print only the ids of the facts in findings')
    .option('--all', 'show every finding, however many there are, on a terminal too')
    .option('--show-accepted', 'list the findings that were accepted, and why')
    .action(async (paths: string[], options: Options) => done(await runLint(paths, options, io)));
}

async function runLint(paths: readonly string[], options: Options, io: Io): Promise<Exit> {
  const { reachesThreshold, reportOf } = await import('../report/report.ts');
  const report = reportOf(await openBase(options, io, paths));
  io.stdout(await print(report, options, io));
  if (reachesThreshold(report.findings, options.failOn)) return exit.findings;
  // Silence over nothing would be taken for consent.
  return report.summary.facts === 0 ? exit.failed : exit.clean;
}

async function print(
  report: Report,
  { quiet, format, all = false, showAccepted = false }: Options,
  io: Io,
): Promise<string> {
  if (quiet) {
    const { openFindings } = await import('../report/report.ts');
    const ids = new Set(openFindings(report.findings).flatMap(({ facts }) => facts));
    return [...ids].map(id => `${id}\n`).join('');
  }
  const { formats } = await import('../report/formats.ts');
  const options = { screen: await screenOf(io), all, showAccepted };
  if (format === 'github') await io.jobSummary?.((await formats.markdown())(report, options));
  return (await formats[format]())(report, options);
}
