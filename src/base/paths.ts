/**
 * A path as a fact file writes it, relative to that file, made relative to the base's folder, with `/`. Null if it leads out
 * of the folder or is no relative path at all: a base reads nothing outside itself.
 */
export function pathInBase(file: string, path: string): string | null {
  const steps = path.replaceAll('\\', '/').split('/');
  if (path === '' || steps[0] === '' || steps[0]?.includes(':')) return null;
  const way = file.split('/').slice(0, -1);
  for (const step of steps) {
    if (step === '..' && way.pop() === undefined) return null;
    if (step !== '..' && step !== '.' && step !== '') way.push(step);
  }
  return way.length > 0 ? way.join('/') : null;
}
