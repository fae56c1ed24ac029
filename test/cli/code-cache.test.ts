import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

// What V8 compiled at the build is kept beside cq. It may make a start faster, and nothing else.

const root = fileURLToPath(new URL('../..', import.meta.url));
let clone: string;
let compiled: string;
let expected: ReturnType<typeof run>;

beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), 'cq-compiled-'));
  expected = run(root, []);
});
afterAll(() => rmSync(clone, { recursive: true }));

test('this Node takes all that was kept for it', () => {
  const script = `
    const { chunksIn, compiledHere } = require('./bin/load.js');
    const dist = require('node:path').resolve('dist');
    const { load, scripts } = chunksIn(dist, dist + '/' + compiledHere);
    for (const id of ['./start.cjs', './core.cjs', './print.cjs', './terminal-table.cjs']) load(id);
    for (const [name, { cachedDataRejected }] of scripts) console.log(name, cachedDataRejected);`;
  const { stdout } = spawnSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8', env: plainEnv() });
  const taken = stdout.trimEnd().split('\n');
  expect(taken).toEqual(expect.arrayContaining(['core.cjs false', 'cli.cjs false', 'print.cjs false']));
  expect(taken.filter(line => !line.endsWith(' false'))).toEqual([]);
});

test.each([
  ['is missing, as in a package that another Node built', () => rmSync(compiled, { recursive: true }), []],
  ['lacks a chunk', () => rmSync(join(compiled, 'cli.cjs.cache')), []],
  ['is cut off', () => eachFile(file => truncateSync(file, readFileSync(file).length >> 1)), []],
  ['is empty', () => eachFile(file => truncateSync(file)), []],
  ['is no code', () => eachFile(file => writeFileSync(file, 'no code at all\n'.repeat(100))), []],
  ['is of other flags', () => {}, ['--no-opt']],
  ['is of another text', () => spacesAfter(join(clone, 'dist/cli.cjs')), []],
] as const)('where it %s, cq says the same', (_, spoil, flags) => {
  for (const part of ['bin', 'dist', 'package.json']) cpSync(join(root, part), join(clone, part), { recursive: true });
  compiled = join(clone, 'dist', readdirSync(join(clone, 'dist')).find(name => name.startsWith('compiled-')) ?? '');
  spoil();
  expect(run(clone, flags)).toEqual(expected);
  rmSync(join(clone, 'dist'), { recursive: true });
});

function run(home: string, flags: readonly string[]) {
  const argv = [...flags, join(home, 'bin/cq.js'), 'lint', 'facts'];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, {
    cwd: root,
    encoding: 'utf8',
    env: plainEnv(),
  });
  return { status, stdout, stderr };
}

/** Without the flags of whoever runs the tests. */
function plainEnv(): NodeJS.ProcessEnv {
  return { ...process.env, NODE_OPTIONS: '' };
}

function eachFile(change: (file: string) => void): void {
  for (const name of readdirSync(compiled)) change(join(compiled, name));
}

function spacesAfter(file: string): void {
  writeFileSync(file, `${readFileSync(file, 'latin1')}  `, 'latin1');
}
