import type { Interval } from '../figure/interval.ts';
import type { Claim } from './claim.ts';

/** What can be read of a figure. */
export type Readable = Pick<Claim, 'figure' | 'wide' | 'strict' | 'written'>;

/** The values that a figure may have: in one of the two readings of meaning.md, or in a mixture of them. */
export type Reading = (claim: Readable) => Interval;

export const wide: Reading = claim => claim.wide;
export const strict: Reading = claim => claim.strict;
export const written: Reading = claim => claim.written;
