import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { ajvOptions } from '../../.build/ajv-options.mjs';

interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly examples?: readonly unknown[];
}

const schema = JSON.parse(readFileSync(new URL('../../schemas/facts.schema.json', import.meta.url), 'utf8'));
const places = new Map<string, Schema>(subschemasOf(schema, '#'));
const properties = [...places].filter(([pointer]) => /\/properties\/\w+$/.test(pointer));

test('there are keys to look at', () => {
  expect(properties.length).toBeGreaterThan(120);
});

describe('an editor explains every key', () => {
  test.each(properties)('%s', (_, property) => {
    expect(explained(property, 'title')).toMatch(/\S/);
    expect((explained(property, 'description') ?? '').length).toBeGreaterThanOrEqual(20);
  });
});

describe('an example of the schema is one: it is accepted where it stands', () => {
  const ajv = new Ajv2020(ajvOptions).addSchema(schema, 'facts');
  const withExamples = [...places].filter(([, { examples }]) => examples);

  test.each(withExamples)('%s', (pointer, { examples = [] }) => {
    const validate = ajv.compile({ $ref: `facts${pointer}` });
    for (const example of examples) expect(validate(example), JSON.stringify(example)).toBe(true);
  });
});

test('every definition is used', () => {
  const text = JSON.stringify(schema);
  const unused = Object.keys(schema.$defs).filter(name => !text.includes(`"#/$defs/${name}"`));
  expect(unused).toEqual([]);
});

test('any key of a fact but its id may stand in the defaults', () => {
  const { id: _, ...others } = schema.$defs.fact.properties;
  expect(Object.keys(schema.$defs.defaults.properties)).toEqual(Object.keys(others));
});

/** What an editor shows of a key: its own words, else those of what it refers to. */
function explained(property: Schema, word: 'title' | 'description'): string | undefined {
  const target = property.$ref === undefined ? undefined : places.get(property.$ref);
  return property[word] ?? (target && explained(target, word));
}

/** All schemas in a schema, each under the pointer to it. */
function* subschemasOf(node: unknown, pointer: string): Iterable<[string, Schema]> {
  if (typeof node !== 'object' || node === null) return;
  yield [pointer, node as Schema];
  for (const [key, child] of Object.entries(node)) {
    // What an example holds is no schema.
    if (key !== 'examples') yield* subschemasOf(child, `${pointer}/${key}`);
  }
}
