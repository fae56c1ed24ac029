import type { Command } from 'commander';
import { version } from '../../package.json' with { type: 'json' };
import { type Exit, exit } from './exit.ts';
import { type Io, type RawIo, wantsColor } from './io.ts';

/**
 * One command, one file. To add one: write `src/cli/<name>.ts`, which exports a function named after the command that says
 * what the user may write and calls `done` with the exit status, as `src/cli/lint.ts` does; add a line here, in the order in
 * which the help lists it. Screens come from `screenOf(io)` (screen.ts), `-d` from `baseOption()` (base-option.ts); what the
 * user can put right is thrown as a UsageError; engine, disk and views are imported inside the action.
 */
const commands: Readonly<Record<string, () => Promise<DefineCommand>>> = {
  lint: async () => (await import('./lint.ts')).lint,
  checks: async () => (await import('./checks.ts')).checks,
  facts: async () => (await import('./facts.ts')).facts,
  show: async () => (await import('./show.ts')).show,
  topics: async () => (await import('./topics.ts')).topics,
  sources: async () => (await import('./sources.ts')).sources,
  entities: async () => (await import('./entities.ts')).entities,
  indicators: async () => (await import('./indicators.ts')).indicators,
  rules: async () => (await import('./rules.ts')).rules,
  explain: async () => (await import('./explain.ts')).explain,
};

/** What bare `cq` does. It has no name of its own. */
const glance = async (): Promise<DefineCommand> => (await import('./glance.ts')).glance;

export type DefineCommand = (io: Io, done: (status: Exit) => void) => Command;

export async function main(argv: readonly string[], raw: RawIo): Promise<Exit> {
  const own = argv.slice(0, argv.includes('--') ? argv.indexOf('--') : undefined);
  const io: Io = { ...raw, color: wantsColor(raw), ascii: own.includes('--ascii') };
  try {
    return await run(argv, io);
  } catch (error) {
    const { tell } = await import('./tell.ts');
    io.stderr(tell(error, io));
    return exit.failed;
  }
}

async function run(argv: readonly string[], io: Io): Promise<Exit> {
  const [name, ...rest] = commandFirst(argv);
  if (name === undefined || isBaseOption(name) || name === '--ascii') return runCommand('glance', glance, argv, io);
  if (name === '--version' || name === '-V') return done(io, `${version}\n`);
  if (name === '--help' || name === '-h' || name === 'help') {
    const [about, ...more] = rest;
    if (about === undefined || about.startsWith('-')) return overview(io);
    return run([about, '--help', ...more], io);
  }
  const define = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (define) return runCommand(name, define, [name, ...rest], io);

  const { unknownCommand } = await import('./refuse.ts');
  throw unknownCommand(name, Object.keys(commands));
}

/** `cq -d facts lint` is read as `cq lint -d facts`: people write it both ways. */
function commandFirst(argv: readonly string[]): readonly string[] {
  let index = 0;
  while (isBaseOption(argv[index]) || argv[index] === '--ascii')
    index += /^(?:-d|--base)$/.test(argv[index] ?? '') ? 2 : 1;
  const name = argv[index];
  if (index === 0 || name === undefined) return argv;
  return [name, ...argv.slice(0, index), ...argv.slice(index + 1)];
}

function isBaseOption(word: string | undefined): boolean {
  return word !== undefined && /^(?:-d|--base(?:=|$))/.test(word);
}

async function runCommand(
  name: string,
  load: () => Promise<DefineCommand>,
  argv: readonly string[],
  io: Io,
): Promise<Exit> {
  const { programOf } = await import('./program.ts');
  let status: Exit = exit.clean;
  const define = await load();
  const command = define(io, given => {
    status = given;
  });
  const program = programOf(io, [command]);
  try {
    await program.parseAsync(name === 'glance' ? [command.name(), ...argv] : argv, { from: 'user' });
  } catch (error) {
    const { refuse } = await import('./refuse.ts');
    refuse(error, command);
  }
  return status;
}

async function overview(io: Io): Promise<Exit> {
  const { programOf } = await import('./program.ts');
  const defined = await Promise.all(Object.values(commands).map(load => load()));
  const program = programOf(
    io,
    defined.map(define => define(io, () => {})),
  );
  program.outputHelp();
  return exit.clean;
}

function done(io: Io, text: string): Exit {
  io.stdout(text);
  return exit.clean;
}
