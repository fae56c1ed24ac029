import type { Rational } from '../figure/rational.ts';
import type { Unit } from '../figure/unit.ts';
import type { Span } from '../text/span.ts';
import type { FactId, IndicatorId } from './ids.ts';

/** The arithmetic of `relations` and of an indicator's `equals`. Constants are exact. */
export type Expression =
  | {
      readonly kind: 'constant';
      readonly value: Rational;
      readonly unit: Unit;
      readonly text: string;
      readonly at: Span;
    }
  | {
      readonly kind: 'fact';
      readonly fact: FactId;
      readonly measure: 'level' | 'change' | 'share' | 'date';
      readonly at: Span;
    }
  | {
      readonly kind: 'indicator';
      readonly indicator: IndicatorId;
      readonly measure: 'level' | 'change' | 'share';
      readonly at: Span;
    }
  | { readonly kind: '+' | '-' | '*' | '/'; readonly left: Expression; readonly right: Expression; readonly at: Span };
