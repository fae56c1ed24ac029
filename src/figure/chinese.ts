import { tenTo } from './rational.ts';
import type { WrittenNumber } from './written-number.ts';

/**
 * Reads a numeral such as 一百二十三万四千 or 三点五亿. A 万 or 亿 at its very end is its scale, as in 300万, so that the zeros
 * it stands for are not digits. Null where no numeral begins.
 */
export function readChineseNumeral(text: string, start: number): WrittenNumber | null {
  let end = start;
  while (digits.has(text[end] ?? '') || units.has(text[end] ?? '') || text[end] === '点') end++;
  const numeral = text.slice(start, end);
  if (!/^[〇零一二两三四五六七八九十]/.test(numeral)) return null;

  const scaleWord = /(?:万亿|万|亿)$/.exec(numeral)?.[0] ?? '';
  const scale = scaleWord === '' ? 1n : scaleWord === '万' ? tenTo(4) : scaleWord === '亿' ? tenTo(8) : tenTo(12);
  const [whole = '', decimals = '', more] = numeral.slice(0, numeral.length - scaleWord.length).split('点');
  // 一亿四千二百一十四万 is 14,214 of its last scale: the whole is read, since 亿 counts from the ones.
  const all = decimals === '' ? readWhole(numeral) : readWhole(whole);
  const n = all !== null && decimals === '' ? all / scale : all;
  if (n === null || more !== undefined || [...decimals].some(digit => !digits.has(digit))) return null;
  const written = [...decimals].map(digit => digits.get(digit)).join('');
  return { n: BigInt(`${n}${written}`), decimals: decimals.length, scale, words: true, start, end };
}

const digits: ReadonlyMap<string, number> = new Map(
  [...'〇一二三四五六七八九']
    .map((digit, value): [string, number] => [digit, value])
    .concat([
      ['零', 0],
      ['两', 2],
    ]),
);

const units: ReadonlyMap<string, bigint> = new Map([
  ['十', 10n],
  ['百', 100n],
  ['千', 1_000n],
  ['万', 10_000n],
  ['亿', 10n ** 8n],
]);

/**
 * 二十三万四千: 万 multiplies what stands since the last 万 or 亿, 亿 all before it. A row of bare digits (二〇二二) is read as
 * such; 三百五 is 350 to some and 305 to others, so it is not read.
 */
function readWhole(numeral: string): bigint | null {
  if (numeral !== '' && [...numeral].every(character => digits.has(character))) {
    return BigInt([...numeral].map(character => digits.get(character)).join(''));
  }
  if (/[百千万亿][一二两三四五六七八九]$/.test(numeral)) return null;
  let total = 0n;
  let section = 0n;
  let digit: bigint | null = null;
  for (const character of numeral) {
    const value = digits.get(character);
    const unit = units.get(character);
    if (value !== undefined) {
      if (digit !== null && digit !== 0n) return null;
      digit = BigInt(value);
    } else if (unit !== undefined && unit >= 10_000n) {
      const since = section + (digit ?? 0n);
      total = unit === 10_000n ? total + since * unit : (total + since) * unit;
      section = 0n;
      digit = null;
    } else if (unit !== undefined) {
      section += (digit === null || digit === 0n ? 1n : digit) * unit;
      digit = null;
    }
  }
  return total + section + (digit ?? 0n);
}
