import { type Found, indexWords, longestWord, type WordIndex } from './hedge.ts';
import type { Interval } from './interval.ts';
import { above, below, closed } from './interval.ts';
import { negate, rational, ZERO } from './rational.ts';

/** A word that gives a change its sign: `rose by`, 下降. `goal` is true for words that name what was reached: 增长到. */
interface Turn {
  readonly sign: 1 | -1;
  readonly goal: boolean;
}

/** The word of direction that begins at `at`, with the `by` or `to` after it; null if none does. Expects lower case. */
export function readTurn(lower: string, at: number): Found<Turn> | null {
  const found = longestWord(turns, lower, at);
  if (found === null) return null;
  const after = /^(?:\s+(by|to)(?![a-z])|了?([到至为])|了)/.exec(lower.slice(found.end, found.end + 8));
  const goal = after?.[1] === 'to' || after?.[2] !== undefined;
  return { value: { sign: found.value, goal }, end: found.end + (after?.[0].length ?? 0) };
}

/** A figure that is a direction and no number. */
interface Direction {
  /** Where it may stand: `up` says how something changed, `deficit` what it is. Changes are in percent, or in points. */
  readonly of: 'change' | 'level';
  readonly strict: Interval;
  readonly wide: Interval;
}

/** `up`, `unchanged`, `deficit` ... standing alone; null for anything else. Expects lower case. */
export function readDirection(lower: string): Direction | null {
  return directions.get(lower) ?? null;
}

const turns: WordIndex<1 | -1> = indexWords<1 | -1>([
  [
    1,
    'up,rose,rises,risen,rising,grew,grows,grown,growing,gained,increased,climbed,raised,增长,增加,上升,上涨,提高,增',
  ],
  [
    -1,
    'down,fell,falls,fallen,falling,dropped,declined,decreased,shrank,cut,reduced,lost,下降,减少,下跌,降低,下滑,减,降',
  ],
]);

const positive = above(ZERO);
const negative = below(ZERO);
/** Within n hundredths of a percent, both ways. */
const within = (n: number): Interval => closed(negate(rational(n, 100)), rational(n, 100));

const directions: ReadonlyMap<string, Direction> = new Map<string, Direction>([
  ...named('up,rose,grew,increased,增长,上升,增加,上涨', 'change', positive, positive),
  ...named('down,fell,shrank,decreased,declined,下降,减少,下跌', 'change', negative, negative),
  ...named('unchanged,flat,持平,不变', 'change', within(5), within(50)),
  ...named('little changed,基本持平', 'change', within(100), within(200)),
  ...named('surplus,profit,盈余,顺差,盈利', 'level', positive, positive),
  ...named('deficit,loss,赤字,逆差,亏损', 'level', negative, negative),
]);

function named(words: string, of: Direction['of'], strict: Interval, wide: Interval): [string, Direction][] {
  return words.split(',').map(word => [word, { of, strict, wide }]);
}
