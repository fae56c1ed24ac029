import { expect, test } from 'vitest';
import { loadBase } from '../../../src/base/load-base.ts';
import { aliasDrift } from '../../../src/rules/naming/alias-drift.ts';
import { lintBase } from '../../../src/rules/run.ts';

async function findings(text: string) {
  const base = await loadBase([{ file: 'a.yaml', text }]);
  return lintBase(base, [aliasDrift], '2026-11-24').findings;
}

test('it can be accepted in any fact about one of the two', async () => {
  const found = await findings(`
entities:
  mali: { name: Bank of Mali }
  bali: { name: Bank of Bali }
facts:
  - { id: one, about: mali, is: open }
  - { id: two, about: mali, is: large, accept: { alias-drift: two banks } }
  - { id: three, about: bali, is: open }
  - { id: four, about: bali, is: large }
`);
  expect(found.map(({ facts, accepted }) => ({ facts, accepted }))).toEqual([
    { facts: ['three', 'one', 'two'], accepted: { because: 'two banks', until: null } },
  ]);
});
