import assert from 'node:assert/strict';
import { terraform } from '../../../src/core/analyze/terraform';
import { severities, type Observation } from '../../../src/core/model/finding';
import { awsPairs } from './terraformSafety/aws';
import { awsFamilies } from './terraformSafety/awsFamilies';
import { azurePairs } from './terraformSafety/azure';
import { azureFamilies } from './terraformSafety/azureFamilies';
import { googlePairs } from './terraformSafety/google';
import { googleFamilies } from './terraformSafety/googleFamilies';
import { harmless, otherPairs } from './terraformSafety/others';

type Row = { readonly code: string; readonly type: string; readonly safe: string; readonly unsafe: string };

function rowsOf(table: string): readonly Row[] {
  return table
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, code = '', type = '', rest = ''] = /^(?:(\S+) )?(\w+):(.*)$/.exec(line) ?? [];
      const [safe = '', unsafe = ''] = rest.split('->').map((side) => side.trim().replaceAll(' ; ', '\n'));
      return { code, type, safe, unsafe };
    });
}

/** What the change says beside replacing or deleting. */
function found(type: string, before: string, after: string): readonly Observation[] {
  const resource = (body: string): string => `resource "${type}" "x" {\n${body}\n}\n`;
  const files = [{ path: '/p/main.tf', before: resource(before), after: resource(after) }];
  return terraform
    .analyze({ files, neighbours: () => [] })
    .observations.filter(({ effect, code }) => effect !== 'delete' && effect !== 'replace' && code !== 'X02');
}

function has(observations: readonly Observation[], code: string): boolean {
  return observations.some(
    (one) =>
      (code === 'log' ? one.rule === 'terraform/unobserved' : one.code === code) &&
      severities.indexOf(one.severity) >= severities.indexOf('medium'),
  );
}

/** Changes that mean something both ways: an address that is another one. */
const symmetric = /^(?:NX0[789]|X12|SE03)$/;

function checkPairs(table: string): void {
  const wrong = rowsOf(table).flatMap(({ code, type, safe, unsafe }) => {
    const told = found(type, safe, unsafe);
    const back = found(type, unsafe, safe);
    const missing = has(told, code)
      ? []
      : [`not told: ${code} ${type}: ${safe} -> ${unsafe} (${told.map(({ says }) => says).join(', ')})`];
    const loud = back.filter((one) => one.code === code && !symmetric.test(code));
    return [...missing, ...loud.map(({ says }) => `told backwards: ${code} ${type}: ${unsafe} -> ${safe}: ${says}`)];
  });
  assert.deepEqual(wrong, []);
}

describe('settings of Terraform that decide about safety', () => {
  const clouds = {
    AWS: awsPairs,
    'AWS, family by family': awsFamilies,
    Azure: azurePairs,
    'Azure, family by family': azureFamilies,
    'Google Cloud': googlePairs,
    'Google Cloud, family by family': googleFamilies,
    'other providers': otherPairs,
  };
  for (const [name, table] of Object.entries(clouds)) {
    it(`${name}: what gets less safe is told, what gets safer is not`, () => {
      checkPairs(table);
    });
  }

  it('changes that make nothing less safe are left alone', () => {
    const loud = rowsOf(harmless).flatMap(({ type, safe, unsafe }) =>
      found(type, safe, unsafe).map(({ says }) => `${type}: ${safe} -> ${unsafe}: ${says}`),
    );
    assert.deepEqual(loud, []);
  });

  it('there are more than three hundred of them', () => {
    assert.ok(Object.values(clouds).flatMap(rowsOf).length > 300);
  });
});

it('a lock that is new locks, whichever it is', () => {
  const lock = (level: string): string => `resource "azurerm_management_lock" "l" {\n  lock_level = "${level}"\n}\n`;
  for (const level of ['CanNotDelete', 'ReadOnly']) {
    const files = [{ path: '/p/main.tf', before: '', after: lock(level) }];
    assert.deepEqual(terraform.analyze({ files, neighbours: () => [] }).observations, []);
  }
});
