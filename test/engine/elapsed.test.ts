import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, shiftMonths } from '../../src/figure/calendar.ts';
import type { Pace } from '../../src/figure/figure.ts';
import type { Day } from '../../src/figure/period.ts';
import { ageBetween, durationBetween, periodOf } from '../../src/figure/period-algebra.ts';
import { lintBase } from '../../src/rules/run.ts';
import { wrongAge } from '../../src/rules/time/wrong-age.ts';
import { read } from './read.ts';

/** Days of two centuries, with the ends of months and leap days more often than they come. */
const days = fc.oneof(
  fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2100, 12, 31) }),
  fc.tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 })).map(([y, m]) => dayOf(y, m, 1) - 1),
  fc.integer({ min: 475, max: 525 }).map(four => dayOf(four * 4, 3, 1) - 1),
);
const precisions = fc.constantFrom(4, 7, 10, 10, 10);
const saying = fc.record({
  // Near the days on which months and years are full, where a day more or less decides.
  months: fc.oneof(
    fc.nat({ max: 600 }),
    fc.nat({ max: 50 }).map(years => years * 12),
  ),
  off: fc.integer({ min: -1, max: 1 }),
  precision: precisions,
  unit: fc.constantFrom<Pace>('day', 'week', 'month', 'quarter', 'year'),
  begun: fc.boolean(),
  isAge: fc.boolean(),
});

describe('what is true of one beginning', () => {
  it('never contradicts itself, however exact its dates are and whichever ends are counted', async () => {
    const worlds = fc.record({
      birth: days,
      precision: precisions,
      known: fc.boolean(),
      says: fc.array(saying, { minLength: 2, maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(worlds, async ({ birth, precision, known, says }) => {
        const date = known ? `, date: ${dateText(birth, precision)}` : '';
        const facts = says
          .map(one => ({ ...one, until: shiftMonths(birth, one.months) + one.off }))
          .filter(({ until }) => until >= birth)
          .map(
            (one, index) =>
              `  - { id: f${index}, date: ${dateText(one.until, one.precision)}, ${figureOf(birth, one)}, since: birth }`,
          );
        const { base } = await read(['facts:', `  - { id: birth, is: birth${date} }`, ...facts].join('\n'));
        const { findings } = lintBase(base, [wrongAge], '2026-11-24');
        expect(findings.map(({ message }) => message)).toEqual([]);
      }),
    );
  });
});

function dateText(day: Day, precision: number): string {
  return periodOf(day, day, false).text.slice(0, precision);
}

interface Saying {
  readonly until: Day;
  readonly unit: Pace;
  readonly begun: boolean;
  readonly isAge: boolean;
}

function figureOf(birth: Day, { until, unit, begun, isAge }: Saying): string {
  const [from, to] = [periodOf(birth, birth, false), periodOf(until, until, false)];
  const { low, high } = isAge ? ageBetween(from, to) : durationBetween(from, to, unit);
  const number = begun ? high : low;
  return isAge ? `age: ${number}` : `value: ${number} ${unit}s`;
}
