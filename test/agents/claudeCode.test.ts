import assert from 'node:assert/strict';
import { claudeCode } from '../../src/agents/claudeCode';
import { checkEdit, launcher } from './settingsSupport';
import { capture, checkRead, payloadOf, ports, unreadable } from './support';

describe('Claude Code', () => {
  for (const [name, expected] of [
    ['bash', ['/workspace bash> touch /workspace/ran']],
    ['subagentBash', ['/workspace bash> touch /workspace/ran']],
    ['backgroundBash', ['/workspace bash> touch /workspace/ran']],
    ['httpBash', ['/workspace bash> touch /workspace/ran']],
    ['permissionRequest', []],
    ['sessionEnd', []],
    ['read', []],
    ['agent', []],
    ['sessionStart', []],
    ['postToolUse', []],
    ['edit', ['/workspace/f.txt: "alpha\\nbeta\\nalpha\\n" → "ALPHA\\nbeta\\nalpha\\n"']],
    ['write', ['/workspace/a.txt: null → "hello"']],
    ['mcp', ['db/query {"sql":"drop table users"}']],
  ] as const) {
    it(`reads the capture ${name}`, () => {
      checkRead(claudeCode, capture('claude-code', name), expected);
    });
  }

  const edit = (old_string: string, new_string: string, more = {}) => ({
    file_path: 'f.txt',
    old_string,
    new_string,
    ...more,
  });
  for (const [name, tool, input, expected] of [
    ['PowerShell', 'PowerShell', { command: 'ls' }, ['/workspace powershell> ls']],
    [
      'every occurrence is replaced on demand',
      'Edit',
      edit('alpha', 'x', { replace_all: true }),
      ['/workspace/f.txt: "alpha\\nbeta\\nalpha\\n" → "x\\nbeta\\nx\\n"'],
    ],
    [
      'a dollar sign in the new text is no pattern',
      'Edit',
      edit('beta', "$&$'"),
      ['/workspace/f.txt: "alpha\\nbeta\\nalpha\\n" → "alpha\\n$&$\'\\nalpha\\n"'],
    ],
    ['an edit that does not fit is refused', 'Edit', edit('gamma', 'x'), ['refused']],
    [
      'an edit of a file that cannot be read is judged by its path and new text',
      'Edit',
      edit('a', 'b', { file_path: '/workspace/huge' }),
      ['/workspace/huge: null → "b"'],
    ],
    [
      'Windows line ends are matched as the model sees them',
      'Edit',
      edit('a\nb', 'c', { file_path: 'win.txt' }),
      ['/workspace/win.txt: "a\\r\\nb\\r\\n" → "c\\r\\n"'],
    ],
    [
      'several edits come one after the other',
      'MultiEdit',
      {
        file_path: 'f.txt',
        edits: [
          { old_string: 'beta', new_string: 'gamma' },
          { old_string: 'gamma', new_string: 'delta' },
        ],
      },
      ['/workspace/f.txt: "alpha\\nbeta\\nalpha\\n" → "alpha\\ndelta\\nalpha\\n"'],
    ],
    ['an edit without edits is refused', 'MultiEdit', { file_path: 'f.txt', edits: [] }, ['refused']],
    [
      'a notebook that cannot be read is judged by its new cell',
      'NotebookEdit',
      { notebook_path: 'n.ipynb', new_source: '!rm -rf /' },
      ['/workspace/n.ipynb: null → "\\n!rm -rf /"'],
    ],
    ['a path with dots is resolved', 'Write', { file_path: '../etc/x', content: '' }, ['/etc/x: null → ""']],
    ['a path from the home folder is refused', 'Write', { file_path: '~/x', content: '' }, ['refused']],
    ['a file tool without a path is refused', 'Write', { content: 'x' }, ['refused']],
    ['a file tool without a text is refused', 'Write', { file_path: 'x' }, ['refused']],
    ['an empty shell input is refused', 'Bash', {}, ['refused']],
    ['a missing shell input is refused', 'Bash', undefined, ['refused']],
    ['a shell input that is a text is refused', 'Bash', 'ls', ['refused']],
    ['a blank command is refused', 'Bash', { command: ' ' }, ['refused']],
    ['an unknown tool is a call', 'Teleport', { to: 'x' }, ['/Teleport {"to":"x"}']],
    [
      'an unknown tool with a command is one call with it',
      'Bash\u0000',
      { command: 'ls' },
      ['/Bash\u0000 {"command":"ls"}'],
    ],
    ['a name that starts like a harmless one is not harmless', 'Read\n', {}, ['/Read\n {}']],
    ['a name of the language itself is an unknown tool', 'constructor', {}, ['/constructor {}']],
  ] as const) {
    it(name, () => {
      checkRead(claudeCode, payloadOf(tool, input), expected);
    });
  }

  for (const [name, payload] of unreadable) {
    it(`refuses ${name}`, () => {
      checkRead(claudeCode, payload, ['refused']);
    });
  }

  it('takes the server from the payload where its name holds the separator', () => {
    const payload = payloadOf('mcp__my__db__query', {}, { mcp_server: { name: 'my__db' } });
    checkRead(claudeCode, payload, ['my__db/query {}']);
  });

  it('takes the hook folder where the payload names none, and carries session and variables', () => {
    const call = claudeCode.read(payloadOf('Bash', { command: 'ls' }, { cwd: undefined }), 'cli', ports);
    assert.ok(call.kind === 'call');
    assert.equal(call.session, 's1');
    assert.deepEqual(call.operations, [
      { kind: 'run', script: 'ls', dialect: 'bash', cwd: '/hook', session: 's1', variables: ports.variables },
    ]);
  });

  it('allows in silence and denies by exit code and stderr alone', () => {
    assert.deepEqual(claudeCode.allow, { exitCode: 0, stdout: '', stderr: '' });
    assert.deepEqual(claudeCode.deny('no'), { exitCode: 2, stdout: '', stderr: 'no\n' });
  });

  it('waits for a person inside the time-out it asks for', () => {
    assert.ok(claudeCode.waitSeconds('cli') < claudeCode.timeoutSeconds('cli'));
  });
});

describe('Claude Code settings', () => {
  const never = {
    commands: [
      ['terraform', 'destroy'],
      ['a(b', 'c'],
    ],
    paths: ['**/*.tfstate'],
  } as const;
  const [rules] = claudeCode.secondLayer?.(never) ?? [];
  const [pin] = claudeCode.managed?.('cli', 'darwin') ?? [];
  assert.ok(rules !== undefined && pin !== undefined);

  for (const text of [
    null,
    '{\n  "permissions": {\n    "deny": [\n      "Read(.env)"\n    ]\n  }\n}\n',
    '{\n  "model": "x",\n  "permissions": {\n    "allow": []\n  }\n}\n',
  ]) {
    it(`never-events are rules beside those of ${JSON.stringify(text)}, and go without a trace`, () => {
      const after: unknown = JSON.parse(checkEdit(rules, text));
      assert.match(JSON.stringify(after), /"Bash\(terraform destroy:\*\)","Edit\(\*\*\/\*\.tfstate\)",/);
      assert.doesNotMatch(JSON.stringify(after), /a\(b/);
    });
  }

  it('never-events of an older policy give way to the new ones', () => {
    const [older] = claudeCode.secondLayer?.({ commands: [['kubectl', 'delete']], paths: [] }) ?? [];
    const text = rules.install(older?.install(null, launcher) ?? '', launcher);
    assert.equal(text, rules.install(null, launcher));
  });

  it('the machine keeps the hooks on', () => {
    assert.equal(pin.path, '/Library/Application Support/ClaudeCode/managed-settings.json');
    assert.match(checkEdit(pin, null), /"disableAllHooks": false/);
    checkEdit(pin, '{\n  "permissions": {}\n}\n');
    assert.throws(() => pin.install('{"disableAllHooks":true}', launcher), /on purpose/);
    assert.equal(pin.present('{"disableAllHooks":false}'), false);
  });

  for (const text of ['{', '[]', '{"permissions":7}', '{"permissions":{"deny":{}}}']) {
    it(`${text} is left alone`, () => {
      assert.throws(() => rules.install(text, launcher));
    });
  }
});
