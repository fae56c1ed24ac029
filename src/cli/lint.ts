import { Command, Option } from 'commander';
import type { Severity } from '../finding/finding.ts';
import type { Report } from '../report/report.ts';
import { type BaseOptions, baseOption } from './base-option.ts';
import { type Exit, exit } from './exit.ts';
import { failOnOption } from './fail-on.ts';
import type { Io } from './io.ts';
import { openBase } from './open-base.ts';
import { screenOf } from './screen.ts';

const formats = ['text', 'json'] as const;

interface Options extends BaseOptions {
  readonly format: (typeof formats)[number];
  readonly failOn: Severity;
  readonly quiet?: true;
  readonly all?: true;
}

export function lint(io: Io, done: (status: Exit) => void): Command {
  return new Command('lint')
    .summary('find contradictions, and say why')
    .description(
      'Checks fact files against everything that the base says, and reports the findings in which a fact of them takes part.',
    )
    .argument('[paths...]', 'fact files and folders (default: the whole base)')
    .addOption(baseOption())
    .addOption(new Option('-f, --format <name>', 'how to print findings').choices(formats).default('text'))
    .addOption(failOnOption().default('error'))
    .option('-q, --quiet', 'print only the ids of the facts in findings')
    .option('--all', 'show every finding, however many there are, on a terminal too')
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

async function print(report: Report, { quiet, format, all }: Options, io: Io): Promise<string> {
  if (quiet) {
    const { openFindings } = await import('../report/report.ts');
    const ids = new Set(openFindings(report.findings).flatMap(({ facts }) => facts));
    return [...ids].map(id => `${id}\n`).join('');
  }
  if (format === 'json') return (await import('../report/json.ts')).jsonReport(report);
  const { textReport } = await import('../report/text.ts');
  return textReport(report, await screenOf(io), all ?? false);
}
