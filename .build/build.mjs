// @ts-check
// Builds dist/: CommonJS, which starts faster than ESM, with a chunk of its own for each dynamic import.
//   node .build/build.mjs             always
//   node .build/build.mjs --if-stale  only if something it is made of is newer (tests)
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const entry = join(dist, 'start.cjs');

/** Generates the validators and bundles src/cli/start.ts. The new dist/ takes the old one's place at once, so a running cq never sees half of it. */
export async function build() {
  const { generate } = await import('./generate.mjs');
  const { rolldown } = await import('rolldown');
  await generate();
  const bundle = await rolldown({
    input: { start: join(root, 'src/cli/start.ts') },
    platform: 'node',
    tsconfig: join(root, 'tsconfig.json'),
    onLog(level, log, handle) {
      // A module that cannot be found would be left as a require that fails at the user's.
      if (log.code === 'UNRESOLVED_IMPORT') throw new Error(log.message);
      handle(level, log);
    },
  });
  const fresh = `${dist}.${process.pid}`;
  try {
    await bundle.write({
      dir: fresh,
      format: 'cjs',
      entryFileNames: '[name].cjs',
      // What every reading command needs is one file: thirty small ones cost a tenth of the start. What is only for broken
      // files (the exact reader, the sentences on the schema) stays apart.
      codeSplitting: { groups: [{ name: 'core', test: isCore }] },
      chunkFileNames: ({ facadeModuleId }) => `${packageOf(facadeModuleId) ?? '[name]'}.cjs`,
      // Names are kept: the trace of an internal error should tell where.
      minify: { compress: true, mangle: false },
      comments: { legal: true, annotation: false, jsdoc: false },
    });
    replaceDist(fresh);
  } finally {
    await bundle.close();
    rmSync(fresh, { recursive: true, force: true });
  }
}

/**
 * Another build may do the same at the same time: then the one that comes last stays.
 * @param {string} fresh
 */
function replaceDist(fresh, tries = 10) {
  const old = `${fresh}.old`;
  try {
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(fresh, dist);
  } catch (error) {
    if (tries === 0) throw error;
    replaceDist(fresh, tries - 1);
  } finally {
    rmSync(old, { recursive: true, force: true });
  }
}

/** @param {string} module */
function isCore(module) {
  const [, room = '', file = ''] = /[\\/]src[\\/](\w+)[\\/](.*)$/.exec(module) ?? [];
  if (room === 'base') return !/^(exact-|read-exact|yaml-(?!document)|schema-(?!errors)|validate|break-)/.test(file);
  return ['figure', 'engine', 'finding', 'rules', 'workspace'].includes(room) && !/^ignored/.test(file);
}

/**
 * A chunk made of a package is named after it: its own main file is often called index or dist.
 * @param {string | null | undefined} module
 */
function packageOf(module) {
  return module?.match(/node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)(?!.*node_modules)/)?.[1]?.replace(/[\\/]/, '-');
}

/** Builds if dist/ is missing or older than anything it is made of. */
export async function buildIfStale() {
  const sources = ['src', 'schemas', '.build', 'package.json', 'package-lock.json', 'tsconfig.json'];
  const stale = !existsSync(entry) || Math.max(...sources.map(path => newest(join(root, path)))) > newest(entry);
  if (stale) await build();
}

/**
 * When a file or anything in a folder last changed; a folder's own time tells of deleted files.
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map(name => newest(join(path, name))));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!existsSync(join(root, 'node_modules/rolldown'))) {
    // `npm install --omit=dev` in a clone runs this as well.
    console.error('cq is built with its development dependencies: run npm install without --omit=dev');
    process.exitCode = existsSync(entry) ? 0 : 1;
  } else await (process.argv.includes('--if-stale') ? buildIfStale() : build());
}
