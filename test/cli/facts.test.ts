import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/text/width.ts';
import { files } from '../query/small-base.ts';
import { inBase } from './in-base.ts';
import { problemsOf } from './problems-of.ts';

const cq = (argv: readonly string[], columns: number | null = null) =>
  inBase(files, argv, { columns, env: { NO_COLOR: '1' } });

/** An error in one file, and words at which a terminal could choke. */
const nasty = {
  'nasty.yaml':
    'facts:\n  - { id: evil, statement: "a\\e[2J\\e]0;owned\\a \\u009b31m b", is: "x\\by", tags: ["\\e[31m"] }\n',
};

describe('screens (screens/*.txt; read each change as you would code)', () => {
  test.each([40, 80, 96, 120])('cq facts automotive at %i columns', async columns => {
    const { status, stdout, stderr } = await cq(['facts', 'automotive'], columns);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n').filter(line => displayWidth(line) > columns)).toEqual([]);
    await expect(stdout).toMatchFileSnapshot(`screens/facts-${columns}.txt`);
  });

  test('cq facts into a pipe: whole lines, no hints', async () => {
    const { stdout } = await cq(['facts']);
    expect(stdout).not.toContain('why:');
    await expect(stdout).toMatchFileSnapshot('screens/facts-pipe.txt');
  });
});

describe('what is asked', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['a topic', ['automotive'], ['cars', 'cars-china', 'platform', 'pillar']],
    ['words', ['faster', 'country'], ['cars']],
    ['Chinese', ['支柱'], ['pillar']],
    [
      'all filters at once',
      ['economy', '--about', '成渝地区双城经济圈', '--indicator', 'GDP', '--period', '2021', '--source', 'yearbook'],
      ['gdp-2021'],
    ],
    ['a tag', ['--tag', 'growth'], ['cars']],
    ['an order', ['economy', '--sort', 'when'], ['gdp-rank', 'gdp-2021', 'gdp-china-2021']],
    ['an order backwards', ['--sort', '-value', '--indicator', 'gdp'], ['gdp-china-2021', 'gdp-2021', 'gdp-rank']],
    [
      'an order by the other name of a column',
      ['economy', '--sort', 'period'],
      ['gdp-rank', 'gdp-2021', 'gdp-china-2021'],
    ],
  ])('%s', async (_, argv, ids) => {
    const { status, stdout } = await cq(['facts', '-q', ...argv]);
    expect({ status, ids: stdout.split('\n').filter(Boolean) }).toEqual({ status: 0, ids });
  });

  test('columns that were chosen', async () => {
    const { stdout } = await cq(['facts', 'cars', '--columns', 'id,value,change', '--format', 'csv']);
    expect(stdout).toBe('fact,value,change\r\ncars,1.393 million cars,+6.7%\r\ncars-china,,+8.8%\r\n');
  });

  test('a fact without a statement is shown by its figures, also where they have no column', async () => {
    const { stdout } = await cq(['facts', 'gdp-china-2021', '--columns', 'fact,statement'], 80);
    expect(stdout).toContain('GDP, China: 114 trillion CNY');
  });

  test('findings mark their facts, and do not change the exit status', async () => {
    const { status, stdout } = await cq(['facts', '--columns', 'fact'], 80);
    expect(status).toBe(0);
    expect(stdout).toContain('✖ cars\n✖ cars-china\n· platform\n');
  });

  test('with --ascii the marks are letters', async () => {
    const { stdout } = await cq(['facts', 'automotive', '--ascii'], 80);
    expect(stdout).toContain('x cars');
    expect(stdout).not.toMatch(/[✖·–…]/);
  });

  test('colour only where it is wanted', async () => {
    const { stdout } = await inBase(files, ['facts'], { columns: 96, env: { FORCE_COLOR: '1' } });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a colour is one.
    expect(stdout).toMatch(/\x1b\[31m/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a colour is one.
    expect((await cq(['facts'], 96)).stdout).not.toMatch(/\x1b/);
  });
});

describe('nothing found: exit 2, nothing on stdout, the nearest names', () => {
  test.each<[string, readonly string[], string]>([
    [
      'an unknown topic',
      ['automtive'],
      'error: nothing is called "automtive". Nearest: automotive (topic, 4 facts)\n  topics: automotive, economy   all names: cq topics, cq entities, cq indicators, cq sources\n',
    ],
    [
      'words that never meet',
      ['supply', 'faster'],
      'error: no fact has all of "supply" (1 fact), "faster" (1 fact)\n  leave one of the words out\n',
    ],
    [
      'an unknown entity',
      ['--about', 'chna'],
      'error: no fact is about "chna". Nearest: china\n  entities here: circle, china\n',
    ],
    [
      'a source that no fact here has',
      ['economy', '--source', 'daily'],
      'error: no fact here has the source "daily"\n  sources here: yearbook\n',
    ],
    [
      'a time of which no fact speaks',
      ['--period', '2019'],
      'error: no fact speaks of 2019. Nearest: 2020, 2021, 2022-H1\n',
    ],
    ['a period that cannot be read', ['--period', '2013/14'], 'error: --period "2013/14" cannot be read: '],
    [
      'an unknown column',
      ['--columns', 'fuct'],
      'error: --columns knows no column "fuct". Nearest: fact\n  columns: fact, statement, when,',
    ],
    ['an unknown order', ['--sort', '-wen'], 'error: --sort knows no column "wen". Nearest: when\n'],
    [
      'a format that there is not',
      ['--format', 'xml'],
      'error: --format cannot be "xml"; it is table, json, csv, tsv, markdown or yaml\n',
    ],
    [
      'columns where there are none',
      ['--format', 'json', '--columns', 'fact'],
      'error: --columns chooses the columns of a table; json has none\n',
    ],
  ])('%s', async (_, argv, message) => {
    const { status, stdout, stderr } = await cq(['facts', ...argv]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.slice(0, message.length)).toBe(message);
  });
});

describe('formats', () => {
  test('json is what its schema says, in every part', async () => {
    const { stdout } = await cq(['facts', '--format', 'json']);
    expect(problemsOf('facts-list', stdout)).toEqual([]);
    const { facts } = JSON.parse(stdout);
    expect(facts).toHaveLength(7);
    expect(facts[0]).toMatchObject({
      id: 'cars',
      file: 'automotive.yaml',
      start: { line: 11, column: 5 },
      figures: [
        {
          measure: 'value',
          text: '1.393 million cars',
          readings: [{ figure: '1.393 million cars', wide: { low: '1392500', high: '1393500' } }],
        },
        {
          measure: 'change',
          text: '+6.7%',
          readings: [{ unit: '%', strict: { low: '6.65', high: '6.75', lowOpen: false } }],
        },
        { measure: 'compare', text: 'change higher than cars-china', readings: [] },
      ],
      findings: [{ rule: 'false-comparison', severity: 'error', accepted: false }],
    });
  });

  test('an open end without a bound is null', async () => {
    const { stdout } = await cq(['facts', 'gdp-2021', '--format', 'json']);
    const [fact] = JSON.parse(stdout).facts;
    expect(fact.figures[0].readings[0].wide).toEqual({
      low: '7390000000000',
      high: null,
      lowOpen: true,
      highOpen: false,
    });
  });

  test('yaml loads again as a base that lints the same', async () => {
    const { stdout: yaml } = await cq(['facts', '--format', 'yaml']);
    const again = { 'all.yaml': yaml };
    const fingerprints = async (texts: Readonly<Record<string, string>>) => {
      const { stdout } = await inBase(texts, ['facts', '--format', 'json']);
      return JSON.parse(stdout).facts.map(
        ({ id, topic, findings }: { id: string; topic: string; findings: { fingerprint: string }[] }) => ({
          id,
          topic,
          findings: findings.map(({ fingerprint }) => fingerprint),
        }),
      );
    };
    expect(await fingerprints(again)).toEqual(await fingerprints(files));
    expect((await inBase(again, ['facts', '--format', 'yaml'])).stdout).toBe(yaml);
  });

  test('csv has every measure in a column of its own', async () => {
    const { stdout } = await cq(['facts', 'gdp-2021', '--format', 'csv']);
    expect(stdout.split('\r\n')[0]).toBe(
      'fact,statement,when,about,indicator,source,topic,value,change,share,rank,compare,is,quote,at,status,tags,verdict,note,findings,file,line',
    );
    expect(stdout.split('\r\n')[1]).toContain(',over 7.39 trillion CNY,,6.5% of china,');
  });

  test.each(['table', 'json', 'csv', 'tsv', 'markdown', 'yaml'])(
    'no control character of a fact reaches the terminal: %s',
    async format => {
      for (const columns of [null, 30, 100]) {
        const { stdout } = await inBase(nasty, ['facts', '--format', format], { columns, env: { NO_COLOR: '1' } });
        expect(stdout).toContain('evil');
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
        expect(stdout).not.toMatch(/[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/);
      }
    },
  );
});

test('a base without facts says so and ends with 2', async () => {
  const { status, stdout, stderr } = await inBase({ 'empty.yaml': 'entities: { china: {} }\n' }, ['facts']);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toBe('error: there is no fact in facts yet\n  what its files hold, or lack: cq lint\n');
});

test('what could not be read is said, since its facts are missing', async () => {
  const broken = { ...files, 'broken.yaml': 'facts:\n  - { id: lost, statement: [ }\n' };
  const { status, stdout, stderr } = await inBase(broken, ['facts', '-q']);
  expect(status).toBe(0);
  expect(stdout).toContain('cars\n');
  expect(stderr).toContain('broken.yaml');
});
