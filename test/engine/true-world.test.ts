import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadBase } from '../../src/base/load-base.ts';
import { rules } from '../../src/rules/index.ts';
import { type Linted, lintBase } from '../../src/rules/run.ts';
import { factsOf, fileOf, PRELUDE, texts, worlds } from './world.ts';

const arithmetic = rules.filter(rule => rule.family === 'arithmetic' || rule.id === 'disagreement');

describe('a text that is true', () => {
  it('never contradicts itself, whatever was rounded, hedged, compared or added up', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, texts, async (world, text) => {
        const linted = await lint([PRELUDE + fileOf(factsOf(world, text))]);
        expect(linted.base.problems).toEqual([]);
        const conflicts = linted.checks.filter(({ check }) => check.outcome === 'conflict');
        expect(conflicts.map(({ check }) => ('message' in check ? check.message : ''))).toEqual([]);
      }),
    );
  });
});

describe('the order', () => {
  it('of files and facts changes no finding and no count', async () => {
    // Texts about two worlds at once contradict each other in all kinds of ways.
    const mixed = fc
      .tuple(worlds, worlds, texts, texts)
      .map(([one, other, text, more]) => [
        ...factsOf(one, text),
        ...factsOf(other, more).map(fact => fact.replace('id: f', 'id: g')),
      ]);
    const shuffled = mixed.chain(facts =>
      fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length }), fc.nat(facts.length)),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([facts, others, cut]) => {
        const one = await lint([PRELUDE + fileOf(facts)]);
        const two = await lint([fileOf(others.slice(cut)), PRELUDE + fileOf(others.slice(0, cut))]);
        expect(said(two)).toEqual(said(one));
        expect(counts(two)).toEqual(counts(one));
      }),
    );
  });
});

async function lint(files: readonly string[]): Promise<Linted> {
  const base = await loadBase(files.map((text, index) => ({ file: `${index}.yaml`, text })));
  return lintBase(base, arithmetic, '2026-11-24');
}

/** What is found, without its place; the likeliest culprit stays first. */
function said({ findings }: Linted): readonly string[] {
  return findings
    .map(({ rule, severity, facts, message }) => `${severity} ${rule} at ${facts[0]} [${[...facts].sort()}] ${message}`)
    .sort();
}

function counts({ checks }: Linted): Record<string, number> {
  const tally: Record<string, number> = {};
  for (const { rule, check } of checks) {
    const key = `${rule.id} ${check.outcome}`;
    tally[key] = (tally[key] ?? 0) + 1;
  }
  return tally;
}
