import type { Command } from 'commander';
import type { Exit } from './exit.ts';
import type { Io } from './io.ts';
import { type Listing, listCommand } from './list-command.ts';
import type { OpenBase } from './open-base.ts';

export function sources(io: Io, done: (status: Exit) => void): Command {
  return listCommand('sources', 'list the sources and how many facts rest on each', listSources, io, done);
}

async function listSources({ linted: { base } }: OpenBase): Promise<Listing> {
  const { countedSources } = await import('../query/catalogue.ts');
  const { sourcesSheet } = await import('../view/definition-sheets.ts');
  const counted = countedSources(base);
  const rows = counted.map(({ of, facts }) => ({
    id: of.id,
    title: of.title,
    publisher: of.publisher,
    author: of.author,
    published: of.published?.value.text ?? null,
    url: of.url,
    primary: of.primary,
    cites: of.cites.map(({ value }) => value),
    corrects: of.corrects.map(({ value }) => value),
    facts,
  }));
  return { sheet: sourcesSheet(counted), json: { name: 'sources', rows } };
}
