import { describe, expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { inBase } from './in-base.ts';
import { problemsOf } from './problems-of.ts';

const cq = (argv: readonly string[], columns: number | null = null) =>
  inBase({}, argv, { columns, env: { NO_COLOR: '1' } });

describe('cq rules', () => {
  test('lists every rule once, with its severity and what is wrong, and needs no base', async () => {
    const { status, stdout } = await cq(['rules']);
    expect(status).toBe(0);
    for (const { id, summary } of rules) {
      const lines = stdout.split('\n').filter(line => line.split(/ +/)[1] === id);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain(summary);
    }
  });

  test('fits on a terminal', async () => {
    const { stdout } = await cq(['rules'], 80);
    expect(Math.max(...stdout.split('\n').map(line => line.length))).toBeLessThanOrEqual(80);
  });

  test('as JSON is what its schema says', async () => {
    const { stdout } = await cq(['rules', '--format', 'json']);
    expect(problemsOf('rules', stdout)).toEqual([]);
    expect(JSON.parse(stdout).rules.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id));
  });
});

describe('cq explain', () => {
  test('says when a rule fires and is silent, with an example, its limits, and how to keep a finding', async () => {
    await expect((await cq(['explain', 'rank-scope'])).stdout).toMatchFileSnapshot('golden/explain.txt');
  });

  test.each(rules.map(({ id }) => id))('%s', async id => {
    const { status, stdout } = await cq(['explain', id]);
    expect(status).toBe(0);
    for (const word of ['why', 'fires', 'silent', 'limits', 'alarms', 'accept'])
      expect(stdout).toMatch(new RegExp(`^  ${word} `, 'm'));
  });

  test.each<[string, readonly string[], string]>([
    [
      'a misspelt rule',
      ['explain', 'rank-scop'],
      'error: no rule is called "rank-scop". Nearest: rank-scope\n  all rules: cq rules\n',
    ],
    [
      'nothing like a rule',
      ['explain', 'zzzzzzzzzz'],
      'error: no rule is called "zzzzzzzzzz"\n  all rules: cq rules\n',
    ],
    [
      'no rule',
      ['explain'],
      'error: cq explain needs a rule\n  all rules: cq rules\n  how it is used: cq explain --help\n',
    ],
    [
      'two rules',
      ['explain', 'a', 'b'],
      'error: cq explain takes one word after it, but more words were given\n  how it is used: cq explain --help\n',
    ],
  ])('%s', async (_, argv, stderr) => expect(await cq(argv)).toEqual({ status: 2, stdout: '', stderr }));
});
