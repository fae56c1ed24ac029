import type { Command } from 'commander';
import type { Exit } from './exit.ts';
import type { Io } from './io.ts';
import { type Listing, listCommand } from './list-command.ts';
import type { OpenBase } from './open-base.ts';

export function entities(io: Io, done: (status: Exit) => void): Command {
  return listCommand('entities', 'list what facts are about', listEntities, io, done);
}

async function listEntities({ linted: { base } }: OpenBase): Promise<Listing> {
  const { countedEntities } = await import('../query/catalogue.ts');
  const { entitiesSheet } = await import('../view/definition-sheets.ts');
  const counted = countedEntities(base);
  const rows = counted.map(({ of, facts }) => ({
    id: of.id,
    name: of.name.value,
    aliases: of.aliases.map(({ value }) => value),
    kind: of.kind,
    partOf: of.partOf?.value ?? null,
    parts: of.parts.map(({ value }) => value),
    facts,
  }));
  return { sheet: entitiesSheet(counted), json: { name: 'entities', rows } };
}
