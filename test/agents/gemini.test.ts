import assert from 'node:assert/strict';
import { parse } from 'smol-toml';
import { gemini } from '../../src/agents/gemini';
import { checkNoYes } from './checkAnswers';
import { hostilePayloads } from './hostile';
import { checkEdit, launcher } from './settingsSupport';
import { capture, checkRead, payloadOf, unreadable } from './support';

const before = '/workspace/f.txt: "alpha\\nbeta\\nalpha\\n"';
const event = { hook_event_name: 'BeforeTool' };
const edit = (more: object = {}) => ({ file_path: 'f.txt', old_string: 'alpha', new_string: 'x', ...more });

describe('Gemini CLI', () => {
  for (const [name, expected] of [
    ['shell', ['/workspace bash> touch /workspace/ran']],
    ['subagentShell', ['/workspace bash> touch /workspace/ran']],
    ['readFile', []],
    ['invokeAgent', []],
    ['afterTool', []],
    ['replace', [`${before} → "ALPHA\\nbeta\\nalpha\\n"`]],
    ['writeFile', ['/workspace/a.txt: null → "hello"']],
    ['mcp', ['db/query {"sql":"drop table users"}']],
  ] as const) {
    it(`reads the capture ${name}`, () => {
      checkRead(gemini, capture('gemini', name), expected);
    });
  }

  for (const [name, tool, input, expected, more] of [
    ['a folder of its own', 'run_shell_command', { command: 'ls', dir_path: 'infra' }, ['/workspace/infra bash> ls']],
    ['one place by default', 'replace', edit(), [`${before} → "x\\nbeta\\nalpha\\n"`]],
    ['every place on demand', 'replace', edit({ allow_multiple: true }), [`${before} → "x\\nbeta\\nx\\n"`]],
    ['as many as expected', 'replace', edit({ expected_replacements: 2 }), [`${before} → "x\\nbeta\\nx\\n"`]],
    ['an edit that does not fit is refused', 'replace', edit({ old_string: 'y' }), ['refused']],
    ['an edit without its text is refused', 'replace', { file_path: 'f.txt' }, ['refused']],
    ['a file without a path is refused', 'write_file', { content: 'x' }, ['refused']],
    ['paths that disagree are refused', 'write_file', { file_path: 'a', path: 'b', content: 'x' }, ['refused']],
    ['a path from the home folder is refused', 'write_file', { file_path: '~/a', content: 'x' }, ['refused']],
    ['a page is fetched by a call', 'web_fetch', { prompt: 'https://a' }, ['/web_fetch {"prompt":"https://a"}']],
    ['an MCP name without its context', 'mcp_db_query', {}, ['db/query {}']],
    ['an MCP name with two lines', 'mcp__my_db__query', {}, ['my_db/query {}']],
    [
      'an MCP tool with the name of a tool of its own is that of the server',
      'query',
      {},
      ['my_db/query {}'],
      { mcp_context: { server_name: 'my_db' } },
    ],
    ['an unknown tool is a call', 'teleport', { to: 'x' }, ['/teleport {"to":"x"}']],
  ] as const) {
    it(name, () => {
      checkRead(gemini, payloadOf(tool, input, { ...event, ...more }), expected);
    });
  }

  for (const [name, payload] of unreadable) {
    it(`refuses ${name}`, () => {
      checkRead(gemini, payload, ['refused']);
    });
  }

  for (const [name, payload] of hostilePayloads('run_shell_command', 'command', 'BeforeTool')) {
    it(`says no yes to ${name}`, () => {
      checkNoYes(gemini, payload);
    });
  }

  it('allows in silence, and denies with words that are no JSON', () => {
    assert.deepEqual(gemini.allow, { exitCode: 0, stdout: '', stderr: '' });
    assert.deepEqual(gemini.deny('no'), { exitCode: 2, stdout: '', stderr: 'no\n' });
    for (const says of ['', ' ', '{"decision":"allow"}', '1', 'null']) {
      const { stderr } = gemini.deny(says);
      assert.match(stderr, /\w/);
      assert.throws((): unknown => JSON.parse(stderr));
    }
  });

  it('asks for its time in milliseconds', () => {
    const [settings] = gemini.settings('cli');
    assert.ok(settings !== undefined);
    const text = checkEdit(settings, '{\n  "general": { "a": 1 } // mine\n}\n');
    assert.match(text, /"timeout": 600000/);
  });

  it('pins the hooks for the machine', () => {
    const [pin] = gemini.managed?.('cli', 'linux') ?? [];
    assert.ok(pin !== undefined);
    assert.match(checkEdit(pin, null), /"hooksConfig": \{\s+"enabled": true/);
    checkEdit(pin, '{\n  "a": 1\n}\n');
    assert.equal(pin.present(pin.install('{"hooksConfig":{"notifications":false}}', launcher)), true);
    assert.throws(() => pin.install('{"hooksConfig":{"enabled":false}}', launcher), /on purpose/);
    assert.throws(() => pin.install('{"hooksConfig":7}', launcher), /not an object/);
  });

  describe('never-events', () => {
    const [rules] = gemini.secondLayer?.({ commands: [['terraform', 'destroy']], paths: [] }) ?? [];
    assert.ok(rules !== undefined);
    const older = [
      '# Written by "holdpoint init": what the active policy denies.',
      ...['', '[[rule]]', 'toolName = "run_shell_command"', 'commandPrefix = "kubectl delete"'],
      ...['decision = "deny"', 'priority = 999', ''],
    ].join('\n');

    for (const [name, text] of [
      ['a key of the whole file', 'version = 1\n'],
      ['rules of a person', '# mine\n[[rule]]\ntoolName = "replace"\ndecision = "ask_user"\npriority = 5'],
      ['Windows line ends', '[[rule]]\r\ntoolName = "x"\r\n'],
    ] as const) {
      it(`stand beside ${name}, and go without a trace`, () => {
        const { rule, version } = parse(checkEdit(rules, text)) as { rule: unknown[]; version?: number };
        assert.equal(rule.length, text.includes('[[rule]]') ? 2 : 1);
        assert.equal(version, text.startsWith('version') ? 1 : undefined);
      });
    }

    it('take the place of those that an earlier version wrote, and leave what was put behind them', () => {
      const mine = '# mine\n[[rule]]\ntoolName = "replace"\n';
      assert.equal(rules.present(older), true);
      assert.equal(rules.install(older, launcher), rules.install(null, launcher));
      assert.equal(rules.remove(older + mine), mine);
      assert.equal(rules.remove(older), null);
    });

    it('are not written into what is no TOML', () => {
      assert.throws(() => rules.install('[[rule', launcher), /not valid TOML/);
    });
  });

  it('writes never-events as rules', () => {
    const never = { commands: [['terraform', 'destroy']], paths: ['**/*.tfstate', 'infra/prod/**'] } as const;
    const [policies] = gemini.secondLayer?.(never) ?? [];
    assert.ok(policies !== undefined);
    const { rule } = parse(checkEdit(policies, null)) as { rule: Record<string, unknown>[] };
    assert.equal(rule.length, 3);
    assert.deepEqual(
      { ...rule[0] },
      {
        toolName: 'run_shell_command',
        commandPrefix: 'terraform destroy',
        decision: 'deny',
        priority: 999,
      },
    );
    assert.deepEqual(
      rule.slice(1).map((each) => each['argsPattern']),
      ['"file_path":"(?:|[^"]*/)(?:|[^"]*/)[^"/]*\\.tfstate"', '"file_path":"(?:|[^"]*/)infra\\/prod\\/[^"]*"'],
    );
  });
});
