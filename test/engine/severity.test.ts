import { describe, expect, it } from 'vitest';
import { severityOf } from '../../src/engine/severity.ts';
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

describe('how grave a conflict is, by the sources of its figures', () => {
  it.each(table)('%s', async (_title, sources, expected) => {
    const { base } = await read(SOURCES);
    expect(severityOf(new Set(sources), base)).toBe(expected);
  });
});
