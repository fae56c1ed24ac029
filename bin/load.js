// @ts-check
const { existsSync, readFileSync } = require('node:fs');
const Module = require('node:module');
const { Script } = require('node:vm');

/** Where the build keeps what V8 compiled: only the same Node on the same kind of machine can use it. */
const compiledHere = `compiled-${process.version}-${process.platform}-${process.arch}`;

/**
 * Loads a built cq. Built by this Node it comes with the code that V8 made of it then, a third of what a start costs. V8 takes
 * none from another version, with other flags, or for a text of another length: then it compiles as ever.
 * @param {string} dist
 */
function loadBuilt(dist) {
  const compiled = `${dist}/${compiledHere}`;
  if (existsSync(compiled)) return chunksIn(dist, compiled).load('./start.cjs');
  // A package that another Node built. Node's own cache, where there is one (22.1), serves from the second start on.
  /** @type {{ enableCompileCache?: () => void }} */ (Module).enableCompileCache?.();
  return require(`${dist}/start.cjs`);
}

/**
 * A `require` for the chunks in dist, and the scripts that it has made of them.
 * @param {string} dist
 * @param {string | null} compiled the folder of what V8 compiled
 */
function chunksIn(dist, compiled) {
  /** @type {Map<string, Script>} */
  const scripts = new Map();
  /** @param {string} id */
  const load = id => {
    if (!id.startsWith('./')) return require(id);
    const name = id.slice(2);
    const file = `${dist}/${name}`;
    const known = require.cache[file];
    if (known) return known.exports;
    const module = new Module(file);
    require.cache[file] = module;
    const head = '(function (exports, require, module) {';
    // The build writes ASCII, which Latin-1 contains: V8 keeps it as it is, at half the size.
    const script = new Script(`${head}${readFileSync(file, 'latin1')}\n})`, {
      filename: file,
      columnOffset: -head.length,
      cachedData: compiled === null ? undefined : bytesOf(`${compiled}/${name}.cache`),
    });
    scripts.set(name, script);
    script.runInThisContext().call(module.exports, module.exports, load, module);
    return module.exports;
  };
  return { load, scripts };
}

/** @param {string} file */
function bytesOf(file) {
  // No command loads all chunks, so not all have been compiled.
  return existsSync(file) ? readFileSync(file) : undefined;
}

module.exports = { chunksIn, compiledHere, loadBuilt };
