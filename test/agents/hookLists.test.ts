import assert from 'node:assert/strict';
import type { SettingsEdit } from '../../src/core/model/agent';
import { copilot } from '../../src/agents/copilot';
import { hookLists } from '../../src/agents/settings/hookLists';
import { powershellLine } from '../../src/agents/settings/powershellLine';

const launcher = '/home/u/.local/share/holdpoint/bin/hook';
const command = [launcher, '--agent', 'x'] as const;
const edit = hookLists({
  path: '.x/hooks.json',
  head: { version: 1 },
  events: ['before', 'first'],
  entry: ([program]) => ({ command: program }),
});

const ours = `{ "command": "${launcher}" }`;

function checkRound(one: SettingsEdit, text: string | null): string {
  const installed = one.install(text, command);
  assert.ok(one.present(installed));
  assert.equal(one.install(installed, command), installed, 'a second time changes nothing');
  return installed;
}

describe('hooks in lists by event', () => {
  for (const [name, text] of [
    ['a missing file', null],
    ['an empty file', ' \n'],
    ['a file of ours with another command', `{"version":1,"hooks":{"before":[${ours.replace('u/', 'v/')}]}}`],
    ['a file of ours with one entry too many', `{"version":1,"hooks":{"before":[${ours},${ours}],"first":[${ours}]}}`],
  ] as const) {
    it(`writes our entries alone into ${name}, and removes the file with them`, () => {
      const installed = checkRound(edit, text);
      const entry = { command: launcher };
      assert.deepEqual(JSON.parse(installed), { version: 1, hooks: { before: [entry], first: [entry] } });
      assert.equal(edit.remove(installed), null);
    });
  }

  for (const [name, text] of [
    [
      'other hooks',
      '{\n  "version": 1,\n  "hooks": {\n    "before": [\n      // keep\n      { "command": "lint" }\n    ]\n  }\n}\n',
    ],
    ['another event', '{"hooks":{"after":[{"command":"x"}]},"version":1}'],
    ['other settings', '{\n\t/* b */ "version": 1,\n\t"team": "a"\n}\n'],
    ['Windows line ends', '{\r\n  "version": 1,\r\n  "hooks": {\r\n    "after": []\r\n  }\r\n}\r\n'],
  ] as const) {
    it(`keeps ${name} when it comes and when it goes`, () => {
      const installed = checkRound(edit, text);
      const removed = edit.remove(installed);
      assert.ok(removed !== null && !edit.present(removed));
      const settle = (json: string): unknown => JSON.parse(json.replace(/\/\/.*|\/\*.*?\*\//g, ''));
      assert.deepEqual(settle(removed), settle(text));
      for (const comment of ['// keep', '/* b */']) {
        if (text.includes(comment)) assert.ok(installed.includes(comment) && removed.includes(comment));
      }
    });
  }

  it('adds the version to a file that has none', () => {
    assert.deepEqual(JSON.parse(checkRound(edit, '{"a":1}')), {
      a: 1,
      version: 1,
      hooks: { before: [{ command: launcher }], first: [{ command: launcher }] },
    });
  });

  it('leaves alone what is not ours', () => {
    const text = '{"hooks":{"before":[{"command":"/opt/other/bin/hook"}]}}';
    assert.equal(edit.remove(text), text);
    assert.equal(edit.present(text), false);
    assert.equal(edit.present(null), false);
  });

  for (const [name, text, says] of [
    ['no JSON', '{', /^not valid JSON/],
    ['a list', '[]', /^not a JSON object/],
    ['hooks that are a list', '{"hooks":[]}', /^`hooks` is not an object/],
    ['an event that is no list', '{"hooks":{"first":{}}}', /^`hooks.first` is not a list/],
  ] as const) {
    it(`does not touch ${name}, and says so`, () => {
      assert.throws(() => edit.install(text, command), { message: says });
    });
  }

  it('takes a line for PowerShell where the launcher stands on Windows', () => {
    const program = "C:\\Users\\O'Neil\\AppData\\Local\\holdpoint\\data\\bin\\hook.cmd";
    const [file] = copilot.settings('all');
    assert.ok(file !== undefined);
    const line = "& 'C:\\Users\\O''Neil\\AppData\\Local\\holdpoint\\data\\bin\\hook.cmd' '--agent' 'copilot'";
    const powershell = `${line}; if ($LASTEXITCODE -ne 0) { exit 2 }`;
    const installed = file.install(null, [program, '--agent', 'copilot']);
    assert.equal(powershellLine([program, '--agent', 'copilot']), powershell);
    assert.deepEqual(JSON.parse(installed), {
      hooks: { PreToolUse: [{ type: 'command', powershell, timeout: 600 }] },
    });
    assert.ok(file.present(installed));
  });
});

describe('the settings of GitHub Copilot', () => {
  it('are one file without a version, which VS Code and the CLI read alike', () => {
    const [file, ...others] = copilot.settings('all');
    assert.ok(file !== undefined && others.length === 0);
    assert.equal(file.path, '.copilot/hooks/holdpoint.json');
    assert.deepEqual(JSON.parse(checkRound(file, null)), {
      hooks: {
        PreToolUse: [{ type: 'command', command: `/usr/bin/env ${launcher} --agent x || exit 2`, timeout: 600 }],
      },
    });
  });

  it('stand in a folder of the repository for teams, and in one of the machine for administrators', () => {
    assert.deepEqual(
      copilot.workspaceSettings?.('all').map(({ path }) => path),
      ['.github/hooks/holdpoint.json'],
    );
    for (const [platform, path] of [
      ['linux', '/etc/github-copilot/policy.d/holdpoint.json'],
      ['darwin', '/etc/github-copilot/policy.d/holdpoint.json'],
      ['win32', 'C:\\ProgramData\\GitHub\\Copilot\\policy.d\\holdpoint.json'],
    ] as const) {
      const [policy] = copilot.managed?.('all', platform) ?? [];
      assert.deepEqual([policy?.path, policy?.mode], [path, 0o644]);
    }
  });
});
