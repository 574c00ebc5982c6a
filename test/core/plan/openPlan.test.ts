import assert from 'node:assert/strict';
import { zipSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import type { Plan } from '../../../src/core/model/plan';
import { openPlan } from '../../../src/core/plan/openPlan';
import { planSummary } from '../../../src/core/plan/plannedObservations';
import { readPlanFile } from '../../../src/core/plan/planFile';
import { checkPlan, drawn } from './support/drawnPlan';
import { planMessage, savedPlan, type SavedChange } from '../../support/savedPlan';

function checkSaved(changes: readonly SavedChange[], ...lines: readonly string[]): Plan {
  const plan = openPlan(savedPlan(changes));
  assert.ok(plan !== null);
  assert.deepEqual(drawn(plan), lines);
  return plan;
}

function change(address: string, actions: readonly string[], more: object = {}, inner: object = {}): object {
  const type = address.split('.').at(-2) ?? '';
  return { address, mode: 'managed', type, change: { actions, before: {}, after: {}, ...inner }, ...more };
}

const shown = (...changes: readonly object[]): object => ({ format_version: '1.2', resource_changes: changes });
const db = 'module.data.aws_db_instance.main';

describe('the plan in a file', () => {
  it('Terraform and OpenTofu: every action, and what changes nothing is left out', () => {
    checkPlan(
      shown(
        change('aws_vpc.a', ['no-op']),
        change('aws_vpc.b', ['create']),
        change('aws_vpc.c', ['update']),
        change('aws_vpc.d', ['delete'], { action_reason: 'delete_because_no_resource_config' }),
        change(
          db,
          ['delete', 'create'],
          { action_reason: 'replace_because_cannot_update' },
          { replace_paths: [['engine'], ['settings', 0, 'tier']] },
        ),
        change('aws_lb.e', ['create', 'delete'], { action_reason: 'replace_because_tainted' }),
        change('aws_lb.f', ['forget']),
        change('aws_lb.g', ['no-op'], {}, { importing: { id: 'x' } }),
        change('aws_lb.h', ['delete'], { deposed: 'ab12' }),
        change('aws_lb.i', ['explode']),
        { ...change('data.aws_ami.x', ['read']), mode: 'data' },
      ),
      'create aws_vpc aws_vpc.b',
      'update aws_vpc aws_vpc.c',
      'delete aws_vpc aws_vpc.d because it is no longer in the configuration',
      `replace aws_db_instance ${db} because \`engine\`, \`settings.tier\` change`,
      'replace up first aws_lb aws_lb.e because it is tainted',
      'forget aws_lb aws_lb.f',
      'import aws_lb aws_lb.g',
      'delete aws_lb aws_lb.h (deposed ab12)',
      'unknown aws_lb aws_lb.i',
    );
  });

  it('a plan that an error cut off, one that is not complete, and one of a newer format say so', () => {
    checkPlan({ ...shown(), errored: true }, 'gap: it was cut off by an error, so more may follow');
    checkPlan({ ...shown(), complete: false }, 'gap: part of it is put off to a later plan');
    checkPlan({ ...shown(), deferred_changes: [{}] }, 'gap: part of it is put off to a later plan');
    checkPlan({ ...shown(), format_version: '2.0' }, 'gap: its format 2.0 is newer than what is understood here');
    checkPlan({ format_version: '1.0', planned_values: {} });
    checkPlan({ ...shown(change('aws_vpc.a', ['create'])), format_version: '0.2' }, 'create aws_vpc aws_vpc.a');
    const stop = { address: 'action.aws_ec2_stop_instance.web', invoke_action_trigger: {} };
    checkPlan(
      { ...shown(), action_invocations: [stop] },
      'gap: what it invokes is not told: `action.aws_ec2_stop_instance.web`',
    );
  });

  it('the log of terraform plan -json, with words of a shell before it', () => {
    const line = (action: string, addr: string, reason?: string): string =>
      JSON.stringify({
        type: 'planned_change',
        change: { resource: { addr, resource_type: addr.split('.')[0] }, action, ...(reason ? { reason } : {}) },
      });
    const summary = JSON.stringify({ type: 'change_summary', changes: { add: 1 } });
    checkPlan(
      [
        '$ terraform plan -json',
        line('create', 'aws_vpc.a'),
        line('replace', 'aws_vpc.b', 'tainted'),
        line('noop', 'aws_vpc.c'),
        line('remove', 'aws_vpc.d'),
        line('odd', 'aws_vpc.e'),
        summary,
      ].join('\n'),
      'create aws_vpc aws_vpc.a',
      'replace aws_vpc aws_vpc.b because it is tainted',
      'forget aws_vpc aws_vpc.d',
      'unknown aws_vpc aws_vpc.e',
      'gap: a log tells no settings; `terraform show -json` of the saved plan does',
    );
    checkPlan([line('move', 'aws_vpc.a'), summary].join('\n'));
    checkPlan(
      `${line('delete', 'aws_vpc.a')}\n{"@level":"error","type":"diagnostic"}`,
      'delete aws_vpc aws_vpc.a',
      'gap: it was cut off by an error, so more may follow',
    );
    checkPlan(summary);
  });

  it('a preview of Pulumi: the parts of a replacement are one, and tell the order', () => {
    const urn = (type: string, name: string): string => `urn:pulumi:prod::shop::${type}::${name}`;
    const main = urn('shop:data:Db$aws:rds/instance:Instance', 'main');
    const other = urn('aws:s3/bucket:Bucket', 'logs::old');
    const steps = [
      { op: 'same', urn: urn('pulumi:pulumi:Stack', 'shop-prod') },
      { op: 'create-replacement', urn: main },
      { op: 'replace', urn: main, replaceReasons: ['engine'] },
      { op: 'delete-replaced', urn: main },
      { op: 'delete-replaced', urn: other },
      { op: 'replace', urn: other, detailedDiff: { bucket: { kind: 'update-replace' }, tags: { kind: 'update' } } },
      { op: 'create-replacement', urn: other },
      { op: 'delete', urn: urn('aws:sqs/queue:Queue', 'jobs'), oldState: { inputs: { a: 1 } } },
      { op: 'refresh', urn: urn('aws:sqs/queue:Queue', 'same') },
      { op: 'novel', urn: urn('aws:sqs/queue:Queue', 'new') },
    ];
    const plan = checkPlan(
      { config: {}, steps, changeSummary: { delete: 1 } },
      'replace up first aws:rds/instance:Instance main because `engine` changes',
      'replace aws:s3/bucket:Bucket logs::old because `bucket` changes',
      'delete aws:sqs/queue:Queue jobs',
      'unknown aws:sqs/queue:Queue new',
    );
    assert.equal(plan.stack, 'prod');
    assert.equal(planSummary(plan), '2 to replace, 1 to delete, 1 unknown');
    const kept = { op: 'delete', urn: other, oldState: { retainOnDelete: true } };
    checkPlan({ steps: [kept], changeSummary: {} }, 'forget aws:s3/bucket:Bucket logs::old');
    checkPlan({ changeSummary: { same: 3 } });
    const cut = 'gap: it was cut off by an error, so more may follow';
    checkPlan({ steps: [kept] }, 'forget aws:s3/bucket:Bucket logs::old', cut);
    checkPlan({ steps: [], changeSummary: {}, maybeCorrupt: true }, cut);
    const failed = { steps: [], changeSummary: {}, diagnostics: [{ severity: 'error' }] };
    checkPlan(failed, 'gap: it was cut off by an error, so more may follow');
  });

  it('a saved plan and an event log of Pulumi', () => {
    const urn = 'urn:pulumi:dev::shop::aws:sqs/queue:Queue::jobs';
    checkPlan({ resourcePlans: { [urn]: { steps: ['delete'] } } }, 'delete aws:sqs/queue:Queue jobs');
    const event = JSON.stringify({ resourcePreEvent: { metadata: { op: 'update', urn, keys: [] } } });
    checkPlan(`${event}\n{"summaryEvent":{}}`, 'update aws:sqs/queue:Queue jobs');
    checkPlan(event, 'update aws:sqs/queue:Queue jobs', 'gap: it ends before its summary, so more may follow');
    checkPlan('{"summaryEvent":{}}\n{}');
  });

  it('a saved plan says what it puts off and what it invokes', () => {
    const message = planMessage([{ address: 'aws_vpc.a', action: 1, values: [{}] }]);
    const action = strToU8('action.x.y');
    // Fields 27 and 30, the second with its address in field 1.
    const more = [0xda, 0x01, 0, 0xf2, 0x01, action.length + 2, 0x0a, action.length, ...action];
    const plan = openPlan(zipSync({ tfplan: Uint8Array.from([...message, ...more]) }));
    assert.deepEqual(plan?.gaps, [
      'part of it is put off to a later plan',
      'what it invokes is not told: `action.x.y`',
    ]);
  });

  it('a saved plan of Terraform: every action and reason', () => {
    const plan = checkSaved(
      [
        { address: 'aws_vpc.same', action: 0, values: [{}] },
        { address: 'aws_vpc.in', action: 0, values: [{}], imports: 'vpc-1' },
        { address: 'aws_vpc.a', action: 1, values: [{ cidr: 'x' }] },
        { address: 'data.aws_ami.b', action: 2 },
        { address: 'module.m["a.b"].aws_vpc.c[0]', action: 3, values: [{ n: 1 }, { n: 2 }] },
        { address: 'aws_vpc.d', action: 5, values: [{ n: 1 }], reason: 4 },
        { address: db, action: 6, values: [{ skip_final_snapshot: true }, {}], reason: 3, replace: [['engine']] },
        { address: 'aws_vpc.f', action: 7, reason: 9 },
        { address: 'aws_vpc.g', action: 8 },
        { address: 'aws_vpc.h', action: 9 },
        { address: 'aws_vpc.i', action: 42 },
        { address: 'aws_vpc.j', action: 5, deposed: 'ab' },
      ],
      'import aws_vpc aws_vpc.in',
      'create aws_vpc aws_vpc.a',
      'update aws_vpc module.m["a.b"].aws_vpc.c[0]',
      'delete aws_vpc aws_vpc.d because it is no longer in the configuration',
      `replace aws_db_instance ${db} because \`engine\` changes`,
      'replace up first aws_vpc aws_vpc.f because `replace_triggered_by` asks for it',
      'forget aws_vpc aws_vpc.g',
      'forget up first aws_vpc aws_vpc.h',
      'unknown aws_vpc aws_vpc.i',
      'delete aws_vpc aws_vpc.j (deposed ab)',
    );
    assert.deepEqual(plan.changes.find(({ address }) => address === db)?.before, { skip_final_snapshot: true });
    assert.deepEqual(plan.changes.find(({ action }) => action === 'create')?.before, null);
    assert.deepEqual(openPlan(savedPlan([], 3, true))?.gaps, ['it was cut off by an error, so more may follow']);
  });

  const nothings: readonly (readonly [string, Uint8Array])[] = [
    ['an empty file', new Uint8Array()],
    ['words', Buffer.from('Plan: 1 to add, 0 to change, 0 to destroy.')],
    ['a state', Buffer.from('{"format_version":"1.0","values":{}}')],
    ['another JSON', Buffer.from('{"a":[1]}')],
    ['a list', Buffer.from('[]')],
    ['a preview without a summary', Buffer.from('{"steps":[]}')],
    ['changes of no stack', Buffer.from('{"Changes":[]}')],
    ['another archive', zipSync({ 'a.txt': strToU8('x') })],
    ['an archive that is cut off', savedPlan([{ address: 'aws_vpc.a', action: 5 }]).slice(0, 40)],
    ['a plan of an older format', savedPlan([], 2)],
    ['an encrypted plan', zipSync({ tfplan: strToU8('{"meta":{},"encrypted_data":"…"}') })],
    ['a field that ends early', zipSync({ tfplan: planMessage([{ address: 'aws_vpc.a', action: 5 }]).slice(0, 20) })],
    ['a number that never ends', zipSync({ tfplan: new Uint8Array(20).fill(0xff) })],
  ];
  for (const [what, bytes] of nothings) {
    it(`${what} is no plan`, () => {
      assert.equal(openPlan(bytes), null);
    });
  }

  it('a text as PowerShell or an editor of Windows writes it is read', () => {
    const text = JSON.stringify(shown(change('aws_vpc.a', ['delete'])));
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    assert.equal(openPlan(utf16)?.changes.length, 1);
    checkPlan(`\uFEFF${text}`, 'delete aws_vpc aws_vpc.a');
  });

  it('no bytes make the reader throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        readPlanFile(bytes);
        openPlan(bytes);
      }),
    );
  });
});
