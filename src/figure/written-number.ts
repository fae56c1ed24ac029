/** Digits as they are written, without sign, scale or unit: n / 10^decimals. */
export interface WrittenNumber {
  readonly n: bigint;
  readonly decimals: number;
  /** 10,000 for the 万 at the end of a Chinese numeral; 1 for all others, whose scale is read apart. */
  readonly scale: bigint;
  /** True for `five` and 五: no digits. */
  readonly words: boolean;
  readonly start: number;
  readonly end: number;
}
