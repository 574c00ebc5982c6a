import assert from 'node:assert/strict';
import { homedir } from 'node:os';
import { readGreeting, readLaunchQuestion, readLineQuestion } from '../../../src/gate/terminals/readWanted';
import { refusal } from '../../../src/gate/terminals/refusal';

const question = (fields: readonly string[], payload = '') => ({ kind: 'line', credential: '', fields, payload });

describe('what a terminal asks', () => {
  it('a typed line with its shell, folder, definitions and listed variables', () => {
    const fields = [
      'pwsh',
      'line',
      '/',
      '42',
      'alias k=kubectl',
      'AWS_PROFILE=x',
      'SECRET=y',
      'odd',
      'HOLDPOINT_WINDOW=w',
    ];
    assert.deepEqual(readLineQuestion(question(fields, 'k get pods')), {
      layer: 'line',
      pid: 42,
      cwd: '/',
      window: 'w',
      operation: {
        kind: 'run',
        script: 'k get pods',
        dialect: 'powershell',
        cwd: '/',
        session: null,
        variables: { AWS_PROFILE: 'x', HOLDPOINT_WINDOW: 'w' },
        definitions: 'alias k=kubectl',
      },
    });
  });

  it('what is missing or not known counts as written by a program in a plain shell at home', () => {
    const { layer, pid, cwd, window, operation } = readLineQuestion(question(['tcsh'], 'ls'));
    assert.deepEqual([layer, pid, window], ['shell', 0, null]);
    assert.equal(cwd, homedir());
    assert.deepEqual('dialect' in operation ? [operation.dialect, operation.definitions] : [], ['sh', undefined]);
    assert.equal(readLineQuestion(question([])).layer, 'shell');
  });

  it('a launch by the name it was called with, or by its path without one', () => {
    const argv = (payload: string, program = '/usr/bin/kubectl'): unknown => {
      const wanted = readLaunchQuestion(question(['/', '7', program, 'A=b'], payload));
      return wanted === null || !('argv' in wanted.operation) ? null : wanted.operation.argv;
    };
    assert.deepEqual(argv('kubectl\0delete\0a b\0\0'), ['kubectl', 'delete', 'a b', '']);
    assert.deepEqual(argv(''), ['/usr/bin/kubectl']);
    assert.equal(argv('', ''), null);
    assert.equal(readLaunchQuestion(question([])), null);
  });

  it('a greeting, with only hooks that look like some', () => {
    const greeting = { pid: 9, shell: 'zsh', version: '5.9', hooks: ['enter', 'path'], window: null };
    assert.deepEqual(readGreeting(question(['zsh', '5.9', '9', 'enter,path,No!'])), greeting);
    assert.deepEqual(readGreeting(question([])), { pid: 0, shell: '', version: '', hooks: [], window: null });
  });

  it('a reason is at most three lines, each marked as ours', () => {
    const { exitCode, stderr } = refusal('one\n\ntwo\nthree\nfour');
    assert.equal(exitCode, 126);
    assert.equal(stderr, '[holdpoint] one\n[holdpoint] two\n[holdpoint] three\n');
  });
});
