import type { Pace } from './figure.ts';
import type { Found } from './hedge.ts';

/** A pace at the end of a text (`a week`, `per year`, `/day`, `annually`, 每年); `end` is where it begins. Expects lower case. */
export function readTrailingPace(lower: string): Found<Pace> | null {
  const last = lower.charCodeAt(lower.length - 1);
  // Most units end otherwise: k and y, r, h of week, day, year, month; the r, m of quarter, annum; the point of p.a.; 年 etc.
  if (last < 128 && !'kyrhma.'.includes(String.fromCharCode(last))) return null;
  const match = spoken.exec(lower) ?? adverb.exec(lower) ?? chinese.exec(lower);
  if (match === null) return null;
  const pace = paces.get(match[1] ?? '');
  return pace === undefined ? null : { value: pace, end: match.index };
}

const spoken = /(?:(?:^|\s)(?:an?|per|each|every)\s|\/ ?)(day|week|month|quarter|year|annum)$/;
const adverb = /(?:^|\s)(daily|weekly|monthly|quarterly|yearly|annually|p\.a\.|pa)$/;
const chinese = /(?:每|\/)(天|日|周|星期|月|季度|季|年)$/;

const paces: ReadonlyMap<string, Pace> = new Map<string, Pace>([
  ['day', 'day'],
  ['daily', 'day'],
  ['天', 'day'],
  ['日', 'day'],
  ['week', 'week'],
  ['weekly', 'week'],
  ['周', 'week'],
  ['星期', 'week'],
  ['month', 'month'],
  ['monthly', 'month'],
  ['月', 'month'],
  ['quarter', 'quarter'],
  ['quarterly', 'quarter'],
  ['季度', 'quarter'],
  ['季', 'quarter'],
  ['year', 'year'],
  ['yearly', 'year'],
  ['annually', 'year'],
  ['annum', 'year'],
  ['p.a.', 'year'],
  ['pa', 'year'],
  ['年', 'year'],
]);
