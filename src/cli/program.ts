import { Command, Option } from 'commander';
import type { Io } from './io.ts';

/** The program round some commands: all for `cq --help`, else the one that is run, since each costs time to load. */
export function programOf(io: Io, commands: readonly Command[]): Command {
  const program = new Command('cq')
    .usage('[command] [options]')
    .description('Finds where published figures contradict themselves, and says why.')
    .option('-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help; of one command: cq help <command>')
    .helpCommand(false)
    .exitOverride()
    .configureHelp({ showGlobalOptions: false })
    .configureOutput({
      writeOut: io.stdout,
      // What commander would say is said in our words (refuse.ts).
      writeErr: () => {},
      outputError: () => {},
      getOutHelpWidth: () => Math.min(io.columns ?? 96, 96),
      getOutHasColors: () => false,
    })
    .addHelpText(
      'after',
      `
Start with:
  cq                      the base at a glance
  cq lint                 check every fact of the nearest folder named facts
  cq facts automotive     the facts of a topic

Exit status: 0 nothing found, 1 findings (lint and checks --fail-on), 2 the command could not run.`,
    );
  for (const command of commands) {
    command.copyInheritedSettings(program);
    command.helpOption('-h, --help', 'print this help');
    command.addOption(new Option('--ascii', 'draw with ASCII characters only'));
    program.addCommand(command);
  }
  return program;
}
