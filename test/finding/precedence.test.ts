import { describe, expect, it } from 'vitest';
import { loadBase } from '../../src/base/load-base.ts';
import type { Finding } from '../../src/finding/finding.ts';
import { specificFirst } from '../../src/finding/precedence.ts';
import { rules } from '../../src/rules/index.ts';
import { lintBase } from '../../src/rules/run.ts';

const PRELUDE = `
sources: { paper: { title: The paper } }
entities: { land: { name: Land, parts: [north, south] }, north: { name: North }, south: { name: South } }
indicators: { cars: { name: Cars made, unit: cars, additive: true } }
defaults: { source: paper, at: page 1, indicator: cars, period: 2022 }
`;

async function findingsIn(text: string): Promise<readonly Finding[]> {
  const base = await loadBase([{ file: 'a.yaml', text: PRELUDE + text }]);
  return lintBase(base, rules, '2026-11-24').findings.filter(finding => finding.severity !== 'info');
}

const told = (findings: readonly Finding[]) => findings.map(({ rule, accepted }) => [rule, accepted?.because ?? null]);

/** One sum, which the definition of the land states, and the base's own relation too. */
const sum = (accept: string): string => `
facts:
  - { id: all, about: land, value: 90 cars${accept} }
  - { id: some, about: north, value: 30 cars }
  - { id: rest, about: south, value: 40 cars }
relations: [some + rest = all]
`;

const loose = (accept: string): string => `
facts:
  - { id: story, about: north, value: over 10 cars${accept} }
  - { id: count, about: north, value: 40 cars }
`;

describe('of several rules on the same figures', () => {
  it('names only rules that there are, each once', () => {
    const known = rules.map(({ id }) => id);
    expect(specificFirst.filter(id => !known.includes(id))).toEqual([]);
    expect(new Set(specificFirst).size).toBe(specificFirst.length);
  });

  it('places every rule that takes over what others find', () => {
    const takers = rules.filter(rule => 'takeOver' in rule).map(({ id }) => id);
    expect(takers.filter(id => !specificFirst.includes(id))).toEqual([]);
  });

  it('places every rule that states what must hold', () => {
    const stating = rules.filter(rule => 'constrain' in rule).map(({ id }) => id);
    expect(stating.filter(id => !specificFirst.includes(id))).toEqual([]);
  });

  it('the most specific reports, once', async () => {
    expect(told(await findingsIn(sum('')))).toEqual([['wrong-sum', null]]);
  });

  it('an acceptance under any of them silences it', async () => {
    for (const rule of ['wrong-sum', 'wrong-relation'])
      expect(told(await findingsIn(sum(`, accept: { ${rule}: asked }`)))).toEqual([['wrong-sum', 'asked']]);
    expect(told(await findingsIn(sum(', accept: { wrong-growth: asked }')))).toContainEqual(['wrong-sum', null]);
  });

  it('what one takes over may be accepted under the name of the other', async () => {
    for (const rule of ['loose-bound', 'disagreement'])
      expect(told(await findingsIn(loose(`, accept: { ${rule}: asked }`)))).toEqual([['loose-bound', 'asked']]);
  });

  it('a set of other figures is a finding of its own', async () => {
    const findings = await findingsIn(`
facts:
  - { id: all, about: land, value: 90 cars, compare: { value: lower, than: some } }
  - { id: some, about: north, value: 30 cars }
  - { id: rest, about: south, value: 40 cars }
`);
    expect(told(findings)).toEqual([
      ['wrong-sum', null],
      ['false-comparison', null],
    ]);
  });
});
