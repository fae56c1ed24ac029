import type { Base } from '../../src/base/base.ts';
import type { Fact } from '../../src/base/fact.ts';
import { factId } from '../../src/base/ids.ts';
import { loadBase } from '../../src/base/load-base.ts';
import type { Finding, Severity } from '../../src/finding/finding.ts';

/** Two files of facts that are small enough to know by heart, with every kind of measure and some Chinese. */
export const files: Readonly<Record<string, string>> = {
  'automotive.yaml': `# Cars of the circle.
defaults: { source: daily, about: circle, period: 2022-H1 }
sources:
  daily: { title: Ten clusters, publisher: The Daily, author: A. Writer, published: 2023-01-04 }
entities:
  china: { name: China, aliases: [中国], kind: country }
  circle: { name: The circle, aliases: [成渝地区双城经济圈], partOf: china }
indicators:
  car-output: { name: Car output, unit: cars, additive: true }
facts:
  - id: cars
    statement: The circle made 1.393 million cars, and grew faster than the country.
    indicator: car-output
    value: 1.393 million cars     # as the source writes it
    change: +6.7%
    compare: { change: higher, than: cars-china }
    at: paragraph 2
    tags: [growth]
  - { id: cars-china, about: china, statement: The country's output grew., indicator: car-output, change: +8.8% }
  - { id: platform, statement: Café platforms join supply and demand., note: seen in Chengdu }
  - { id: pillar, statement: 汽车是支柱产业。, is: pillar industry }
`,
  'economy.yaml': `defaults: { source: yearbook, indicator: gdp }
sources:
  yearbook: { title: Yearbook, publisher: Bureau, published: 2022-03 }
indicators:
  gdp: { name: GDP, unit: CNY, additive: true }
facts:
  - { id: gdp-2021, about: circle, period: 2021, value: over 7.39 trillion CNY, share: { is: 6.5%, of: china } }
  - { id: gdp-china-2021, about: china, period: 2021, value: 114 trillion CNY, quote: "GDP of 114 trillion, for \\"all\\"" }
  - { id: gdp-rank, about: circle, period: 2020, rank: { is: 3, in: china, among: clusters, size: 19 } }
`,
};

export function loadSmallBase(): Promise<Base> {
  return baseOf(files);
}

/** A base of these files; a test that writes one badly would test nothing, so problems are thrown. */
export async function baseOf(texts: Readonly<Record<string, string>>): Promise<Base> {
  const base = await loadBase(Object.entries(texts).map(([file, text]) => ({ file, text })));
  if (base.problems.length > 0) throw new Error(JSON.stringify(base.problems));
  return base;
}

/** Facts under some defaults, in one file beside the small base. */
export async function factOf(yaml: string): Promise<Fact> {
  const base = await baseOf({ ...files, 'other.yaml': `facts:\n  - ${yaml}\n` });
  const fact = base.facts.find(({ at }) => at.file === 'other.yaml');
  if (!fact) throw new Error(`no fact in ${yaml}`);
  return fact;
}

/** A finding as far as queries and views look at it. */
export function findingOn(severity: Severity, facts: readonly string[], message = 'they cannot both be true'): Finding {
  const span = { file: 'automotive.yaml', start: 0, end: 0 };
  return {
    rule: 'false-comparison',
    rules: ['false-comparison'],
    severity,
    message,
    at: span,
    facts: facts.map(factId),
    figures: [],
    steps: [],
    related: [],
    repairs: [],
    settle: null,
    fingerprint: facts.join(),
    accepted: null,
  };
}
