import type { Command } from 'commander';
import type { Exit } from './exit.ts';
import type { Io } from './io.ts';
import { type Listing, listCommand } from './list-command.ts';
import type { OpenBase } from './open-base.ts';

export function indicators(io: Io, done: (status: Exit) => void): Command {
  return listCommand('indicators', 'list what facts measure', listIndicators, io, done);
}

async function listIndicators({ linted: { base } }: OpenBase): Promise<Listing> {
  const { countedIndicators } = await import('../query/catalogue.ts');
  const { indicatorsSheet } = await import('../view/definition-sheets.ts');
  const counted = countedIndicators(base);
  const rows = counted.map(({ of, facts }) => ({
    id: of.id,
    name: of.name.value,
    unit: of.unit?.value.name ?? null,
    additive: of.additive,
    facts,
  }));
  return { sheet: indicatorsSheet(counted), json: { name: 'indicators', rows } };
}
