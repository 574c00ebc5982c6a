import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment, Tier } from '../../../src/core/model/environment';
import type { Effect, Finding } from '../../../src/core/model/finding';
import { matchesGlobs } from '../../../src/core/model/glob';
import { parsePolicy } from '../../../src/core/policy/parsePolicy';
import { presetNames, presetPolicies, presetRuleIds } from '../../../src/core/policy/presetPolicies';
import { anyOptions, decided, finding, shown, unknown, type Situation } from './support';

const tiers: readonly Tier[] = ['production', 'staging', 'development', 'unknown'];

/** `ask` and `deny`, with the kind of yes where it is more than a click, for each tier in turn. */
function row(preset: string, part: Partial<Omit<Finding, 'target'>>, actor: 'agent' | 'person'): string {
  const verdicts = tiers.map((tier) => {
    const decision = decided(presetPolicies([preset]), {
      findings: [finding({ ...part, tier })],
      actor: { kind: actor },
    });
    return shown(decision).split(':')[0];
  });
  return verdicts.join(' | ');
}

function checkTable(
  preset: string,
  actor: 'agent' | 'person',
  table: readonly (readonly [string, Partial<Finding>, string])[],
): void {
  for (const [name, part, expected] of table) {
    it(`${actor}: ${name}`, () => {
      assert.equal(row(preset, part, actor), expected);
    });
  }
}

const DENY = 'deny | deny | deny | deny';
const ASK = 'ask | ask | ask | ask';
const ALLOW = 'allow | allow | allow | allow';
const PRODUCTION = 'ask | allow | allow | allow';
const easy = { undo: 'easy' } as const;
const local = { reach: 'local' } as const;
const of = (effect: Effect, more: Partial<Finding> = {}): Partial<Finding> => ({
  effect,
  ...easy,
  rule: 'x/y',
  ...more,
});

describe('the preset `recommended`, production | staging | development | unknown, for', () => {
  checkTable('recommended', 'agent', [
    ['the guard itself', of('unprotect', { rule: 'guard/own-files', ...local }), DENY],
    ['the home folder', of('delete', { rule: 'files/home-or-root', ...local }), DENY],
    ['a disk', of('delete', { rule: 'files/disk', ...local }), DENY],
    ['a wipe of an account', of('delete', { rule: 'aws/account-wide' }), DENY],
    ['delete that cannot be undone', of('delete', { undo: 'impossible' }), 'ask type-name | ask | ask | ask'],
    ['replace that is costly to undo', of('replace', { undo: 'costly', ...local }), 'ask type-name | ask | ask | ask'],
    ['delete of which nobody knows', of('delete', { undo: 'unknown' }), 'ask type-name | ask | ask | ask'],
    ['delete, easily undone, remote', of('delete'), 'ask | allow | allow | ask'],
    ['delete, easily undone, local', of('delete', local), ALLOW],
    ['replace, easily undone, local', of('replace', local), ALLOW],
    ['expose', of('expose'), ASK],
    ['grant', of('grant', local), ASK],
    ['unprotect, critical', of('unprotect', { severity: 'critical' }), 'ask type-name | ask | ask | ask'],
    ['interrupt, remote', of('interrupt'), 'ask | allow | allow | ask'],
    ['interrupt, local', of('interrupt', local), ALLOW],
    ['create', of('create'), PRODUCTION],
    ['update', of('update'), PRODUCTION],
    ['update, local', of('update', local), ALLOW],
    ['an apply without a reviewed plan', of('update', { rule: 'terraform/apply' }), 'ask | ask | allow | ask'],
    ['credentials printed', of('read-secret', { severity: 'medium' }), ASK],
    ['credentials fetched into a variable', of('read-secret', { severity: 'low' }), ALLOW],
    ['something sent on', of('send-out'), ASK],
    ['code downloaded and run', of('execute', local), ASK],
    ['something planted', of('create', { rule: 'planted/cron', ...local }), ASK],
    ['publish', of('publish'), ASK],
    ['work lost', of('lose-work', local), ASK],
    ['history rewritten', of('rewrite-history'), ASK],
    ['a written delete', of('delete', { stage: 'write', undo: 'impossible' }), ALLOW],
    ['a written unprotect', of('unprotect', { stage: 'write' }), PRODUCTION],
    ['a written credential', of('read-secret', { stage: 'write', rule: 'secrets/literal', ...local }), ASK],
    [
      'an edit of the settings of agents',
      of('unprotect', { stage: 'write', rule: 'guard/agent-settings', ...local }),
      ASK,
    ],
    ['an edit of what runs later', of('execute', { stage: 'write', rule: 'planted/git-hook', ...local }), ASK],
    ['a command on the settings of agents', of('update', { rule: 'guard/agent-settings', ...local }), ASK],
  ]);
  checkTable('recommended', 'person', [
    ['the guard itself', of('unprotect', { rule: 'guard/own-files', ...local }), DENY],
    ['delete that cannot be undone', of('delete', { undo: 'impossible' }), 'ask type-name | ask | ask | ask'],
    ['delete, easily undone, remote', of('delete'), PRODUCTION],
    ['expose', of('expose'), PRODUCTION],
    ['interrupt, remote', of('interrupt'), PRODUCTION],
    ['update', of('update'), PRODUCTION],
    ['an apply without a reviewed plan', of('update', { rule: 'terraform/apply' }), PRODUCTION],
    ['credentials printed', of('read-secret', { severity: 'high' }), PRODUCTION],
    ['publish', of('publish'), PRODUCTION],
    ['work lost', of('lose-work', local), PRODUCTION],
    ['a written credential', of('read-secret', { stage: 'write', rule: 'secrets/literal' }), ALLOW],
  ]);
});

describe('the preset `strict`, production | staging | development | unknown, for', () => {
  checkTable('strict', 'agent', [
    ['a written delete', of('delete', { stage: 'write' }), ASK],
    ['a written remark', of('delete', { stage: 'write', severity: 'info' }), ALLOW],
    ['delete, easily undone, remote', of('delete'), ASK],
    ['delete, easily undone, local', of('delete', local), ALLOW],
    ['interrupt, remote', of('interrupt'), ASK],
    ['update', of('update'), 'ask | ask | allow | ask'],
    ['credentials fetched into a variable', of('read-secret', { severity: 'low' }), ASK],
    ['the home folder', of('delete', { rule: 'files/home-or-root', ...local }), DENY],
  ]);
});

describe('what was not seen through', () => {
  const production: readonly Environment[] = [{ name: 'p', tier: 'production', evidence: [] }];
  const rows: readonly (readonly [string, string, Situation, string])[] = [
    ['asks where something hangs on it', 'recommended', { unknowns: [unknown()] }, 'ask: preset/not-seen-through'],
    ['passes where something might', 'recommended', { unknowns: [unknown({ stake: 'possible' })] }, 'allow'],
    ['passes where nothing does', 'strict', { unknowns: [unknown({ stake: 'none' })] }, 'allow'],
    [
      'asks under strict where something might',
      'strict',
      { unknowns: [unknown({ stake: 'possible' })] },
      'ask: preset/strict-not-seen-through',
    ],
    ['passes for a person', 'recommended', { unknowns: [unknown()], actor: { kind: 'person' } }, 'allow'],
    [
      'asks a person in production',
      'recommended',
      { unknowns: [unknown()], actor: { kind: 'person' }, environments: () => production },
      'ask: preset/not-seen-through-in-production',
    ],
  ];
  for (const [name, preset, situation, expected] of rows) {
    it(name, () => {
      assert.equal(shown(decided(presetPolicies([preset]), situation)), expected);
    });
  }
});

describe('the names of environments', () => {
  const definitions = presetPolicies(['recommended'])[0]?.environments ?? [];
  const rows: readonly (readonly [Tier, readonly string[], readonly string[]])[] = [
    [
      'production',
      [
        'prod',
        'production',
        'prd',
        'live',
        'acme-prod',
        'prod-eu',
        'ce-api-prod',
        'a_prod_b',
        'arn:aws:eks:x:cluster/prod',
        'db.prod.acme.example',
        'prod2',
        'prod01-eu',
        'PROD',
        'canon-prod',
      ],
      [
        'nonprod',
        'non-prod',
        'acme-non-prod',
        'pre-prod',
        'acme.non_prod.eu',
        'product',
        'products-api',
        'reproduction',
        'olive',
        'alive',
        'staging',
        'dev',
        '',
      ],
    ],
    [
      'staging',
      ['staging', 'stage', 'stg', 'uat', 'preprod', 'pre-prod', 'acme-staging-eu', 'stg1'],
      ['prod', 'backstage', 'stagecoach', 'equation', 'dev'],
    ],
  ];
  for (const [name, fitting, others] of rows) {
    const patterns = definitions.find((one) => one.name === name)?.signals['aws-profile'] ?? [];
    for (const value of fitting)
      it(`\`${value}\` is ${name}`, () => {
        assert.ok(matchesGlobs(patterns, value, { path: false }));
      });
    for (const value of others)
      it(`\`${value}\` is not ${name}`, () => {
        assert.ok(!matchesGlobs(patterns, value, { path: false }));
      });
  }
  const paths = definitions.find((one) => one.name === 'production')?.signals.path ?? [];
  for (const [path, isProduction] of [
    ['infra/prod', true],
    ['prod', true],
    ['envs/acme-prod/network', true],
    ['envs/prod-eu', true],
    ['live/dev', false],
    ['envs/non-prod', false],
    ['src/product', false],
  ] as const) {
    it(`the folder \`${path}\` is ${isProduction ? '' : 'not '}production`, () => {
      assert.equal(matchesGlobs(paths, path, { path: true }), isProduction);
    });
  }
});

describe('the compiled presets', () => {
  it('are the three of the files, each with the rules of the one before', () => {
    assert.deepEqual(presetNames, ['observe', 'recommended', 'strict']);
    const ids = (name: string): readonly string[] => presetPolicies([name])[0]?.rules.map((rule) => rule.id) ?? [];
    assert.deepEqual(ids('observe'), ids('recommended'));
    assert.ok(ids('recommended').every((id) => ids('strict').includes(id)));
    assert.deepEqual([...presetRuleIds()].sort(), [...ids('strict')].sort());
    assert.ok(presetRuleIds().every((id) => id.startsWith('preset/')));
    assert.deepEqual(presetPolicies(['nothing', 'constructor']), []);
  });
  it('observe decides as recommended and enforces nothing', () => {
    const [observe] = presetPolicies(['observe']);
    assert.equal(observe?.enforce, false);
  });
  for (const name of presetNames) {
    it(`${name} has a reason for each rule and tests of its own, and is what its file says`, () => {
      const text = readFileSync(join(__dirname, '../../../policies', `${name}.yaml`), 'utf8');
      const parsed = parsePolicy(text, { ...anyOptions, from: 'preset', file: `preset/${name}` });
      assert.ok('policy' in parsed);
      const [compiled] = presetPolicies([name]);
      assert.deepEqual(compiled?.tests, parsed.policy.tests);
      assert.ok(parsed.policy.tests.length > 0);
      const own = compiled.rules.filter((rule) => rule.at.file === `preset/${name}`);
      assert.deepEqual(
        own.map(({ id, when, then }) => ({ id, when, then })),
        parsed.policy.rules.map(({ id, when, then }) => ({ id, when, then })),
      );
      assert.ok(compiled.rules.every((rule) => rule.because !== ''));
    });
  }
});
