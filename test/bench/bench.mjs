// @ts-check
// How long cq takes to start, against node itself in the same run: interleaved, because the machine is noisy; medians, and
// the median of what each round says, which a machine that slows down between rounds spoils less.
//   npm run bench            31 rounds
//   npm run bench -- 51
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rounds = Number(process.argv[2] ?? 31);
const bare = mkdtempSync(join(tmpdir(), 'cq-bench-'));
copyWithoutCompiled(bare);

const loadOnly = `
  const { loadBuilt } = require('./bin/load.js');
  loadBuilt(require('node:path').resolve('dist'));`;

/** @type {Record<string, string[]>} */
const commands = {
  'node -e 0': ['-e', '0'],
  'cq --version': ['bin/cq.js', '--version'],
  'cq --help': ['bin/cq.js', '--help'],
  'cq facts automotive': ['bin/cq.js', 'facts', 'automotive'],
  'cq lint facts': ['bin/cq.js', 'lint', 'facts'],
  // Where the time goes: the shell of cq without a command, and what it would be if V8 had to compile all of it.
  'the shell, loaded only': ['-e', loadOnly],
  'cq facts, compiled anew': [join(bare, 'bin/cq.js'), 'facts', 'automotive'],
};

/** @type {Record<string, number[]>} */
const times = Object.fromEntries(Object.keys(commands).map(name => [name, []]));
for (let round = 0; round < rounds; round++) {
  for (const [name, argv] of Object.entries(commands)) {
    const start = process.hrtime.bigint();
    spawnSync(process.execPath, argv, { cwd: root });
    times[name]?.push(Number(process.hrtime.bigint() - start) / 1e6);
  }
}
rmSync(bare, { recursive: true });

const node = times['node -e 0'] ?? [];
console.log(['', 'medians', 'ratio', 'by round'].map((text, column) => text.padStart(column ? 9 : 24)).join(''));
for (const [name, list] of Object.entries(times)) {
  const ofMedians = median(list) / median(node);
  const ofRounds = median(list.map((time, round) => time / (node[round] ?? Number.NaN)));
  const shown = [`${median(list).toFixed(0)} ms`, `${ofMedians.toFixed(2)} x`, `${ofRounds.toFixed(2)} x`];
  console.log(`${name.padEnd(24)}${shown.map(text => text.padStart(9)).join('')}`);
}

/** @param {string} folder */
function copyWithoutCompiled(folder) {
  for (const part of ['bin', 'dist', 'package.json']) {
    cpSync(join(root, part), join(folder, part), { recursive: true, filter: path => !path.includes('compiled-') });
  }
}

/** @param {number[]} list */
function median(list) {
  return [...list].sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN;
}
