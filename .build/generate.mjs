// @ts-check
// Compiles the schemas ahead of time: importing the result costs 5 ms, compiling at run time 214.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { rolldown } from 'rolldown';
import { ajvOptions } from './ajv-options.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'src/base/generated');

/** What is checked at run time. The other schemas describe output: they are compiled here to see that they compile, and used by tests. */
const validators = { validateFacts: 'facts' };

/** Writes src/base/generated/validate.js and its types, and touches them only if they change. */
export async function generate() {
  const ajv = new Ajv2020({
    ...ajvOptions,
    code: { source: true, esm: true, lines: false },
  });
  // No schema of ours needs what these two make every function keep account of: a tenth of the code.
  Object.assign(ajv.opts, { unevaluated: false, dynamicRef: false });
  /** @type {Record<string, string>} */
  const ids = {};
  for (const file of readdirSync(join(root, 'schemas')).filter(name => name.endsWith('.schema.json'))) {
    const schema = JSON.parse(readFileSync(join(root, 'schemas', file), 'utf8'));
    const key = file.replace('.schema.json', '');
    ids[key] = schema.$id ?? key;
    ajv.addSchema(withoutWords(schema), schema.$id ? undefined : key);
  }
  for (const id of Object.values(ids)) ajv.getSchema(id);

  const wanted = Object.fromEntries(
    Object.entries(validators).map(([name, key]) => {
      const id = ids[key];
      if (!id) throw new Error(`schemas/${key}.schema.json is missing`);
      return [name, id];
    }),
  );
  const code = await selfContained(withoutSchemas(standalone(ajv, wanted)));
  const header = '// Made by .build/generate.mjs from schemas/. Not in git.\n';
  mkdirSync(target, { recursive: true });
  writeIfChanged(join(target, 'validate.js'), header + code);
  writeIfChanged(join(target, 'validate.d.ts'), header + types(Object.keys(wanted)));
}

/**
 * A schema without what is only read by people and editors: a quarter of the validator's size.
 * @param {any} schema
 * @returns {any}
 */
function withoutWords(schema) {
  if (Array.isArray(schema)) return schema.map(withoutWords);
  if (schema === null || typeof schema !== 'object') return schema;
  const isWord = (/** @type {[string, any]} */ [key, value]) =>
    ['title', 'description'].includes(key) ? typeof value === 'string' : key === 'examples' && Array.isArray(value);
  return Object.fromEntries(
    Object.entries(schema)
      .filter(entry => !isWord(entry))
      .map(([key, value]) => [key, withoutWords(value)]),
  );
}

/**
 * The compiled code holds each schema as well, to look up a few words in it. The rest is left out, since it would be made at
 * every start.
 * @param {string} code
 */
function withoutSchemas(code) {
  /** @type {Record<string, any>} */
  const schemas = {};
  const slimmed = code.replaceAll(
    /\bconst (schema\d+) = (\{.*?\});(?=const |let |function |export )/g,
    (_, name, schema) => {
      schemas[name] = lookedUpIn(JSON.parse(schema));
      return `const ${name} = ${JSON.stringify(schemas[name])};`;
    },
  );
  for (const [use, name = '', path = ''] of code.matchAll(/\b(schema\d+)((?:\.\w+)+)/g)) {
    const found = path
      .slice(1)
      .split('.')
      .reduce((part, key) => part?.[key], schemas[name]);
    if (found === undefined) throw new Error(`the compiled schema looks up ${use}, which is left out`);
  }
  return slimmed;
}

/**
 * @param {any} schema
 * @returns {any}
 */
function lookedUpIn({ type, enum: values, items, properties }) {
  const inside = properties && Object.entries(properties).map(([key, value]) => [key, lookedUpIn(value)]);
  return { type, enum: values, items: items && lookedUpIn(items), properties: inside && Object.fromEntries(inside) };
}

/**
 * ajv's "ESM" output still requires its run-time helpers. Bundling takes them in.
 * @param {string} code
 */
async function selfContained(code) {
  const entry = join(root, '.build/validate.virtual.js');
  const bundle = await rolldown({
    input: entry,
    platform: 'node',
    plugins: [
      {
        name: 'ajv-output',
        resolveId: id => (id === entry ? id : null),
        load: id => (id === entry ? code : null),
      },
    ],
  });
  const { output } = await bundle.generate({
    format: 'esm',
    codeSplitting: false,
    comments: false,
    // Nobody reads it, and every byte is parsed at each start.
    minify: true,
  });
  await bundle.close();
  return output[0].code;
}

/** @param {string[]} names */
function types(names) {
  return `import type { ValidateFunction } from 'ajv';

${names.map(name => `export declare const ${name}: ValidateFunction<unknown>;\n`).join('')}`;
}

/**
 * @param {string} file
 * @param {string} text
 */
function writeIfChanged(file, text) {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generate();
