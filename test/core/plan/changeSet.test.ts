import assert from 'node:assert/strict';
import { checkPlan } from './support/drawnPlan';

describe('a described change set', () => {
  it('tells replacement, conditions, what a policy keeps, and the properties that ask for it', () => {
    const one = (id: string, type: string, more: object): object => ({
      Type: 'Resource',
      ResourceChange: { LogicalResourceId: id, ResourceType: type, ...more },
    });
    const detail = (Name: string, RequiresRecreation: string): object => ({ Target: { Name, RequiresRecreation } });
    const plan = checkPlan(
      {
        StackName: 'shop-prod',
        ChangeSetName: 'cs1',
        Changes: [
          one('Db', 'AWS::RDS::DBInstance', {
            Action: 'Modify',
            Replacement: 'True',
            Details: [detail('Engine', 'Always'), detail('Tags', 'Never')],
          }),
          one('Old', 'AWS::S3::Bucket', { Action: 'Remove', PolicyAction: 'Delete' }),
          one('Kept', 'AWS::S3::Bucket', { Action: 'Remove', PolicyAction: 'Retain' }),
          one('Vm', 'AWS::EC2::Instance', {
            Action: 'Modify',
            Replacement: 'Conditional',
            Details: [detail('InstanceType', 'Conditionally')],
          }),
          one('Two', 'AWS::SQS::Queue', { Action: 'Modify', Replacement: 'True', PolicyAction: 'ReplaceAndRetain' }),
          one('New', 'AWS::SQS::Queue', { Action: 'Add' }),
          one('Dyn', 'AWS::SQS::Queue', { Action: 'Dynamic' }),
          one('Mod', 'AWS::SQS::Queue', { Action: 'Modify', Replacement: 'False' }),
          { Type: 'Hook' },
        ],
      },
      'replace up first AWS::RDS::DBInstance Db because `Engine` changes',
      'delete up first AWS::S3::Bucket Old',
      'forget up first AWS::S3::Bucket Kept',
      'maybe replace up first AWS::EC2::Instance Vm because `InstanceType` changes',
      'replace up first AWS::SQS::Queue Two because it changes; the old one stays and is no longer managed',
      'create up first AWS::SQS::Queue New',
      'unknown up first AWS::SQS::Queue Dyn',
      'update up first AWS::SQS::Queue Mod',
    );
    assert.deepEqual([plan.stack, plan.changeSet], ['shop-prod', 'cs1']);
    assert.deepEqual(plan.untoldNew, ['only `--include-property-values` tells the values of New']);
    const partial = { StackId: 'arn:x', ChangeSetId: 'arn:y', Changes: [], NextToken: 'more', Status: 'FAILED' };
    checkPlan(partial, 'gap: it is the first page of more', 'gap: it failed to be made');
    checkPlan({ StackName: 'a', Changes: [], Status: 'CREATE_IN_PROGRESS' }, 'gap: it is still being made');
  });

  it('says where others go on, and what is told only with values; an account is where its stack is', () => {
    const one = (id: string, type: string, more: object): object => ({
      ResourceChange: { Action: 'Modify', Replacement: 'False', LogicalResourceId: id, ResourceType: type, ...more },
    });
    const told = (Name: string, Attribute = 'Properties'): object => ({ Details: [{ Target: { Name, Attribute } }] });
    const StackId = 'arn:aws:cloudformation:eu-west-1:111122223333:stack/shop/1';
    const plan = checkPlan(
      {
        StackId,
        Changes: [
          one('Part', 'AWS::CloudFormation::Stack', { ChangeSetId: 'arn:x' }),
          one('Group', 'AWS::EC2::SecurityGroup', told('SecurityGroupIngress')),
          one('Seen', 'AWS::EC2::SecurityGroup', { ...told('SecurityGroupIngress'), AfterContext: '{}' }),
          one('Jobs', 'AWS::SQS::Queue', told('VisibilityTimeout')),
          one('Logs', 'AWS::S3::Bucket', told('', 'DeletionPolicy')),
        ],
      },
      'update up first AWS::CloudFormation::Stack Part',
      'update up first AWS::EC2::SecurityGroup Group',
      'update up first AWS::EC2::SecurityGroup Seen',
      'update up first AWS::SQS::Queue Jobs',
      'update up first AWS::S3::Bucket Logs',
      'gap: a change set of its own tells what happens in Part',
      'gap: only `--include-property-values` tells what becomes of `SecurityGroupIngress` of Group, `DeletionPolicy` of Logs',
    );
    assert.equal(plan.account, '111122223333');
    assert.deepEqual(plan.untoldNew, []);
  });
});
