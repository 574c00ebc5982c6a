import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ambientSignals } from '../../../src/core/environment/ambientSignals';
import type { Command } from '../../../src/core/model/command';
import type { SessionMemory } from '../../../src/core/model/session';
import type { Surroundings } from '../../../src/core/model/surroundings';
import { commandOf, contextOf, plainSurroundings } from '../../support/command';

type Setting = {
  readonly command?: Partial<Command>;
  readonly surroundings?: Partial<Surroundings>;
  readonly session?: SessionMemory;
  readonly files?: Readonly<Record<string, string>>;
};

/** Compares all signals but those of the place, as `kind from=value`. */
function check(line: string, setting: Setting, expected: readonly string[]): void {
  const command = commandOf(line, setting.command);
  const surroundings = { ...plainSurroundings, ...setting.surroundings };
  const context = contextOf(command, { surroundings, read: (path) => setting.files?.[path] ?? null });
  const signals = ambientSignals(command, context, setting.session ?? []);
  assert.deepEqual(
    signals.map(({ kind, from, value }) => `${kind} ${from}=${value}`),
    expected,
  );
}

describe('ambientSignals of AWS', () => {
  it('a profile counts from the flag, the prefix, the session and the surroundings', () => {
    check(
      'AWS_PROFILE=a aws --profile=b s3 ls',
      {
        surroundings: { variables: { AWS_PROFILE: 'd' } },
        session: [{ kind: 'variable', name: 'AWS_PROFILE', value: 'c' }],
      },
      [
        'aws-profile --profile=b',
        'aws-profile AWS_PROFILE=a',
        'aws-profile AWS_PROFILE=c',
        'aws-profile AWS_PROFILE=d',
      ],
    );
  });
  it('an unset ends the search', () => {
    check(
      'aws s3 ls',
      {
        surroundings: { variables: { AWS_PROFILE: 'd' } },
        session: [{ kind: 'variable', name: 'AWS_PROFILE', value: null }],
      },
      [],
    );
  });
  it('an account is told by a role and by a stack name', () => {
    check('aws cloudformation delete-stack --stack-name api --role-arn arn:aws:iam::111122223333:role/x', {}, [
      'aws-account account=111122223333',
      'stack stack name=api',
    ]);
  });

  const config =
    '[default]\nregion = eu\n[profile acme]\nsso_account_id = 444455556666\nrole_arn = arn:aws:iam::111122223333:role/x\n[profile b]\nsso_account_id = 1\n';
  const files = { '/home/dev/.aws/config': config };

  it('the one profile in sight tells its account and role', () => {
    check('AWS_PROFILE=acme aws s3 ls', { files }, [
      'aws-profile AWS_PROFILE=acme',
      'aws-account account of profile acme=111122223333',
      'name role of profile acme=x',
    ]);
  });
  it('two profiles tell no account', () => {
    check('AWS_PROFILE=acme aws s3 ls --profile b', { files }, [
      'aws-profile --profile=b',
      'aws-profile AWS_PROFILE=acme',
    ]);
  });
  it('own keys make a profile tell no account', () => {
    check('AWS_ACCESS_KEY_ID=x AWS_PROFILE=acme aws s3 ls', { files }, ['aws-profile AWS_PROFILE=acme']);
  });
  it('other programs have no profile', () => {
    check('AWS_PROFILE=acme rm -rf x', { files }, []);
  });
});

describe('ambientSignals of Kubernetes', () => {
  const kube = { context: 'dev', namespace: 'web', server: 'https://127.0.0.1:6443' };

  it('the configured context, namespace and server are told', () => {
    check('kubectl get pods', { surroundings: { kube } }, [
      'kube-context kubeconfig context=dev',
      'kube-namespace namespace=web',
      'kube-server cluster server=https://127.0.0.1:6443',
    ]);
  });
  it('a context by flag or session takes the server’s word away', () => {
    check('kubectl --context prod -n shop get pods', { surroundings: { kube } }, [
      'kube-context --context=prod',
      'kube-namespace -n=shop',
      'kube-context kubeconfig context=dev',
      'kube-namespace namespace=web',
    ]);
    check('kubectl get pods', { surroundings: { kube }, session: [{ kind: 'kube-context', context: 'prod' }] }, [
      'kube-context kubeconfig context=prod',
      'kube-context kubeconfig context=dev',
      'kube-namespace namespace=web',
    ]);
  });
  it('a kubeconfig file is told by its name', () => {
    check('KUBECONFIG=/home/dev/.kube/prod-eu.yaml kubectl get pods', {}, ['kube-context kubeconfig file=prod-eu']);
  });
});

describe('ambientSignals of Terraform', () => {
  it('workspace, values and files are told', () => {
    check('TF_WORKSPACE=prod terraform apply -var-file=env/prod.tfvars -var environment=prod', {}, [
      'terraform-workspace TF_WORKSPACE=prod',
      'var-file -var-file=env/prod.tfvars',
      'var-file -var-file=prod.tfvars',
      'name -var environment=prod',
    ]);
  });
  it('a workspace selected in the session counts in its folder only', () => {
    const session: SessionMemory = [{ kind: 'terraform-workspace', folder: '/proj/app/infra', workspace: 'prod' }];
    check('terraform apply', { session }, []);
    check('terraform apply', { session, command: { cwd: '/proj/app/infra' } }, [
      'terraform-workspace workspace=prod',
      'path path=infra',
    ]);
    check('terraform -chdir=infra apply', { session }, ['terraform-workspace workspace=prod', 'path path=infra']);
  });
});

describe('ambientSignals of other places', () => {
  it('a Google project and an Azure subscription', () => {
    check('gcloud sql instances list --project acme-prod', {}, ['gcp-project --project=acme-prod']);
    check('az vm list', { session: [{ kind: 'azure-subscription', subscription: 'prod' }] }, [
      'azure-subscription selected subscription=prod',
    ]);
  });
  it('a database by its address, without credentials', () => {
    check('psql postgres://u:p@db.prod.acme.example:5432/x', {}, [
      'database-host host in address=db.prod.acme.example',
      'name database in address=x',
    ]);
    check('DATABASE_URL=postgres://localhost/shop_live prisma migrate reset', {}, [
      'database-host host in DATABASE_URL=localhost',
      'name database in DATABASE_URL=shop_live',
    ]);
    check('redis-cli -u redis://u:p@cache', {}, ['database-host host in address=cache']);
    check('mysql -h db-1', {}, ['database-host -h=db-1']);
  });
  it('a framework’s environment and another host', () => {
    check('RAILS_ENV=production rails db:drop', {}, ['name RAILS_ENV=production']);
    check('rm -rf /srv', { command: { host: 'web-prod-1' } }, ['name host=web-prod-1']);
  });
  it('the folder below the workspace, absolute outside of it, and the branch', () => {
    check('rm x', { command: { cwd: '/proj/app/infra/prod' }, surroundings: { branch: 'main' } }, [
      'path path=infra/prod',
      'branch branch=main',
    ]);
    check('rm x', { command: { cwd: '/srv/y' } }, ['path path=/srv/y']);
    check('rm x', { command: { cwd: '/proj/app' } }, []);
  });
  it('a folder remembered from the session stands in where the command’s is not known', () => {
    check('rm x', { command: { cwd: null }, session: [{ kind: 'folder', path: '/proj/app/a' }] }, ['path path=a']);
  });
});
