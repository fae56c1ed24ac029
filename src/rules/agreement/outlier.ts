import { type Centred, centredSeries, type Outlier, outliersOf } from '../../engine/outliers.ts';
import { formatBounds } from '../../figure/format.ts';
import { point } from '../../figure/interval.ts';
import { difference } from '../../figure/make-figure.ts';
import { lookedAt } from '../looked.ts';
import type { Check, Rule } from '../rule.ts';

export const outlier: Rule = {
  id: 'outlier',
  family: 'agreement',
  severity: 'info',
  summary: 'A figure lies far off the others of its own series.',
  why: `In a series a lost zero or a word of scale stands out, though nothing contradicts it. The median and the median deviation
    are not moved by the slip itself (Hampel 1974, The influence curve and its role in robust estimation).`,
  fires: `a level is off the median of its series by more than five median deviations, in every reading, and off the levels before
    and after it by as much; the series has eight figures or more, of periods of one length`,
  silent: `the series grows or falls to it, so that its neighbours are near; half of the series are one and the same figure, or more
    than a quarter of it is as far off: not checked; a hedge or rounding reaches nearer`,
  limits: `A hint and no finding of error: crises and records are outliers too. Of a level that several facts give the first by
    name counts. On a table of emissions by country and year (23,372 levels) it gives 3 hints; the median alone would give 2,982.`,
  accept: 'it is so: a year like no other',
  wrong: `
    entities: { land: {} }
    indicators: { stores: { unit: stores } }
    defaults: { about: land, indicator: stores }
    facts:
      - { id: a, period: 2011, value: 411 stores }
      - { id: b, period: 2012, value: 425 stores }
      - { id: c, period: 2013, value: 408 stores }
      - { id: d, period: 2014, value: 4190 stores }
      - { id: e, period: 2015, value: 430 stores }
      - { id: f, period: 2016, value: 402 stores }
      - { id: g, period: 2017, value: 444 stores }
      - { id: h, period: 2018, value: 417 stores }`,
  right: `
    entities: { land: {} }
    indicators: { stores: { unit: stores } }
    defaults: { about: land, indicator: stores }
    facts:
      - { id: a, period: 2011, value: 411 stores }
      - { id: b, period: 2012, value: 425 stores }
      - { id: c, period: 2013, value: 408 stores }
      - { id: d, period: 2014, value: 419 stores }
      - { id: e, period: 2015, value: 430 stores }
      - { id: f, period: 2016, value: 402 stores }
      - { id: g, period: 2017, value: 444 stores }
      - { id: h, period: 2018, value: 417 stores }`,

  *check(_base, network) {
    for (const series of centredSeries(network)) {
      const found = outliersOf(series);
      if (found === null || found.length === 0) yield* quiet(series, found === null);
      else for (const one of found) yield told(series, one);
    }
  },
};

/** A series is one check, at its first figure. */
function* quiet({ dots }: Centred, isOpen: boolean): Iterable<Check> {
  const [first] = dots;
  if (!first) return;
  if (isOpen)
    yield { outcome: 'not-checked', ...lookedAt([first.claim]), missing: 'a series that varies around its middle' };
  else yield { outcome: 'holds', ...lookedAt([first.claim]) };
}

function told({ dots, median, deviation }: Centred, { dot, beside }: Outlier): Check {
  const { claim, level } = dot;
  const usual = formatBounds(point(median), level.unit);
  const around = formatBounds(point(deviation), difference(level.unit));
  return {
    outcome: 'conflict',
    ...lookedAt([claim]),
    message: `${claim.figure.text} lies far off its series: the median of ${dots.length} figures is ${usual}, and half of them lie within ${around} of it`,
    related: beside.map(({ claim: { at, fact, path, figure } }) => ({
      at,
      fact: fact.id,
      measure: path,
      note: `${figure.text} beside it`,
    })),
    severity: null,
  };
}
