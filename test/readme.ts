import { groupBy } from '../src/base/group.ts';
import { everydayUnitNames } from '../src/figure/everyday-units.ts';
import { rules } from '../src/rules/index.ts';

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

/** The README's appendix of units: every name that is read without a definition, by what it measures. */
export function everydayUnits(): string {
  const byDimension = groupBy(everydayUnitNames(), ({ dimension }) => dimension);
  const rows = [...byDimension].map(
    ([dimension, units]) => `| ${dimension || 'none'} | ${[...new Set(units.map(unit => unit.name))].join(', ')} |`,
  );
  return ['| base units | names |', '| --- | --- |', ...rows].join('\n');
}
