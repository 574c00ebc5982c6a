import assert from 'node:assert/strict';
import { parse } from 'smol-toml';
import { codex } from '../../src/agents/codex';
import { checkNoYes } from './checkAnswers';
import { hostilePayloads } from './hostile';
import { checkEdit, launcher } from './settingsSupport';
import { capture, checkRead, payloadOf, ports, unreadable } from './support';

const before = '/workspace/f.txt: "alpha\\nbeta\\nalpha\\n"';
const patch = '*** Begin Patch\n*** Update File: f.txt\n@@\n-alpha\n+ALPHA\n*** End Patch\n';
const patched = `${before} → "ALPHA\\nbeta\\nalpha\\n"`;

describe('Codex', () => {
  for (const [name, expected] of [
    ['shell', ['/workspace bash> touch /workspace/ran']],
    ['subagentShell', ['/workspace bash> touch /workspace/ran']],
    ['bareShell', ['/workspace bash> bash']],
    ['applyPatch', [patched]],
    [
      'shellPatch',
      [
        "/workspace bash> apply_patch <<'EOF'\n*** Begin Patch\n*** Add File: new.txt\n+hello\n*** End Patch\nEOF\n",
        '/workspace/new.txt: null → "hello\\n"',
      ],
    ],
    ['mcp', ['db/query {"sql":"drop table users"}']],
    ['spawnAgent', []],
    ['postToolUse', []],
  ] as const) {
    it(`reads the capture ${name}`, () => {
      checkRead(codex, capture('codex', name), expected);
    });
  }

  for (const [name, tool, input, expected] of [
    ['the words of a program', 'shell', { command: ['rm', '-rf', 'build'] }, ['/workspace> rm -rf build']],
    ['the wire spelling', 'exec_command', { cmd: 'ls', workdir: 'infra' }, ['/workspace/infra bash> ls']],
    ['two commands in one call are refused', 'exec_command', { cmd: 'ls', command: 'rm -rf /' }, ['refused']],
    ['words and a line in one call are refused', 'shell', { cmd: 'ls', command: ['rm'] }, ['refused']],
    ['words that are no texts are refused', 'shell', { command: ['rm', 7] }, ['refused']],
    [
      'a patch below a folder that the line goes to',
      'Bash',
      { command: `cd sub && apply_patch <<'EOF'\n*** Begin Patch\n*** Add File: a\n+x\n*** End Patch\nEOF` },
      [
        "/workspace bash> cd sub && apply_patch <<'EOF'\n*** Begin Patch\n*** Add File: a\n+x\n*** End Patch\nEOF",
        '/workspace/sub/a: null → "x\\n"',
      ],
    ],
    [
      'a patch as an argument',
      'Bash',
      { command: `apply_patch "${patch}"` },
      [`/workspace bash> apply_patch "${patch}"`, patched],
    ],
    ['a patch as a word', 'shell', { command: ['apply_patch', patch] }, [`/workspace> apply_patch ${patch}`, patched]],
    [
      'a text that only looks like a patch is data',
      'Bash',
      { command: `cat <<'EOF'\n${patch}EOF` },
      [`/workspace bash> cat <<'EOF'\n${patch}EOF`],
    ],
    [
      'a shell patch that does not fit is refused',
      'Bash',
      { command: `apply_patch "${patch.replace('-alpha', '-x')}"` },
      ['refused'],
    ],
    ['a patch in a here-document', 'apply_patch', { command: `<<'EOF'\n${patch}EOF` }, [patched]],
    ['a patch that does not fit is refused', 'apply_patch', { command: patch.replace('-alpha', '-x') }, ['refused']],
    ['a patch that is none is refused', 'apply_patch', { command: 'rm -rf /' }, ['refused']],
    ['two patches in one call are refused', 'apply_patch', { command: patch, input: `${patch} ` }, ['refused']],
    ['text for a running program is refused', 'write_stdin', { session_id: 1, chars: 'rm -rf /\n' }, ['refused']],
    ['a look at a running program is nothing', 'write_stdin', { session_id: 1, chars: '' }, []],
    ['an unknown tool is a call', 'teleport', { to: 'x' }, ['/teleport {"to":"x"}']],
    ['an MCP tool without a tool', 'mcp__db', {}, ['db/ {}']],
  ] as const) {
    it(name, () => {
      checkRead(codex, payloadOf(tool, input), expected);
    });
  }

  it('says that what is written to a program later is not seen', () => {
    for (const command of ['bash', ['bash']]) {
      const call = codex.read(payloadOf('Bash', { command }), 'cli', ports);
      assert.ok(call.kind === 'call');
      assert.equal(call.operations[0]?.kind === 'run' && call.operations[0].input, 'unseen');
    }
  });

  for (const [name, payload] of unreadable) {
    it(`refuses ${name}`, () => {
      checkRead(codex, payload, ['refused']);
    });
  }

  for (const [name, payload] of hostilePayloads('Bash', 'command', 'PreToolUse')) {
    it(`says no yes to ${name}`, () => {
      checkNoYes(codex, payload);
    });
  }

  it('allows in silence, and never denies without words', () => {
    assert.deepEqual(codex.allow, { exitCode: 0, stdout: '', stderr: '' });
    assert.deepEqual(codex.deny('no'), { exitCode: 2, stdout: '', stderr: 'no\n' });
    assert.match(codex.deny(' ').stderr, /\w/);
  });

  describe('settings', () => {
    const [hooks] = codex.settings('cli');
    const trust = codex.trust?.('cli');
    assert.ok(hooks !== undefined && trust !== undefined);

    for (const [name, text] of [
      ['no file', null],
      ['a hook of somebody else', '{\n  "hooks": {\n    "PreToolUse": [\n      { "hooks": [] }\n    ]\n  }\n}\n'],
    ] as const) {
      it(`are added to ${name}, and go without a trace`, () => {
        assert.match(checkEdit(hooks, text), /exit 2/);
      });
    }

    const text = hooks.install(null, launcher);
    const hook = { path: '/home/dev/.codex/hooks.json', text };
    const key = `${hook.path}:pre_tool_use:0:0`;

    for (const [name, config] of [
      ['no file', null],
      ['a file', '# mine\nmodel = "x" # best\n\n[features]\nhooks = true\n'],
      ['a file that ends without a line end', 'model = "x"'],
      ['a file with Windows line ends', 'model = "x"\r\n[a]\r\nb = 1\r\n'],
      ['hooks of the same file', '[[hooks.Stop]]\n[[hooks.Stop.hooks]]\ntype = "command"\ncommand = "x"\n\n\n'],
    ] as const) {
      it(`trust is written into ${name}, and goes without a trace`, () => {
        assert.equal(trust.present(config, hook), false);
        const after = trust.install(config, hook);
        assert.equal(trust.present(after, hook), true);
        assert.equal(trust.install(after, hook), after);
        assert.equal(trust.remove(after), config);
      });
    }

    it('signs the hook as Codex does', () => {
      const signed = {
        path: '/h/hooks.json',
        text: JSON.stringify({
          hooks: {
            PreToolUse: [
              {
                matcher: '.*',
                hooks: [
                  {
                    type: 'command',
                    command: '/d/holdpoint/bin/hook --agent codex',
                    timeout: 600,
                    statusMessage: 'Holdpoint',
                  },
                ],
              },
            ],
          },
        }),
      };
      assert.match(
        trust.install(null, signed),
        /\[hooks\.state\."\/h\/hooks\.json:pre_tool_use:0:0"\]\ntrusted_hash = "sha256:[0-9a-f]{64}"\n/,
      );
    });

    for (const [name, state] of [
      ['of another hash', 'trusted_hash = "sha256:00" # once\n'],
      ['that is switched off', 'enabled = false\ntrusted_hash = "sha256:00"\n'],
      ['without a hash', 'enabled = true\n'],
    ] as const) {
      it(`a record ${name} is brought up to date where it stands`, () => {
        const config = `[hooks.state.${JSON.stringify(key)}]\n${state}[a]\nb = 1\n`;
        assert.equal(trust.present(config, hook), false);
        const after = trust.install(config, hook);
        assert.equal(trust.present(after, hook), true);
        assert.match(after, /\[a\]\nb = 1\n$/);
      });
    }

    for (const [name, config, says] of [
      ['that is not valid', '[a\n', /^not valid TOML \(line 1\)$/],
      ['with an older record in braces', `hooks.state = { ${JSON.stringify(key)} = { enabled = false } }\n`, /\/hooks/],
      ['with hooks in braces', 'hooks = { }\n', /^not valid TOML/],
    ] as const) {
      it(`a file ${name} is left alone`, () => {
        assert.throws(
          () => trust.install(config, hook),
          (error: Error) => says.test(error.message),
        );
      });
    }

    it('the trust goes with any change of the hook', () => {
      const config = trust.install(null, hook);
      assert.equal(trust.present(config, { ...hook, text: text.replace('600', '601') }), false);
      assert.equal(trust.present(config, { ...hook, path: '/elsewhere/hooks.json' }), false);
    });
  });

  it('writes never-events as rules', () => {
    const [rules] =
      codex.secondLayer?.({
        commands: [
          ['terraform', 'destroy'],
          ['say', '"x"'],
        ],
        paths: ['x'],
      }) ?? [];
    assert.ok(rules !== undefined);
    const text = checkEdit(rules, null);
    assert.match(text, /^prefix_rule\(pattern = \["terraform", "destroy"\], decision = "forbidden", /m);
    assert.match(text, /pattern = \["say", "\\"x\\""\]/);
  });

  describe('rules', () => {
    const [rules] = codex.secondLayer?.({ commands: [['terraform', 'destroy']], paths: [] }) ?? [];
    assert.ok(rules !== undefined);
    const older = [
      '# Written by "holdpoint init": what the active policy denies.',
      'prefix_rule(pattern = ["a"], decision = "forbidden", justification = "denied by the policy of Holdpoint")',
      '',
    ].join('\n');
    const mine = 'prefix_rule(pattern = ["rm"], decision = "prompt", justification = "$& mine")';

    for (const text of [`${mine}\n`, mine, `# mine\r\n${mine}\r\n`]) {
      it(`stand beside ${JSON.stringify(text)}, and go without a trace`, () => {
        assert.ok(checkEdit(rules, text).includes(mine));
      });
    }

    it('take the place of those that an earlier version wrote, and leave what was put behind them', () => {
      assert.equal(rules.install(older, launcher), rules.install(null, launcher));
      assert.equal(rules.remove(older + mine), mine);
      assert.equal(rules.remove(older), null);
    });
  });

  describe('requirements', () => {
    const [pin] = codex.managed?.('cli', 'linux') ?? [];
    assert.ok(pin !== undefined);

    for (const [name, text] of [
      ['no file', null],
      ['a file', 'allow_managed_hooks_only = true\n'],
      ['a file with hooks', '[hooks]\nmanaged_dir = "/opt/x"\n[[hooks.Stop]]\nmatcher = ""\n'],
      ['a file with the pin', '[features]\nhooks = true\n'],
    ] as const) {
      it(`are added to ${name}, and go without a trace`, () => {
        const settings: unknown = parse(checkEdit(pin, text));
        assert.match(JSON.stringify(settings), /"features":\{"hooks":true\}/);
        assert.match(JSON.stringify(settings), /"PreToolUse":\[\{"matcher":"\.\*","hooks":\[\{"type":"command"/);
      });
    }

    it('set the pin in a table that is there', () => {
      const after = pin.install('[features] # mine\nother = false\n[a]\n', launcher);
      assert.match(after, /^\[features\] # mine\nhooks = true\nother = false\n\[a\]\n/);
      assert.equal(pin.present(after), true);
    });

    for (const text of ['[features]\nhooks = false\n', 'features = { }\n', '[a\n']) {
      it(`leave ${JSON.stringify(text)} alone`, () => {
        assert.throws(() => pin.install(text, launcher));
      });
    }
  });

  it('lies where each platform has it', () => {
    const paths = (['linux', 'darwin', 'win32'] as const).flatMap((platform) =>
      (codex.managed?.('cli', platform) ?? []).map(({ path }) => path),
    );
    assert.deepEqual(paths, [
      '/etc/codex/requirements.toml',
      '/etc/codex/requirements.toml',
      'C:\\ProgramData\\OpenAI\\Codex\\requirements.toml',
    ]);
  });
});
