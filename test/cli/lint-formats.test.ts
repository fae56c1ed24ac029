import { describe, expect, test } from 'vitest';
import { inBase } from './in-base.ts';

const prelude = `entities: { world: {}, asia: { partOf: world }, port: {}, dock: {} }
sources: { daily: { title: The Daily, published: 2023-01-04 } }
defaults: { source: daily, at: page 1 }
`;
const clash = `${prelude}facts:
  - { id: in-asia, about: port, period: 2022, rank: { is: 9, in: asia } }
  - { id: in-world, about: port, period: 2022, rank: { is: 8, in: world } }
  - { id: dock-in-asia, about: dock, period: 2022, rank: { is: 5, in: asia }, accept: { rank-scope: { because: asked the dock, until: 2026-12-31 } } }
  - { id: dock-in-world, about: dock, period: 2022, rank: { is: 4, in: world } }
`;
const wrong = (text: string): string => `${prelude}facts:
${Array.from({ length: 12 }, (_, index) => `  - { id: f${index + 1}, about: port, "${text}": 2022 }`).join('\n')}
`;

/** What it did, and what it added to the summary of the job. */
async function cq(argv: readonly string[], text: string, file = 'ranks.yaml') {
  let summary = '';
  const jobSummary = async (markdown: string): Promise<void> => {
    summary += markdown;
  };
  return { ...(await inBase({ [file]: text }, ['lint', ...argv], { env: { NO_COLOR: '1' }, jobSummary })), summary };
}

describe('--format compact', () => {
  test('is one line a finding, and two for the run', async () => {
    expect((await cq(['-f', 'compact'], clash)).stdout.split('\n')).toEqual([
      'facts/ranks.yaml:5:59: error rank-scope: number 9 in asia, but number 8 in world, of which asia is a part',
      '✖ 1 error   in 4 facts, 1 file · 1 accepted',
      '  7 checks: 4 hold, 2 conflict, 1 NOT CHECKED',
      '',
    ]);
  });

  test('with --show-accepted those too, and why', async () => {
    expect((await cq(['-f', 'compact', '--show-accepted'], clash)).stdout).toContain(
      'facts/ranks.yaml:7:64: accepted error rank-scope: number 5 in asia, but number 4 in world, of which asia is a part (asked the dock; until 2026-12-31)\n',
    );
  });

  test('says so where there is nothing', async () => {
    const { stdout } = await cq(['-f', 'compact'], 'facts: [{ id: a, statement: The port is large. }]');
    expect(stdout).toBe('✔ no findings in 1 file, 1 fact\n');
  });
});

describe('--show-accepted', () => {
  test('lists them after the findings of the text report', async () => {
    const { stdout } = await cq(['--show-accepted'], clash);
    expect(stdout).toMatch(
      /\n\nfacts\/ranks\.yaml:7:64: accepted error rank-scope: .* \(asked the dock; until 2026-12-31\)\n\n✖ 1 error/,
    );
  });

  test('is not needed to count them', async () => {
    expect((await cq([], clash)).stdout).not.toContain('asked the dock');
    expect((await cq([], clash)).stdout).toContain('1 accepted');
  });
});

describe('--format github', () => {
  test('is an annotation a finding, with place and rule', async () => {
    const { stdout, status } = await cq(['-f', 'github'], clash);
    expect(stdout.split('\n')[0]).toBe(
      '::error file=facts/ranks.yaml,line=5,col=59,endLine=5,endColumn=60,title=rank-scope::number 9 in asia, but number 8 in world, of which asia is a part',
    );
    expect(status).toBe(1);
  });

  test('after the worst ten come lines of the log, none is lost, and the summary holds all', async () => {
    const { stdout, summary } = await cq(['-f', 'github'], wrong('perod'));
    expect(stdout.match(/^::error /gm)).toHaveLength(10);
    expect(stdout.match(/^facts\/ranks\.yaml:\d+:\d+: error schema: /gm)).toHaveLength(2);
    expect(summary.match(/^- \*\*error\*\* `schema`/gm)).toHaveLength(12);
  });

  test('no text of the base can write a command of its own', async () => {
    const { stdout } = await cq(
      ['-f', 'github'],
      wrong('x\\n::add-mask::a ##[group]%0A::b'),
      '::stop-commands::x,y.yaml',
    );
    for (const line of stdout.trimEnd().split('\n')) {
      expect(line).toMatch(/^(?:::error file=facts\/%3A%3Astop-commands%3A%3Ax%2Cy\.yaml,|facts\/|✖ )/);
      expect(line).not.toContain('##[');
    }
  });

  test('the other formats leave the summary of a job alone', async () => {
    expect((await cq(['-f', 'markdown'], clash)).summary).toBe('');
  });
});

describe('--format markdown', () => {
  test('is a list with the other places', async () => {
    await expect((await cq(['-f', 'markdown', '--show-accepted'], clash)).stdout).toMatchFileSnapshot('golden/lint.md');
  });

  test('what the base says has no meaning in Markdown', async () => {
    const { stdout } = await cq(['-f', 'markdown'], wrong('[x](http://example.org) <b>*'));
    expect(stdout).toContain('\\[x\\](http://example.org) \\<b\\>\\*');
  });
});
