import assert from 'node:assert/strict';
import { decided, finding, policyOf } from './support';

const outage = { minSeconds: 600, maxSeconds: 1800, source: 'provider time-outs' };
const database = finding({
  name: 'aws_db_instance.main',
  effect: 'update',
  impact: { outage, dependants: ['aws_lb.shop'] },
});
const balancer = finding({ name: 'aws_lb.shop', effect: 'update', impact: { outage, dependants: [] } });

function checkBudget(
  minutes: number,
  service: string,
  findings: readonly (typeof database)[],
  says: string | null,
): void {
  const policy = policyOf(`budget: [{ service: '${service}', minutes: ${minutes} }]`);
  const decision = decided([policy], { findings });
  assert.deepEqual(
    decision.because.map((reason) => reason.says),
    says === null ? [] : [says],
  );
  assert.equal(decision.verdict, says === null ? 'allow' : 'ask');
}

describe('a budget of minutes', () => {
  const long =
    '`aws_lb.*` would be down for 20 to 60 min, by way of aws_db_instance.main, aws_lb.shop; its budget is 45 min';

  it('is compared with the longest way through what the service stands on', () => {
    checkBudget(45, 'aws_lb.*', [database, balancer], long);
    checkBudget(60, 'aws_lb.*', [database, balancer], null);
    checkBudget(
      20,
      'aws_lb.shop',
      [database],
      '`aws_lb.shop` would be down for 10 to 30 min, by way of aws_db_instance.main; its budget is 20 min',
    );
  });

  it('says nothing of other services, of what is only written, and of what is not known to be down', () => {
    checkBudget(1, 'aws_sqs_queue.*', [database, balancer], null);
    checkBudget(1, 'aws_lb.*', [{ ...balancer, stage: 'write' }], null);
    checkBudget(1, 'web', [finding({ effect: 'update', name: 'web' })], null);
  });
});
