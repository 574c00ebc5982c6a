import assert from 'node:assert/strict';
import type { PlannedChange, Plan } from '../../../src/core/model/plan';
import { planSummary, plannedObservations } from '../../../src/core/plan/plannedObservations';

const place = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

function planOf(change: Partial<PlannedChange>, stack: string | null = null): Plan {
  const whole: PlannedChange = {
    address: 'x.y',
    type: 'aws_db_instance',
    action: 'delete',
    createsFirst: false,
    isSure: true,
    because: '',
    before: null,
    after: null,
    ...change,
  };
  return { tool: 'terraform', stack, account: null, changeSet: null, changes: [whole], gaps: [] };
}

function checkSaid(
  change: Partial<PlannedChange>,
  expected: readonly [code: string | undefined, says: string] | null,
): void {
  const [seen] = plannedObservations(planOf(change), place);
  assert.deepEqual(seen === undefined ? null : [seen.code, seen.says], expected);
}

function checkSignals(values: unknown, stack: string | null, expected: readonly string[]): void {
  const [seen] = plannedObservations(planOf({ before: values }, stack), place);
  assert.deepEqual(
    seen?.signals.map(({ kind, value }) => `${kind}=${value}`),
    expected,
  );
}

describe('what a plan would do', () => {
  it('says what goes, is replaced or let go, and how sure that is', () => {
    checkSaid({}, ['X01', 'Deletes x.y']);
    checkSaid({ type: 'aws_iam_role' }, [undefined, 'Deletes x.y']);
    checkSaid({ action: 'replace' }, ['X02', 'Replaces x.y']);
    checkSaid({ action: 'replace', type: 'aws_iam_role', isSure: false }, ['X03', 'May replace x.y']);
    checkSaid({ because: 'because it is tainted' }, ['X01', 'Deletes x.y because it is tainted']);
    checkSaid({ action: 'forget' }, [undefined, 'Keeps x.y and no longer manages it']);
    for (const action of ['create', 'update', 'import', 'unknown'] as const) checkSaid({ action }, null);
  });

  it('the new one that stands first leaves no outage', () => {
    const [down] = plannedObservations(planOf({ action: 'replace' }), place);
    const [up] = plannedObservations(planOf({ action: 'replace', createsFirst: true }), place);
    assert.deepEqual([down?.impact?.outage !== undefined, up?.impact?.outage !== undefined], [true, false]);
  });

  it('its values tell where a thing is', () => {
    checkSignals({ arn: 'arn:aws:rds:eu-west-1:123456789012:db:x' }, null, ['aws-account=123456789012']);
    checkSignals({ id: '/subscriptions/aa-bb/resourceGroups/x' }, null, ['azure-subscription=aa-bb']);
    checkSignals({ project: 'shop-prod' }, 'prod', ['gcp-project=shop-prod', 'stack=prod']);
    checkSignals({ arn: 'x', project: '' }, null, []);
  });

  it('is counted in one phrase', () => {
    assert.equal(planSummary({ ...planOf({}), changes: [] }), 'nothing');
    assert.equal(planSummary(planOf({})), '1 to delete');
  });
});
