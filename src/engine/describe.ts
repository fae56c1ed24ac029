import type { Entity } from '../base/definitions.ts';
import { difference } from '../figure/make-figure.ts';
import { PERCENT, POINTS, TIMES } from '../figure/plain-units.ts';
import type { Unit } from '../figure/unit.ts';
import type { Claim } from './claim.ts';
import { type ChangeOf, type GapOf, type Level, levelOfAmount, type ShareOf, type Variable } from './observation.ts';

/** Names a variable in words: "vehicle output of Two Cities, 2022-H1". */
export function describe(variable: Variable): string {
  switch (variable.kind) {
    case 'level':
      return `${subjectOf(variable)}${whenOf(variable)}`;
    case 'share':
      return describeShare(variable);
    case 'change':
      return describeChange(variable);
    case 'gap':
      return describeGap(variable);
    case 'mark':
      return variable.text;
  }
}

/**
 * A figure as it was written, with what its keys say and its text does not: "2 times", "by 35%", "+6% a year", "+6% of the
 * inverse" (of a rate of exchange that is told from the other side).
 */
export function describeFigure({ variable, claim }: { variable: Variable; claim: Claim }): string {
  const { figure, path } = claim;
  if (figure.kind === 'direction') return `"${figure.text}"`;
  if (path.endsWith('.times') && !figure.unitWritten) return `${figure.text} times`;
  if (path.startsWith('compare') && /\.by(\[\d+\])?(\.is)?$/.test(path)) return `by ${figure.text}`;
  if (variable.kind !== 'change') return figure.text;
  return `${figure.text}${variable.perYear ? ' a year' : ''}${claim.turned ? ' of the inverse' : ''}`;
}

/** What a figure stands for, as it is printed: a multiple in the percent of the change that it states, so 2 times is +100 %. */
export function statedBounds({ variable, claim }: { variable: Variable; claim: Claim }): StatedBounds {
  const { figure } = claim;
  const isMultiple = variable.kind === 'change' && variable.form === 'relative' && figure.unit.kind === 'times';
  return isMultiple ? { wide: claim.wide, unit: PERCENT, pace: null } : figure;
}

type StatedBounds = Pick<Claim['figure'], 'wide' | 'unit' | 'pace'>;

/** The unit in which a variable is printed. A change of a percentage or a share is in points, of a temperature without the 32. */
export function unitOf(variable: Variable): Unit {
  switch (variable.kind) {
    case 'level':
    case 'mark':
      return variable.unit;
    case 'share':
      return PERCENT;
    case 'change':
      return variable.form === 'relative' ? PERCENT : differenceUnit(unitOf(variable.of));
    case 'gap':
      return variable.form === 'ratio' ? TIMES : differenceUnit(unitOf(variable.left));
  }
}

/** "Vehicle output" becomes small inside a sentence, "GDP" and "National Insurance" keep their capitals. */
export function inSentence(name: string): string {
  const [first = '', second = ''] = name.split(' ');
  const isOrdinary = first.length > 1 && first.slice(1) === first.slice(1).toLowerCase();
  const isName = second !== '' && second.slice(0, 1) !== second.slice(0, 1).toLowerCase();
  return isOrdinary && !isName ? first.slice(0, 1).toLowerCase() + name.slice(1) : name;
}

function differenceUnit(unit: Unit): Unit {
  return unit.kind === 'percent' ? POINTS : difference(unit);
}

function describeShare({ part, wholes, n }: ShareOf): string {
  if (wholes.length === 0) return `${describe(part)}, as a share of ${n}`;
  const whole = wholes.map(one => wholeName(one, part)).join(' and ');
  return `share of ${subjectOf(part)} in ${whole}${whenOf(part)}`;
}

/** A whole is named by what sets it apart from the part: its entity, else its indicator. */
function wholeName(whole: Level, part: Level): string {
  if (whole.about?.id !== part.about?.id && whole.about) return nameOf(whole.about);
  return whole.indicator ? inSentence(whole.indicator.name.value) : 'the whole';
}

function describeChange({ of, base, perYear }: ChangeOf): string {
  const period = base && levelOfAmount(base).period;
  const since = period && period !== 'unknown' ? ` on ${period.text}` : '';
  return `change of ${describe(of)}${since}${perYear ? ' a year' : ''}`;
}

/** What the two sides have in common is said once: "price of a night, 2014: North against South". */
function describeGap({ left, right, form }: GapOf): string {
  const against = form === 'ratio' ? 'as a multiple of' : 'less';
  if (left.kind !== 'level' || right.kind !== 'level') return `${describe(left)} ${against} ${describe(right)}`;
  const isSame = left.indicator && left.indicator.id === right.indicator?.id && whenOf(left) === whenOf(right);
  if (!isSame || !left.about || !right.about) return `${describe(left)} ${against} ${describe(right)}`;
  const what = `${inSentence(left.indicator.name.value)}${whenOf(left)}`;
  return `${what}: ${left.about.name.value} against ${nameOf(right.about)}`;
}

function subjectOf({ about, indicator, unit }: Level): string {
  const what = indicator ? inSentence(indicator.name.value) : unit.name || 'figure';
  return about ? `${what} of ${nameOf(about)}` : what;
}

function whenOf({ period, earlier, status, scenario }: Level): string {
  const when = earlier ? ' before' : period === 'unknown' ? ', at an unknown time' : period ? `, ${period.text}` : '';
  const words = [status === 'reported' ? '' : status, scenario ?? ''].filter(Boolean).join(', ');
  return words ? `${when} (${words})` : when;
}

function nameOf({ name }: Entity): string {
  return name.value.replace(/^The /, 'the ');
}
