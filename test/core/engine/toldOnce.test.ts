import assert from 'node:assert/strict';
import { toldOnce } from '../../../src/core/engine/toldOnce';
import type { Finding } from '../../../src/core/model/finding';
import { nowhere } from '../../../src/core/model/place';
import { finding } from '../policy/support';

function told(rule: string, severity: Finding['severity'], name = 'key', line = 1): Finding {
  const at = { ...nowhere, file: '/w/main.tf', side: 'after' as const, start: { line, character: 0 } };
  return finding({ rule, severity, name, code: 'IA07', at });
}

function checkTold(findings: readonly Finding[], rules: readonly string[]): void {
  assert.deepEqual(
    toldOnce(findings).map(({ rule }) => rule),
    rules,
  );
}

describe('what two analyzers say of one line', () => {
  it('the graver of two is kept, the first of two alike', () => {
    checkTold([told('iam/a', 'high'), told('terraform/b', 'critical')], ['terraform/b']);
    checkTold([told('iam/a', 'high'), told('terraform/b', 'high')], ['iam/a']);
  });

  it('one analyzer may say two things, and things elsewhere are others', () => {
    checkTold([told('iam/a', 'high'), told('iam/b', 'low')], ['iam/a', 'iam/b']);
    checkTold([told('iam/a', 'high'), told('terraform/b', 'high', 'other')], ['iam/a', 'terraform/b']);
    checkTold([told('iam/a', 'high'), told('terraform/b', 'high', 'key', 2)], ['iam/a', 'terraform/b']);
    checkTold([finding({ rule: 'x/a' }), finding({ rule: 'y/a' })], ['x/a', 'y/a']);
  });
});
