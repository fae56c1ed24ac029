import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules } from '../src/rules/index.ts';
import { catchesTable } from './readme/catches.ts';
import { printedBy, withFreshOutputs } from './readme/outputs.ts';
import { picture, themes } from './readme/picture.ts';
import { everydayUnits, rulesTable } from './readme/tables.ts';

const readme = fileURLToPath(new URL('../README.md', import.meta.url));

/** The README with its generated parts written afresh; `npm test -- -u` writes it. */
async function written(): Promise<string> {
  let text = readFileSync(readme, 'utf8');
  for (const [name, part] of [
    ['rules', rulesTable()],
    ['units', everydayUnits()],
    ['catches', await catchesTable()],
  ] as const) {
    text = text.replace(between(name), `<!-- ${name} -->\n${part}\n<!-- /${name} -->`);
  }
  return withFreshOutputs(text);
}

/** Said of the picture to those who cannot see it. */
const title =
  'cq lint facts reports a false comparison: "higher" is false, since output grew by at most 6.75 % against at least 8.75 % in the country';

function between(name: string): RegExp {
  return new RegExp(`<!-- ${name} -->[^]*<!-- /${name} -->`);
}

describe('what is made of the cards and of real runs', () => {
  it('stands in the README as they say', async () => {
    await expect(await written()).toMatchFileSnapshot(readme);
  });

  it.each(Object.keys(themes) as (keyof typeof themes)[])(
    'stands in the picture of the first finding, %s',
    async theme => {
      const [finding = ''] = (await printedBy('lint facts', { columns: 110 })).split('\n\n');
      const file = new URL(`../.github/finding-${theme}.svg`, import.meta.url);
      await expect(picture(`$ cq lint facts\n${finding}`, title, theme)).toMatchFileSnapshot(fileURLToPath(file));
    },
  );

  it.each(rules.map(rule => [rule.id, rule] as const))('%s has a card that is worth reading', (_id, rule) => {
    const { summary, why, fires, silent, limits, accept } = rule;
    for (const text of [summary, why, fires, silent, limits, accept]) expect(text.trim().length).toBeGreaterThan(10);
    expect(summary).toMatch(/\.$/);
  });
});
