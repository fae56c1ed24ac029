import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { files } from '../query/small-base.ts';

// What only the real process can show; what the commands say is tested through main(argv, io).

const bin = fileURLToPath(new URL('../../bin/cq.js', import.meta.url));
const many = Array.from(
  { length: 3000 },
  (_, index) => `  - { id: f-${index}, statement: Nothing is claimed here. }\n`,
);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cq-bin-'));
  mkdirSync(join(folder, 'facts/more'), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, 'facts', file), text);
  writeFileSync(join(folder, 'facts/more/many.yaml'), `facts:\n${many.join('')}`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('cq facts from a folder inside the base, into a pipe', () => {
  const cwd = join(folder, 'facts/more');
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'facts', 'automotive'], {
    cwd,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain(
    '✖ cars        The circle made 1.393 million cars, and grew faster than the country.  2022-H1',
  );
});

test.each([['facts'], ['facts', '--format', 'json'], ['facts', '-q']])(
  'a reader that has seen enough is no error: cq %s | head',
  async (...argv) => {
    const cq = spawn(process.execPath, [bin, ...argv], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    cq.stderr.setEncoding('utf8').on('data', text => {
      stderr += text;
    });
    cq.stdout.once('data', () => cq.stdout.destroy());
    const status = await new Promise(resolve => cq.on('close', resolve));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  },
);

test('an unknown topic ends with 2 and writes nothing to stdout', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'facts', 'automtive'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('Nearest: automotive (topic, 4 facts)');
});
