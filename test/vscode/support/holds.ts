import type { HoldView, Standing } from '../../../src/gate/protocol';

/** A hold as the gate would show it; every test changes what it is about. */
export function aHold(change: Partial<HoldView> = {}): HoldView {
  return {
    number: 7,
    agent: { id: 'kiro', title: 'Kiro' },
    session: 'a1b2c3',
    cwd: '/proj/cost-explorer',
    question: {
      title: 'Kiro wants to delete a production stack',
      rows: [
        {
          label: 'Deletes',
          text: 'CloudFormation stack ce-api-prod and its 14 resources (from the template in infra/api.stack.yaml)',
        },
        { label: 'Production', text: 'because AWS_PROFILE=acme-prod; stack name ends in -prod' },
        { label: 'Lost', text: 'RDS instance main: data, unless its DeletionPolicy snapshot succeeds' },
        { label: 'Outage', text: 'expected 25 to 170 min to recreate (provider time-outs)' },
        { label: 'Depends', text: 'ce-worker-prod (imports 2 exports)' },
        {
          label: 'Safer',
          text: 'aws cloudformation create-change-set --stack-name ce-api-prod … and review what would be replaced',
        },
        { label: 'Rule', text: 'prod-deletes-name-the-thing (.holdpoint/policy.yaml:29)' },
      ],
      command: 'aws cloudformation delete-stack --stack-name ce-api-prod',
      full: 'aws cloudformation delete-stack --stack-name ce-api-prod',
      confirm: 'click',
      typeName: null,
      allows: 'once',
    },
    environment: { name: 'production', tier: 'production' },
    state: 'waiting',
    since: 0,
    hookWaits: true,
    foreignFolder: null,
    ...change,
  };
}

export function aStanding(change: Partial<Standing> = {}): Standing {
  return {
    enforced: true,
    frozenUntil: null,
    frozenBecause: null,
    stopped: null,
    environment: { name: 'staging', tier: 'staging' },
    policies: [],
    problems: [],
    loosened: [],
    disarmed: [],
    ...change,
  };
}
