import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { resolveEnvironment } from '../../../src/core/environment/resolveEnvironment';
import {
  signalKinds,
  type EnvironmentDefinition,
  type Signal,
  type SignalKind,
  type Tier,
} from '../../../src/core/model/environment';

function defined(
  tier: Tier,
  signals: EnvironmentDefinition['signals'],
  from: EnvironmentDefinition['from'] = 'user',
  name: string = tier,
): EnvironmentDefinition {
  return { name, tier, from, signals };
}

const definitions = [
  defined('production', {
    'aws-profile': ['*prod*', '!*nonprod*'],
    stack: ['*-prod'],
    'kube-context': ['*prod*'],
    'kube-server': ['*.prod.acme.example'],
    branch: ['main', 'release/*'],
    path: ['infra/prod/**'],
    name: ['*prod*'],
    'aws-account': ['111122223333'],
  }),
  defined('staging', { 'aws-profile': ['*stag*'] }),
];

function signal(kind: SignalKind, value: string, from: string): Signal {
  return { kind, value, from };
}

function check(
  signals: readonly Signal[],
  known: readonly EnvironmentDefinition[],
  tier: Tier,
  evidence: string[],
): void {
  const environment = resolveEnvironment(signals, known);
  assert.deepEqual([environment.tier, environment.evidence], [tier, evidence]);
}

describe('resolveEnvironment', () => {
  const profile = signal('aws-profile', 'acme-prod', 'AWS_PROFILE');

  it('says a variable, an option, a name, a context, a branch and a path as a person would', () => {
    const signals = [
      profile,
      signal('aws-profile', 'acme-prod', '--profile'),
      signal('stack', 'ce-api-prod', 'stack name'),
      signal('kube-context', 'prod-eu', 'kubeconfig context'),
      signal('branch', 'main', 'branch'),
      signal('path', 'infra/prod', 'path'),
    ];
    check(signals, definitions, 'production', [
      '--profile acme-prod',
      'AWS_PROFILE=acme-prod',
      'kubeconfig context prod-eu',
      'stack name ce-api-prod',
      'path infra/prod',
      'branch main',
    ]);
  });
  it('tells the same signal once', () => {
    check([profile, { ...profile }], definitions, 'production', ['AWS_PROFILE=acme-prod']);
  });
  it('production wins over staging and leaves the other evidence out', () => {
    const staging = signal('aws-profile', 'staging', '--profile');
    check([staging, profile], definitions, 'production', ['AWS_PROFILE=acme-prod']);
    check([staging], definitions, 'staging', ['--profile staging']);
  });
  it('an excluded name does not match', () => {
    check([signal('aws-profile', 'acme-nonprod', 'AWS_PROFILE')], definitions, 'unknown', []);
  });
  it('case is no way out', () => {
    check([signal('aws-profile', 'ACME-PROD', 'AWS_PROFILE')], definitions, 'production', ['AWS_PROFILE=ACME-PROD']);
  });
  it('a slash is ordinary in a branch and parts a path', () => {
    check([signal('branch', 'release/2026/1', 'branch')], definitions, 'production', ['branch release/2026/1']);
    check([signal('path', 'other/infra/prod', 'path')], definitions, 'unknown', []);
  });
  it('a folder outside of every workspace matches by its end', () => {
    check([signal('path', '/srv/infra/prod/db', 'path')], definitions, 'production', ['path /srv/infra/prod/db']);
  });
  it('a cluster is known by the host of its server', () => {
    const server = signal('kube-server', 'https://api.prod.acme.example:6443', 'cluster server');
    check([server], definitions, 'production', ['cluster server https://api.prod.acme.example:6443']);
  });
  it('nothing known is unknown', () => {
    check([], definitions, 'unknown', []);
    check([profile], [], 'unknown', []);
  });

  it('the presets read words that are parted by capitals, and a policy means what it says', () => {
    const words = { stack: ['{,*-}prod{,-*}', '!{,*-}non-prod*'] };
    const names = ['ApiProd', 'ProdApi', 'NonProdApi', 'ApiProduct'].map((name) => signal('stack', name, 'stack'));
    check(names, [defined('production', words, 'preset')], 'production', ['stack ApiProd', 'stack ProdApi']);
    check(names, [defined('production', words, 'user')], 'unknown', []);
    check(names, [defined('development', words, 'preset')], 'unknown', []);
  });
  it('a tunnel takes the harmlessness of this machine away, and says nothing of other places', () => {
    const presets = [
      defined('development', { 'database-host': ['localhost'] }, 'preset'),
      defined('production', { 'database-host': ['*.prod.example'] }, 'preset'),
    ];
    const here = signal('database-host', 'localhost', '-h');
    const behind = (value: string): Signal => ({
      ...signal('database-host', value, 'tunnel'),
      isBehindLoopback: true,
    });
    check([here], presets, 'development', ['-h localhost']);
    check([here, behind('bastion')], presets, 'unknown', []);
    check([here, behind('db.prod.example')], presets, 'production', ['tunnel db.prod.example']);
    check([signal('database-host', 'db', '-h'), behind('db.prod.example')], presets, 'unknown', []);
  });
  describe('development', () => {
    const dev: Signal = signal('aws-profile', 'dev', 'AWS_PROFILE');
    const account = signal('aws-account', '444455556666', 'account');
    const names = { 'aws-profile': ['dev'], 'aws-account': ['444455556666'], 'database-host': ['*'] };

    it('is believed of the user and the organisation', () => {
      check([dev], [defined('development', names, 'user')], 'development', ['AWS_PROFILE=dev']);
      check([dev], [defined('development', names, 'organisation')], 'development', ['AWS_PROFILE=dev']);
    });
    it('a preset is believed about identities only', () => {
      check([dev], [defined('development', names, 'preset')], 'unknown', []);
      check([account], [defined('development', names, 'preset')], 'development', ['account 444455556666']);
      const local = signal('database-host', '127.0.0.1', 'PGHOST');
      check([local], [defined('development', names, 'preset')], 'development', ['PGHOST=127.0.0.1']);
      check([signal('database-host', 'db', 'PGHOST')], [defined('development', names, 'preset')], 'unknown', []);
    });
    it('a repository is never believed', () => {
      check([dev, account], [defined('development', names, 'workspace')], 'unknown', []);
    });
    it('a production signal contradicts it', () => {
      const stack = signal('stack', 'api-prod', 'stack name');
      check([dev, stack], [...definitions, defined('development', names)], 'production', ['stack name api-prod']);
    });
    it('another profile or account that nobody knows contradicts it', () => {
      const other = signal('aws-profile', 'acme', '--profile');
      check([dev, other], [defined('development', names)], 'unknown', []);
    });
  });

  describe('laws', () => {
    const kinds = fc.constantFrom(...signalKinds);
    const texts = fc.constantFrom(
      'prod',
      'dev',
      'staging',
      'infra/prod',
      'x-prod',
      '/a/prod',
      'localhost',
      '111122223333',
    );
    const patterns = fc.constantFrom(
      '*',
      'prod',
      '*prod*',
      '*prod',
      'dev',
      '!prod',
      'infra/**',
      '*stag*',
      'localhost',
      '1*',
    );
    const anySignal = fc.record({
      kind: kinds,
      value: texts,
      from: fc.constantFrom('AWS_PROFILE', 'stack name', '--x'),
    });
    const anyDefinition = fc.record({
      name: fc.constantFrom('a', 'b', 'c'),
      tier: fc.constantFrom<Tier>('production', 'staging', 'development', 'unknown'),
      from: fc.constantFrom<EnvironmentDefinition['from']>('preset', 'organisation', 'user', 'workspace'),
      signals: fc.dictionary(kinds, fc.array(patterns, { maxLength: 3 })),
    });
    const signals = fc.array(anySignal, { maxLength: 6 });
    const known = fc.array(anyDefinition, { maxLength: 5 });
    const rank = (tier: Tier): number => ['development', 'unknown', 'staging', 'production'].indexOf(tier);
    const strict = (tier: Tier): number => Math.max(1, rank(tier));

    it('one more signal never takes production or staging away', () => {
      fc.assert(
        fc.property(signals, anySignal, known, (some, more, those) => {
          const before = strict(resolveEnvironment(some, those).tier);
          assert.ok(strict(resolveEnvironment([...some, more], those).tier) >= before);
        }),
      );
    });
    it('one more production or staging definition never lowers the tier', () => {
      fc.assert(
        fc.property(
          signals,
          anyDefinition,
          known,
          fc.constantFrom<Tier>('production', 'staging'),
          (some, more, those, tier) => {
            const before = rank(resolveEnvironment(some, those).tier);
            assert.ok(rank(resolveEnvironment(some, [...those, { ...more, tier }]).tier) >= before);
          },
        ),
      );
    });
    it('one more definition of any kind never takes production or staging away', () => {
      fc.assert(
        fc.property(signals, anyDefinition, known, (some, more, those) => {
          const before = strict(resolveEnvironment(some, those).tier);
          assert.ok(strict(resolveEnvironment(some, [...those, more]).tier) >= before);
        }),
      );
    });
    it('order means nothing', () => {
      fc.assert(
        fc.property(signals, known, (some, those) => {
          const there = resolveEnvironment(some, those);
          assert.deepEqual(resolveEnvironment([...some].reverse(), [...those].reverse()), there);
        }),
      );
    });
  });
});
