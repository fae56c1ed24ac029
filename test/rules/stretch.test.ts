import { describe, expect, it } from 'vitest';
import { unless } from '../../src/rules/stretch.ts';
import { figureOf, type Place } from '../figure/figures.ts';

const stretched = (text: string, place: Place = {}) => ({ text, figure: figureOf(text, place) });

describe('what a figure would have to mean', () => {
  it.each<[string, string, Place]>([
    ['1,000 vehicles', '1,000 vehicles is rounded to hundreds', {}],
    ['1,300,000 vehicles', '1,300,000 vehicles is rounded to hundred thousands', {}],
    ['400 million lb', '400 million lb is rounded to ten millions', {}],
    ['300%', '300% is rounded to tens', {}],
    ['2 times', '2 times is rounded to a whole number', {}],
    ['300 times', '300 times is rounded to tens', {}],
    ['26 to 31 million', 'the ends of 26 to 31 million are rounded', { unit: 'vehicles' }],
    ['two thirds', 'two thirds is meant loosely', { role: 'share' }],
    ['over 1.55 km', 'over 1.55 km means above 3.10', {}],
    ['up to 100,000 vehicles', 'up to 100,000 vehicles means below 50,000', {}],
    ['nearly 1,000 vehicles', 'nearly 1,000 vehicles means below 900', {}],
    // Of a fall by more than 6 % the far end is the greater fall.
    ['-over 6%', '-over 6% means below −12', { role: 'change' }],
  ])('%s', (text, words, place) => {
    expect(unless([[stretched(text, place)]])).toBe(`, unless ${words}`);
  });
});

describe('several figures', () => {
  const [one, two, ...more] = ['1,000 km', '2,000 km', '3,000 km', '4,000 km'].map(text => stretched(text));
  if (!one || !two) throw new Error('there are four');

  it('each of which would do alone', () => {
    expect(unless([[one], [two]])).toBe(', unless 1,000 km is rounded to hundreds or 2,000 km is rounded to hundreds');
  });

  it('that are needed together', () => {
    expect(unless([[one, two]])).toBe(', unless 1,000 km is rounded to hundreds and 2,000 km is rounded to hundreds');
  });

  it('written alike are named once', () => {
    expect(unless([[one], [stretched('1,000 km')]])).toBe(', unless 1,000 km is rounded to hundreds');
  });

  it('more than three are counted', () => {
    const all = [one, two, ...more];
    expect(unless(all.map(figure => [figure]))).toBe(
      ', unless 1,000 km is rounded to hundreds or one of 3 others is read as loosely',
    );
    expect(unless([all])).toBe(', unless 1,000 km is rounded to hundreds and 3 others are read as loosely');
  });

  it('none: nothing is said', () => expect(unless([])).toBe(''));
});
