import { describe, expect, it } from 'vitest';
import { isOneVoice, severityOf } from '../../src/engine/severity.ts';
import { sourceKey } from '../../src/engine/source-key.ts';
import { read } from './read.ts';

const SOURCES = `
sources:
  paper: { title: A }
  rival: { title: B }
  office: { title: C, primary: true }
  erratum: { title: D, corrects: [paper] }
`;

const table: readonly (readonly [string, readonly string[], 'error' | 'warning'])[] = [
  ['one source that contradicts itself', ['paper'], 'error'],
  ['facts without a source, of one file', ['file:test.yaml'], 'error'],
  ['definitions alone', [], 'error'],
  ['two sources, of which none is more trusted', ['paper', 'rival'], 'warning'],
  ['a primary source among them', ['paper', 'rival', 'office'], 'error'],
  ['a source and the one that corrects it', ['paper', 'erratum'], 'error'],
  ['a correcting source beside one that it does not correct', ['rival', 'erratum'], 'warning'],
  ['a source and facts without one', ['paper', 'file:test.yaml'], 'warning'],
];

describe('whether figures are of one source, or of one that repeats the other', () => {
  const FACTS = `${SOURCES}
facts:
  - { id: original, source: rival }
  - { id: copy, source: office, reports: original }
  - { id: copy-of-copy, source: paper, reports: copy }
  - { id: other-copy, source: erratum, reports: original }
  - { id: stranger, source: office }
`;
  it.each<[string, readonly string[], boolean]>([
    ['two facts of one source', ['copy', 'stranger'], true],
    ['a fact and what it reports', ['copy', 'original'], true],
    ['through a fact that takes no part', ['copy-of-copy', 'original'], true],
    ['two that report one, without it', ['copy-of-copy', 'other-copy'], false],
    ['two that report one, with it', ['copy-of-copy', 'other-copy', 'original'], true],
    ['a fact and another of the source that it reports', ['copy-of-copy', 'stranger'], false],
    ['strangers', ['original', 'stranger'], false],
    ['nothing', [], true],
  ])('%s', async (_title, ids, expected) => {
    const { base } = await read(FACTS);
    const facts = base.facts.filter(({ id }) => ids.includes(id));
    expect(facts).toHaveLength(ids.length);
    expect(isOneVoice(new Set(facts.map(sourceKey)), facts, base)).toBe(expected);
  });
});

describe('how grave a conflict is, by the sources of its figures', () => {
  it.each(table)('%s', async (_title, sources, expected) => {
    const { base } = await read(SOURCES);
    expect(severityOf(new Set(sources), base)).toBe(expected);
  });
});
