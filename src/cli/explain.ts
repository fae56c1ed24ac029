import { Command } from 'commander';
import { type Exit, exit } from './exit.ts';
import type { Io } from './io.ts';
import { screenOf } from './screen.ts';
import { UsageError } from './usage-error.ts';

export function explain(io: Io, done: (status: Exit) => void): Command {
  return new Command('explain')
    .summary('what a rule looks at, with an example')
    .argument('<rule>', 'the id of a rule, such as false-comparison')
    .action(async (id: string) => done(await runExplain(id, io)));
}

async function runExplain(id: string, io: Io): Promise<Exit> {
  const { rules } = await import('../rules/index.ts');
  const rule = rules.find(one => one.id === id);
  if (!rule) {
    const { nearest } = await import('../base/nearest.ts');
    const near = nearest(
      id,
      rules.map(one => one.id),
    );
    const like = near.length > 0 ? `. Nearest: ${near.join(', ')}` : '';
    throw new UsageError(`no rule is called "${id}"${like}`, ['all rules: cq rules']);
  }
  const { explanation } = await import('../report/explanation.ts');
  io.stdout(explanation(rule, await screenOf(io)));
  return exit.clean;
}
