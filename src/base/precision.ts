import type { Precision } from '../figure/figure.ts';

/**
 * Reads a `precision`: `exact`, `truncated`, `written`, a word of scale, or the last place that counts, a power of ten
 * (`0.01`, `100`). Null where it is none of them.
 */
export function readPrecision(text: string): Precision | null {
  return WORDS.get(text) ?? readPlace(text);
}

const WORDS: ReadonlyMap<string, Precision> = new Map<string, Precision>([
  ['exact', { kind: 'exact' }],
  ['truncated', { kind: 'truncated' }],
  ['written', { kind: 'written' }],
  ['tens', scale(1)],
  ['hundreds', scale(2)],
  ['thousands', scale(3)],
  ['ten thousands', scale(4)],
  ['hundred thousands', scale(5)],
  ['millions', scale(6)],
  ['billions', scale(9)],
  ['trillions', scale(12)],
  ['万', scale(4)],
  ['亿', scale(8)],
]);

const WHOLE_PLACE = /^10{0,20}$/;
const DECIMAL_PLACE = /^0\.0{0,20}1$/;

function scale(exponent: number): Precision {
  return { kind: 'scale', unit: { n: 10n ** BigInt(exponent), d: 1n } };
}

function readPlace(text: string): Precision | null {
  if (WHOLE_PLACE.test(text)) return { kind: 'place', unit: { n: 10n ** BigInt(text.length - 1), d: 1n } };
  if (DECIMAL_PLACE.test(text)) return { kind: 'place', unit: { n: 1n, d: 10n ** BigInt(text.length - 2) } };
  return null;
}
