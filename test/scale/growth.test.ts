import { expect, test } from 'vitest';
import { startCounting } from './calls.ts';
import { crowds } from './crowds.ts';

const counter = await startCounting();
const { loadBase } = await import('../../src/base/load-base.ts');
const { rules } = await import('../../src/rules/index.ts');
const { lintBase } = await import('../../src/rules/run.ts');

/** How much more the next doubling costs than the last: 2 is linear, a little more a sort, 4 the square. */
async function growth(base: (n: number) => string, n: number): Promise<number> {
  const lint = (text: string) => async () => lintBase(await loadBase([{ file: 'a.yaml', text }]), rules, '2026-11-24');
  const costs: number[] = [];
  // What is loaded and made once is not counted.
  for (const times of [1, 1, 2, 4]) costs.push(await counter.callsIn(lint(base(n * times))));
  const [_first, one = 0, two = 0, four = 0] = costs;
  return (four - two) / (two - one);
}

test.each(crowds)('twice as many cost twice as much: $title', async ({ base }) => {
  expect(await growth(base, 100)).toBeLessThan(2.5);
});
