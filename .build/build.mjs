// @ts-check
// Builds dist/: CommonJS, which starts faster than ESM, in few chunks, and with what V8 compiles of them.
//   node .build/build.mjs             always
//   node .build/build.mjs --if-stale  only if something it is made of is newer (tests)
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
      // What stands in one chunk is decided by groups (below); some of it is imported both ways.
      if (log.code !== 'INEFFECTIVE_DYNAMIC_IMPORT') handle(level, log);
    },
  });
  const fresh = `${dist}.${process.pid}`;
  try {
    const { output } = await bundle.generate({
      format: 'cjs',
      entryFileNames: '[name].cjs',
      codeSplitting: { groups: [{ name: groupOf, debugName: 'group' }] },
      chunkFileNames: ({ facadeModuleId }) => `${packageOf(facadeModuleId) ?? '[name]'}.cjs`,
      // Names are kept: the trace of an internal error should tell where.
      minify: { compress: true, mangle: false },
      comments: { legal: true, annotation: false, jsdoc: false },
    });
    mkdirSync(fresh);
    for (const chunk of output)
      if (chunk.type === 'chunk') writeFileSync(join(fresh, chunk.fileName), ascii(chunk.code));
    keepCompiled(fresh);
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

/**
 * What every reading command needs is in three files: thirty small ones cost a tenth of the start. Apart stays what is only
 * for broken files (the exact reader, the sentences on the schema) or for local texts of sources, and what prints with the help
 * of a package (tables).
 * @param {string} module
 * @param {{ getModuleInfo: (module: string) => { importedIds: string[] } | null }} bundle
 */
function groupOf(module, bundle) {
  if (/node_modules[\\/]commander[\\/]/.test(module)) return 'cli';
  const [, room = '', file = ''] = /[\\/]src[\\/](\w+)[\\/](.*)$/.exec(module) ?? [];
  if (/^(exact-|read-exact|yaml-(?!document)|schema-(?!errors)|validate|break-|read-local-texts)/.test(file))
    return null;
  const group = groupOfRoom[room] ?? null;
  const usesPackage = () => bundle.getModuleInfo(module)?.importedIds.some(id => id.includes('node_modules'));
  return group === 'print' && usesPackage() ? null : group;
}

/** @type {Record<string, string>} */
const groupOfRoom = {
  text: 'cli',
  cli: 'cli',
  figure: 'core',
  base: 'core',
  engine: 'core',
  finding: 'core',
  rules: 'core',
  workspace: 'core',
  query: 'print',
  report: 'print',
  view: 'print',
};

/**
 * Code with what is not ASCII escaped: V8 keeps it at half the size, and compares and scans it sooner.
 * @param {string} code
 */
function ascii(code) {
  if (/String\.raw/.test(code)) throw new Error('an escape in a String.raw would stay one');
  return code.replace(/[^\0-\x7f]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Keeps what V8 compiles of the chunks. cq runs without it too, only slower.
 * @param {string} folder
 */
function keepCompiled(folder) {
  const { status } = spawnSync(process.execPath, [join(root, '.build/code-cache.mjs'), folder], { stdio: 'inherit' });
  if (status !== 0) console.error('cq is built, but what V8 compiled could not be kept: it will start more slowly');
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
  const sources = ['src', 'schemas', '.build', 'bin', 'package.json', 'package-lock.json', 'tsconfig.json'];
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
