import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { ajvOptions } from '../../.build/ajv-options.mjs';

const names = ['facts-list', 'show', 'topics', 'sources', 'entities', 'indicators', 'lint', 'checks', 'rules'];

/** What JSON that was printed does otherwise than its schema says; nothing, if all is well. */
export function problemsOf(schema: string, json: string): readonly unknown[] {
  const ajv = new Ajv2020({ ...ajvOptions, messages: true });
  for (const name of names) ajv.addSchema(JSON.parse(readFileSync(pathOf(name), 'utf8')), `${name}.schema.json`);
  const validate = ajv.getSchema(`${schema}.schema.json`);
  if (!validate) throw new Error(`there is no ${schema}.schema.json`);
  return validate(JSON.parse(json)) ? [] : (validate.errors ?? []);
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(`../../schemas/${name}.schema.json`, import.meta.url));
}
