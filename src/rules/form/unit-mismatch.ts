import type { Base } from '../../base/base.ts';
import type { Fact } from '../../base/fact.ts';
import { groupBy } from '../../base/group.ts';
import { type Level, measures, shareOf } from '../../engine/observation.ts';
import { sourceKey } from '../../engine/source-key.ts';
import type { Unit } from '../../figure/unit.ts';
import type { Check, Rule } from '../rule.ts';
import { currencyOf, isLikeButForCurrency, isOfAnotherThing, type Placed, placedFigures } from './placed-figures.ts';

export const unitMismatch: Rule = {
  id: 'unit-mismatch',
  family: 'form',
  severity: 'error',
  summary: 'A figure is in another dimension than its indicator.',
  why: `Metres are never tonnes: either the unit is a slip, or the figure belongs to another indicator. A figure that measures
    something else meets no other figure of its indicator, so nothing would be checked. Dimensions are those of UCUM; every
    counted noun and every currency is one of its own.`,
  fires: `a level, an amount of change, a gap, a mark or a conversion measures something else than the indicator; points of a
    percentage stand under an amount; a share is no part of a whole, or its whole is in other units. A warning where one
    source gives one indicator in two currencies`,
  silent: `the unit converts (ft and m, CNY/USD and its inverse); a change or a gap is a percentage or a multiple; the other
    currency stands in \`converted\` or in a list of gaps, or is the only one of its source`,
  limits:
    'Facts without an indicator, and indicators without a unit, are not looked at: any noun may be counted there.',
  accept: 'the source really gives some figures in another currency and says nothing on the rate',
  wrong: `
    entities: { wall: {} }
    indicators: { height: { unit: ft } }
    facts:
      - { id: tall, about: wall, indicator: height, period: 2019, value: 30 t }`,
  right: `
    entities: { wall: {} }
    indicators: { height: { unit: ft } }
    facts:
      - { id: tall, about: wall, indicator: height, period: 2019, value: 9 m }`,

  *check(base) {
    const placed = [...placedFigures(base)];
    const wrong = placed.filter(isOfAnotherThing);
    for (const group of groupBy(wrong, ({ indicator }) => indicator.id).values()) yield* told(group, 'error', mismatch);
    const amounts = placed.filter(
      ({ figure, unit, may }) => !may.beConverted && isLikeButForCurrency(figure.unit, unit),
    );
    for (const group of groupBy(amounts, ofOneSource).values()) yield* currencies(group);
    const shares = base.facts.flatMap(fact => [...strangeShares(base, fact)]);
    for (const group of groupBy(shares, ({ part, whole }) => `${part.name}/${whole.name}`).values())
      yield toldShare(group);
  },
};

function ofOneSource({ fact, indicator }: Placed): string {
  return `${fact ? sourceKey(fact) : ''} ${indicator.id}`;
}

/** Where one source gives one indicator in two currencies, those that are not in the indicator's own are the odd ones. */
function* currencies(amounts: readonly Placed[]): Iterable<Check> {
  const [first] = amounts;
  if (!first) return;
  const isUsual = ({ figure, unit }: Placed): boolean => currencyOf(figure.unit) === currencyOf(unit);
  const usual = amounts.find(isUsual) ?? first;
  const odd = amounts.filter(({ figure }) => currencyOf(figure.unit) !== currencyOf(usual.figure.unit));
  yield* told(odd, 'warning', ({ figure, fact, indicator }) => {
    const source = fact?.source?.value.id ?? 'this file';
    return `"${figure.text}" is in ${figure.unit.name}, but ${source} also gives ${indicator.name.value} in ${usual.figure.unit.name}; if it is the same amount, write it as \`converted\``;
  });
}

/** Several figures of one indicator are one finding, at the first. */
function* told(group: readonly Placed[], severity: 'error' | 'warning', say: (one: Placed) => string): Iterable<Check> {
  const [first, ...others] = group;
  if (!first) return;
  yield {
    outcome: 'conflict',
    at: first.at,
    facts: [...new Set(group.flatMap(({ fact }) => fact?.id ?? []))],
    figures: group.flatMap(({ fact, path }) => (fact ? [{ fact: fact.id, measure: path }] : [])),
    steps: [],
    message: say(first),
    related: others.map(({ at, fact, path, figure }) => ({
      at,
      fact: fact?.id ?? null,
      measure: path,
      note: `this one is in ${nameOf(figure.unit)}`,
    })),
    severity,
  };
}

function mismatch({ figure, indicator, unit, isShare, path }: Placed): string {
  const written = `"${figure.text}" is in ${nameOf(figure.unit)}`;
  if (isShare) return `${written}, but a share is a percentage of its whole`;
  const said = `${written}, but ${indicator.name.value} is in ${nameOf(unit)}`;
  if (figure.unit.kind === 'percent' && path.endsWith('.was'))
    return `${said}; \`was\` is the earlier level, an earlier share is a fact of its own with that period`;
  if (figure.unit.kind === 'percent') return `${said}; a part of a whole is a \`share\`, a growth a \`change\``;
  return figure.unit.kind === 'points' ? `${said}; the points of a share go into the \`change\` of that share` : said;
}

function nameOf({ name, kind }: Unit): string {
  if (kind === 'percent') return 'percent';
  return kind === 'points' ? 'points of a percentage' : name || 'plain numbers';
}

interface StrangeShare {
  readonly fact: Fact;
  readonly path: string;
  readonly at: Placed['at'];
  readonly part: Unit;
  readonly whole: Unit;
}

/** A share needs part and whole in one unit: people per hospital is a quotient. Two currencies are one kind of thing. */
function* strangeShares(base: Base, fact: Fact): Iterable<StrangeShare> {
  if (!fact.inUse) return;
  for (const share of fact.shares) {
    const variable = shareOf(base, fact, share);
    const part = unitOf(variable?.part);
    if (!variable || !part) continue;
    const whole = variable.wholes.find(one => {
      const unit = unitOf(one);
      return unit && !measures(one, part) && !isLikeButForCurrency(unit, part);
    });
    if (whole) yield { fact, path: share.path, at: share.at, part, whole: whole.unit };
  }
}

function unitOf(level: Level | undefined): Unit | null {
  return level?.indicator?.unit?.value ?? null;
}

function toldShare(group: readonly StrangeShare[]): Check {
  const [{ at, part, whole }, ...others] = group as readonly [StrangeShare, ...StrangeShare[]];
  return {
    outcome: 'conflict',
    at,
    facts: group.map(({ fact }) => fact.id),
    figures: group.map(({ fact, path }) => ({ fact: fact.id, measure: path })),
    steps: [],
    message: `${part.name} are no share of ${whole.name}; write a quotient: an indicator in ${part.name}/${whole.name}`,
    related: others.map(other => ({ at: other.at, fact: other.fact.id, measure: other.path, note: 'this share too' })),
    severity: 'error',
  };
}
