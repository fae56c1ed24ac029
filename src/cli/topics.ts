import type { Command } from 'commander';
import type { Exit } from './exit.ts';
import type { Io } from './io.ts';
import { type Listing, listCommand } from './list-command.ts';
import type { OpenBase } from './open-base.ts';

export function topics(io: Io, done: (status: Exit) => void): Command {
  return listCommand('topics', 'list the topics and how many facts each has', listTopics, io, done);
}

async function listTopics({ linted: { base, findings } }: OpenBase): Promise<Listing> {
  const { topicsOf } = await import('../query/catalogue.ts');
  const { marksOf } = await import('../query/marks.ts');
  const { topicsSheet } = await import('../view/glance-screen.ts');
  const rows = topicsOf(base, marksOf(findings)).map(({ mark: _, ...row }) => row);
  return { sheet: topicsSheet(base, findings), json: { name: 'topics', rows } };
}
