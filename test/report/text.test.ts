import { describe, expect, test } from 'vitest';
import { loadBase } from '../../src/base/load-base.ts';
import { reportOf } from '../../src/report/report.ts';
import { wholeBase } from '../../src/report/scope.ts';
import { textReport } from '../../src/report/text.ts';
import { rules } from '../../src/rules/index.ts';
import { lintBase } from '../../src/rules/run.ts';
import { noPaint, unicodeSigns } from '../../src/text/screen.ts';

const prelude = `entities: { world: {}, asia: { partOf: world }, port: {}, dock: {} }
sources: { daily: { title: The Daily, published: 2023-01-04 } }
`;

async function linesOf(facts: string): Promise<readonly string[]> {
  const base = await loadBase([{ file: 'a.yaml', text: `${prelude}facts:\n${facts}` }]);
  const linted = lintBase(base, rules, '2026-11-24');
  const report = reportOf({ linted, head: { cq: '1', base: '.' }, scope: wholeBase(['a.yaml']), unread: [] });
  return textReport(report, {
    screen: { width: null, paint: noPaint, signs: unicodeSigns },
    all: false,
    showAccepted: false,
  }).split('\n');
}

describe('what is printed', () => {
  test('what to do next is said once for each rule', async () => {
    const ranks = (about: string, rank: number) => `
  - { id: ${about}-in-asia, about: ${about}, source: daily, at: p, period: 2022, rank: { is: ${rank}, in: asia } }
  - { id: ${about}-in-world, about: ${about}, source: daily, at: p, period: 2022, rank: { is: ${rank - 1}, in: world } }`;
    const lines = await linesOf(ranks('port', 9) + ranks('dock', 5));
    expect(lines.filter(line => line.startsWith('error[rank-scope]'))).toHaveLength(2);
    expect(lines.filter(line => line.startsWith(' then '))).toEqual([
      ' then    the source says so: accept: { rank-scope: "why" }    the rule: cq explain rank-scope',
    ]);
  });

  test('what is only worth a look is one line, after what is wrong', async () => {
    const lines = await linesOf(`
  - { id: one, about: port, source: daily, period: 2021, rank: { is: 3, in: asia } }
  - { id: two, about: dock, source: daily, perod: 2021, at: p, rank: { is: 3, in: world } }`);
    const error = lines.findIndex(line => line.startsWith('error[schema]'));
    const info = lines.findIndex(line => line.startsWith('a.yaml:5:11: info missing-locator: '));
    expect(error).toBe(0);
    expect(info).toBeGreaterThan(error);
  });

  test('a rule of form is mended, not accepted', async () => {
    const lines = await linesOf('  - { id: two, perod: 2021 }\n');
    expect(lines.filter(line => line.startsWith(' then '))).toEqual([' then    the rule: cq explain schema']);
  });
});

describe('how it ends', () => {
  test('with the findings by severity, and in how much', async () => {
    const lines = await linesOf('  - { id: one, perod: 2021 }\n  - { id: two, source: daily, statement: S. }\n');
    expect(lines).toContain('✖ 1 error  · 1 info   in 2 facts, 1 file');
  });

  test('with how many figures meet no other, since silence is taken for consent', async () => {
    const fact = (id: string, period: number) =>
      `  - { id: ${id}, about: port, source: daily, at: p, period: ${period}, rank: { is: 3, in: asia } }\n`;
    expect(await linesOf(fact('one', 2021))).toContain('  1 figure is compared with nothing');
    expect(await linesOf(fact('one', 2021) + fact('two', 2022))).toContain('  2 figures are compared with nothing');
  });

  test.each<[string, string]>([
    ['what cannot be read', '  - { id: one, perod: 2021 }\n'],
    ['a fact without a source', '  - { id: one, about: port, at: p, statement: S. }\n'],
    ['a mere hint', '  - { id: one, about: port, source: daily, statement: S. }\n'],
  ])('a finding is no check, and no conflict: %s', async (_, fact) => {
    const lines = await linesOf(fact);
    expect(lines.some(line => /\b\d+ (?:error|warning|info)/.test(line))).toBe(true);
    expect(lines).toContain('  nothing to check: no two figures speak of one thing');
  });

  test('a hint that looks at figures is none either', async () => {
    const made = (id: string, period: string, value: string) =>
      `  - { id: ${id}, about: port, indicator: cargo, source: daily, at: p, period: ${period}, value: ${value} }\n`;
    const text = made('year', '2021', '5.6 million t') + made('half', '2021-H1', '2.801 million t');
    const lines = await linesOf(`${text}indicators: { cargo: { unit: t, additive: true } }\n`);
    expect(lines.join('\n')).toContain('info uneven-period');
    expect(lines.find(line => /checks?:/.test(line))).not.toContain('conflict');
  });

  test('with the checks by outcome, and what was not checked in capitals', async () => {
    const lines = await linesOf(
      '  - { id: one, about: port, source: daily, at: p, period: 2021, value: 5 million t, change: +8% }\n',
    );
    expect(lines.find(line => line.includes('checks:'))).toMatch(/^ {2}\d+ checks: .*\b1 NOT CHECKED$/);
    expect(lines.find(line => line.startsWith('  not checked: '))).toBe(
      '  not checked: 1 wrong-growth    list: cq checks --not-checked',
    );
  });
});
