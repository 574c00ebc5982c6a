import assert from 'node:assert/strict';
import { selections } from '../../../src/core/environment/selections';
import { commandOf } from '../../support/command';

/** A line, and what its program would use from then on; null for none. */
const cases: readonly (readonly [string, string | null])[] = [
  ['pulumi stack select prod', 'prod'],
  ['pulumi stack select --stack=acme/prod', 'acme/prod'],
  ['pulumi stack ls', null],
  ['pulumi up --stack prod', null],
  ['docker context use prod-eu', 'prod-eu'],
  ['docker context ls', null],
  ['firebase use prod', 'prod'],
  ['firebase use', null],
  ['gcloud config configurations activate live', 'live'],
  ['supabase link --project-ref abc', 'abc'],
  ['railway environment production', 'production'],
  ['argocd context prod', 'prod'],
  ['docker context use $X', null],
  ['ls use prod', null],
];

describe('what a command selects for its session', () => {
  for (const [line, name] of cases) {
    it(`${line} selects ${name ?? 'nothing'}`, () => {
      const command = commandOf(line);
      const facts = name === null ? [] : [{ kind: 'selection', program: command.program, name }];
      assert.deepEqual(selections(command), facts);
    });
  }
  it('what a shell is handed is remembered as what it says', () => {
    assert.deepEqual(selections(commandOf('aws sts assume-role --role-arn arn:aws:iam::1:role/x')), [
      { kind: 'variable', name: 'AWS_ROLE_ARN', value: 'arn:aws:iam::1:role/x' },
    ]);
    assert.deepEqual(selections(commandOf('awsume acme-prod')), [
      { kind: 'variable', name: 'AWS_PROFILE', value: 'acme-prod' },
    ]);
    assert.deepEqual(selections(commandOf('aws configure export-credentials --format env')), []);
    assert.deepEqual(selections(commandOf('kubectl config use prod-eu')), [
      { kind: 'kube-context', context: 'prod-eu' },
    ]);
  });
  it('on another machine nothing of ours', () => {
    assert.deepEqual(selections(commandOf('docker context use prod', { host: 'box' })), []);
  });
});
