import { loadBase } from '../../src/base/load-base.ts';
import { rules } from '../../src/rules/index.ts';
import { lintBase } from '../../src/rules/run.ts';
import { markdownText } from '../../src/text/markdown-text.ts';

/** A sentence as texts have them, and the facts in it. */
interface Sentence {
  readonly says: string;
  readonly facts: string;
}

const sentences: readonly Sentence[] = [
  {
    says: 'Profit rose from £1.2m to £1.8m, up a third.',
    facts: `
      entities: { firm: {} }
      indicators: { profit: { unit: GBP, signed: true } }
      facts:
        - { id: before, about: firm, indicator: profit, period: 2021, value: £1.2m }
        - { id: after, about: firm, indicator: profit, period: 2022, value: £1.8m, change: up a third }`,
  },
  {
    says: 'The three mines gave 1.20, 2.30 and 1.90 Mt: 5.52 Mt in all.',
    facts: `
      entities: { firm: {}, north: {}, south: {}, west: {} }
      indicators: { ore: { unit: Mt, additive: true } }
      facts:
        - { id: all-ore, about: firm, indicator: ore, period: 2022, value: 5.52 Mt, parts: [north, south, west] }
        - { id: north-ore, about: north, indicator: ore, period: 2022, value: 1.20 Mt }
        - { id: south-ore, about: south, indicator: ore, period: 2022, value: 2.30 Mt }
        - { id: west-ore, about: west, indicator: ore, period: 2022, value: 1.90 Mt }`,
  },
  {
    says: 'Exports of $12bn are 30% of a GDP of $55bn.',
    facts: `
      entities: { firm: {} }
      indicators: { gdp: { unit: USD }, exports: { unit: USD } }
      facts:
        - { id: whole, about: firm, indicator: gdp, period: 2022, value: $55bn }
        - { id: part, about: firm, indicator: exports, period: 2022, value: $12bn, share: { is: 30%, of: gdp } }`,
  },
  {
    says: 'The port is ninth in Asia and eighth in the world.',
    facts: `
      entities: { firm: {}, world: {}, asia: { partOf: world } }
      facts:
        - { id: in-asia, about: firm, period: 2022, rank: { is: 9, in: asia } }
        - { id: in-world, about: firm, period: 2022, rank: { is: 8, in: world } }`,
  },
  {
    says: 'Of the 43 people asked, 71% approved.',
    facts: `
      entities: { firm: {} }
      indicators: { approval: { unit: people } }
      facts: [{ id: poll, about: firm, indicator: approval, period: 2022, share: { is: 71%, n: 43 } }]`,
  },
  {
    says: 'The road is 6.0 miles (12 km) long.',
    facts: `
      entities: { firm: {} }
      indicators: { length: { unit: miles } }
      facts: [{ id: road, about: firm, indicator: length, period: 2022, value: { is: 6.0 miles, converted: 12 km } }]`,
  },
];

/** The README's table of what cq catches: sentences, and what it says of their facts. */
export async function catchesTable(): Promise<string> {
  const rows = await Promise.all(sentences.map(rowOf));
  return ['| a text says | cq says |', '| --- | --- |', ...rows].join('\n');
}

async function rowOf({ says, facts }: Sentence): Promise<string> {
  const text = facts.replaceAll(/^ {6}/gm, '');
  const { findings } = lintBase(await loadBase([{ file: 'a.yaml', text }]), rules, '2026-11-24');
  const [finding, ...others] = findings.filter(({ severity }) => severity === 'error');
  if (!finding || others.length > 0) throw new Error(`"${says}" has ${others.length + 1} errors or none, not one`);
  return `| ${markdownText(says)} | \`${finding.rule}\` ${markdownText(finding.message)} |`;
}
