import assert from 'node:assert/strict';
import type { Review } from '../../../src/core/model/decision';
import type { Finding } from '../../../src/core/model/finding';
import { nowhere } from '../../../src/core/model/place';
import { denial } from '../../../src/core/present/denial';
import { questionOf } from '../../../src/core/present/questionOf';

const stackDelete: Finding = {
  rule: 'aws/delete',
  effect: 'delete',
  stage: 'act',
  severity: 'critical',
  undo: 'impossible',
  reach: 'remote',
  target: {
    type: 'AWS::CloudFormation::Stack',
    name: 'ce-api-prod',
    environment: {
      name: 'production',
      tier: 'production',
      evidence: ['AWS_PROFILE=acme-prod', 'stack name ce-api-prod'],
    },
  },
  certainty: 'certain',
  impact: {
    lost: 'data of its databases',
    outage: { minSeconds: 600, maxSeconds: 6600, source: 'provider time-outs' },
    dependants: ['ce-worker'],
  },
  at: nowhere,
  says: 'Deletes CloudFormation stack ce-api-prod',
  saferWay: 'aws cloudformation create-change-set',
};

const carried: Finding = {
  ...stackDelete,
  rule: 'terraform/replaces',
  effect: 'replace',
  severity: 'high',
  target: { ...stackDelete.target, type: 'aws_db_instance', name: 'aws_db_instance.main' },
  says: 'Replaces aws_db_instance.main',
  author: { agent: 'claude-code', at: 0 },
};

function reviewOf(findings: readonly Finding[], confirm: 'click' | 'type-name'): Review {
  const because = [
    {
      rule: 'prod-deletes',
      from: 'workspace',
      policyAt: { ...nowhere, file: '/w/.holdpoint/policy.yaml' },
      finding: 0,
      says: 'x',
    },
  ] as const;
  return {
    findings,
    unknowns: [],
    touches: [],
    decision: { verdict: 'ask', because, confirm, needs: [] },
    enforced: true,
    afterwards: { session: [], carried: [], settles: [] },
    identity: [],
    commands: [],
  };
}

const context = {
  asker: { kind: 'agent', title: 'Kiro' },
  operation: {
    kind: 'run',
    script: 'aws cloudformation delete-stack',
    dialect: 'bash',
    cwd: '/w',
    session: null,
    variables: {},
  },
  titleOf: (agent: string) => (agent === 'claude-code' ? 'Claude Code' : agent),
  policyName: (file: string) => file.slice(3),
} as const;

function checkRows(findings: readonly Finding[], expected: Readonly<Record<string, string>>): void {
  const rows = questionOf(reviewOf(findings, 'type-name'), context).rows;
  for (const [label, text] of Object.entries(expected)) {
    assert.equal(rows.find((row) => row.label === label)?.text, text, label);
  }
}

describe('questionOf', () => {
  it('the title says who wants what where', () => {
    assert.equal(
      questionOf(reviewOf([stackDelete], 'click'), context).title,
      'Kiro wants to delete a production stack',
    );
  });

  it('a person is spoken to', () => {
    const person = { ...context, asker: { kind: 'person', title: 'ann' } } as const;
    assert.equal(questionOf(reviewOf([stackDelete], 'click'), person).title, 'You want to delete a production stack');
  });

  it('the rows name effect, evidence, loss, outage, dependants, safer way and rule', () => {
    checkRows([stackDelete], {
      Deletes: 'CloudFormation stack ce-api-prod',
      Production: 'because AWS_PROFILE=acme-prod; stack name ce-api-prod',
      Lost: 'data of its databases',
      Outage: 'expected 10 to 110 min (provider time-outs)',
      Depends: 'ce-worker',
      Safer: 'aws cloudformation create-change-set',
      Rule: 'prod-deletes (.holdpoint/policy.yaml:1)',
    });
  });

  it('changes written before are quoted with who wrote them', () => {
    checkRows([stackDelete, carried], {
      'Written before': '1 change by Claude Code, not yet applied',
      'Carries out': 'Replaces aws_db_instance.main · lost: data of its databases · 10 to 110 min (provider time-outs)',
    });
  });

  it('what is down one after the other is told as a whole', () => {
    const below: Finding = { ...stackDelete, target: { ...stackDelete.target, name: 'ce-worker' } };
    checkRows([stackDelete, below], { 'In all': '20 to 220 min (provider time-outs) along ce-api-prod, ce-worker' });
  });

  it('a yes to a saved plan says that it lasts, any other counts once', () => {
    const planned: Finding = { ...stackDelete, plan: { digest: 'd1', approved: false } };
    assert.equal(questionOf(reviewOf([planned], 'click'), context).allows, 'plan');
    checkRows([planned], {
      'A yes': 'lets agents apply this plan as it is now, until it changes or this window closes',
    });
    assert.equal(questionOf(reviewOf([stackDelete], 'click'), context).allows, 'once');
  });

  it('the name to type is the target the decision stands on', () => {
    assert.equal(questionOf(reviewOf([stackDelete], 'type-name'), context).typeName, 'ce-api-prod');
    assert.equal(questionOf(reviewOf([stackDelete], 'click'), context).typeName, null);
  });
});

describe('denial', () => {
  it('names the effect and the safer way, never the rule', () => {
    const says = denial(reviewOf([stackDelete], 'click'));
    assert.equal(
      says,
      'Deletes CloudFormation stack ce-api-prod (production)\nsafer: aws cloudformation create-change-set',
    );
  });
});
