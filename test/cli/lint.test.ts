import { describe, expect, test } from 'vitest';
import { inBase } from './in-base.ts';
import { problemsOf } from './problems-of.ts';

// One true finding (a rank that is worse in the part), one accepted, one of form: enough for every way to print them.
const prelude = `entities: { world: {}, asia: { partOf: world }, port: { name: The port } }
defaults: { source: daily, at: page 1 }
`;
const sources = 'sources: { daily: { title: The Daily, published: 2023-01-04 } }\n';
const clash = `${prelude}facts:
  - { id: in-asia, about: port, period: 2022, rank: { is: 9, in: asia } }
  - { id: in-world, about: port, period: 2022, rank: { is: 8, in: world } }
`;
const agree = `facts:
  - { id: in-asia-2021, source: daily, at: page 2, about: port, period: 2021, rank: { is: 3, in: asia } }
`;
const accepted = `${prelude}facts:
  - { id: in-asia, about: port, period: 2022, rank: { is: 9, in: asia }, accept: { rank-scope: asked the port } }
  - { id: in-world, about: port, period: 2022, rank: { is: 8, in: world } }
`;
const files = { 'sources.yaml': sources, 'ranks.yaml': clash, 'old.yaml': agree };
const cq = (argv: readonly string[], more: Record<string, string> = {}, columns: number | null = null) =>
  inBase({ ...files, ...more }, argv, { columns, env: { NO_COLOR: '1' } });

describe('cq lint as text', () => {
  test('shows where, what else, the arithmetic, and what to do next', async () => {
    await expect((await cq(['lint'])).stdout).toMatchFileSnapshot('golden/lint.txt');
  });

  test('is drawn in ASCII when asked', async () => {
    const { stdout } = await cq(['lint', '--ascii']);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII.
    expect(stdout).toMatch(/^[\x00-\x7f]*$/);
    expect(stdout).toContain('+- facts/ranks.yaml:4:59 - in-asia');
  });

  test('without findings it is short, counts what was read, and names the next command', async () => {
    await expect((await cq(['lint', 'facts/old.yaml'], { 'ranks.yaml': prelude })).stdout).toMatchFileSnapshot(
      'golden/lint-clean.txt',
    );
  });

  test('an accepted finding is counted, not shown, and does not fail', async () => {
    const { status, stdout } = await cq(['lint'], { 'ranks.yaml': accepted });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^✔ no findings in 3 files, 3 facts · 1 accepted\n/);
  });

  test('-q prints the ids of the facts in findings, each once', async () => {
    expect(await cq(['lint', '-q'])).toEqual({ status: 1, stdout: 'in-asia\nin-world\n', stderr: '' });
  });
});

describe('many findings', () => {
  const many = Array.from({ length: 40 }, (_, index) => `  - { id: f${index + 1}, perod: 2022 }`).join('\n');
  const wrong = { 'many.yaml': `facts:\n${many}\n` };

  test('in a pipe each keeps its frame', async () => {
    const { stdout } = await cq(['lint'], wrong);
    expect(stdout.match(/^error\[schema\]/gm)).toHaveLength(40);
  });

  test('on a terminal they are one line each, twenty of a rule, and the rest is counted', async () => {
    const { stdout } = await cq(['lint'], wrong, 100);
    expect(stdout).not.toContain('┌─');
    expect(stdout.match(/: error schema: `perod` is not a key of a fact/g)).toHaveLength(20);
    expect(stdout).toContain('… 20 more of schema: --all');
  });

  test('--all shows every one of them', async () => {
    const { stdout } = await cq(['lint', '--all'], wrong, 100);
    expect(stdout.match(/: error schema: /g)).toHaveLength(40);
    expect(stdout).not.toContain('more of schema');
  });
});

describe('cq lint FILE', () => {
  test('reports what a fact of the file takes part in, wherever the culprit stands', async () => {
    const split = {
      'ranks.yaml': `${prelude}facts:\n  - { id: in-asia, about: port, period: 2022, rank: { is: 9, in: asia } }\n`,
      'world.yaml': `defaults: { source: daily, at: page 1 }\nfacts:\n  - { id: in-world, about: port, period: 2022, rank: { is: 8, in: world } }\n`,
    };
    const { stdout } = await cq(['lint', 'facts/world.yaml', '--format', 'json'], split);
    const report = JSON.parse(stdout);
    expect(report.findings.map(({ rule, file }: { rule: string; file: string }) => `${rule} ${file}`)).toEqual([
      'rank-scope ranks.yaml',
    ]);
    expect(report.summary).toMatchObject({ files: 1, facts: 1, errors: 1 });
  });

  test('leaves out what only other files say', async () => {
    expect(await cq(['lint', 'facts/old.yaml'])).toMatchObject({ status: 0 });
  });

  test('two files of one base are judged together', async () => {
    expect(await cq(['lint', 'facts/old.yaml', 'facts/ranks.yaml'])).toMatchObject({ status: 1 });
  });
});

describe('cq lint as JSON', () => {
  test.each<[string, Record<string, string>]>([
    ['findings', {}],
    ['an accepted finding', { 'ranks.yaml': accepted }],
    ['a file that is no YAML', { 'broken.yaml': 'facts: [' }],
    ['an empty file', { 'empty.yaml': '' }],
  ])('is what its schema says: %s', async (_, more) => {
    const { stdout } = await cq(['lint', '--format', 'json'], more);
    expect(problemsOf('lint', stdout)).toEqual([]);
  });

  test('counts lines and columns from 1, the end being the first column after, and files from the base', async () => {
    const { findings } = JSON.parse((await cq(['lint', '--format', 'json'])).stdout);
    expect(findings[0]).toMatchObject({
      file: 'ranks.yaml',
      start: { line: 4, column: 59 },
      end: { line: 4, column: 60 },
      facts: ['in-asia', 'in-world'],
      repairs: [],
      settle: null,
      accepted: null,
    });
  });

  test('keeps an accepted finding, with the reason', async () => {
    const { findings, summary } = JSON.parse((await cq(['lint', '-f', 'json'], { 'ranks.yaml': accepted })).stdout);
    expect(findings).toMatchObject([{ rule: 'rank-scope', accepted: { because: 'asked the port', until: null } }]);
    expect(summary).toMatchObject({ errors: 0, accepted: 1 });
  });

  test('is the same twice', async () => {
    expect((await cq(['lint', '-f', 'json'])).stdout).toBe((await cq(['lint', '-f', 'json'])).stdout);
  });
});

describe('the exit status', () => {
  const warning = 'facts:\n  - { id: no-source, about: port, period: 2021, at: page 1, rank: { is: 4, in: world } }\n';
  test.each<[string, readonly string[], Record<string, string>, 0 | 1 | 2]>([
    ['no findings', ['lint'], { 'ranks.yaml': prelude }, 0],
    ['an error', ['lint'], {}, 1],
    ['warnings are below the default', ['lint', 'facts/w.yaml'], { 'w.yaml': warning }, 0],
    ['warnings, where they count', ['lint', 'facts/w.yaml', '--fail-on', 'warning'], { 'w.yaml': warning }, 1],
    ['infos, where they count', ['lint', 'facts/w.yaml', '--fail-on', 'info'], { 'w.yaml': warning }, 1],
    ['an accepted finding never counts', ['lint', '--fail-on', 'error'], { 'ranks.yaml': accepted }, 0],
    ['a broken file beside good ones', ['lint'], { 'ranks.yaml': prelude, 'broken.yaml': 'facts: [' }, 1],
    ['an unknown command', ['lnt'], {}, 2],
    ['an unknown option', ['lint', '--colour'], {}, 2],
    ['an option without its value', ['lint', '--fail-on'], {}, 2],
    ['a format that is not there', ['lint', '--format', 'xml'], {}, 2],
    ['a path that is not there', ['lint', 'facts/rank.yaml'], {}, 2],
    ['a base that is not there', ['lint', '-d', 'elsewhere'], {}, 2],
    ['a rule that is not there', ['explain', 'rank-scop'], {}, 2],
    ['a topic that is not there', ['checks', 'rnks'], {}, 2],
    ['help', ['--help'], {}, 0],
    ['help of a command', ['lint', '--help'], {}, 0],
    ['the version', ['--version'], {}, 0],
    ['facts of a base with findings', ['facts'], {}, 0],
    ['checks of a base with findings', ['checks'], {}, 0],
    ['checks that shall fail', ['checks', '--fail-on', 'error'], {}, 1],
  ])('%s: cq %j', async (_, argv, more, status) => {
    const ran = await cq(argv, more);
    expect(ran).toMatchObject({ status });
    if (status === 2) expect(ran).toMatchObject({ stdout: '', stderr: expect.stringMatching(/^error: /) });
    else expect(ran.stderr).toBe('');
  });

  test('a base whose files are all broken is 1, and says where', async () => {
    const ran = await inBase({ 'a.yaml': 'facts: [', 'b.yaml': 'x: "' }, ['lint'], {});
    expect(ran.status).toBe(1);
    expect(ran.stdout).toContain('facts/a.yaml:');
    expect(ran.stdout).toContain('facts/b.yaml:');
  });

  test('a folder without a fact file is 2: green though nothing ran is the worst', async () => {
    const ran = await inBase({ 'notes.txt': 'no facts' }, ['lint'], {});
    expect(ran).toEqual({
      status: 2,
      stdout: '',
      stderr: `error: there is no fact file in facts
  fact files end in .yaml or .yml; hidden folders, node_modules and what git ignores are left out
`,
    });
  });
});

describe('a text from a stranger', () => {
  const hostile = `facts:\n  - { id: x, about: "\u001b]0;title\u0007", statement: "\u001b[31mred \u202e" }\n`;
  test.each([['text'], ['json']])('reaches the terminal harmless as %s', async format => {
    const { stdout } = await cq(['lint', '--format', format], { 'h.yaml': hostile });
    expect(stdout).toContain('h.yaml');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
    expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
  });
});

describe('colour', () => {
  const run = (env: Record<string, string>, columns: number | null) =>
    inBase(files, ['lint'], { columns, env }).then(({ stdout }) => stdout.includes('\u001b['));
  test.each<[string, Record<string, string>, number | null, boolean]>([
    ['on a terminal', {}, 100, true],
    ['not in a pipe', {}, null, false],
    ['not with NO_COLOR', { NO_COLOR: '1' }, 100, false],
    ['an empty NO_COLOR says nothing', { NO_COLOR: '' }, 100, true],
    ['in a pipe with FORCE_COLOR', { FORCE_COLOR: '1' }, null, true],
    ['not with FORCE_COLOR=0', { FORCE_COLOR: '0' }, 100, false],
    ['not with both', { NO_COLOR: '1', FORCE_COLOR: '1' }, 100, false],
    ['not on a dumb terminal', { TERM: 'dumb' }, 100, false],
  ])('%s', async (_, env, columns, coloured) => expect(await run(env, columns)).toBe(coloured));
});
