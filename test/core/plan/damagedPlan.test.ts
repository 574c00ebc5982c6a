import assert from 'node:assert/strict';
import { readPlan } from '../../../src/core/plan/readPlan';

const change = (address: string, action: string): object => ({
  ...{ address, mode: 'managed', type: 'aws_db_instance' },
  change: { actions: [action], before: { tags: { team: 'data' } }, after: null },
});

/** Plans whose first thing goes, with what is said of others behind it. */
const plans: Readonly<Record<string, { readonly value: object; readonly gone: string }>> = {
  Terraform: {
    value: {
      format_version: '1.2',
      resource_changes: [change('aws_db_instance.a', 'delete'), change('aws_db_instance.b', 'update')],
    },
    gone: 'aws_db_instance.a',
  },
  'a change set': {
    value: {
      StackName: 's',
      ChangeSetName: 'c',
      Changes: ['A', 'B'].map((LogicalResourceId) => ({
        Type: 'Resource',
        ResourceChange: { Action: 'Remove', LogicalResourceId, ResourceType: 'AWS::RDS::DBInstance' },
      })),
    },
    gone: 'A',
  },
  Pulumi: {
    value: {
      steps: ['a', 'b'].map((name) => ({
        op: 'delete',
        urn: `urn:pulumi:s::p::aws:rds/instance:Instance::${name}`,
        oldState: { type: 'aws:rds/instance:Instance' },
      })),
      changeSummary: { delete: 2 },
    },
    gone: 'a',
  },
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function checkDamaged(text: string, gone: string): void {
  const plan = readPlan(text);
  assert.ok(plan !== null, text);
  const found = plan.changes.some(({ action, address }) => action === 'delete' && address.endsWith(gone));
  assert.ok(found, text);
  assert.ok(plan.gaps.includes('it is not whole, so more may follow'), text);
}

describe('a plan that is not whole', () => {
  for (const [name, { value, gone }] of Object.entries(plans)) {
    for (const [how, indent] of [
      ['on one line', 0],
      ['laid out', 2],
    ] as const) {
      const text = JSON.stringify(value, null, indent);
      const close = text.lastIndexOf(indent === 0 ? ',{' : '\n    {');
      it(`${name}, ${how}: says what stands before its end, wherever that is`, () => {
        for (let at = close; at < text.length - 1; at += 1) checkDamaged(text.slice(0, at), gone);
      });
      it(`${name}, ${how}: says what stands beside a sign that is missing`, () => {
        for (let at = close; at < text.length; at += 1) {
          const rest = text.slice(0, at) + text.slice(at + 1);
          if (/["{}[\]:]/.test(text.charAt(at)) && !isJson(rest)) checkDamaged(rest, gone);
        }
      });
    }
  }

  it('is none where nothing of one can be read, or where it nests without end', () => {
    for (const text of [
      '{"a": 1',
      `{"format_version": "1.2", "resource_changes": ${'['.repeat(200_000)}`,
      'resource "a" "b" {',
    ]) {
      assert.equal(readPlan(text), null);
    }
  });
});
