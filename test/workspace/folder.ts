import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A text, bytes, or a link: where it leads, from its own folder. */
type Content = string | Uint8Array | { readonly link: string };

/** A folder of its own with these files in it, gone when the test ends. An empty text under a name that ends in / is a folder. */
export function folderWith(files: Readonly<Record<string, Content>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'cq-folder-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(root, name);
    mkdirSync(name.endsWith('/') ? path : dirname(path), { recursive: true });
    if (typeof content === 'object' && 'link' in content) symlinkSync(content.link, path);
    else if (!name.endsWith('/')) writeFileSync(path, content);
  }
  return root;
}

/** Takes the right to read away; says whether that worked, since root may read everything. */
export function lock(path: string): boolean {
  chmodSync(path, 0o000);
  onTestFinished(() => chmodSync(path, 0o755));
  return process.getuid?.() !== 0;
}
