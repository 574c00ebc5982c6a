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
  ['cf target -o acme -s live', 'live'],
];

/** A line, and where the tunnel leads that it opens; null for none. */
const tunnels: readonly (readonly [string, string | null])[] = [
  ['ssh -fN -L 5433:db.prod.example:5432 me@bastion', 'db.prod.example bastion'],
  ['ssh -L5433:localhost:5432 db-prod', 'db-prod'],
  ['ssh -NL 127.0.0.1:5433:db:5432 bastion', 'db bastion'],
  ['ssh bastion uptime', null],
  ['kubectl port-forward svc/db-prod 5432:5432', 'svc/db-prod'],
  ['kubectl -n prod port-forward svc/db 5432:5432', 'svc/db'],
  ['kubectl get pods', null],
  ['cloud-sql-proxy acme-prod:eu:orders', 'acme-prod:eu:orders'],
  ['aws ssm start-session --target i-1', 'i-1'],
  ['fly proxy 5432 -a shop-prod', 'shop-prod'],
];

describe('what a command selects for its session', () => {
  for (const [line, name] of cases) {
    it(`${line} selects ${name ?? 'nothing'}`, () => {
      const command = commandOf(line);
      const facts = name === null ? [] : [{ kind: 'selection', program: command.program, name }];
      assert.deepEqual(selections(command), facts);
    });
  }
  for (const [line, name] of tunnels) {
    it(`${line} opens ${name === null ? 'no tunnel' : `a tunnel to ${name}`}`, () => {
      const facts = name === null ? [] : [{ kind: 'selection', program: 'tunnel', name }];
      assert.deepEqual(selections(commandOf(line)), facts);
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
