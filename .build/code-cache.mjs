// @ts-check
// node .build/code-cache.mjs DIST: keeps beside a built cq what V8 compiles of it while commands run, for bin/load.js.
// A process of its own, since what V8 keeps depends on all that ran before.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cachedDataVersionTag, setFlagsFromString } from 'node:v8';

const root = fileURLToPath(new URL('..', import.meta.url));
const { chunksIn, compiledHere } = createRequire(import.meta.url)('../bin/load.js');

/** A file that the fast reader leaves to the exact one, and that has something wrong. */
const broken = 'facts:\n  - &one { id: one, perod: 2022 }\n';

const [dist = join(root, 'dist')] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'cq-broken-'));
writeFileSync(join(folder, 'broken.yaml'), broken);
/** What these use is kept: the more it is, the longer every start takes to read it. */
const commands = [
  ['facts', 'automotive'],
  ['lint', 'facts'],
  ['lint', folder],
];
const scripts = await withoutBaseline(() => scriptsAfter(commands));
rmSync(folder, { recursive: true });
mkdirSync(join(dist, compiledHere), { recursive: true });
for (const [name, script] of scripts)
  writeFileSync(join(dist, compiledHere, `${name}.cache`), script.createCachedData());

/**
 * V8 marks a function that was worth its baseline compiler, and each start would compile all of those again: 5 ms. Since it
 * keeps code for one set of flags only, the flag must be as before when the code is taken.
 * @template T
 * @param {() => Promise<T>} run
 */
async function withoutBaseline(run) {
  const before = cachedDataVersionTag();
  setFlagsFromString('--no-sparkplug');
  const result = await run();
  if (cachedDataVersionTag() !== before) setFlagsFromString('--sparkplug');
  return result;
}

/**
 * The scripts of cq after some commands, each run as for a pipe and as for a terminal.
 * @param {string[][]} commands
 * @returns {Promise<Map<string, import('node:vm').Script>>}
 */
async function scriptsAfter(commands) {
  const { load, scripts } = chunksIn(dist, null);
  const { start } = load('./start.cjs');
  for (const argv of commands) for (const isTTY of [false, true]) await start(standIn(argv, isTTY));
  return scripts;
}

/**
 * All that cq asks of a process.
 * @param {string[]} argv
 * @param {boolean} isTTY
 */
function standIn(argv, isTTY) {
  const stream = { isTTY, columns: isTTY ? 100 : undefined, on() {}, write() {} };
  return { argv: ['node', 'cq', ...argv], env: {}, stdout: stream, stderr: stream, cwd: () => root, on() {} };
}
