import assert from 'node:assert/strict';
import { copilot } from '../../src/agents/copilot';
import { capture, checkRead, payloadOf, ports } from './support';

const before = '/workspace/f.txt: "alpha\\nbeta\\nalpha\\n"';
const patch = '*** Begin Patch\n*** Update File: f.txt\n@@\n-alpha\n+ALPHA\n*** End Patch\n';

describe('GitHub Copilot', () => {
  for (const [name, expected] of [
    ['bash', ['/workspace bash> touch /workspace/ran']],
    ['camelBash', ['/workspace bash> touch /workspace/ran']],
    ['applyPatch', [`${before} → "ALPHA\\nbeta\\nalpha\\n"`]],
    ['camelApplyPatch', [`${before} → "ALPHA\\nbeta\\nalpha\\n"`]],
    ['write', ['/workspace/a.txt: null → "hello"']],
    ['camelCreate', ['/workspace/a.txt: null → "hello"']],
    ['edit', [`${before} → "ALPHA\\nbeta\\nalpha\\n"`]],
    ['camelEdit', [`${before} → "ALPHA\\nbeta\\nalpha\\n"`]],
    ['mcp', ['db/query {"sql":"drop table users"}']],
    ['camelMcp', ['db/query {"sql":"drop table users"}']],
    ['camelAsyncBash', ['/workspace bash> bash']],
    ['camelWriteBash', ['/workspace bash> touch /workspace/ran\n']],
    ['writeBash', ['/workspace bash> echo hi\n']],
    ['camelTask', []],
    ['camelTaskBash', ['/workspace bash> touch /workspace/ran']],
    ['camelBackgroundTask', []],
    ['camelBackgroundTaskBash', ['/workspace bash> touch /workspace/ran']],
    ['agent', []],
    ['camelPostToolUse', []],
    ['postToolUse', []],
    ['localRunInTerminal', ['/workspace bash> rm -rf build']],
    ['localReplaceString', [`${before} → "alpha\\ny\\nalpha\\n"`]],
  ] as const) {
    it(`reads the payload ${name}`, () => {
      checkRead(copilot, capture('copilot', name), expected);
    });
  }

  for (const [name, tool, input, expected] of [
    ['text sent to a terminal is a script', 'send_to_terminal', { id: 'x', command: 'ls' }, ['/workspace bash> ls']],
    ['Enter alone is nothing', 'send_to_terminal', { id: 'x', command: ' ' }, []],
    ['sending nothing at all is refused', 'send_to_terminal', { id: 'x' }, ['refused']],
    ['a letter answers a question', 'write_bash', { shellId: 's', input: 'y' }, ['/workspace bash> y']],
    ['keys that choose are nothing', 'write_bash', { shellId: 's', input: '{down}{down}{enter}' }, []],
    [
      'a command out of the memory of a shell is refused',
      'write_bash',
      { shellId: 's', input: '{up}{enter}' },
      ['refused'],
    ],
    ['a part of a line is refused', 'write_bash', { shellId: 's', input: 'rm -rf ' }, ['refused']],
    ['a line that ends in a part is refused', 'write_bash', { shellId: 's', input: 'ls{enter}rm -rf /' }, ['refused']],
    ['a line with a key in it is refused', 'write_bash', { shellId: 's', input: 'ls {tab}{enter}' }, ['refused']],
    [
      'the backspace key takes letters away',
      'write_bash',
      { shellId: 's', input: 'lx{backspace}s{space}-l{ENTER}' },
      ['/workspace bash> ls -l\n'],
    ],
    [
      'a variable in braces is no key',
      'write_bash',
      { shellId: 's', input: 'echo ${HOMES}\n' },
      ['/workspace bash> echo ${HOMES}\n'],
    ],
    ['a new file', 'create_file', { filePath: '/workspace/n', content: 'x' }, ['/workspace/n: null → "x"']],
    ['a file named by a URI', 'create_file', { filePath: 'file:///etc/a%20b', content: 'x' }, ['/etc/a b: null → "x"']],
    [
      'a file on the machine at the other end',
      'create_file',
      { filePath: 'vscode-remote://wsl+u/etc/x', content: 'x' },
      ['/etc/x: null → "x"'],
    ],
    ['a URI that is not well formed', 'create_file', { filePath: 'file:///a%zz', content: '' }, ['/a%zz: null → ""']],
    ['a file on Windows', 'create_file', { filePath: 'C:\\a.txt', content: 'x' }, ['C:/a.txt: null → "x"']],
    [
      'many replacements in many files',
      'multi_replace_string_in_file',
      {
        replacements: [
          { filePath: '/workspace/f.txt', oldString: 'alpha', newString: 'x' },
          { filePath: '/workspace/win.txt', oldString: 'b', newString: 'c' },
          { filePath: '/workspace/f.txt', oldString: 'x', newString: 'y' },
          { filePath: '/workspace/huge', oldString: 'b', newString: 'c' },
          { filePath: '/workspace/huge', oldString: 'd', newString: 'e' },
        ],
      },
      [
        `${before} → "y\\nbeta\\nalpha\\n"; /workspace/win.txt: "a\\r\\nb\\r\\n" → "a\\r\\nc\\r\\n"; ` +
          '/workspace/huge: null → "c\\ne\\n"',
      ],
    ],
    [
      'one of many replacements that does not fit',
      'multi_replace_string_in_file',
      { replacements: [{ filePath: '/workspace/f.txt', oldString: 'gamma', newString: 'x' }] },
      ['refused'],
    ],
    ['no replacements', 'multi_replace_string_in_file', { replacements: [] }, ['refused']],
    ['replacements that are none', 'multi_replace_string_in_file', { replacements: [7] }, ['refused']],
    [
      'one replacement without a path among others',
      'multi_replace_string_in_file',
      { replacements: [{ filePath: '/workspace/f.txt', oldString: 'beta', newString: 'x' }, { oldString: 'a' }] },
      ['refused'],
    ],
    [
      'code that a model works in is judged added and alone',
      'insert_edit_into_file',
      { filePath: '/workspace/f.txt', code: 'x' },
      [`${before} → "alpha\\nbeta\\nalpha\\n\\nx"`, `${before} → "x"`],
    ],
    ['code for a new file', 'insert_edit_into_file', { filePath: '/n', code: 'x' }, ['/n: null → "x"']],
    ['no code', 'insert_edit_into_file', { filePath: '/n' }, ['refused']],
    [
      'a cell of a notebook',
      'edit_notebook_file',
      { filePath: '/n.ipynb', editType: 'insert', cellId: 'TOP', newCode: ['!rm', '-rf'] },
      ['/n.ipynb: null → "\\n!rm\\n-rf"'],
    ],
    ['a cell without code', 'edit_notebook_file', { filePath: '/n.ipynb', editType: 'edit', cellId: 'x' }, ['refused']],
    ['a cell of numbers', 'edit_notebook_file', { filePath: '/n', editType: 'edit', newCode: [1] }, ['refused']],
    [
      'a cell that goes',
      'edit_notebook_file',
      { filePath: '/n', editType: 'delete', cellId: 'x' },
      ['/n: null → "\\n"'],
    ],
    ['a new folder', 'create_directory', { dirPath: 'a/b' }, ['/workspace> mkdir -p /workspace/a/b']],
    ['a new folder without a name', 'create_directory', {}, ['refused']],
    [
      'a patch in its field',
      'apply_patch',
      { input: patch, explanation: 'x' },
      [`${before} → "ALPHA\\nbeta\\nalpha\\n"`],
    ],
    ['a patch that is none', 'Edit', 'sed -i s/a/b/ f.txt', ['refused']],
    ['a patch in the wrong place', 'apply_patch', [patch], ['refused']],
    [
      'a new task is its line, and a change of the file of tasks',
      'create_and_run_task',
      {
        workspaceFolder: '/workspace',
        task: { label: 'x', type: 'shell', command: 'rm', args: ['-rf', 'a b', '$HOME', "it's me"] },
      },
      [
        "/workspace bash> rm -rf 'a b' $HOME 'it'\\''s me'",
        `/workspace/.vscode/tasks.json: null → ${JSON.stringify(
          `${JSON.stringify(
            {
              version: '2.0.0',
              tasks: [{ label: 'x', type: 'shell', command: 'rm', args: ['-rf', 'a b', '$HOME', "it's me"] }],
            },
            null,
            2,
          )}\n`,
        )}`,
      ],
    ],
    ['a task without a command', 'create_and_run_task', { workspaceFolder: '/w', task: { label: 'x' } }, ['refused']],
    ['a task with strange arguments', 'create_and_run_task', { task: { command: 'x', args: [7] } }, ['refused']],
    ['no task', 'create_and_run_task', { workspaceFolder: '/w', task: [] }, ['refused']],
    ['a task without a name', 'run_task', { workspaceFolder: '/w' }, ['refused']],
    ['a task that is not there', 'run_task', { id: 'npm: build' }, ['/run_task {"id":"npm: build"}']],
    [
      "a command of the editor's",
      'run_vscode_command',
      { commandId: 'vscode.openFolder', args: [] },
      ['/vscode.openFolder {"commandId":"vscode.openFolder","args":[]}'],
    ],
    [
      "a command of the editor's that types",
      'run_vscode_command',
      { commandId: 'workbench.action.terminal.sendSequence', args: [{ text: 'rm -rf /\n' }] },
      ['/workspace bash> rm -rf /\n'],
    ],
    [
      "a command of the editor's that types nothing",
      'run_vscode_command',
      { commandId: 'workbench.action.terminal.sendSequence', args: [{ text: 7 }] },
      ['refused'],
    ],
    ['no command', 'run_vscode_command', {}, ['refused']],
    ['an extension', 'install_extension', { id: 'a.b' }, ['/workspace> code --install-extension a.b']],
    ['an extension without a name', 'copilot_installExtension', { name: 'a' }, ['refused']],
    ['a tool under its other name', 'copilot_createFile', { filePath: '/n', content: '' }, ['/n: null → ""']],
    ['a read under its other name', 'copilot_readFile', { filePath: '/n' }, []],
    ['a tool of a server in VS Code', 'mcp_db_run_query', { sql: 'x' }, ['db/run_query {"sql":"x"}']],
    ['a tool of a server with a long name', 'github-mcp-server-list_issues', {}, ['github-mcp-server/list_issues {}']],
    ['a tool with a long name', 'context7-resolve-library-id', {}, ['context7/resolve-library-id {}']],
    ['a tool of a server without a name', 'mcp__x', {}, ['/mcp__x {}']],
    ['an unknown tool', 'teleport', { to: 'x' }, ['/teleport {"to":"x"}']],
    ['a name of the language itself', 'constructor', {}, ['/constructor {}']],
    ['another name of the language itself', '__proto__', {}, ['/__proto__ {}']],
    ['a name that starts like a harmless one', 'Read\n', {}, ['/Read\n {}']],
    ['a harmless name in other letters', 'READ', {}, ['/READ {}']],
    ['an empty shell input', 'Bash', {}, ['refused']],
    ['no shell input', 'run_in_terminal', undefined, ['refused']],
    ['a shell input that is a list', 'Bash', ['rm', '-rf', '/'], ['refused']],
    ['a command that is a list', 'Bash', { command: ['rm', '-rf', '/'] }, ['refused']],
    ['a command that is a number', 'Bash', { command: 7 }, ['refused']],
    ['a command with a zero byte', 'Bash', { command: 'ls\0' }, ['refused']],
    ['a path with a zero byte', 'Write', { path: 'a\0b', file_text: '' }, ['refused']],
    ['a path of the home folder', 'Write', { path: '~/.bashrc', file_text: '' }, ['refused']],
    ['paths that disagree', 'Write', { path: 'a', filePath: 'b', file_text: '' }, ['refused']],
    ['texts that disagree', 'Write', { path: 'a', content: 'x', file_text: 'y' }, ['refused']],
    ['an edit without the new text', 'Edit', { path: 'f.txt', old_str: 'alpha' }, ['refused']],
    ['an edit that does not fit', 'Edit', { path: 'f.txt', old_str: 'gamma', new_str: '' }, ['refused']],
  ] as const) {
    it(name, () => {
      checkRead(copilot, payloadOf(tool, input), expected);
    });
  }

  for (const [name, tool, input, expected] of [
    ['a shell alone', 'Bash', { command: 'bash -l' }, undefined],
    ['a shell alone by its path', 'Bash', { command: ' /bin/zsh ' }, undefined],
    ['another interpreter', 'run_in_terminal', { command: 'python3' }, 'unseen'],
    ['a shell with a file', 'Bash', { command: 'bash x.sh' }, 'unseen'],
    ['a shell after something else', 'send_to_terminal', { id: 'x', command: 'cd x; bash' }, 'unseen'],
    ['a client of a database in a shell', 'write_bash', { shellId: 's', input: 'psql{enter}' }, 'unseen'],
  ] as const) {
    it(`says whether what is typed later can be judged: ${name}`, () => {
      const read = copilot.read(payloadOf(tool, input), 'all', ports);
      const [operation] = read.kind === 'call' ? read.operations : [];
      assert.ok(operation?.kind === 'run');
      assert.equal(operation.input, expected);
    });
  }

  it('keeps the session of either spelling', () => {
    const inSmall = { sessionId: 's1', toolName: 'bash', toolArgs: { command: 'ls' } };
    for (const payload of [JSON.stringify(inSmall), payloadOf('Bash', { command: 'ls' })]) {
      const read = copilot.read(payload, 'all', ports);
      assert.ok(read.kind === 'call');
      assert.equal(read.session, 's1');
    }
  });

  it('allows in silence, and denies in the places of both kinds of events', () => {
    assert.deepEqual(copilot.allow, { exitCode: 0, stdout: '', stderr: '' });
    const { exitCode, stdout, stderr } = copilot.deny('held as HP-7\n"quoted"');
    const decision = { permissionDecision: 'deny', permissionDecisionReason: 'held as HP-7\n"quoted"' };
    assert.deepEqual(JSON.parse(stdout), {
      hookSpecificOutput: { hookEventName: 'PreToolUse', ...decision },
      ...decision,
    });
    assert.deepEqual([exitCode, stderr, stdout.trimEnd().includes('\n')], [0, '', false]);
  });

  it('waits for a person inside the time-out it asks for', () => {
    assert.ok(copilot.waitSeconds('all') < copilot.timeoutSeconds('all'));
  });
});
