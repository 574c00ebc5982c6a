import assert from 'node:assert/strict';
import { reviewText } from '../../src/cli/format/reviewText';
import type { Review } from '../../src/core/model/decision';
import type { Finding } from '../../src/core/model/finding';
import { nowhere } from '../../src/core/model/place';

const nowhereKnown = { name: 'unknown', tier: 'unknown', evidence: [] } as const;

const plain: Finding = {
  rule: 'aws/delete',
  effect: 'delete',
  stage: 'act',
  severity: 'critical',
  undo: 'impossible',
  reach: 'remote',
  target: {
    type: 'AWS::RDS::DBInstance',
    name: 'main',
    environment: { name: 'production', tier: 'production', evidence: ['profile acme-prod'] },
  },
  certainty: 'certain',
  at: nowhere,
  says: 'Deletes RDS db instance main',
};

const deletion: Finding = {
  ...plain,
  impact: {
    lost: 'data',
    outage: { minSeconds: 600, maxSeconds: 6600, source: 'provider time-outs' },
    dependants: ['web', 'worker'],
  },
  saferWay: 'aws rds create-db-snapshot',
};

function bare(severity: Finding['severity'], reach: Finding['reach'], says: string): Finding {
  return { ...plain, severity, reach, says, target: { ...plain.target, environment: nowhereKnown } };
}

const asked: Review = {
  decision: {
    verdict: 'ask',
    confirm: 'type-name',
    because: [{ rule: 'preset/lasting-loss', from: 'preset', says: 'this cannot be taken back easily' }],
    needs: [],
  },
  findings: [],
  unknowns: [],
  touches: [],
  commands: [],
  enforced: true,
  afterwards: { session: [], carried: [], settles: [] },
  identity: [],
};

/** Rows of one column: what is said of things stands below what is said of the line. */
function checkText(of: Partial<Review>, lines: readonly string[]): void {
  assert.equal(reviewText({ ...asked, ...of }), `${lines.join('\n')}\n`);
}

describe('a review as text', () => {
  it('puts every word of a finding in its column', () => {
    checkText({ findings: [deletion] }, [
      'ask (type-name)',
      '  critical     Deletes RDS db instance main',
      '    production because profile acme-prod',
      '    lost       data',
      '    outage     expected 10 to 110 min (provider time-outs)',
      '    depends    web, worker',
      '    safer      aws rds create-db-snapshot',
      '    rule       aws/delete',
      '  because      this cannot be taken back easily [preset/lasting-loss]',
    ]);
  });

  it('says that a place elsewhere is not known, of this machine nothing; the worst first', () => {
    const findings = [bare('low', 'local', 'Deletes image x'), bare('high', 'remote', 'Deletes bucket y')];
    checkText({ findings, enforced: false }, [
      'ask (type-name) (observed, not enforced)',
      '  high         Deletes bucket y',
      '    where      environment not known',
      '    rule       aws/delete',
      '  low          Deletes image x',
      '    rule       aws/delete',
      '  because      this cannot be taken back easily [preset/lasting-loss]',
    ]);
  });

  it('names what was not seen through where something hangs on it', () => {
    const unknown = { code: 'dynamic', at: nowhere } as const;
    const unknowns = [
      { ...unknown, stake: 'none', says: '`$HOME` is not known' },
      { ...unknown, stake: 'present', says: '`$x` names a program' },
    ] as const;
    checkText({ unknowns }, [
      'ask (type-name)',
      '  unknown      `$x` names a program',
      '  because      this cannot be taken back easily [preset/lasting-loss]',
    ]);
  });
});
