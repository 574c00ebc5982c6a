import assert from 'node:assert/strict';
import { implies, restricts } from '../../../../src/core/analyze/iam/policy/condition';
import type { Condition } from '../../../../src/core/analyze/iam/policy/policy';

/** `operator key value,value`. */
function conditionOf(text: string): Condition {
  const [operator = '', key = '', values = ''] = text.split(' ');
  const spot = { written: { kind: 'text', path: 'a', side: 'after', text: '' }, span: { start: 0, end: 0 } } as const;
  const terms = values === '' ? [] : values.split(',').map((each) => ({ text: each, shown: each, sure: true, spot }));
  return { operator, key, spot, values: terms };
}

function checkImplied(rows: readonly (readonly [strict: string, loose: string, implied: boolean])[]): void {
  for (const [strict, loose, implied] of rows) {
    assert.equal(implies(conditionOf(strict), conditionOf(loose)), implied, `${strict} → ${loose}`);
  }
}

describe('whether one condition of a policy is as strict as another', () => {
  it('texts and patterns', () => {
    checkImplied([
      ['stringequals a x', 'stringequals a x,y', true],
      ['stringequals a x,y', 'stringequals a x', false],
      ['stringequals a x', 'stringequals b x', false],
      ['stringequals a xy', 'stringlike a x*', true],
      ['stringlike a x*', 'stringequals a x*', false],
      ['stringlike a xy', 'stringequals a xy', true],
      ['stringlike a xy*', 'stringlike a x*', true],
      ['arnlike a arn:1', 'arnlike a arn:*', true],
      ['bool a true', 'stringequals a true', true],
      ['bool a true', 'bool a true', true],
      ['null a false', 'bool a false', false],
    ]);
  });

  it('what is shut out', () => {
    checkImplied([
      ['stringnotequals a x,y', 'stringnotequals a x', true],
      ['stringnotequals a x', 'stringnotequals a x,y', false],
      ['notipaddress a 10.0.0.0/8', 'notipaddress a 10.1.0.0/16', true],
    ]);
  });

  it('addresses, numbers and dates', () => {
    checkImplied([
      ['ipaddress a 10.1.0.0/16', 'ipaddress a 10.0.0.0/8', true],
      ['ipaddress a 10.0.0.0/8', 'ipaddress a 10.1.0.0/16', false],
      ['ipaddress a 10.1.2.3', 'ipaddress a 10.1.0.0/16', true],
      ['ipaddress a 11.1.2.3', 'ipaddress a 10.0.0.0/8', false],
      ['ipaddress a ::1/128', 'ipaddress a ::/0', false],
      ['ipaddress a ::1/128', 'ipaddress a ::1/128', true],
      ['numericlessthan a 5', 'numericlessthan a 10', true],
      ['numericlessthan a 10', 'numericlessthan a 5', false],
      ['numericgreaterthan a 10', 'numericgreaterthan a 5', true],
      ['dategreaterthan a 2026-02-01', 'dategreaterthan a 2026-01-01', true],
      ['datelessthan a', 'datelessthan a', true],
    ]);
  });

  it('sets, missing keys and operators that nobody knows', () => {
    checkImplied([
      ['stringequals a x', 'stringequalsifexists a x', true],
      ['stringequalsifexists a x', 'stringequals a x', false],
      ['stringequals a x', 'foranyvalue:stringequals a x', true],
      ['stringequals a x', 'forallvalues:stringequals a x', false],
      ['foranyvalue:stringequals a x', 'stringequals a x', false],
      ['unheard a x', 'unheard a x,y', true],
      ['unheard a x', 'stringequals a x', false],
    ]);
  });

  it('who is shut out by one', () => {
    const rows: readonly (readonly [string, boolean])[] = [
      ['stringequals aws:sourceaccount 123456789012', true],
      ['stringequals aws:sourceaccount *', false],
      ['stringequalsifexists aws:sourceaccount 1', false],
      ['forallvalues:stringequals aws:sourceaccount 1', false],
      ['stringnotequals aws:sourceaccount 1', false],
      ['ipaddress aws:sourceip 10.0.0.0/8', true],
      ['ipaddress aws:sourceip 0.0.0.0/0', false],
      ['null aws:sourceaccount false', false],
      ['stringequals aws:requestedregion eu-west-1', false],
      ['stringequals aws:sourceaccount', false],
    ];
    for (const [text, expected] of rows) assert.equal(restricts(conditionOf(text)), expected, text);
  });
});
