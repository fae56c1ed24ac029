/** A problem before it is known of which file. Offsets into the text; `end` is the first one after. */
export interface Trouble {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}
