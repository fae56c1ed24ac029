import { expect, test, vi } from 'vitest';
import { readFiles } from '../../src/workspace/read-files.ts';
import { folderWith } from './folder.ts';

/** A file that is deleted after its folder was listed, which no real disk does on demand. */
vi.mock('node:fs', async original => {
  const fs = await original<typeof import('node:fs')>();
  const readFileSync = ((path: string, ...rest: never[]) => {
    if (path.endsWith('gone.yaml')) fs.rmSync(path);
    return fs.readFileSync(path, ...rest);
  }) as typeof fs.readFileSync;
  return { ...fs, readFileSync };
});

test('a file that has gone since the folder was listed is as if it had never been there', async () => {
  const root = folderWith({ 'a.yaml': 'cq: 1\n', 'gone.yaml': 'cq: 1\n', 'z.yaml': 'cq: 1\n' });
  const { files, problems } = await readFiles(root);
  expect(files.map(({ file }) => file)).toEqual(['a.yaml', 'z.yaml']);
  expect(problems).toEqual([]);
});
