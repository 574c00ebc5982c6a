import assert from 'node:assert/strict';
import { reachJson } from '../../../src/cli/format/reachJson';
import type { ReachRow } from '../../../src/core/model/reach';
import { readReach } from '../../../src/vscode/reach/readReach';
import { reachItems, type ReachItem } from '../../../src/vscode/reach/reachItems';

const unknown = { name: 'unknown', tier: 'unknown', evidence: [] } as const;
const row: ReachRow = {
  kind: 'aws profile',
  name: 'acme-prod',
  from: { kind: 'file', file: '/home/dev/.aws/credentials', line: 4 },
  key: 'long-lived',
  inUse: true,
  instead: 'aws configure sso',
  environment: { name: 'production', tier: 'production', evidence: ['profile acme-prod'] },
};

function shown(items: readonly ReachItem[]): readonly string[] {
  return items.flatMap((item) => {
    if (item.kind === 'group') return [`${item.label} ${item.count}`, ...shown(item.items)];
    return item.kind === 'note'
      ? [`note ${item.label}`]
      : [`${item.icon} ${item.tone ?? 'plain'} ${item.label} | ${item.description}`];
  });
}

function check(rows: readonly ReachRow[], notes: readonly string[], expected: readonly string[]): void {
  const reach = readReach(reachJson({ rows, notes }, '/home/dev'));
  assert.ok(reach !== null);
  assert.deepEqual(shown(reachItems(reach)), expected);
}

describe('the rows of the reach', () => {
  it('production first, then keys, then the rest, then what was not looked at', () => {
    const rows: readonly ReachRow[] = [
      row,
      { ...row, name: 'a', environment: unknown, from: { kind: 'variable', name: 'A_KEY' } },
      { ...row, name: 'b', environment: unknown, key: 'short-lived', ends: 0 },
      { ...row, name: 'c', environment: { ...unknown, tier: 'staging', name: 'staging' }, key: 'kept', by: 'pass' },
      { ...row, name: 'd', environment: unknown, key: 'none' },
    ];
    check(
      rows,
      ['`x` is a folder'],
      [
        'Production 1',
        'key critical aws profile acme-prod | production · long-lived key · ~/.aws/credentials:4',
        'Long-lived keys 1',
        'key high aws profile a | unknown · long-lived key · A_KEY',
        'Other keys and places 3',
        'history plain aws profile b | unknown · ends 1970-01-01 00:00 UTC · ~/.aws/credentials:4',
        'lock plain aws profile c | staging · kept by pass · ~/.aws/credentials:4',
        'circle-small plain aws profile d | unknown · no key of its own · ~/.aws/credentials:4',
        'Not looked at 1',
        'note `x` is a folder',
      ],
    );
  });
  it('a row is spoken whole', () => {
    const reach = readReach(reachJson({ rows: [row], notes: [] }, '/home/dev'));
    const [group] = reach === null ? [] : reachItems(reach);
    const [first] = group?.kind === 'group' ? group.items : [];
    assert.ok(first?.kind === 'row');
    assert.equal(
      first.spoken,
      'aws profile acme-prod, Key: long-lived key, Place: production because profile acme-prod, ' +
        'Found: ~/.aws/credentials:4, Used by a command that names nothing else, Safer: aws configure sso',
    );
    assert.equal(first.instead, 'aws configure sso');
  });
  it('an answer of another shape is none, and a row of another shape is the worst', () => {
    assert.equal(readReach('{'), null);
    assert.equal(readReach('{"version":2,"rows":[]}'), null);
    assert.equal(readReach('{"version":1,"rows":{}}'), null);
    const reach = readReach('{"version":1,"rows":[{"environment":{"tier":"x"}}],"notes":[1]}');
    assert.deepEqual(reach, {
      answer: '',
      rows: [
        {
          kind: '',
          name: '',
          at: '',
          from: { kind: 'file', file: '', line: null },
          key: 'long-lived',
          inUse: false,
          environment: { name: '', tier: 'unknown', evidence: [] },
        },
      ],
      notes: [],
    });
  });
});
