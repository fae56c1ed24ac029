import type { Base } from '../../src/base/base.ts';
import { loadBase } from '../../src/base/load-base.ts';
import { buildNetwork, type Network } from '../../src/engine/network.ts';

/** The base of one file, with its network; a test of the engine is none if the file cannot be read as meant. */
export async function read(text: string): Promise<{ base: Base; network: Network }> {
  const base = await loadBase([{ file: 'test.yaml', text }]);
  if (base.problems.length > 0) throw new Error(JSON.stringify(base.problems));
  return { base, network: buildNetwork(base) };
}
