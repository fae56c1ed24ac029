/** Whether git ignores a path inside the base. */
export type Ignored = (path: string, isFolder: boolean) => boolean;

export const nothingIgnored: Ignored = () => false;

/**
 * What a `.gitignore` in a folder adds to those above it; one deeper down may take in again what one above leaves out. Only
 * those inside the base are read, since a run never leaves it. The package is loaded where there is one.
 */
export async function foldersIgnoring(above: Ignored, folder: string, text: string): Promise<Ignored> {
  const { default: ignore } = await import('ignore');
  const rules = ignore().add(text);
  const prefix = folder === '' ? 0 : folder.length + 1;
  return (path, isFolder) => {
    const { ignored, unignored } = rules.test(path.slice(prefix) + (isFolder ? '/' : ''));
    return ignored || (!unignored && above(path, isFolder));
  };
}
