import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const test = fileURLToPath(new URL('.', import.meta.url));

/** `npm run fuzz` is `--mode fuzz`: the files with properties only, each tried a hundred times as often, from a new seed. */
export default defineConfig(({ mode }) => ({
  root: join(test, '..'),
  test: {
    include: mode === 'fuzz' ? filesWithProperties() : ['test/**/*.test.ts'],
    globalSetup: ['test/build-once.ts'],
    setupFiles: ['test/properties.ts'],
    testTimeout: mode === 'fuzz' ? 600_000 : 20_000,
    env: { NO_COLOR: '1', TZ: 'UTC', FUZZ: mode === 'fuzz' ? '1' : '' },
    // A forgotten .only would make CI green on one test.
    allowOnly: !process.env.CI,
  },
}));

function filesWithProperties(): string[] {
  return readdirSync(test, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.test.ts') && readFileSync(join(test, name), 'utf8').includes("'fast-check'"))
    .map(name => `test/${name.replaceAll('\\', '/')}`);
}
