import { Command, Option } from 'commander';
import type { Report } from '../report/report.ts';
import type { RuledCheck } from '../rules/take-over.ts';
import { type BaseOptions, baseOption } from './base-option.ts';
import { type Exit, exit } from './exit.ts';
import { type FailOn, failOnOption } from './fail-on.ts';
import type { Io } from './io.ts';
import { openBase } from './open-base.ts';
import { screenOf } from './screen.ts';
import { UsageError } from './usage-error.ts';

interface Options extends BaseOptions {
  readonly notChecked?: true;
  readonly format: 'text' | 'json';
  readonly failOn?: FailOn;
}

export function checks(io: Io, done: (status: Exit) => void): Command {
  return new Command('checks')
    .summary('every check with its arithmetic, and what is missing')
    .argument('[name]', 'a topic, the id of a fact, a rule, or a fact file (default: the whole base)')
    .addOption(baseOption())
    .option('--not-checked', 'only what could not be checked')
    .addOption(failOnOption(['not-checked']))
    .addOption(new Option('-f, --format <name>', 'how to print them').choices(['text', 'json']).default('text'))
    .action(async (name: string | undefined, options: Options) => done(await runChecks(name, options, io)));
}

async function runChecks(name: string | undefined, options: Options, io: Io): Promise<Exit> {
  const { reportOf } = await import('../report/report.ts');
  const isPath = name !== undefined && /[/\\]|\.ya?ml$/i.test(name);
  const report = reportOf(await openBase(options, io, isPath ? [name] : []));
  const looked = isPath || name === undefined ? report.looked : await lookedAt(name, report);
  const checks = new Set(report.checks);
  const named = looked.filter(one => checks.has(one));
  const chosen = options.notChecked ? named.filter(({ check }) => check.outcome === 'not-checked') : named;
  if (options.format === 'json') {
    const { checksJson } = await import('../report/checks-json.ts');
    io.stdout(checksJson(chosen, report));
  } else {
    const { checksText } = await import('../report/checks-text.ts');
    io.stdout(checksText(chosen, report, await screenOf(io)));
  }
  return (await fails(looked, report, options.failOn)) ? exit.findings : exit.clean;
}

async function lookedAt(name: string, { base, looked }: Report): Promise<readonly RuledCheck[]> {
  const { checkNames, chosenChecks } = await import('../report/choose-checks.ts');
  const { rules } = await import('../rules/index.ts');
  const ruleIds = rules.map(({ id }) => id);
  const chosen = chosenChecks(looked, base, ruleIds, name);
  if (chosen) return chosen;
  const { nearest } = await import('../base/nearest.ts');
  const near = nearest(name, checkNames(base, ruleIds));
  const like = near.length > 0 ? `. Nearest: ${near.join(', ')}` : '';
  throw new UsageError(`no topic, fact or rule is called "${name}"${like}`, ['all names: cq topics, cq rules']);
}

/** Whether what was looked at holds a finding of that severity, or, for `not-checked`, one that could not be made. */
async function fails(
  looked: readonly RuledCheck[],
  { findings }: Report,
  failOn: FailOn | undefined,
): Promise<boolean> {
  if (failOn === undefined) return false;
  const { reachesThreshold } = await import('../report/report.ts');
  const found = new Set(looked.map(({ rule, check: { at } }) => `${rule.id} ${at.file} ${at.start}`));
  const theirs = findings.filter(({ rule, at }) => found.has(`${rule} ${at.file} ${at.start}`));
  if (failOn !== 'not-checked') return reachesThreshold(theirs, failOn);
  return reachesThreshold(theirs, 'info') || looked.some(({ check }) => check.outcome === 'not-checked');
}
