import { expect, it } from 'vitest';
import type { Finding } from '../../../src/finding/finding.ts';
import { wrongCount } from '../../../src/rules/order/wrong-count.ts';
import { findingsIn } from '../fixture.ts';

const items = (count: number): string => Array.from({ length: count }, (_, index) => `item-${index}`).join(', ');

async function findingsOf(value: string, count: number): Promise<readonly Finding[]> {
  return findingsIn(wrongCount, `facts:\n  - { id: sites, value: ${value}, items: [${items(count)}] }\n`);
}

it('strains where the number would have to be rounded, which is a warning: a fact has one source', async () => {
  const [finding, ...others] = await findingsOf('"1,000 sites"', 960);
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    severity: 'warning',
    message: '1,000 sites, but 960 items are listed, unless 1,000 sites is rounded to hundreds',
  });
});

it('holds the list against the one of several counts that it fits best', async () => {
  expect(await findingsOf('["1,000 sites", 960 places]', 960)).toEqual([]);
  const [finding] = await findingsOf('[7 places, "1,000 sites"]', 960);
  expect(finding).toMatchObject({ severity: 'warning', message: expect.stringContaining('1,000 sites, but') });
});
