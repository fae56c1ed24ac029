// @ts-check
// How long cq takes to start, against node itself in the same run: interleaved, because the machine is noisy; medians.
//   npm run bench            21 rounds
//   npm run bench -- 51
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rounds = Number(process.argv[2] ?? 21);

/** @type {Record<string, string[]>} */
const commands = {
  'node -e 0': ['-e', '0'],
  'cq --version': ['bin/cq.js', '--version'],
  'cq --help': ['bin/cq.js', '--help'],
  'cq facts automotive': ['bin/cq.js', 'facts', 'automotive'],
  'cq lint facts': ['bin/cq.js', 'lint', 'facts'],
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

const bare = median(times['node -e 0'] ?? []);
for (const [name, list] of Object.entries(times)) {
  const middle = median(list);
  console.log(`${name.padEnd(22)}${middle.toFixed(0).padStart(5)} ms${(middle / bare).toFixed(2).padStart(7)} x`);
}

/** @param {number[]} list */
function median(list) {
  return [...list].sort((a, b) => a - b)[list.length >> 1] ?? Number.NaN;
}
