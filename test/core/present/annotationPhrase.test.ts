import assert from 'node:assert/strict';
import type { Finding } from '../../../src/core/model/finding';
import { nowhere } from '../../../src/core/model/place';
import { annotationPhrase, unknownPhrase } from '../../../src/core/present/annotationPhrase';
import { findingRows } from '../../../src/core/present/findingRows';

const replaced: Finding = {
  rule: 'terraform/replaces',
  effect: 'replace',
  stage: 'write',
  severity: 'critical',
  undo: 'costly',
  reach: 'remote',
  target: {
    type: 'aws_db_instance',
    name: 'aws_db_instance.main',
    environment: { name: 'unknown', tier: 'unknown', evidence: [] },
  },
  certainty: 'expected',
  at: nowhere,
  says: 'Replaces aws_db_instance.main because `engine` changes',
};

function checkPhrase(change: Partial<Finding>, expected: string): void {
  assert.equal(annotationPhrase({ ...replaced, ...change }), expected);
}

describe('the phrase after a changed line', () => {
  it('says what happens to which thing, and leaves why to the hover', () => {
    checkPhrase({}, 'replaces aws_db_instance.main');
    checkPhrase(
      { says: 'May replace a.b (all its instances) because `x: y` changes' },
      'may replace a.b (all its instances)',
    );
    checkPhrase({ effect: 'delete', says: 'Deletes every row of customers' }, 'deletes every row of customers');
    checkPhrase(
      { says: "Loses sight of what exists because the backend's `key` changes: …" },
      'loses sight of what exists',
    );
    checkPhrase({ effect: 'delete', says: 'Deletes `a: b; c` and more; d' }, 'deletes `a: b; c` and more');
  });
  it('says other effects in the words of the finding', () => {
    checkPhrase(
      { effect: 'unprotect', says: 'Removes deletion protection from aws_db_instance.main' },
      'removes deletion protection from aws_db_instance.main',
    );
    checkPhrase({ effect: 'grant', says: 'Gives x full control: everything' }, 'gives x full control: everything');
    const long =
      'Rewrites orders to change column total from numeric to integer; nobody can read or write it meanwhile';
    checkPhrase({ effect: 'interrupt', says: long }, 'rewrites orders to change column total from numeric to integer');
  });
  it('says what is lost, under which condition, and for how long it is down', () => {
    const outage = { minSeconds: 600, maxSeconds: 6_600, source: 'provider time-outs' };
    checkPhrase(
      { impact: { lost: 'data, unless a final snapshot exists', outage, dependants: [] } },
      'replaces aws_db_instance.main · data lost unless a final snapshot exists · 10–110 min',
    );
    checkPhrase({ impact: { lost: 'messages', dependants: [] } }, 'replaces aws_db_instance.main · lost: messages');
    checkPhrase(
      { impact: { outage: { ...outage, maxSeconds: 600 }, dependants: [] } },
      'replaces aws_db_instance.main · about 10 min',
    );
    checkPhrase(
      { impact: { outage: { ...outage, minSeconds: 0, maxSeconds: 20 }, dependants: [] } },
      'replaces aws_db_instance.main · about 1 min',
    );
  });
  it('names production and no other environment', () => {
    const target = { ...replaced.target, environment: { name: 'live', tier: 'production', evidence: [] } } as const;
    checkPhrase({ target }, 'replaces aws_db_instance.main · in production');
  });
  it('stays on one line of a length that can be read', () => {
    const name = `aws_db_instance.${'x'.repeat(400)}`;
    const phrase = annotationPhrase({ ...replaced, says: `Replaces ${name}` });
    assert.ok(phrase.length <= 100, phrase);
    assert.match(phrase, /\(\d+ more\)/);
    checkPhrase({ says: 'Replaces a\u202eb\nc' }, 'replaces a<U+202E>b ⏎ c');
  });
  it('says what was not seen through', () => {
    const unknown = { code: 'dynamic', stake: 'possible', at: nowhere, says: 'not known before a plan' } as const;
    assert.equal(unknownPhrase(unknown), 'not seen through: not known before a plan');
  });
});

describe('the rows of a finding', () => {
  it('are those of the question', () => {
    const environment = { name: 'live', tier: 'production', evidence: ['AWS_PROFILE=acme-prod'] } as const;
    const impact = {
      lost: 'data',
      outage: { minSeconds: 60, maxSeconds: 120, source: 'time-outs' },
      dependants: ['aws_route53_record.db', 'aws_lambda_function.api'],
    };
    const finding: Finding = { ...replaced, target: { ...replaced.target, environment }, impact, saferWay: 'plan' };
    assert.deepEqual(
      findingRows(finding).map(({ label, text }) => `${label}: ${text}`),
      [
        'Replaces: aws_db_instance.main because `engine` changes',
        'Production (live): because AWS_PROFILE=acme-prod',
        'Lost: data',
        'Outage: expected 1 to 2 min (time-outs)',
        'Depends: aws_route53_record.db, aws_lambda_function.api',
        'Safer: plan',
      ],
    );
    assert.deepEqual(
      findingRows(replaced).map(({ label }) => label),
      ['Replaces', 'Where'],
    );
    assert.deepEqual(findingRows({ ...replaced, says: 'May replace x because y' })[0], {
      label: 'May replace',
      text: 'x because y',
    });
  });
});
