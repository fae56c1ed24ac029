import { describe, expect, it } from 'vitest';
import { type Decision, decide } from '../../src/engine/decide.ts';
import { growthOf } from '../../src/engine/growth.ts';
import type { ChangeOf } from '../../src/engine/observation.ts';
import { read } from './read.ts';

const PRELUDE = `
sources: { paper: { title: A }, rival: { title: B }, office: { title: C, primary: true }, copy: { title: D } }
entities: { land: {} }
indicators: { cars: { unit: cars }, jobless: { unit: "%" } }
defaults: { about: land, source: paper, period: 2022 }
facts:
`;

/** A level, its base and the change between them; how their check ends. */
const table: readonly (readonly [string, string, Decision['outcome']])[] = [
  ['what the numbers give lies in the change', 'base: 4.0%, level: 5.0%, change: +1.0 pp', 'holds'],
  ['a range counts by its strict interval', 'base: 4.0%, level: 5.0% to 5.2%, change: +1.1 pp', 'holds'],
  ['only the rounding of the levels explains it', 'base: 4.0%, level: 5.0%, change: +1.06 pp', 'rounding'],
  ['only closed ends touch', 'base: { is: 4.0%, precision: exact }, level: 5.2%, change: +1.3 pp', 'tie'],
  ['no choice of true values fits', 'base: 4.0%, level: 5.0%, change: +1.2 pp', 'conflict'],
  [
    'the digits rule it out, zeros at the end let it in',
    'base: "1,300 cars", level: "1,400 cars", change: +9.1%',
    'strained',
  ],
  ['even zeros do not let it in', 'base: "1,300 cars", level: "1,400 cars", change: +29.1%', 'conflict'],
  ['only a far hedge lets it in', 'base: 4.0%, level: over 5.0%, change: +9.0 pp', 'strained'],
  ['a level that nobody gives', 'base: 4.0%, change: +1.2 pp', 'not-checked'],
  ['a base that may be nothing', 'base: 0 cars, level: 5 cars, change: +20%', 'not-checked'],
];

describe('how a check ends', () => {
  it.each(table)('%s', async (_title, figures, outcome) => {
    expect((await decisionOf(figures)).outcome).toBe(outcome);
  });

  it('names the figures that are missing', async () => {
    const decision = await decisionOf('base: 4.0%, change: +1.2 pp');
    const missing =
      decision.outcome === 'not-checked' && decision.missing.kind === 'figures' ? decision.missing.of : [];
    expect(missing.map(variable => variable.key)).toEqual(['land|jobless|18993/19357|reported|']);
  });

  it('says that a divisor may be nothing', async () => {
    const decision = await decisionOf('base: 0 cars, level: 5 cars, change: +20%');
    expect(decision.outcome === 'not-checked' && decision.missing.kind).toBe('divisor');
  });

  it.each<[string, string, boolean, readonly (readonly string[])[]]>([
    ['a far hedge', 'base: 4.0%, level: over 5.0%, change: +9.0 pp', true, [['value']]],
    ['zeros of either level', 'base: "1,300 cars", level: "1,400 cars", change: +9.1%', false, [['value'], ['value']]],
    [
      'a far hedge, or zeros: the zeros are likelier',
      'base: over 400 cars, level: "1,000 cars", change: +20%',
      false,
      [['value'], ['value']],
    ],
    [
      'zeros and loose words together',
      'base: "1,000 cars", level: "1,200 cars", change: +28.1%',
      false,
      [['value', 'value']],
    ],
  ])('says what would have to stretch: %s', async (_title, figures, loose, stretches) => {
    const decision = await decisionOf(figures);
    if (decision.outcome !== 'strained') throw new Error(decision.outcome);
    expect(decision.loose).toBe(loose);
    expect(decision.stretches.map(uses => uses.map(use => use.claim.path))).toEqual(stretches);
  });

  it('needs no more figures than make the conflict', async () => {
    const decision = await decisionOf('base: 4.0%, level: 5.0%, change: +1.2 pp', [
      '{ id: vague, source: rival, indicator: jobless, value: about 5% }',
      '{ id: base-too, source: copy, indicator: jobless, period: 2021, value: 4% }',
    ]);
    expect(decision.uses.map(use => use.claim.fact.id)).toEqual(['after', 'after', 'before']);
  });

  it('looks at it from the side of the source that claims it, then of a primary one', async () => {
    const decision = await decisionOf('base: 4.0%, change: +1.2 pp', [
      '{ id: a-rival, source: rival, indicator: jobless, value: 5.0% }',
      '{ id: the-office, source: office, indicator: jobless, value: 5.04% }',
    ]);
    expect(decision.uses.map(use => use.claim.fact.id)).toEqual(['after', 'the-office', 'before']);
    expect('severity' in decision && decision.severity).toBe('error');
  });

  it('leaves a figure that contradicts a more telling one to the rule on disagreement', async () => {
    const decision = await decisionOf('base: 4.0%, level: 5.0%, change: +1.0 pp', [
      '{ id: other, source: rival, indicator: jobless, value: 7.0% }',
    ]);
    expect(decision.outcome).toBe('holds');
  });

  it('counts a source as one voice with the one that it reports', async () => {
    const round = 'base: "1,300 cars", change: +9.1%';
    const level = '{ id: level, source: rival, indicator: cars, value: "1,400 cars" }';
    const report = '{ id: level-too, indicator: cars, value: "1,400 cars", reports: level }';
    const [alone, reported] = [await decisionOf(round, [level]), await decisionOf(round, [level, report])];
    expect([alone, reported].map(one => 'oneSource' in one && one.oneSource)).toEqual([false, true]);
  });
});

async function decisionOf(figures: string, more: readonly string[] = []): Promise<Decision> {
  const { base: earlier, level, change } = partsOf(figures);
  const indicator = figures.includes('cars') ? 'cars' : 'jobless';
  const value = level ? `, value: ${level}` : '';
  const { base, network } = await read(
    `${PRELUDE}  - { id: before, indicator: ${indicator}, period: 2021, value: ${earlier} }\n` +
      `  - { id: after, indicator: ${indicator}${value}, change: ${change} }\n${more.map(fact => `  - ${fact}\n`).join('')}`,
  );
  const observed = network.observed.find(({ variable }) => variable.kind === 'change');
  const [claim] = observed?.claims ?? [];
  const constraint = observed && claim ? growthOf(network, observed.variable as ChangeOf, claim) : null;
  if (!constraint) throw new Error('there is no change to check');
  return decide(constraint, network, base);
}

function partsOf(figures: string): Record<string, string> {
  const parts = figures.split(/, (?=(?:level|change): )/);
  return Object.fromEntries(parts.map(part => [part.slice(0, part.indexOf(':')), part.slice(part.indexOf(':') + 2)]));
}
