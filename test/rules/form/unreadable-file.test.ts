import { expect, test } from 'vitest';
import { loadBase } from '../../../src/base/load-base.ts';
import type { Problem } from '../../../src/base/problem.ts';
import { rules } from '../../../src/rules/index.ts';
import { lintBase } from '../../../src/rules/run.ts';

const unread: Problem = {
  kind: 'unreadable-file',
  at: { file: 'a.yaml', start: 3, end: 4 },
  message: 'this file is not UTF-8 text (byte 0xE9): save it as UTF-8',
  facts: [],
};

async function findings(text: string) {
  const base = await loadBase([{ file: 'b.yaml', text }], [unread]);
  const all = lintBase(base, rules, '2026-11-24').findings;
  return all.map(({ severity, rule, message, at }) => `${severity} ${rule} ${at.file}:${at.start} ${message}`);
}

const itself = 'error unreadable-file a.yaml:3 this file is not UTF-8 text (byte 0xE9): save it as UTF-8';

test('a file that cannot be read is an error at the place where it cannot', async () => {
  expect(await findings('facts: []')).toEqual([itself]);
});

test('the rest of the base is checked without it', async () => {
  const text = 'facts:\n  - { id: labs, value: 3 labs, items: [a, b] }\n';
  expect(await findings(text)).toEqual([itself, 'error wrong-count b.yaml:30 3 labs, but 2 items are listed']);
});

test('what it may define is not unknown as well, but a slip is', async () => {
  const text =
    'entities: { land: {} }\nfacts: [{ id: a, about: elsewhere, value: 5 cars }, { id: b, about: lnad, value: 5 vans }]\n';
  expect(await findings(text)).toEqual([
    itself,
    'error unknown-reference b.yaml:91 "lnad" is not the id of an entity in this base; did you mean "land"?',
  ]);
});

test('what it may use is not unused', async () => {
  expect(await findings('entities: { land: {}, town: {} }\nsources: { paper: { title: A paper } }\n')).toEqual([
    itself,
  ]);
});

test('a table is counted as not checked, since its cells are not read', async () => {
  const text = 'tables: { t: { file: t.csv, about: c, period: y, columns: {} } }\nindicators: {}\n';
  const { checks } = lintBase(await loadBase([{ file: 'b.yaml', text }], []), rules, '2026-11-24');
  const missing = checks.flatMap(({ check }) => (check.outcome === 'not-checked' ? [check.missing] : []));
  expect(missing).toContain('a reader of tables: the cells of t take part in no check');
});
