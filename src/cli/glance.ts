import { Command } from 'commander';
import { type BaseOptions, baseOption } from './base-option.ts';
import { type Exit, exit } from './exit.ts';
import type { Io } from './io.ts';
import { tellLost } from './lost-facts.ts';
import { openBase } from './open-base.ts';
import { screenOf } from './screen.ts';

/** Bare `cq`: what the base holds, what is wrong with it, and what to type next. */
export function glance(io: Io, done: (status: Exit) => void): Command {
  return new Command('glance')
    .summary('the base at a glance')
    .addOption(baseOption())
    .action(async (options: BaseOptions) => done(await runGlance(options, io)));
}

async function runGlance(options: BaseOptions, io: Io): Promise<Exit> {
  const opened = await openBase(options, io);
  tellLost(opened, io);
  const { linted, head } = opened;
  const { base, findings } = linted;
  const { glanceHeading, nextCommands, topicsSheet } = await import('../view/glance-screen.ts');
  const { drawSheet } = await import('../view/draw-sheet.ts');
  const screen = await screenOf(io);
  const table = await drawSheet(topicsSheet(base, findings), 'table', screen);
  io.stdout(`${glanceHeading(base, findings, head.base, screen)}${table}${nextCommands(base, findings, screen)}`);
  return exit.clean;
}
