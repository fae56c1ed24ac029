import type { Screen } from '../text/screen.ts';

/** How a report is to be printed, as far as its format has a choice. */
export interface PrintOptions {
  readonly screen: Screen;
  /** Shorten nothing on a terminal; elsewhere nothing ever is. */
  readonly all: boolean;
  /** List accepted findings too. JSON always has them. */
  readonly showAccepted: boolean;
}
