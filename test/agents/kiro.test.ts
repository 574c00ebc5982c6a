import assert from 'node:assert/strict';
import { kiro } from '../../src/agents/kiro';
import { capture, checkRead, payloadOf, unreadable } from './support';

describe('Kiro', () => {
  for (const [name, expected] of [
    ['executeBash', ['/workspace bash> rm -rf build']],
    ['executePwsh', ['/workspace powershell> Remove-Item build -Recurse']],
    ['fsWrite', ['/workspace/src/app.ts: null → "export {}\\n"']],
    ['mcp', ['postgres/query {"sql":"DELETE FROM orders"}']],
    ['v2StrReplace', ['/workspace/f.txt: "alpha\\nbeta\\nalpha\\n" → "ALPHA\\nbeta\\nalpha\\n"']],
    [
      'v2UseAws',
      [
        '/workspace> aws cloudformation delete-stack --stack-name ce-api-prod --region eu-central-1 --profile acme-prod',
      ],
    ],
  ] as const) {
    it(`reads the payload ${name}`, () => {
      checkRead(kiro, capture('kiro', name), expected);
    });
  }

  const before = '/workspace/f.txt: "alpha\\nbeta\\nalpha\\n"';
  for (const [name, tool, input, expected] of [
    ['a command has its own folder', 'execute_bash', { command: 'ls', cwd: 'infra' }, ['/workspace/infra bash> ls']],
    ['an empty shell input is refused', 'execute_bash', {}, ['refused']],
    ['a missing input is refused', 'execute_pwsh', undefined, ['refused']],
    [
      'a background command is a command',
      'control_bash_process',
      { action: 'start', command: 'npm start' },
      ['/workspace bash> npm start'],
    ],
    ['stopping a background command is nothing', 'control_bash_process', { action: 'stop', processId: 1 }, []],
    ['a background tool without a command is refused', 'control_bash_process', { action: 'start' }, ['refused']],
    ['text is put at the end', 'fs_append', { path: 'f.txt', text: 'x' }, [`${before} → "alpha\\nbeta\\nalpha\\nx"`]],
    [
      'a replacement hits the first place',
      'str_replace',
      { path: 'f.txt', oldStr: 'alpha', newStr: 'x' },
      [`${before} → "x\\nbeta\\nalpha\\n"`],
    ],
    [
      'a replacement that does not fit is refused',
      'str_replace',
      { path: 'f.txt', oldStr: 'y', newStr: 'x' },
      ['refused'],
    ],
    ['a file is deleted', 'delete_file', { targetFile: 'f.txt' }, [`${before} → null`]],
    [
      'a file that cannot be read is deleted all the same',
      'delete_file',
      { targetFile: 'a.bin' },
      ['/workspace/a.bin: "" → null'],
    ],
    ['paths that disagree are refused', 'delete_file', { targetFile: 'a', path: 'b' }, ['refused']],
    ['a patch is refused', 'apply_patch', { patch: '*** Begin Patch' }, ['refused']],
    ['a new file of unknown keys is refused', 'create_file', { where: 'x' }, ['refused']],
    [
      'the second engine creates',
      'fs_write',
      { command: 'create', path: '/workspace/f.txt', file_text: 'x' },
      [`${before} → "x"`],
    ],
    [
      'the second engine inserts after a line',
      'fs_write',
      { command: 'insert', path: 'f.txt', insert_line: 1, new_str: 'x\n' },
      [`${before} → "alpha\\nx\\nbeta\\nalpha\\n"`],
    ],
    [
      'the second engine appends',
      'fs_write',
      { command: 'append', path: 'f.txt', new_str: 'x\n' },
      [`${before} → "alpha\\nbeta\\nalpha\\nx\\n"`],
    ],
    ['an unknown way to write is refused', 'fs_write', { command: 'scramble', path: 'f.txt', text: 'x' }, ['refused']],
    [
      'parameters are spelt as the command line spells them',
      'use_aws',
      {
        service_name: 'rds',
        operation_name: 'DeleteDBInstance',
        parameters: { SkipFinalSnapshot: true, Tags: [{ a: 1 }] },
      },
      ['/workspace> aws rds delete-db-instance --skip-final-snapshot --tags [{"a":1}]'],
    ],
    ['a service that is no word is refused', 'use_aws', { service_name: '--x', operation_name: 'y' }, ['refused']],
    ['a read is nothing', 'fs_read', { operations: [{ mode: 'Line', path: '/x' }] }, []],
    ['a sub-agent is nothing, its calls come one by one', 'subagent_reviewer', { prompt: 'x' }, []],
    ['an unknown tool is a call', 'teleport', {}, ['/teleport {}']],
    [
      'a tool of a server that carries a command is one call with it',
      '@shell/run',
      { command: 'rm -rf /' },
      ['shell/run {"command":"rm -rf /"}'],
    ],
  ] as const) {
    it(name, () => {
      checkRead(kiro, payloadOf(tool, input), expected);
    });
  }

  for (const [name, payload] of unreadable) {
    it(`refuses ${name}`, () => {
      checkRead(kiro, payload, ['refused']);
    });
  }

  it('allows in silence and denies by exit code and stderr alone', () => {
    assert.deepEqual(kiro.allow, { exitCode: 0, stdout: '', stderr: '' });
    assert.deepEqual(kiro.deny('no'), { exitCode: 2, stdout: '', stderr: 'no\n' });
  });

  it('waits for a person inside what each surface grants', () => {
    assert.deepEqual(
      kiro.surfaces.map((surface) => [surface, kiro.waitSeconds(surface), kiro.timeoutSeconds(surface)]),
      [
        ['ide', 50, 60],
        ['v3', 50, 60],
        ['v2', 8, 10],
      ],
    );
  });
});
