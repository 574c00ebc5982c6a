import assert from 'node:assert/strict';
import { antigravity } from '../../src/agents/antigravity';
import { checkNoYes } from './checkAnswers';
import { checkEdit, launcher } from './settingsSupport';
import { capture, checkRead, unreadable } from './support';

const before = '/workspace/f.txt: "alpha\\nbeta\\nalpha\\n"';

function payload(name: unknown, args: unknown, more: object = {}): string {
  return JSON.stringify({ conversationId: 'c', workspacePaths: ['/workspace'], toolCall: { name, args }, ...more });
}

const replacing = { TargetFile: 'f.txt', TargetContent: 'beta', ReplacementContent: 'x' };

describe('Antigravity', () => {
  it('reads the reported payload', () => {
    checkRead(antigravity, capture('antigravity', 'runCommand'), ['/workspace bash> rm -rf build']);
  });

  for (const [name, tool, args, expected] of [
    ['a command in the workspace', 'run_command', { CommandLine: 'ls' }, ['/workspace bash> ls']],
    ['a command elsewhere', 'run_command', { CommandLine: 'ls', Cwd: '/srv' }, ['/srv bash> ls']],
    ['two commands in one call are refused', 'run_command', { CommandLine: 'ls', command: 'rm -rf /' }, ['refused']],
    ['a new file', 'write_to_file', { TargetFile: '/workspace/a', CodeContent: 'x' }, ['/workspace/a: null → "x"']],
    ['a file of unknown keys is refused', 'write_to_file', { where: 'a', what: 'x' }, ['refused']],
    ['a replacement', 'replace_file_content', replacing, [`${before} → "alpha\\nx\\nalpha\\n"`]],
    [
      'several replacements',
      'multi_replace_file_content',
      {
        TargetFile: 'f.txt',
        ReplacementChunks: [
          { TargetContent: 'beta', ReplacementContent: 'x' },
          { TargetContent: 'alpha', ReplacementContent: 'y', AllowMultiple: true },
        ],
      },
      [`${before} → "y\\nx\\ny\\n"`],
    ],
    [
      'several with one that is none are refused',
      'multi_replace_file_content',
      { TargetFile: 'f.txt', ReplacementChunks: [replacing, 7] },
      ['refused'],
    ],
    [
      'no replacements are refused',
      'multi_replace_file_content',
      { TargetFile: 'f.txt', ReplacementChunks: [] },
      ['refused'],
    ],
    ['a read is nothing', 'view_file', { AbsolutePath: '/x' }, []],
    ['a tool of a server', 'mcp__db__query', { sql: 'x' }, ['db/query {"sql":"x"}']],
    ['an unknown tool is a call', 'teleport', {}, ['/teleport {}']],
  ] as const) {
    it(name, () => {
      checkRead(antigravity, payload(tool, args), expected);
    });
  }

  for (const [name, text] of [
    ...unreadable,
    ["the others' shape", '{"hook_event_name":"PreToolUse","tool_name":"view_file","tool_input":{}}'],
    ['no arguments', payload('run_command', undefined)],
    ['a list of arguments', payload('run_command', ['ls'])],
    ['a text of arguments', payload('run_command', '{"CommandLine":"ls"}')],
    ['null for arguments', payload('run_command', null)],
    ['an empty command', payload('run_command', { CommandLine: '' })],
    ['a number for a command', payload('run_command', { CommandLine: 1 })],
    ['a list for a command', payload('run_command', { CommandLine: ['ls'] })],
    ['a tool that is none', payload(7, {})],
    ['an empty tool', payload('', {})],
    ['a list for the call', JSON.stringify({ toolCall: ['run_command', {}] })],
    ['a text for the call', JSON.stringify({ toolCall: 'run_command' })],
    ['null for the call', JSON.stringify({ toolCall: null })],
    ['a path with a NUL', payload('write_to_file', { TargetFile: 'a\0b', CodeContent: 'x' })],
    ['a path from the home folder', payload('write_to_file', { TargetFile: '~/a', CodeContent: 'x' })],
  ] as const) {
    it(`refuses ${name}`, () => {
      checkRead(antigravity, text, ['refused']);
    });
  }

  for (const [name, text] of [
    ['a name of the language', payload('constructor', {})],
    ['a name with a NUL', payload('view_file\0', {})],
    [
      'both shapes at once',
      payload('run_command', { CommandLine: 'rm -rf /' }, { tool_name: 'view_file', tool_input: {} }),
    ],
    ['folders that are none', payload('run_command', { CommandLine: 'ls' }, { workspacePaths: [7] })],
    ['a text for the folders', payload('run_command', { CommandLine: 'ls' }, { workspacePaths: '/x' })],
    ['a folder of Windows', payload('run_command', { CommandLine: 'dir' }, { workspacePaths: ['C:\\w'] })],
    ['a number for the conversation', payload('run_command', { CommandLine: 'ls' }, { conversationId: 7 })],
  ] as const) {
    it(`says no yes to ${name}`, () => {
      checkNoYes(antigravity, text);
    });
  }

  it('answers with JSON alone', () => {
    assert.deepEqual(antigravity.allow, { exitCode: 0, stdout: '{"decision":"allow"}\n', stderr: '' });
    assert.deepEqual(antigravity.deny('a "b"'), {
      exitCode: 0,
      stdout: '{"decision":"deny","reason":"a \\"b\\""}\n',
      stderr: '',
    });
    assert.match(antigravity.deny('').stdout, /"reason":"\w/);
  });

  it('has an entry of its own name', () => {
    const [settings] = antigravity.settings('cli');
    assert.ok(settings !== undefined);
    checkEdit(settings, null);
    checkEdit(settings, '{\n  "other": { "enabled": true }\n}\n');
    assert.throws(() => settings.install('{"holdpoint":{"enabled":true}}', launcher), /called `holdpoint`/);
    const off = settings.install(null, launcher).replace('"enabled": true', '"enabled": false');
    assert.equal(settings.present(off), false);
    assert.equal(settings.present(settings.install(off, launcher)), true);
  });
});
