// @ts-check
// npm run new-rule order/rank-ties: writes the rule and its fixture, and adds it to the list of rules.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const families = ['form', 'arithmetic', 'order', 'time', 'agreement', 'provenance', 'naming'];

/**
 * Writes three files of the house and names them, or says in one sentence why not.
 * @param {string} house the folder that has src/ and test/
 * @param {string} name family/rule-name
 * @returns {{ written: string[] } | { refused: string }}
 */
export function newRule(house, name) {
  const [family = '', id = '', ...rest] = name.split('/');
  if (rest.length || !families.includes(family))
    return { refused: `a rule is FAMILY/NAME; families: ${families.join(', ')}` };
  if (!/^[a-z]+(-[a-z]+)*$/.test(id))
    return { refused: `"${id}" is no rule name: small letters and hyphens, as rank-ties` };
  const rule = `src/rules/${family}/${id}.ts`;
  const fixture = `test/rules/${family}/${id}.yaml`;
  const index = 'src/rules/index.ts';
  const taken = [rule, fixture].find(file => existsSync(join(house, file)));
  if (taken) return { refused: `${taken} is there already` };

  const constant = id.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
  const list = listed(readFileSync(join(house, index), 'utf8'), `./${family}/${id}.ts`, constant);
  if (!list) return { refused: `${index} has no list of rules that ends in a line "];"` };

  write(
    house,
    rule,
    template('rule.ts')
      .replaceAll('rule-name', id)
      .replaceAll('ruleName', constant)
      .replace("family: 'form'", `family: '${family}'`)
      .replaceAll('../../src/rules/', '../')
      .replaceAll('../../src/', '../../'),
  );
  write(house, fixture, template('rule.yaml'));
  write(house, index, list);
  return { written: [rule, fixture, index] };
}

/**
 * The list of rules with one more.
 * @param {string} text
 * @param {string} module
 * @param {string} constant
 */
function listed(text, module, constant) {
  const end = text.lastIndexOf('];');
  if (end < 0) return null;
  const before = text.slice(0, end).replace(/([^[,\s]),?\s*$/, '$1,');
  return `import { ${constant} } from '${module}';\n${before}\n  ${constant},\n${text.slice(end)}`;
}

/** @param {string} file */
function template(file) {
  return readFileSync(join(root, '.build/template', file), 'utf8');
}

/**
 * @param {string} house
 * @param {string} file
 * @param {string} text
 */
function write(house, file, text) {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const result = newRule(root, process.argv[2] ?? '');
  if ('refused' in result) {
    console.error(result.refused);
    process.exitCode = 2;
  } else {
    spawnSync('npx', ['biome', 'check', '--write', ...result.written.filter(file => file.endsWith('.ts'))], {
      cwd: root,
      stdio: 'inherit',
    });
    console.log(`wrote ${result.written.join(', ')}\nnext: the rule, the fixture's cases, then npm test -- -u`);
  }
}
