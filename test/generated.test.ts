import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules } from '../src/rules/index.ts';
import { everydayUnits, rulesTable } from './readme.ts';

const readme = fileURLToPath(new URL('../README.md', import.meta.url));

/** The README with its generated parts written afresh; `npm test -- -u` writes it. */
function written(): string {
  let text = readFileSync(readme, 'utf8');
  for (const [name, part] of [
    ['rules', rulesTable()],
    ['units', everydayUnits()],
  ] as const) {
    text = text.replace(between(name), `<!-- ${name} -->\n${part}\n<!-- /${name} -->`);
  }
  return text;
}

function between(name: string): RegExp {
  return new RegExp(`<!-- ${name} -->[^]*<!-- /${name} -->`);
}

describe('what is made of the cards', () => {
  it('stands in the README as the cards say', async () => {
    await expect(written()).toMatchFileSnapshot(readme);
  });

  it.each(rules.map(rule => [rule.id, rule] as const))('%s has a card that is worth reading', (_id, rule) => {
    const { summary, why, fires, silent, limits, accept } = rule;
    for (const text of [summary, why, fires, silent, limits, accept]) expect(text.trim().length).toBeGreaterThan(10);
    expect(summary).toMatch(/\.$/);
  });
});
