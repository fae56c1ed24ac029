import { expect, it } from 'vitest';
import { accessedBeforePublished } from '../../../src/rules/provenance/accessed-before-published.ts';
import { circularCitation } from '../../../src/rules/provenance/circular-citation.ts';
import { findingsIn } from '../fixture.ts';

it.each([
  ['the dates of a source', accessedBeforePublished, 'published: 2023-01-04, accessed: 2022-01-09'],
  ['the citations of a source', circularCitation, 'cites: [paper]'],
])('a finding about %s can be accepted in any of its facts, and names the first', async (_, rule, keys) => {
  const text = (accept: string): string => `
sources: { paper: { title: A paper, ${keys} } }
facts:
  - { id: first, source: paper, at: p. 1, value: 5 cars }
  - { id: second, source: paper, at: p. 1, value: 5 vans${accept} }`;
  const [open] = await findingsIn(rule, text(''));
  expect(open).toMatchObject({ facts: ['first'], accepted: null });
  const [accepted] = await findingsIn(rule, text(`, accept: { ${rule.id}: it is a draft }`));
  expect(accepted).toMatchObject({ facts: ['first', 'second'], accepted: { because: 'it is a draft' } });
});
