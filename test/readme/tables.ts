import { groupBy } from '../../src/base/group.ts';
import { everydayUnitNames, findEverydayUnit } from '../../src/figure/everyday-units.ts';
import type { Unit } from '../../src/figure/unit.ts';
import { rules } from '../../src/rules/index.ts';

const severities = { error: 'error', warning: 'warning', info: 'info', 'by-source': 'error or warning' } as const;

/** The README's table of rules: made of the cards. */
export function rulesTable(): string {
  const rows = rules.map(
    ({ id, family, severity, summary }) => `| ${family} | \`${id}\` | ${severities[severity]} | ${summary} |`,
  );
  return ['| family | rule | severity | what is wrong when it fires |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}

/** The README's appendix of units: every unit that needs no definition, by its symbol and by what it measures. */
export function everydayUnits(): string {
  const units = new Map(everydayUnitNames().flatMap(({ name }) => named(findEverydayUnit(name))));
  const byDimension = groupBy(units.values(), ({ dimension }) => dimension);
  const rows = [...byDimension].map(
    ([dimension, ofOne]) => `| ${dimension || 'none'} | ${ofOne.map(unit => unit.name).join(', ')} |`,
  );
  return ['| base unit | units |', '| --- | --- |', ...rows].join('\n');
}

function named(unit: Unit | null): readonly (readonly [string, Unit])[] {
  return unit ? [[unit.name, unit]] : [];
}
