import assert from 'node:assert/strict';
import { plannedSettings } from '../../../src/core/engine/plannedSettings';
import { nowhere } from '../../../src/core/model/place';
import { openPlan } from '../../../src/core/plan/openPlan';
import { savedPlan } from '../../support/savedPlan';

/** Reads the plan and compares what its settings do: `expose aws_db_instance.main`, `?` before what is only possible. */
function checkSettings(plan: object | Uint8Array, ...expected: readonly string[]): void {
  const read = openPlan(plan instanceof Uint8Array ? plan : Buffer.from(JSON.stringify(plan)));
  assert.ok(read !== null);
  const { observations } = plannedSettings(read, nowhere);
  const told = observations.map(
    ({ effect, target, certainty }) => `${certainty === 'possible' ? '? ' : ''}${effect} ${target.name}`,
  );
  assert.deepEqual([...new Set(told)].sort(), [...expected].sort());
}

type Values = Readonly<Record<string, unknown>>;

const database = 'module.data["a.b"].aws_db_instance.main[0]';
const ssh = { type: 'ingress', from_port: 22, to_port: 22, protocol: 'tcp' };

function terraform(address: string, actions: string, before: Values | null, after: Values | null, more = {}): object {
  const type = address
    .replace(/\[[^\]]*\]/g, '')
    .split('.')
    .at(-2);
  const change = { actions: actions.split(' '), before, after, ...more };
  return { format_version: '1.2', resource_changes: [{ address, mode: 'managed', type, change }] };
}

function changeSet(action: string, type: string, more: object): object {
  const change = { Action: action, LogicalResourceId: 'Thing', ResourceType: type, Replacement: 'False', ...more };
  return { StackName: 'shop', ChangeSetName: 'one', Changes: [{ Type: 'Resource', ResourceChange: change }] };
}

function valued(type: string, before: Values, after: Values): object {
  const context = (properties: Values): string => JSON.stringify({ Properties: properties });
  return changeSet('Modify', type, { BeforeContext: context(before), AfterContext: context(after) });
}

function named(type: string, property: string): object {
  const target = { Attribute: 'Properties', Name: property, RequiresRecreation: 'Never' };
  return changeSet('Modify', type, { Details: [{ Target: target }] });
}

function pulumi(op: string, type: string, before: Values | null, after: Values | null): object {
  const state = (inputs: Values | null): object | null => (inputs === null ? null : { inputs });
  const urn = `urn:pulumi:dev::shop::${type}::thing`;
  return { steps: [{ op, urn, oldState: state(before), newState: state(after) }], changeSummary: { [op]: 1 } };
}

const rds = 'aws:rds/instance:Instance';

describe('what the settings in a plan open, unprotect or allow', () => {
  it('Terraform: of what is changed, made, replaced or taken away', () => {
    const open = { publicly_accessible: true };
    checkSettings(terraform(database, 'update', { publicly_accessible: false }, open), `expose ${database}`);
    checkSettings(
      terraform(database, 'delete create', { engine: 'a' }, { engine: 'b', ...open }),
      `expose ${database}`,
    );
    const rule = 'aws_security_group_rule.ssh';
    checkSettings(terraform(rule, 'create', null, { ...ssh, cidr_blocks: ['0.0.0.0/0'] }), `expose ${rule}`);
    checkSettings(terraform(rule, 'create', null, { ...ssh, cidr_blocks: ['10.0.0.0/8'] }));
    const block = 'aws_s3_bucket_public_access_block.a';
    checkSettings(terraform(block, 'delete', { bucket: 'b', block_public_acls: true }, null), `expose ${block}`);
    checkSettings(terraform(block, 'forget', { bucket: 'b', block_public_acls: true }, null));
  });

  it('Terraform: rights, whose variables are no expressions', () => {
    const policy = (action: string, resource: string): Values => ({
      policy: JSON.stringify({ Statement: [{ Effect: 'Allow', Action: action, Resource: resource }] }),
    });
    const own = policy('s3:GetObject', 'arn:aws:s3:::home/${aws:username}/*');
    checkSettings(terraform('aws_iam_policy.p', 'update', own, policy('*', '*')), 'grant aws_iam_policy.p');
    checkSettings(terraform('aws_iam_policy.p', 'update', { ...own, tags: { a: 'b' } }, own));
  });

  it('Terraform: what is known only after the apply may be anything, and is not gone', () => {
    const was = { deletion_protection: true, publicly_accessible: false };
    const later = { after_unknown: { publicly_accessible: true, tags: [{}], id: true } };
    const is = { deletion_protection: true };
    checkSettings(terraform(database, 'update', was, is, later), `? expose ${database}`);
    checkSettings(terraform(database, 'update', was, was, { after_unknown: { id: true } }));
    const values = [was, { ...was, deletion_protection: false }];
    checkSettings(savedPlan([{ address: database, action: 3, values }]), `unprotect ${database}`);
  });

  it('a plan too long for one reading is read in parts', () => {
    const one = (index: number): object => ({
      address: `aws_sqs_queue.q[${String(index)}]`,
      mode: 'managed',
      type: 'aws_sqs_queue',
      change: { actions: ['create'], before: null, after: { name: 'x'.repeat(10_000) } },
    });
    const { resource_changes: last } = terraform('aws_security_group_rule.ssh', 'create', null, {
      ...ssh,
      cidr_blocks: ['0.0.0.0/0'],
    }) as { resource_changes: readonly object[] };
    const changes = [...Array.from({ length: 250 }, (_, index) => one(index)), ...last];
    checkSettings({ format_version: '1.2', resource_changes: changes }, 'expose aws_security_group_rule.ssh');
  });

  it('a change set with its values', () => {
    const type = 'AWS::RDS::DBInstance';
    checkSettings(valued(type, { PubliclyAccessible: 'false' }, { PubliclyAccessible: 'true' }), 'expose Thing');
    checkSettings(valued(type, { DeletionProtection: 'true' }, { DeletionProtection: 'false' }), 'unprotect Thing');
    checkSettings(valued(type, { DeletionProtection: 'false' }, { DeletionProtection: 'true' }));
    const later = '{{changeSet:KNOWN_AFTER_APPLY}}';
    checkSettings(valued(type, { PubliclyAccessible: 'false' }, { PubliclyAccessible: later }), '? expose Thing');
    const admin = { ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'] };
    const added = { AfterContext: JSON.stringify({ Properties: admin }) };
    checkSettings(changeSet('Add', 'AWS::IAM::Role', added), 'grant Thing');
    const brake = { Attribute: 'DeletionPolicy', BeforeValue: 'Retain', AfterValue: 'Delete' };
    const bare = { BeforeContext: '{"Properties":{}}', AfterContext: '{"Properties":{}}' };
    checkSettings(changeSet('Modify', type, { ...bare, Details: [{ Target: brake }] }), 'unprotect Thing');
  });

  it('a change set without its values: what either setting would do is possible', () => {
    checkSettings(named('AWS::RDS::DBInstance', 'DeletionProtection'), '? unprotect Thing');
    checkSettings(named('AWS::RDS::DBInstance', 'PubliclyAccessible'), '? expose Thing');
    checkSettings(named('AWS::RDS::DBInstance', 'MonitoringInterval'));
    checkSettings(named('AWS::SQS::Queue', 'VisibilityTimeout'));
  });

  it('Pulumi, whose providers name things as Terraform does but for their spelling', () => {
    checkSettings(pulumi('update', rds, { publiclyAccessible: false }, { publiclyAccessible: true }), 'expose thing');
    checkSettings(
      pulumi('update', rds, { deletionProtection: true }, { deletionProtection: false }),
      'unprotect thing',
    );
    checkSettings(pulumi('update', rds, { deletionProtection: false }, { deletionProtection: true }));
    const ingress = (from: string): Values => ({ ingress: [{ fromPort: 22, toPort: 22, cidrBlocks: [from] }] });
    const group = 'aws:ec2/securityGroup:SecurityGroup';
    checkSettings(pulumi('create', group, null, ingress('0.0.0.0/0')), 'expose thing');
    checkSettings(pulumi('create', group, null, ingress('10.0.0.0/8')));
    const computed = { publiclyAccessible: '04da6b54-80e4-46f7-96ec-b56ff0331ba9' };
    checkSettings(pulumi('update', rds, { publiclyAccessible: false }, computed), '? expose thing');
    const goal = { goal: { inputDiff: { updates: { deletionProtection: false } } }, steps: ['update'] };
    checkSettings({ resourcePlans: { [`urn:pulumi:dev::shop::${rds}::thing`]: goal } }, '? unprotect thing');
  });
});
