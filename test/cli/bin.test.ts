import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { version } from '../../package.json' with { type: 'json' };

// What only the real process can show; what the commands say is tested through main(argv, io).

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = join(root, 'bin/cq.js');

test.each(['--version', '-V'])('%s prints the version and nothing else', flag => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, flag], { encoding: 'utf8' });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
});

test('a clone that was never built says so', () => {
  const clone = mkdtempSync(join(tmpdir(), 'cq-unbuilt-'));
  cpSync(join(root, 'bin'), join(clone, 'bin'), { recursive: true });
  cpSync(join(root, 'package.json'), join(clone, 'package.json'));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(clone, 'bin/cq.js'), 'facts'], {
    encoding: 'utf8',
  });
  rmSync(clone, { recursive: true });
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '',
    stderr: 'cq is not built yet: run npm install\n',
  });
});

test('a reader that stops reading is no error', async () => {
  const help = spawn(process.execPath, [bin, '--help'], { stdio: ['ignore', 'pipe', 'pipe'] });
  help.stdout.destroy();
  let stderr = '';
  help.stderr.setEncoding('utf8').on('data', text => {
    stderr += text;
  });
  const status = await new Promise(resolve => help.on('close', resolve));
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('what cannot be understood ends with 2', () => {
  const { status, stdout } = spawnSync(process.execPath, [bin, '--no-such-option'], { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

test('cq lint finds the base, prints findings on stdout only, and ends with 1', () => {
  const folder = baseWithFindings(1);
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'lint'], { cwd: folder, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toMatch(/^error\[schema\] .*\n {3}┌─ facts\/a\.yaml:2:15 · f0\n/);
});

test('cq lint | head -n 1 gets its line and no complaint, however much more there is', () => {
  const folder = baseWithFindings(2000);
  const command = `"${process.execPath}" "${bin}" lint | head -n 1`;
  const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect(stdout.split('\n')).toEqual([expect.stringMatching(/^error\[schema\] /), '']);
  expect(stderr).toBe('');
});

test('all of a long report gets through a pipe', () => {
  const folder = baseWithFindings(2000);
  const { stdout } = spawnSync(process.execPath, [bin, 'lint', '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  rmSync(folder, { recursive: true });
  expect(JSON.parse(stdout).findings).toHaveLength(2000);
});

test('cq lint to a pipe loads neither colours nor tables nor the slow YAML reader: they cost half of the start', () => {
  const folder = baseWithFindings(1);
  const hook = join(folder, 'loaded.cjs');
  writeFileSync(hook, "process.on('exit', () => console.error(Object.keys(require.cache).join('\\n')));");
  const run = (env: NodeJS.ProcessEnv) =>
    spawnSync(process.execPath, ['--require', hook, bin, 'lint'], { cwd: folder, encoding: 'utf8', env }).stderr;
  const plain = run({ ...process.env, NO_COLOR: '1' });
  const coloured = run({ ...process.env, NO_COLOR: '', FORCE_COLOR: '1' });
  rmSync(folder, { recursive: true });
  expect(plain).toContain('core.cjs');
  for (const chunk of ['chalk', 'terminal-table', 'read-exact', 'ignore']) {
    expect(existsSync(join(root, 'dist', `${chunk}.cjs`)), `${chunk} has another name now`).toBe(true);
    expect(plain).not.toContain(`/${chunk}.cjs`);
  }
  expect(coloured).toContain('/chalk.cjs');
});

/** A folder with a base in which every fact has one misspelt key. */
function baseWithFindings(number: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'cq-bin-'));
  mkdirSync(join(folder, 'facts'));
  const facts = Array.from({ length: number }, (_, index) => `  - { id: f${index}, perod: 2022 }\n`);
  writeFileSync(join(folder, 'facts/a.yaml'), `facts:\n${facts.join('')}`);
  return folder;
}
