import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadBase } from '../../src/base/load-base.ts';
import type { Finding } from '../../src/finding/finding.ts';
import { rules } from '../../src/rules/index.ts';
import { lintBase } from '../../src/rules/run.ts';
import { randomFile } from './random-file.ts';
import { spoiledFile } from './spoiled-file.ts';

async function findingsIn(...texts: readonly string[]): Promise<readonly Finding[]> {
  const files = texts.map((text, index) => ({ file: `${index}.yaml`, text }));
  return lintBase(await loadBase(files), rules, '2026-11-24').findings;
}

function expectSound(finding: Finding, texts: readonly string[]): void {
  const places = [finding.at, ...finding.related.map(({ at }) => at)];
  for (const { file, start, end } of places) {
    const length = texts[Number.parseInt(file, 10)]?.length ?? -1;
    expect(0 <= start && start <= end && end <= length, `${file} ${start}-${end} of ${length}`).toBe(true);
  }
  for (const words of [finding.message, ...finding.related.map(({ note }) => note)]) {
    expect(words).toMatch(/^\P{Cc}+$/u);
    expect(words).not.toMatch(/\b(?:undefined|NaN|\[object)\b/);
  }
  expect(finding.fingerprint).toMatch(/^[0-9a-f]{16}$/);
}

test('a file with slips in it is linted to the end, and every finding has its place in it', async () => {
  await fc.assert(
    fc.asyncProperty(spoiledFile(), async text => {
      for (const finding of await findingsIn(text)) expectSound(finding, [text]);
    }),
  );
});

test('so is a file of figures and references at random', async () => {
  await fc.assert(
    fc.asyncProperty(randomFile(), async text => {
      for (const finding of await findingsIn(text)) expectSound(finding, [text]);
    }),
  );
});

test('two files are one base, whichever comes first', async () => {
  await fc.assert(
    fc.asyncProperty(spoiledFile(), randomFile(), async (one, other) => {
      const files = [
        { file: '0.yaml', text: one },
        { file: '1.yaml', text: other },
      ];
      const findings = lintBase(await loadBase(files), rules, '2026-11-24').findings;
      for (const finding of findings) expectSound(finding, [one, other]);
      expect(lintBase(await loadBase([...files].reverse()), rules, '2026-11-24').findings).toEqual(findings);
    }),
  );
});
