import { Command, Option } from 'commander';
import { version } from '../../package.json' with { type: 'json' };
import { type Exit, exit } from './exit.ts';
import type { Io } from './io.ts';
import { screenOf } from './screen.ts';

export function rules(io: Io, done: (status: Exit) => void): Command {
  return new Command('rules')
    .summary('all rules, by family')
    .addOption(new Option('-f, --format <name>', 'how to print them').choices(['text', 'json']).default('text'))
    .action(async ({ format }: { readonly format: 'text' | 'json' }) => {
      const { rules: all } = await import('../rules/index.ts');
      const { rulesJson, rulesText } = await import('../report/rule-list.ts');
      io.stdout(format === 'json' ? rulesJson(all, version) : rulesText(all, await screenOf(io)));
      done(exit.clean);
    });
}
