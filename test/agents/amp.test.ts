import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { amp } from '../../src/agents/amp';
import { delegateRule } from '../../src/agents/amp/delegateRule';
import { delegateScript } from '../../src/agents/amp/delegateScript';
import { capture, checkRead, unreadable } from './support';

const payload = (tool: unknown, input: unknown): string => JSON.stringify({ tool, thread: 'T-1', input });
const before = '/hook/f.txt: null';

describe('Amp', () => {
  for (const [name, expected] of [
    ['bash', ['/hook bash> rm -rf x']],
    ['createFile', ['/x: null → "a\\nb"']],
    ['mcp', ['db/query {"sql":"drop table x"}']],
  ] as const) {
    it(`reads the payload ${name}`, () => {
      checkRead(amp, capture('amp', name), expected);
    });
  }

  for (const [name, tool, input, expected] of [
    ['a command has its own folder', 'Bash', { cmd: 'ls', cwd: '/workspace' }, ['/workspace bash> ls']],
    ['the newer shell tool is read', 'shell_command', { command: 'ls', workdir: 'x' }, ['/hook/x bash> ls']],
    ['a command in the background is read', 'async_shell_command', { command: 'ls' }, ['/hook bash> ls']],
    ['two commands at once are refused', 'Bash', { cmd: 'ls', command: 'rm x' }, ['refused']],
    ['an empty command is refused', 'Bash', { cmd: ' ' }, ['refused']],
    ['a command that is a list is refused', 'Bash', { cmd: ['rm', 'x'] }, ['refused']],
    ['an input that is a list is refused', 'Bash', ['rm'], ['refused']],
    ['an input that is null is refused', 'Bash', null, ['refused']],
    ['a missing input is refused', 'create_file', undefined, ['refused']],
    ['a file without content is refused', 'create_file', { path: 'x' }, ['refused']],
    ['a path with a NUL is refused', 'create_file', { path: 'a\0', content: '' }, ['refused']],
    ['a path below `~` is refused', 'create_file', { path: '~/x', content: '' }, ['refused']],
    ['a path of Windows is written with strokes', 'create_file', { path: 'C:\\a', content: 'x' }, ['C:/a: null → "x"']],
    [
      'an edit is applied',
      'edit_file',
      { path: '/workspace/f.txt', old_str: 'beta', new_str: 'x' },
      ['/workspace/f.txt: "alpha\\nbeta\\nalpha\\n" → "alpha\\nx\\nalpha\\n"'],
    ],
    [
      'an edit that does not fit is refused',
      'edit_file',
      { path: '/workspace/f.txt', old_str: 'y', new_str: 'x' },
      ['refused'],
    ],
    ['an edit without its old text is refused', 'edit_file', { path: '/workspace/f.txt', new_str: 'x' }, ['refused']],
    ['a file is deleted', 'delete_file', { path: 'f.txt' }, ['/hook/f.txt: "" → null']],
    [
      'a patch is applied',
      'apply_patch',
      { input: '*** Begin Patch\n*** Add File: f.txt\n+x\n*** End Patch' },
      [`${before} → "x\\n"`],
    ],
    ['a patch that is none is refused', 'apply_patch', { input: 'x' }, ['refused']],
    ['a name of a server alone is a call', 'mcp__db', {}, ['db/ {}']],
    [
      'a tool of a server that runs commands is one call with its command',
      'mcp__sh__run',
      { command: 'rm x' },
      ['sh/run {"command":"rm x"}'],
    ],
    ['a plugin that is loaded is a call', 'load_plugin', { path: 'x' }, ['/load_plugin {"path":"x"}']],
    ['a name of the prototype is no tool known', 'toString', {}, ['/toString {}']],
    ['a read is nothing', 'Read', { path: '/x' }, []],
    ['a sub-agent is nothing', 'Task', { prompt: 'x' }, []],
    ['a name that is no text is refused', ['Bash'], { cmd: 'ls' }, ['refused']],
    ['an empty name is refused', '', { cmd: 'ls' }, ['refused']],
  ] as const) {
    it(name, () => {
      checkRead(amp, payload(tool, input), expected);
    });
  }

  for (const [name, text] of unreadable) {
    it(`refuses ${name}`, () => {
      checkRead(amp, text, ['refused']);
    });
  }

  it('says its yes in words and its no by exit code and stderr', () => {
    assert.deepEqual(amp.allow, { exitCode: 0, stdout: '{"decision":"allow"}\n', stderr: '' });
    assert.deepEqual(amp.deny('no'), { exitCode: 2, stdout: '', stderr: 'no\n' });
    assert.ok(amp.waitSeconds('cli') < amp.timeoutSeconds('cli'));
    assert.match(amp.notCovered('cli', 'win32').join('\n'), /Windows/);
  });
});

describe('The delegate of Amp', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'holdpoint amp '));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function cameOf(body: string | null, variables: Record<string, string>): readonly [number | null, string] {
    const launcher = join(folder, 'hook');
    if (body !== null) writeFileSync(launcher, `#!/bin/sh\n${body}\n`, { mode: 0o755 });
    const file = join(folder, 'delegate');
    writeFileSync(file, delegateScript.install(null, [launcher]), { mode: 0o755 });
    const env = { PATH: process.env['PATH'] ?? '', ...variables };
    const { status, stderr } = spawnSync(file, { input: '{"cmd":"ls"}', env, cwd: folder, encoding: 'utf8' });
    return [status, stderr];
  }

  const yes = `cat >in; echo '{"decision":"allow"}'`;
  const named = { AGENT_TOOL_NAME: 'Bash', AMP_THREAD_ID: 'T-1' };
  const no = (how: string): string => `holdpoint: ${how}, so the call is refused\n`;
  for (const [name, body, variables, expected] of [
    ['a yes runs the tool', yes, named, [0, '']],
    [
      'a no is a no with its reason',
      'cat >/dev/null; echo held >&2; exit 2',
      named,
      [2, `held\n${no('the hook ended with exit code 2')}`],
    ],
    ['exit code 1, which would ask, is a no', 'exit 1', named, [2, no('the hook ended with exit code 1')]],
    ['silence is a no', 'exit 0', named, [2, no('the hook ended with exit code 0')]],
    ['junk is a no', 'echo yes', named, [2, no('the hook ended with exit code 0')]],
    ['a call of no tool is a no', yes, {}, [2, no('the agent named no tool')]],
    ['a name with a quote is a no', yes, { AGENT_TOOL_NAME: 'a"b' }, [2, no('the agent named no tool')]],
  ] as const) {
    it(name, () => {
      assert.deepEqual(cameOf(body, variables), expected);
    });
  }

  it('a missing launcher is a no', () => {
    assert.equal(cameOf(null, named)[0], 2);
  });

  it('hands over what the adapter reads', () => {
    cameOf(yes, named);
    const sent = readFileSync(join(folder, 'in'), 'utf8');
    assert.equal(sent, '{"tool":"Bash","thread":"T-1","input":{"cmd":"ls"}}');
    checkRead(amp, sent, ['/hook bash> ls']);
  });
});

describe('The settings of Amp', () => {
  const command = ['/home/me/.local/share/holdpoint/bin/hook', '--agent', 'amp'] as const;
  const rule = '{"tool":"*","action":"delegate","to":"~/.config/amp/holdpoint-delegate"}';

  for (const [name, text, expected] of [
    [
      'a list that is there is kept, the rule comes first',
      `{\n  // mine\n  "amp.permissions": [\n    { "tool": "Bash", "action": "allow" } // ours\n  ]\n}\n`,
      `{\n  // mine\n  "amp.permissions": [\n    ${rule},\n    { "tool": "Bash", "action": "allow" } // ours\n  ]\n}\n`,
    ],
    [
      'what refuses stays before it',
      '{"amp.permissions":[{"tool":"a","action":"reject"},{"tool":"*","action":"allow"}]}',
      `{"amp.permissions":[{"tool":"a","action":"reject"},${rule}, {"tool":"*","action":"allow"}]}`,
    ],
  ] as const) {
    it(name, () => {
      const installed = delegateRule.install(text, command);
      assert.equal(installed, expected);
      assert.equal(delegateRule.install(installed, command), installed);
      assert.equal(delegateRule.present(installed), true);
      assert.equal(delegateRule.present(delegateRule.remove(installed)), false);
    });
  }

  for (const [name, text] of [
    ['no file', null],
    ['an empty file', ''],
    ['other settings', '{\n  "amp.mcpServers": {} // none\n}\n'],
    ['rules that only refuse', '{"amp.permissions": [{"tool":"a","action":"reject"}]}'],
  ] as const) {
    it(`${name}: the rule comes and goes`, () => {
      const installed = delegateRule.install(text, command);
      assert.deepEqual([delegateRule.present(installed), delegateRule.install(installed, command)], [true, installed]);
      const removed = delegateRule.remove(installed);
      assert.equal(delegateRule.present(removed), false);
      if (text === null) assert.equal(removed, null);
    });
  }

  it('a rule that another one was put before comes first again', () => {
    const installed = delegateRule
      .install(null, command)
      .replace(rule.slice(0, 1), '{')
      .replace('"amp.permissions": [', '"amp.permissions": [{"tool":"*","action":"allow"},');
    const again = delegateRule.install(installed, command);
    assert.notEqual(again, installed);
    assert.ok(again.indexOf('delegate') < again.indexOf('allow'));
  });

  it('settings that are broken or of another shape are refused', () => {
    for (const text of ['{', '[]', '{"amp.permissions":{}}']) {
      assert.throws(() => delegateRule.install(text, command), /^Error: [^A-Z\n]/);
    }
    assert.throws(() => delegateScript.install('#!/bin/sh\n', command), /not of Holdpoint/);
    const script = delegateScript.install(null, command);
    assert.deepEqual([delegateScript.present(script), delegateScript.remove(script)], [true, null]);
  });
});
