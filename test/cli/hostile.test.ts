import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { inBase } from './in-base.ts';

// Facts come from anywhere, and so do the names of files. Nothing in them may crash cq, keep it waiting, or reach a terminal.

const bin = fileURLToPath(new URL('../../bin/cq.js', import.meta.url));

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal.
const OBEYED = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

describe('what would paint, move or ring a terminal is shown, not obeyed', () => {
  const evil = String.raw`x\e[2J\e]8;;http://e\a\x9b31m\u202e\r\n`;
  const text = `
topic: "${evil}"
sources: { s: { title: "${evil}", publisher: "${evil}", author: "${evil}", published: 2023, url: "${evil}" } }
entities: { a: { name: "${evil}", aliases: ["${evil}2"], kind: "${evil}" }, b: { name: "${evil}3", partOf: a } }
indicators: { i: { name: "${evil}", unit: cars } }
facts:
  - id: one
    statement: "${evil}"
    quote: "${evil}"
    at: "${evil}"
    note: "${evil}"
    is: "${evil}"
    tags: ["${evil}"]
    scenario: "${evil}"
    source: s
    about: a
    indicator: i
    period: 2022
    value: "${evil}"
    change: { by: +5%, "${evil}": 1 }
    rank: { is: 3, in: b, among: "${evil}" }
    items: ["${evil}", "${evil}"]
    accept: { "${evil}": "${evil}", wrong-sum: "${evil}" }
    verdict: { rating: disputed, by: "${evil}", date: 2026-01-01, note: "${evil}" }
  - { id: two, about: b, indicator: i, period: "${evil}", rank: { is: 2, in: a, among: "${evil}" }, "${evil}": 1 }
  - { id: "${evil}", value: 5 }
relations: ["${evil}"]
`;
  test.each([
    [['lint', '--all', '--show-accepted']],
    [['lint', '--format', 'compact']],
    [['lint', '--format', 'github']],
    [['lint', '--format', 'markdown']],
    [['lint', '--format', 'json']],
    [['checks']],
    [['facts']],
    [['facts', '--format', 'csv']],
    [['facts', '--format', 'tsv']],
    [['facts', '--format', 'markdown']],
    [['facts', '--format', 'yaml']],
    [['facts', '\u001b[31m']],
    [['show', 'one']],
    [['topics']],
    [['sources']],
    [['entities']],
    [['indicators']],
    [[]],
  ])('cq %j', async argv => {
    for (const columns of [null, 60]) {
      const { stdout, stderr } = await inBase({ 'evil\u001b[31m.yaml': text }, argv, {
        columns,
        env: { NO_COLOR: '1' },
      });
      expect(`${stdout}${stderr}`.length).toBeGreaterThan(0);
      expect(`${stdout}${stderr}`.replaceAll('\r\n', '\n')).not.toMatch(OBEYED);
    }
  });
});

test('ids that objects have of their own are ids like others', async () => {
  const text = `
sources: { constructor: { title: T, published: 2023 } }
entities: { constructor: { parts: [valueof] }, valueof: {}, prototype: {} }
indicators: { constructor: { unit: cars, additive: true } }
facts:
  - { id: constructor, source: constructor, at: p, about: "entity:constructor", indicator: constructor, period: 2022, value: 5 cars }
  - { id: valueof, source: constructor, at: p, about: valueof, indicator: constructor, period: 2022, value: 6 cars }
`;
  const { stdout, status } = await inBase({ 'a.yaml': text }, ['lint', '--format', 'compact']);
  expect(stdout).toMatch(/error part-exceeds-whole: /);
  expect(status).toBe(1);
});

describe('no text keeps cq waiting', () => {
  const long = (piece: string): string => piece.repeat(Math.ceil(100_000 / piece.length));
  test.each([
    ['digits', long('1')],
    ['digits and commas', long('1,')],
    ['digits and spaces', long('1 ')],
    ['ranges', long('1 to ')],
    ['ranges with signs', long('1-')],
    ['fractions', long('1/3 of ')],
    ['words of number', long('two hundred and ')],
    ['Chinese numerals', long('一百万亿')],
    ['hedges', long('about over nearly ')],
    ['units', long('km/h ')],
    ['currencies', long('$€£')],
    ['spaces', `a${long(' ')}b`],
    ['one letter', long('a')],
    ['colons', long(': ')],
    ['ellipses', long('… ')],
    ['quotation marks', long('“"')],
    ['hyphens', long('a-')],
    ['dots', long('.5')],
    ['percent signs', long('%')],
    ['a million digits', '9'.repeat(1_000_000)],
  ])('%s', async (_, bait) => {
    const quoted = JSON.stringify(bait);
    const text = `
sources: { s: { title: ${quoted}, published: 2023 } }
entities: { a: { name: ${quoted}, aliases: [${quoted}] }, b: { name: ${quoted} } }
indicators: { i: { name: ${quoted}, unit: cars } }
facts:
  - { id: one, source: s, at: ${quoted}, about: a, indicator: i, period: 2022, value: ${quoted}, statement: ${quoted}, quote: ${quoted} }
  - { id: two, source: s, about: a, indicator: i, period: ${quoted}, value: 5 cars, change: ${quoted}, share: { is: ${quoted}, of: b } }
  - { id: three, source: s, about: a, indicator: i, period: 2022, value: 5 cars, statement: ${quoted}, quote: ${quoted} }
relations: [${quoted}]
`;
    const { status } = await inBase({ 'a.yaml': text }, ['lint', '--format', 'json']);
    expect(status).toBe(1);
  });
});

describe('a base of ten thousand files', () => {
  const folder = (): string => {
    const root = mkdtempSync(join(tmpdir(), 'cq-many-'));
    onTestFinished(() => rmSync(root, { recursive: true }));
    mkdirSync(join(root, 'facts'));
    const fact = (index: number): string =>
      `facts: [{ id: f-${index}, value: ${index} cars, about: e-${index} }]\nentities: { e-${index}: {} }\n`;
    for (let index = 0; index < 10_000; index++) writeFileSync(join(root, `facts/${index}.yaml`), fact(index));
    return root;
  };

  test('is read to the end', async () => {
    expect(await run(folder(), ['lint', '--format', 'compact'])).toMatchObject({
      status: 0,
      stderr: '',
      stdout: '✔ no findings in 10000 files, 10000 facts\n',
    });
  });

  test('can be interrupted, and then prints nothing', async () => {
    const ended = await run(folder(), ['lint'], cq => setTimeout(() => cq.kill('SIGINT'), 300));
    expect(ended).toEqual({ status: null, signal: 'SIGINT', stdout: '', stderr: '' });
  });
});

/** What the real process did; `meanwhile` may do something to it. */
function run(cwd: string, argv: readonly string[], meanwhile: (cq: ReturnType<typeof spawn>) => void = () => {}) {
  const cq = spawn(process.execPath, [bin, ...argv], { cwd });
  let [stdout, stderr] = ['', ''];
  cq.stdout.setEncoding('utf8').on('data', text => {
    stdout += text;
  });
  cq.stderr.setEncoding('utf8').on('data', text => {
    stderr += text;
  });
  meanwhile(cq);
  return new Promise(resolve => {
    cq.on('close', (status, signal) => resolve({ status, signal, stdout, stderr }));
  });
}
