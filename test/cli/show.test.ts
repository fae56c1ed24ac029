import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/text/width.ts';
import { files } from '../query/small-base.ts';
import { inBase } from './in-base.ts';
import { problemsOf } from './problems-of.ts';

const cq = (argv: readonly string[], columns: number | null = null) =>
  inBase(files, argv, { columns, env: { NO_COLOR: '1' } });

test.each([40, 96])('cq show at %i columns (screens/show-*.txt)', async columns => {
  const { status, stdout, stderr } = await cq(['show', 'cars'], columns);
  expect(status).toBe(0);
  expect(stderr).toContain('cq explain false-comparison');
  expect(stdout.split('\n').filter(line => displayWidth(line) > columns)).toEqual([]);
  await expect(stdout).toMatchFileSnapshot(`screens/show-${columns}.txt`);
});

test('into a pipe: no hint, nothing wrapped', async () => {
  const { stdout, stderr } = await cq(['show', 'cars']);
  expect(stderr).toBe('');
  expect(stdout).toContain(
    'cars  facts/automotive.yaml:11\nThe circle made 1.393 million cars, and grew faster than the country.\n',
  );
});

describe('what a figure can mean', () => {
  const bounds = async (yaml: string) => {
    const texts = {
      ...files,
      'it.yaml': `facts:\n  - { id: it, indicator: gdp, about: circle, period: 2019, ${yaml} }\n`,
    };
    return (await inBase(texts, ['show', 'it'])).stdout;
  };

  test.each([
    [
      'a plain one: its half unit',
      'value: 7.39 trillion CNY',
      /value {4}7\.39 trillion CNY +7\.385 … 7\.395 trillion CNY\n/,
    ],
    [
      'zeros at the end: as round as it may be, and as it is written',
      'value: 500 million CNY',
      /475 … 525 million CNY; strictly 499\.5 … 500\.5 million CNY\n/,
    ],
    ['a hedge', 'value: over 7.39 trillion CNY', /above 7\.39 trillion CNY; strictly 7\.39 … 14\.78 trillion CNY\n/],
    [
      'each of several',
      'value: { is: 7 trillion CNY, converted: 1.1 trillion USD }',
      /7 trillion CNY: 6\.5 … 7\.5 trillion CNY; 1\.1 trillion USD: 1\.05 … 1\.15 trillion USD\n/,
    ],
    ['the base that goes without saying is said', 'change: +6.7%', /change {3}\+6\.7% on 2018 +6\.65 … 6\.75 %\n/],
  ])('%s', async (_, yaml, line) => {
    expect(await bounds(yaml)).toMatch(line);
  });
});

test('a quote, a verdict and what was accepted are shown', async () => {
  const fact = `facts:
  - id: it
    quote: It was built.
    source: daily
    status: estimate
    verdict: { rating: disputed, by: ab, date: 2026-11-24 }
    accept: { false-comparison: the source does say so }
    note: seen
`;
  const { stdout } = await inBase({ ...files, 'it.yaml': fact }, ['show', 'it']);
  expect(stdout).toContain('quote    “It was built.”\n');
  expect(stdout).toMatch(/source {3}The Daily, A\. Writer, 2023-01-04 +daily\n/);
  expect(stdout).toContain('status   estimate\n');
  expect(stdout).toMatch(/verdict {2}disputed, by ab, 2026-11-24 +! unused-accept\n/);
  expect(stdout).toMatch(/accepts {2}false-comparison +the source does say so\n/);
});

test('json is what its schema says', async () => {
  const { status, stdout } = await cq(['show', 'cars', '--format', 'json']);
  expect(status).toBe(0);
  expect(problemsOf('show', stdout)).toEqual([]);
  expect(JSON.parse(stdout)).toMatchObject({
    fact: { id: 'cars', findings: [{ rule: 'false-comparison' }] },
    implies: [{ period: '2021-H1', unit: 'cars', how: 'value / (1 + change)', statedBy: [] }],
    related: [{ fact: 'cars-china', how: 'compared with it' }],
  });
});

test.each<[string, string, string]>([
  [
    'an unknown id has the nearest',
    'carz',
    'error: no fact is called "carz". Nearest: cars\n  all of them: cq facts -q\n',
  ],
  [
    'the id of an entity says how to ask for its facts',
    'china',
    'error: no fact is called "china"; it is an entity with 2 facts\n  its facts: cq facts --about china\n',
  ],
  [
    'a topic too',
    'economy',
    'error: no fact is called "economy"; it is a topic with 3 facts\n  its facts: cq facts economy\n',
  ],
])('%s', async (_, id, message) => {
  expect(await cq(['show', id])).toEqual({ status: 2, stdout: '', stderr: message });
});
