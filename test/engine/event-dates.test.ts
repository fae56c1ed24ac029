import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/figure/calendar.ts';
import type { Day } from '../../src/figure/period.ts';
import { durationBetween, periodOf } from '../../src/figure/period-algebra.ts';
import { lintBase } from '../../src/rules/run.ts';
import { wrongEventOrder } from '../../src/rules/time/wrong-event-order.ts';
import { read } from './read.ts';

const EVENTS = 5;
const days = fc.oneof(
  fc.integer({ min: dayOf(1999, 1, 1), max: dayOf(2004, 12, 31) }),
  fc.tuple(fc.integer({ min: 1999, max: 2004 }), fc.integer({ min: 1, max: 12 })).map(([y, m]) => dayOf(y, m, 1) - 1),
);
const events = fc.array(fc.record({ day: days, precision: fc.constantFrom(0, 0, 4, 7, 10) }), {
  minLength: EVENTS,
  maxLength: EVENTS,
});
const lines = fc.array(
  fc.record({
    one: fc.nat({ max: EVENTS - 1 }),
    other: fc.nat({ max: EVENTS - 1 }),
    form: fc.constantFrom('order', 'at least', 'days', 'months'),
  }),
  { maxLength: 8 },
);

describe('true relations between true dates', () => {
  it('never contradict each other, however few of the dates are known', async () => {
    await fc.assert(
      fc.asyncProperty(events, lines, async (all, said) => {
        const facts = all.map(({ day, precision }, index) => {
          const date = precision ? `, date: ${periodOf(day, day, false).text.slice(0, precision)}` : '';
          return `  - { id: e${index}, is: event${date} }`;
        });
        const relations = said.map(({ one, other, form }) => {
          return `  - ${relationOf(`e${one}.date`, all[one]?.day ?? 0, `e${other}.date`, all[other]?.day ?? 0, form)}`;
        });
        const { base } = await read(
          ['facts:', ...facts, 'relations:', '  - e0.date <= e0.date', ...relations].join('\n'),
        );
        const { findings } = lintBase(base, [wrongEventOrder], '2026-11-24');
        expect(findings.map(({ message }) => message)).toEqual([]);
      }),
    );
  });
});

/** A line that is true of two days. */
function relationOf(one: string, mine: Day, other: string, theirs: Day, form: string): string {
  if (mine < theirs) return relationOf(other, theirs, one, mine, form);
  const months = durationBetween(periodOf(theirs, theirs, false), periodOf(mine, mine, false), 'month');
  switch (form) {
    case 'days':
      return `${one} - ${other} = ${mine - theirs} days`;
    case 'months':
      return `${one} - ${months.low} months >= ${other}`;
    case 'at least':
      return `${other} + ${months.high} months >= ${one}`;
    default:
      return mine === theirs ? `${one} = ${other}` : `${other} < ${one}`;
  }
}
