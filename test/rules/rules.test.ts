import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/finding/finding.ts';
import { rules } from '../../src/rules/index.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { annotate, casesOf, findingsIn } from './fixture.ts';

const fixtureOf = (family: string, id: string): string =>
  fileURLToPath(new URL(`./${family}/${id}.yaml`, import.meta.url));

/** What cannot be shown by the text of one file has a test of its own, under the rule's name. */
const shown = rules.filter(rule => rule.wrong !== '');

describe.each(shown.map(rule => [rule.id, rule] as const))('%s', (id, rule) => {
  const path = fixtureOf(rule.family, id);

  it('finds in its fixture what the fixture says, word for word and place for place', async () => {
    expect(existsSync(path), `${path} is missing`).toBe(true);
    const fixture = readFileSync(path, 'utf8');
    await expect(await annotate(rule, fixture)).toMatchFileSnapshot(path);
  });

  it('has a case that fires and one that stays silent', async () => {
    const { prelude, cases } = casesOf(readFileSync(path, 'utf8'));
    const found = await Promise.all(
      cases.map(async ({ text }) => foundBy(rule, await findingsIn(rule, prelude + text))),
    );
    expect(Math.max(...found)).toBeGreaterThan(0);
    expect(Math.min(...found)).toBe(0);
  });

  it('fires on the wrong example of its card, and nothing does on the right one', async () => {
    const wrong = await findingsIn(rule, outdent(rule.wrong));
    expect(wrong.map(finding => finding.rule)).toContain(id);
    expect(await findingsIn(rule, outdent(rule.right))).toEqual([]);
  });
});

describe.each(rules.map(rule => [rule.id, rule] as const))('the card of %s', (id, { wrong, right, ...card }) => {
  it('says something under every heading', () => {
    for (const [heading, text] of Object.entries(card))
      if (typeof text === 'string') expect(text.trim(), heading).not.toBe('');
  });

  it('has examples, or the rule has a test of its own', () => {
    if (wrong !== '' && right !== '') return;
    expect(existsSync(fixtureOf(card.family, id).replace(/yaml$/, 'test.ts'))).toBe(true);
  });
});

function foundBy({ id }: Rule, findings: readonly Finding[]): number {
  return findings.filter(finding => finding.rule === id).length;
}

/** The examples of a card stand indented in their template string. */
function outdent(text: string): string {
  return text.replace(/^\n/, '').replace(/^ {4}/gm, '');
}
