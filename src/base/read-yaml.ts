import { readFast } from './read-fast.ts';
import type { YamlRead } from './yaml-document.ts';

/** Reads a text whatever it holds. Asynchronous because the `yaml` package is loaded only for what the fast reader leaves. */
export async function readYaml(source: { readonly file: string; readonly text: string }): Promise<YamlRead> {
  const roots = readFast(source.text);
  if (roots !== null) return { documents: roots.map(root => ({ root })), problems: [] };
  const { readExact } = await import('./read-exact.ts');
  return readExact(source.file, source.text);
}
