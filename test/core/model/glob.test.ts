import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { matchesGlob, matchesGlobs } from '../../../src/core/model/glob';

const names: readonly (readonly [pattern: string, value: string, fits: boolean])[] = [
  ['*prod*', 'acme/prod/x', true],
  ['release/*', 'release/a/b', true],
  ['{,*[-_./:]}prod', 'team/prod', true],
  ['{,*[-_./:]}prod', 'nonprod', false],
  ['PROD', 'prod', true],
  ['prod', 'prod-eu', false],
  ['.*', '.hidden', true],
  ['*', '.hidden', true],
  ['#1', '#1', true],
  ['+(a|b)', 'aa', false],
];

const paths: readonly (readonly [pattern: string, value: string, fits: boolean])[] = [
  ['infra/prod/**', 'infra/prod/a/.b', true],
  ['infra/prod/**', 'infra/prod', true],
  ['infra/prod/**', 'infra/prod2/a', false],
  ['*.tf', 'infra/main.tf', false],
  ['**/*.tfstate', 'terraform.tfstate', true],
];

describe('matchesGlob', () => {
  for (const [pattern, value, fits] of names) {
    it(`the name \`${value}\` ${fits ? 'fits' : 'does not fit'} \`${pattern}\``, () => {
      assert.equal(matchesGlob(pattern, value, { path: false }), fits);
    });
  }
  for (const [pattern, value, fits] of paths) {
    it(`the path \`${value}\` ${fits ? 'fits' : 'does not fit'} \`${pattern}\``, () => {
      assert.equal(matchesGlob(pattern, value, { path: true }), fits);
    });
  }
  it('a pattern of any length throws nothing', () => {
    assert.equal(matchesGlob('*'.repeat(100_000), 'x', { path: false }), false);
  });
});

describe('matchesGlobs', () => {
  it('one exclusion is enough, whatever the order', () => {
    assert.equal(matchesGlobs(['!*nonprod', '*prod'], 'acme-nonprod', { path: false }), false);
    assert.equal(matchesGlobs(['*prod', '!*nonprod'], 'acme-prod', { path: false }), true);
  });
  it('exclusions alone match nothing', () => {
    assert.equal(matchesGlobs(['!dev'], 'prod', { path: false }), false);
  });
});
