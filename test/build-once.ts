import { rmSync } from 'node:fs';
import { buildIfStale } from '../.build/build.mjs';

/**
 * Tests of the command line run the real binary, so it must be made of the sources that are tested. If they cannot be
 * built there is no binary, and only those tests fail.
 */
export default async function buildOnce(): Promise<void> {
  try {
    await buildIfStale();
  } catch (error) {
    rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true });
    console.error(error);
  }
}
