import { distance } from 'fastest-levenshtein';
import { readNumberWords } from '../../figure/number-words.ts';

/** Whether two names differ in one or two words only, and those look alike without meaning to differ. */
export function isDrift(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  const differing: (readonly [string, string])[] = [];
  for (const [index, word] of one.entries()) {
    const counterpart = other[index] ?? '';
    if (word !== counterpart) differing.push([word, counterpart]);
    if (differing.length > MOST_DIFFERING) return false;
  }
  return differing.length > 0 && differing.every(([a, b]) => looksAlike(a, b) && !meansToDiffer(a, b));
}

const MOST_DIFFERING = 2;
const ALIKE_LETTERS = 4;
const MOST_EDITS = 3;

/** Where as many letters differ as the shorter word has (`old`, `new`), nothing is alike. */
function looksAlike(a: string, b: string): boolean {
  if (a.length >= ALIKE_LETTERS && a.slice(0, ALIKE_LETTERS) === b.slice(0, ALIKE_LETTERS)) return true;
  if (Math.abs(a.length - b.length) > MOST_EDITS) return false;
  const edits = distance(a, b);
  return edits <= MOST_EDITS && edits < Math.min(a.length, b.length);
}

/** Words that stand for different things although they look alike, and all numbers. */
function meansToDiffer(a: string, b: string): boolean {
  if (isNumber(a) || isNumber(b) || a.length === 1 || b.length === 1) return true;
  if ((isCompassPoint(a) && isCompassPoint(b)) || differInCompassPoint(a, b)) return true;
  return families.some(words => words.has(a) && words.has(b)) || isOpposite(a, b) || isOpposite(b, a);
}

function isNumber(word: string): boolean {
  return (
    /\d/.test(word) || /^(?=.)x{0,3}(?:ix|iv|v?i{0,3})$/.test(word) || readNumberWords(word, 0)?.end === word.length
  );
}

/** `south`, `north-west`, `southeastern`, `central`. */
function isCompassPoint(word: string): boolean {
  return /^(?=.)(?:north|south|mid)?-?(?:east|west)?(?:ern|erly|most)?$|^central$/.test(word);
}

/** `Northport` and `Southport`, `Easthampton` and `Westhampton`. */
function differInCompassPoint(a: string, b: string): boolean {
  const [, pointA, restA] = COMPASS_NAME.exec(a) ?? [];
  const [, pointB, restB] = COMPASS_NAME.exec(b) ?? [];
  return pointA !== undefined && pointB !== undefined && pointA !== pointB && restA === restB;
}

const COMPASS_NAME = /^(north|south|east|west)(.+)$/;

const families: readonly ReadonlySet<string>[] = [
  'with without within',
  'on off in out of to from onshore offshore inshore onboard outboard',
  'import imports imported export exports exported importer importers exporter exporters',
  'upper lower inner outer middle left right',
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth last next',
  'january february march april may june july august september october november december',
  'monday tuesday wednesday thursday friday saturday sunday',
  'male female males females men women man woman boys girls son daughter his her',
  'major minor maximum minimum primary secondary tertiary bilateral trilateral multilateral',
  'inbound outbound input output inflow outflow inflows outflows inside outside indoor outdoor',
  'exclude include excluded included excluding including exclusive inclusive',
  'pre-war post-war prewar postwar before after',
].map(words => new Set(words.split(' ')));

const NEGATIONS = ['un', 'in', 'il', 'im', 'ir', 'non', 'non-', 'dis', 'de', 're', 'anti', 'anti-', 'a', 'sub', 'sub-'];

/** `legal` and `illegal`, `skilled` and `unskilled`. */
function isOpposite(longer: string, shorter: string): boolean {
  return NEGATIONS.some(prefix => longer === prefix + shorter);
}
