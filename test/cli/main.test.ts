import { describe, expect, test, vi } from 'vitest';
import { inBase } from './in-base.ts';

const files = { 'a.yaml': 'facts:\n  - { id: a, statement: A. }\n' };
const cq = (argv: readonly string[], env: Record<string, string> = {}) =>
  inBase(files, argv, { env: { NO_COLOR: '1', ...env } });

describe('help', () => {
  test('of cq lists every command', async () => {
    await expect((await cq(['--help'])).stdout).toMatchFileSnapshot('golden/help.txt');
  });

  test('of a command says what it takes', async () => {
    await expect((await cq(['lint', '--help'])).stdout).toMatchFileSnapshot('golden/help-lint.txt');
  });

  test.each([[['help']], [['-h']], [['help', '--ascii']]])('%j is --help', async argv => {
    expect(await cq(argv)).toEqual(await cq(['--help']));
  });

  test.each([[['help', 'lint']], [['lint', '-h']], [['--help', 'lint']]])('%j is lint --help', async argv => {
    expect(await cq(argv)).toEqual(await cq(['lint', '--help']));
  });

  test('every command has help, on stdout, without a base', async () => {
    const { stdout } = await cq(['--help']);
    const names = [...stdout.matchAll(/^ {2}([a-z]+) \[options\]/gm)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(8);
    for (const name of names) {
      const ran = await inBase({}, [name, '--help'], {});
      expect(ran).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining(`Usage: cq ${name} `) });
    }
  });
});

describe('what cannot be understood is told in our words, with what would help', () => {
  test.each<[readonly string[], string]>([
    [['lnt'], 'cq has no command "lnt"; nearest: lint'],
    [['-d', 'facts', 'lnt'], 'cq has no command "lnt"; nearest: lint'],
    [['toString'], 'cq has no command "toString"'],
    [['--lint'], 'cq has no option --lint'],
    [['lint', '--formt', 'json'], 'cq lint has no option --formt; did you mean --format?'],
    [['lint', '--format', 'xml'], '--format cannot be "xml"; it is text, json, compact, github or markdown'],
    [['lint', '--fail-on', 'never'], '--fail-on cannot be "never"; it is error, warning or info'],
    [['lint', '-d'], '--base needs a value after it'],
    [['rules', 'rank-scope'], 'cq rules takes no words after it, but more words were given'],
    [['help', 'lnt'], 'cq has no command "lnt"; nearest: lint'],
  ])('cq %j', async (argv, message) => {
    const { status, stdout, stderr } = await cq(argv);
    expect({ status, stdout, first: stderr.split('\n')[0] }).toEqual({
      status: 2,
      stdout: '',
      first: `error: ${message}`,
    });
    expect(stderr).toMatch(/\n {2}\S.*cq /);
    expect(stderr).not.toMatch(/invalid/i);
  });

  test('a hostile word is shown harmless', async () => {
    expect((await cq(['\u001b[31mx'])).stderr).toContain('cq has no command "\\x1b[31mx"');
  });
});

describe('options before the command', () => {
  test.each([[['-d', 'facts', 'lint']], [['--base=facts', 'lint']], [['--ascii', '-d', 'facts', 'lint']]])(
    '%j',
    async argv => {
      expect(await cq(argv)).toMatchObject({
        status: 0,
        stdout: expect.stringContaining('no findings in 1 file, 1 fact'),
      });
    },
  );
});

describe('a failure of ours', () => {
  const broken = (env: Record<string, string>) => {
    vi.doMock('../../src/workspace/lint.ts', () => ({ lintPaths: () => Promise.reject(new Error('boom\u001b[2J')) }));
    return cq(['lint'], env).finally(() => vi.doUnmock('../../src/workspace/lint.ts'));
  };

  test('is 2 and one sentence', async () => {
    expect(await broken({})).toEqual({
      status: 2,
      stdout: '',
      stderr: 'cq: internal error: Error: boom\\x1b[2J (CQ_DEBUG=1 shows where)\n',
    });
  });

  test('shows where with CQ_DEBUG', async () => {
    expect((await broken({ CQ_DEBUG: '1' })).stderr).toMatch(/^cq: internal error: Error: boom.*\n.*\n +at /);
  });
});
