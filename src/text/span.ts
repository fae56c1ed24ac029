/** A stretch of one file. Offsets count UTF-16 units from 0; `end` is the first one after. */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}
