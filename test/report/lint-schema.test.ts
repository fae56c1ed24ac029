import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { ajvOptions } from '../../.build/ajv-options.mjs';

const schema = JSON.parse(readFileSync(new URL('../../schemas/lint.schema.json', import.meta.url), 'utf8'));
const accepts = new Ajv2020(ajvOptions).compile(schema);

const start = { line: 13, column: 19 };
const end = { line: 13, column: 25 };
const finding = {
  rule: 'false-comparison',
  severity: 'error',
  message: '"higher" is false: +6.7% against +8.8%',
  facts: ['auto-output', 'emissions@china@2018'],
  file: 'automotive.yaml',
  start,
  end,
  related: [{ fact: null, measure: null, file: 'automotive.yaml', start, end, note: 'the country' }],
  derivation: [{ text: 'change', low: '-6.65', high: '20/3', lowOpen: false, highOpen: true }],
  repairs: [
    {
      slip: 'lost-sign',
      message: 'a minus sign was lost',
      edits: [{ fact: 'a', measure: 'change[0].by', file: 'a.yaml', start, end, old: '+8.8%', new: '-8.8%' }],
      checks: { hold: 2, of: 2 },
    },
  ],
  settle: { about: 'china', indicator: 'output', period: '2022-H1', text: ['-8.8 % speaks for 1'] },
  fingerprint: '3f2a',
  accepted: { because: 'the source does say so', until: null },
};
const checks = { holds: 36, tie: 2, rounding: 1, strained: 0, conflict: 5, 'not-checked': 17 };
const summary = { files: 5, facts: 27, figures: 40, checks, errors: 3, warnings: 2, infos: 0, accepted: 1 };
const report = { version: 1, cq: '0.1.0', base: 'facts', summary, findings: [finding] };

test('a report with everything in it is as designed', () => {
  expect(accepts(report), JSON.stringify(accepts.errors)).toBe(true);
});

test('nothing to settle, nothing accepted and no bound are null', () => {
  const step = { text: 'higher', low: null, high: null, lowOpen: false, highOpen: false };
  expect(accepts(withFinding({ ...finding, settle: null, accepted: null, derivation: [step] }))).toBe(true);
});

describe('no name may be missing', () => {
  test.each(Object.keys(report))('%s', name => expect(accepts(without(report, name))).toBe(false));
  test.each(Object.keys(finding))('findings: %s', name => {
    expect(accepts(withFinding(without(finding, name)))).toBe(false);
  });
  test.each(Object.keys(summary))('summary: %s', name => {
    expect(accepts({ ...report, summary: without(summary, name) })).toBe(false);
  });
});

describe('nothing else is a report', () => {
  test.each([
    ['a name that was not promised', { ...finding, score: 3 }],
    ['a severity of its own', { ...finding, severity: 'fatal' }],
    ['a line counted from 0', { ...finding, start: { line: 0, column: 1 } }],
    [
      'a bound as a number, which would be rounded',
      { ...finding, derivation: [{ ...finding.derivation[0], low: 6.65 }] },
    ],
  ])('%s', (_, wrong) => {
    expect(accepts(withFinding(wrong))).toBe(false);
  });
});

function withFinding(one: object): object {
  return { ...report, findings: [one] };
}

function without(object: object, name: string): object {
  return Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
}
