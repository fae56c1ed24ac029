import { describe, expect, test } from 'vitest';
import { files } from '../query/small-base.ts';
import { inBase } from './in-base.ts';
import { problemsOf } from './problems-of.ts';

const cq = (argv: readonly string[], columns: number | null = null) =>
  inBase(files, argv, { columns, env: { NO_COLOR: '1' } });

describe('topics, sources, entities, indicators', () => {
  test.each(['topics', 'sources', 'entities', 'indicators'])('%s as JSON is what its schema says', async name => {
    const { status, stdout } = await cq([name, '--format', 'json']);
    expect(status).toBe(0);
    expect(problemsOf(name, stdout)).toEqual([]);
    expect(JSON.parse(stdout)[name]).toHaveLength(2);
  });

  test.each<[string, string]>([
    [
      'topics',
      `  TOPIC       FACTS  IN A FINDING  SOURCES  FILES
✖ automotive  4      2             1        automotive.yaml
· economy     3      0             1        economy.yaml
`,
    ],
    [
      'sources',
      `SOURCE    TITLE         PUBLISHER  PUBLISHED   PRIMARY  FACTS
daily     Ten clusters  The Daily  2023-01-04  –        4
yearbook  Yearbook      Bureau     2022-03     –        3
`,
    ],
    [
      'entities',
      `ENTITY  NAME        ALIASES             KIND     PART OF  FACTS
china   China       中国                country  –        2
circle  The circle  成渝地区双城经济圈  –        china    5
`,
    ],
    [
      'indicators',
      `INDICATOR   NAME        UNIT  ADDS UP OVER          FACTS
car-output  Car output  cars  entities and periods  2
gdp         GDP         CNY   entities and periods  3
`,
    ],
  ])('%s as a table, the same on a terminal and in a pipe', async (name, table) => {
    expect(await cq([name])).toEqual({ status: 0, stdout: table, stderr: '' });
    expect(await cq([name], 80)).toEqual({ status: 0, stdout: table, stderr: '' });
  });

  test('-q prints the names, for other commands', async () => {
    expect((await cq(['entities', '-q'])).stdout).toBe('china\ncircle\n');
  });

  test('csv, tsv and markdown', async () => {
    expect((await cq(['entities', '--format', 'csv'])).stdout).toContain('china,China,中国,country,,2\r\n');
    expect((await cq(['entities', '--format', 'tsv'])).stdout).toContain('china\tChina\t中国\tcountry\t\t2\n');
    expect((await cq(['entities', '--format', 'markdown'])).stdout).toContain(
      '| china | China | 中国 | country |  | 2 |\n',
    );
  });
});

describe('bare cq', () => {
  test('shows the base at a glance, with three commands that work on it', async () => {
    const { status, stdout, stderr } = await cq([], 80);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(`facts/ · 7 facts in 2 files · 2 sources · 2 entities · 2 indicators · 1 error
  TOPIC       FACTS  IN A FINDING  SOURCES  FILES
✖ automotive  4      2             1        automotive.yaml
· economy     3      0             1        economy.yaml
  cq facts automotive   the facts of a topic
  cq show cars          a fact with a finding, and why
  cq lint               every finding, and why
`);
    for (const [, command = ''] of stdout.matchAll(/^ {2}cq (\w+ [\w-]+) /gm))
      expect((await cq(command.split(' '))).status).toBe(0);
  });

  test('of another base', async () => {
    const { status, stdout } = await cq(['-d', 'facts']);
    expect({ status, heading: stdout.slice(0, 9) }).toEqual({ status: 0, heading: 'facts/ · ' });
  });

  test('without a base says what to do, and ends with 2', async () => {
    const { status, stdout } = await inBase({}, []);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });
});
