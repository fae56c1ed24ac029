import { describe, expect, test } from 'vitest';
import { inBase } from './in-base.ts';
import { problemsOf } from './problems-of.ts';

const files = {
  'ranks.yaml': `entities: { world: {}, asia: { partOf: world }, port: { name: The port } }
sources: { daily: { title: The Daily, published: 2023-01-04 } }
defaults: { source: daily, at: page 1 }
facts:
  - { id: in-asia, about: port, period: 2022, rank: { is: 9, in: asia } }
  - { id: in-world, about: port, period: 2022, rank: { is: 8, in: world } }
`,
  'lone.yaml': `indicators: { traffic: { name: Traffic, unit: t, additive: true } }
defaults: { source: daily, at: page 2 }
facts:
  - { id: lone, about: port, period: 2021, rank: { is: 1, in: asia } }
  - { id: nowhere, about: port, indicator: traffic, period: 2021, value: 5.2 million t, change: +8% }
`,
};
const cq = (argv: readonly string[]) => inBase(files, argv, { env: { NO_COLOR: '1' } });

interface Check {
  readonly rule: string;
  readonly outcome: string;
  readonly facts: readonly string[];
  readonly missing: string | null;
}

async function checksOf(argv: readonly string[]): Promise<readonly Check[]> {
  const { stdout } = await cq(['checks', ...argv, '--format', 'json']);
  expect(problemsOf('checks', stdout)).toEqual([]);
  return JSON.parse(stdout).checks;
}

describe('cq checks', () => {
  test('prints every check: where, how it ended, and for a conflict what is wrong', async () => {
    const { status, stdout } = await cq(['checks', 'rank-scope']);
    expect(status).toBe(0);
    expect(stdout).toContain(`conflict: no choice of true values makes these true
  rank-scope  in-asia, in-world  facts/ranks.yaml:5:59
      number 9 in asia, but number 8 in world, of which asia is a part
`);
  });

  test('says what is missing where a check could not be made', async () => {
    const { stdout } = await cq(['checks', 'wrong-growth', '--not-checked']);
    expect(stdout).toMatch(/^NOT CHECKED: something is missing\n {2}wrong-growth {2}nowhere .*\n {6}missing: .*2020/);
    expect(stdout).not.toContain('conflict');
  });

  test.each<[string, readonly string[], (check: Check) => boolean]>([
    ['a fact', ['in-asia'], ({ facts }) => facts.includes('in-asia')],
    ['a topic', ['lone'], ({ facts }) => facts.includes('lone') || facts.includes('nowhere')],
    ['a rule', ['rank-scope'], ({ rule }) => rule === 'rank-scope'],
    ['a file', ['facts/lone.yaml'], ({ facts }) => facts.includes('lone') || facts.includes('nowhere')],
    ['what is not checked', ['--not-checked'], ({ outcome }) => outcome === 'not-checked'],
  ])('of %s: those and no others', async (_, argv, belongs) => {
    const all = await checksOf([]);
    const chosen = await checksOf(argv);
    expect(chosen.length).toBeGreaterThan(0);
    expect(chosen.length).toBeLessThan(all.length);
    expect(chosen).toEqual(all.filter(belongs));
  });

  test('missing and message are null where there is nothing to say', async () => {
    for (const { outcome, missing } of await checksOf([])) expect(missing !== null).toBe(outcome === 'not-checked');
  });

  test('a file that cannot be read as meant is no check, but fails where findings shall', async () => {
    const broken = { ...files, 'broken.yaml': 'facts: [{ id: bad, perod: 2021 }]\n' };
    const run = (argv: readonly string[]) => inBase(broken, argv, { env: { NO_COLOR: '1' } });
    expect(await run(['checks', 'facts/broken.yaml'])).toMatchObject({ status: 0, stdout: 'no checks\n' });
    expect(await run(['checks', 'facts/broken.yaml', '--fail-on', 'error'])).toMatchObject({ status: 1 });
    expect(await run(['checks', 'schema', '--fail-on', 'error'])).toMatchObject({ status: 1, stdout: 'no checks\n' });
  });

  test('a name that is not there: the nearest, and where all are', async () => {
    expect(await cq(['checks', 'in-asi'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'error: no topic, fact or rule is called "in-asi". Nearest: in-asia\n  all names: cq topics, cq rules\n',
    });
  });

  test.each<[readonly string[], 0 | 1]>([
    [['checks'], 0],
    [['checks', '--fail-on', 'error'], 1],
    [['checks', 'lone', '--fail-on', 'error'], 0],
    [['checks', 'wrong-growth', '--fail-on', 'not-checked'], 1],
  ])('cq %j ends with %i', async (argv, status) => expect((await cq(argv)).status).toBe(status));
});
