import { type Rational, reduce, tenTo, toDecimal } from './rational.ts';

/** A number without loss: a decimal where it ends within twenty places, else n/d in lowest terms. Never with an exponent. */
export function exactNumber(value: Rational): string {
  const { n, d } = reduce(value);
  for (let places = 0; places <= 20; places++)
    if (tenTo(places) % d === 0n) return toDecimal({ n, d }, places, 'nearest');
  return `${n}/${d}`;
}
