import type { Rule } from '../rule.ts';

export const looseBound: Rule = {
  id: 'loose-bound',
  family: 'agreement',
  severity: 'warning',
  summary: 'A hedge would have to reach far for the figures to fit.',
  why: `Nobody who knows of 40 deaths writes "over 10", and nobody "up to 100,000" of 25,000. Such a bound is not false, but the
    number before it was likely meant for something else, or is out of date.`,
  fires: `a check holds only if "over" or "at least" means more than twice the number, "under" or "up to" less than half of it, or
    "nearly" less than nine tenths; whatever the sources`,
  silent:
    'the other figures fit a nearer value; rounding alone can explain it as well; the figures cannot both be true, which other rules say',
  limits: 'It takes over what other rules check, and sees no bound that nothing is compared with.',
  accept: 'the bound is as loose as it looks: a limit by law, or a figure given early',
  wrong: `
    entities: { town: {} }
    indicators: { deaths: { unit: deaths } }
    sources: { paper: { title: A paper }, office: { title: An office } }
    facts:
      - { id: story, source: paper, about: town, indicator: deaths, period: 2022, value: over 10 deaths }
      - { id: count, source: office, about: town, indicator: deaths, period: 2022, value: 40 deaths }`,
  right: `
    entities: { town: {} }
    indicators: { deaths: { unit: deaths } }
    sources: { paper: { title: A paper }, office: { title: An office } }
    facts:
      - { id: story, source: paper, about: town, indicator: deaths, period: 2022, value: over 30 deaths }
      - { id: count, source: office, about: town, indicator: deaths, period: 2022, value: 40 deaths }`,

  takeOver({ check }) {
    if (check.outcome !== 'strained' || !check.loose) return null;
    return { message: check.message, related: check.related, severity: 'warning' };
  },
};
