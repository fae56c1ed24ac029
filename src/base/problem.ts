import type { Span } from '../text/span.ts';
import type { FactId, Kind } from './ids.ts';

/** What could not be read as meant. Data only: the form rules put most of it in words. */
export type Problem =
  | {
      readonly kind: 'yaml-syntax' | 'schema' | 'unreadable-file';
      readonly at: Span;
      readonly message: string;
      readonly facts: readonly FactId[];
    }
  | {
      readonly kind: 'duplicate-id';
      readonly at: Span;
      readonly of: Kind;
      readonly id: string;
      readonly first: Span;
      readonly facts: readonly FactId[];
    }
  | {
      readonly kind: 'unknown-reference';
      readonly at: Span;
      readonly id: string;
      /** The kinds that may stand here. */
      readonly of: readonly Kind[];
      readonly near: readonly string[];
      readonly facts: readonly FactId[];
    }
  | {
      readonly kind: 'ambiguous-reference';
      readonly at: Span;
      readonly id: string;
      readonly of: readonly Kind[];
      readonly facts: readonly FactId[];
    }
  | {
      readonly kind: 'reference-cycle';
      readonly at: Span;
      readonly through: string;
      readonly ids: readonly string[];
      readonly facts: readonly FactId[];
    }
  | {
      readonly kind:
        | 'unreadable-figure'
        | 'unknown-unit'
        | 'ambiguous-unit'
        | 'out-of-bounds'
        | 'unreadable-period'
        | 'descending-period';
      readonly at: Span;
      readonly text: string;
      readonly reason: string;
      readonly hint: string;
      readonly facts: readonly FactId[];
    };
