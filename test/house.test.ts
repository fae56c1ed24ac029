import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { afterEach, describe, expect, test } from 'vitest';

// What a room may know. It imports from itself and from the rooms above it in this table, but for the strangers it names.
// `pure`: no Node module and nothing that paints a terminal. `disk`: it may touch the disk; no other room may.
const rooms: Record<string, { pure?: true; disk?: true; strangers?: string[] }> = {
  text: { pure: true },
  figure: { pure: true },
  base: { pure: true },
  engine: { pure: true },
  finding: { pure: true },
  rules: { pure: true },
  query: { pure: true },
  report: {},
  view: { strangers: ['report'] },
  draft: { pure: true, strangers: ['report', 'view'] },
  workspace: { disk: true },
  cli: {},
  lsp: { strangers: ['cli'] },
  mcp: { strangers: ['cli', 'lsp'] },
};

const root = fileURLToPath(new URL('..', import.meta.url));
const names = Object.keys(rooms);
const anyOf = (words: readonly string[]) => `(?:${words.join('|')})`;

const walls: IForbiddenRuleType[] = [
  { name: 'no cycles', from: {}, to: { circular: true } },
  {
    name: 'src does not know test',
    from: { path: '^src/' },
    to: { path: '^(?:test|\\.build|bin)/' },
  },
  {
    name: 'nothing imports what is not there',
    from: {},
    to: { couldNotResolve: true },
  },
  ...names.flatMap((room, index): IForbiddenRuleType[] => {
    const { pure, disk, strangers = [] } = rooms[room] ?? {};
    const from = { path: `^src/${room}/` };
    const closed = [...names.slice(index + 1), ...strangers];
    return [
      ...(closed.length
        ? [
            {
              name: `${room} looks up`,
              from,
              to: { path: `^src/${anyOf(closed)}/` },
            },
          ]
        : []),
      ...(pure
        ? [
            {
              name: `${room} is pure`,
              from,
              to: { dependencyTypes: ['core' as const] },
            },
          ]
        : []),
      ...(pure
        ? [
            {
              name: `${room} does not paint`,
              from,
              to: { path: 'node_modules/(?:chalk|commander|cli-table3)/' },
            },
          ]
        : []),
      ...(disk
        ? []
        : [
            {
              name: `${room} knows no disk`,
              from,
              to: { path: '^(?:node:)?fs(?:/promises)?$' },
            },
          ]),
    ];
  }),
];

test('every folder of src is a room of the table', () => {
  const folders = readdirSync(join(root, 'src'), {
    withFileTypes: true,
  }).filter(entry => entry.isDirectory());
  expect(names).toEqual(expect.arrayContaining(folders.map(folder => folder.name)));
});

test('no room looks where it may not', async () => {
  expect(await wrongImports(root)).toEqual([]);
});

test('a pure room never asks what time it is, rolls no dice and knows no machine', () => {
  const impure =
    /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b|\bprocess\.\w|\btoLocale(?:Date|Time)?String\(\)/;
  const pure = names.filter(room => rooms[room]?.pure && existsSync(join(root, 'src', room)));
  const files = pure.flatMap(room => sources(join(root, 'src', room)));
  expect(files.filter(file => impure.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('no Unicode class is prepared at the start: that takes V8 one to three milliseconds each', () => {
  const early = sources(join(root, 'src')).filter(file =>
    // A statement of the file itself begins in its first column; those of functions end in a line "}".
    readFileSync(file, 'utf8')
      .split(/^(?=\S)/m)
      .some(statement => /^(?:export )?(?:const|let) /.test(statement) && /\/.*\\p\{.*\/\w*u/.test(statement)),
  );
  expect(early).toEqual([]);
});

describe('a wrong import is seen', () => {
  let house: string;
  afterEach(() => rmSync(house, { recursive: true, force: true }));

  test.each([
    ['a lower room', 'src/figure/unit.ts', "import '../rules/rule.ts';", 'figure looks up'],
    ['for its types only', 'src/figure/unit.ts', "import type { Rule } from '../rules/rule.ts';", 'figure looks up'],
    ['when needed', 'src/figure/unit.ts', "await import('../rules/rule.ts');", 'figure looks up'],
    ['a neighbour', 'src/view/table.ts', "import '../report/text.ts';", 'view looks up'],
    ['the neighbour back', 'src/report/json.ts', "import '../view/tree.ts';", 'report looks up'],
    ['the disk', 'src/cli/lint.ts', "import { readFileSync } from 'node:fs';", 'cli knows no disk'],
    ['the disk, by promise', 'src/view/site.ts', "import { readFile } from 'node:fs/promises';", 'view knows no disk'],
    ['the machine', 'src/rules/run.ts', "import { cpus } from 'node:os';", 'rules is pure'],
    ['colours', 'src/finding/order.ts', "import chalk from 'chalk';", 'finding does not paint'],
    ['a test', 'src/base/parse.ts', "import '../../test/fixture.ts';", 'src does not know test'],
    ['itself, by a detour', 'src/engine/constraint.ts', "import './conflict.ts';", 'no cycles'],
  ])('%s', async (_, file, line, wall) => {
    house = build({
      'src/rules/rule.ts': 'export type Rule = string;',
      'src/report/text.ts': 'export const text = 1;',
      'src/view/tree.ts': 'export const tree = 1;',
      'src/engine/conflict.ts': "import './constraint.ts';",
      'src/engine/constraint.ts': 'export const constraint = 1;',
      'node_modules/chalk/index.js': 'export default 1;',
      'test/fixture.ts': 'export const fixture = 1;',
      [file]: line,
    });
    const seen = await wrongImports(house);
    expect(seen.filter(wrong => wrong.startsWith(`${wall}: `) && wrong.includes(file))).toHaveLength(1);
  });

  test('and a right one is not', async () => {
    house = build({
      'src/workspace/read.ts': "import { readFileSync } from 'node:fs';\nimport '../rules/rule.ts';",
      'src/rules/rule.ts': 'export type Rule = string;',
    });
    expect(await wrongImports(house)).toEqual([]);
  });
});

/** What goes through a wall, as `wall: from -> to`. */
async function wrongImports(baseDir: string): Promise<string[]> {
  const { output } = await cruise(
    ['src'],
    {
      baseDir,
      ruleSet: { forbidden: walls },
      validate: true,
      tsPreCompilationDeps: true, // types count: to know a type is to know the room
      doNotFollow: { path: 'node_modules' },
    },
    {
      extensions: ['.ts', '.js', '.json'],
      conditionNames: ['import', 'node', 'default'],
      exportsFields: ['exports'],
    },
  );
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
}

function build(files: Record<string, string>): string {
  const house = mkdtempSync(join(tmpdir(), 'cq-house-'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    writeFileSync(join(house, file), text);
  }
  return house;
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => join(folder, name));
}
