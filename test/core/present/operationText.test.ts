import assert from 'node:assert/strict';
import type { FileChange, Operation } from '../../../src/core/model/operation';
import { operationLine, operationText } from '../../../src/core/present/operationText';
import { outageText } from '../../../src/core/present/outageText';

function edit(before: string | null, after: string | null): FileChange {
  return { path: '/w/a.tf', before, after };
}

function change(...files: readonly [FileChange, ...FileChange[]]): Operation {
  return { kind: 'change', files, cause: 'tool' };
}

function argv(...words: readonly [string, ...string[]]): Operation {
  return { kind: 'run', argv: words, cwd: '/w', session: null, variables: {} };
}

function checkLine(operation: Operation, expected: string): void {
  assert.equal(operationLine(operation), expected);
}

describe('operationLine', () => {
  it('a script stands as it is, words get quotes where a shell needs them', () => {
    const script = 'rm  -rf x';
    checkLine({ kind: 'run', script, dialect: 'bash', cwd: '/w', session: null, variables: {} }, script);
    checkLine(argv('rm', '-rf', 'a b', "it's", ''), `rm -rf 'a b' 'it'\\''s' ''`);
  });

  it('an edit names the first file and what happens to it', () => {
    checkLine(change(edit('a', null)), 'removes /w/a.tf');
    checkLine(change(edit(null, 'a'), edit('a', 'b')), 'creates /w/a.tf and 1 more');
    checkLine(change(edit('a', 'b')), 'edits /w/a.tf');
  });

  it('a call names server, tool and input', () => {
    checkLine({ kind: 'call', server: 'aws', tool: 'delete', input: { id: 1 } }, 'aws/delete {"id":1}');
    checkLine({ kind: 'call', server: '', tool: 'write', input: null }, 'write null');
  });
});

describe('operationText', () => {
  it('edits are a unified diff, everything else is its line', () => {
    const text = operationText(change(edit('a\n', 'b\n'), edit(null, 'c\n')));
    assert.match(text, /--- \/w\/a\.tf\n\+\+\+ \/w\/a\.tf\n@@ -1,1 \+1,1 @@\n-a\n\+b\n/);
    assert.match(text, /--- \/dev\/null\n\+\+\+ \/w\/a\.tf\n/);
    assert.match(operationText(change(edit('a\n', null))), /\+\+\+ \/dev\/null\n/);
    assert.equal(operationText(argv('ls')), 'ls');
  });
});

describe('outageText', () => {
  it('a range of one minute is one number, and nothing is shorter than a minute', () => {
    assert.equal(outageText({ minSeconds: 5, maxSeconds: 70, source: 's' }), 'about 1 min (s)');
    assert.equal(outageText({ minSeconds: 60, maxSeconds: 600, source: 's' }), '1 to 10 min (s)');
  });
});
