import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newRule } from '../.build/new-rule.mjs';
import { ruleName } from '../.build/template/rule.ts';
import type { Base } from '../src/base/base.ts';

// `npm run new-rule order/rank-ties`. The template itself is type-checked with everything else.

let house: string;
beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'cq-new-rule-'));
  mkdirSync(join(house, 'src/rules'), { recursive: true });
  writeFileSync(
    join(house, 'src/rules/index.ts'),
    "import { old } from './order/old.ts';\n\nexport const rules = [old];\n",
  );
});
afterEach(() => rmSync(house, { recursive: true, force: true }));

test('writes the rule, its fixture and its line in the list', () => {
  const files = ['src/rules/order/rank-ties.ts', 'test/rules/order/rank-ties.yaml', 'src/rules/index.ts'];
  expect(newRule(house, 'order/rank-ties')).toEqual({ written: files });

  const [rule, fixture, index] = files.map(file => readFileSync(join(house, file), 'utf8'));
  expect(rule).toContain("export const rankTies: Rule = {\n  id: 'rank-ties',\n  family: 'order',");
  expect(rule).toContain("from '../../base/base.ts'");
  expect(rule).toContain("from '../rule.ts'");
  expect(rule).not.toMatch(/rule-?name/i);
  expect(fixture?.match(/^---/gm)).toHaveLength(2);
  expect(index).toContain("import { rankTies } from './order/rank-ties.ts';");
  expect(index).toMatch(/\[old,\s+rankTies,\s+\];/);
});

test('begins a list that is empty', () => {
  const index = join(house, 'src/rules/index.ts');
  writeFileSync(index, 'export const rules: readonly Rule[] = [];\n');
  newRule(house, 'order/rank-ties');
  expect(readFileSync(index, 'utf8')).toMatch(/= \[\s+rankTies,\s+\];/);
});

test.each(['rank-ties', 'colour/rank-ties', 'order/RankTies', 'order/a/b', ''])('refuses %j', name => {
  expect(newRule(house, name)).toEqual({ refused: expect.any(String) });
});

test('refuses a rule that is there', () => {
  newRule(house, 'order/rank-ties');
  expect(newRule(house, 'order/rank-ties')).toEqual({ refused: 'src/rules/order/rank-ties.ts is there already' });
});

test('the template fires on what it calls wrong', () => {
  const base = (value: string) => ({ facts: [{ id: 'f', statement: { value, at: null } }] }) as unknown as Base;
  const outcomes = (value: string) =>
    ('check' in ruleName ? [...ruleName.check(base(value), null as never)] : []).map(check => check.outcome);
  expect(outcomes('TODO')).toEqual(['conflict']);
  expect(outcomes('Output rose.')).toEqual(['holds']);
});
