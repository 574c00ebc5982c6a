import assert from 'node:assert/strict';
import { agents } from '../../src/agents/index.generated';
import { directly, hookLine, isHookCommand } from '../../src/agents/settings/hookCommand';
import { windowsLine } from '../../src/agents/settings/windowsLine';
import type { NonEmpty } from '../../src/core/model/nonEmpty';

const at = (user: string): NonEmpty<string> => [
  `C:\\Users\\${user}\\AppData\\Local\\Holdpoint\\data\\bin\\hook.cmd`,
  '--agent',
  'codex',
];
const cmd = 'C:\\Windows\\System32\\cmd.exe';
const plain = at('ada');
const spaced = at('Ada L');
const words = { exitCode: 2, stdout: '', stderr: 'gone\n' };
const json = { exitCode: 0, stdout: '{"decision":"deny"}\n', stderr: '' };

describe('the hook as a line on Windows', () => {
  const lines: Readonly<Record<string, readonly [line: string, is: string]>> = {
    'is a line that cmd.exe and PowerShell read alike': [
      hookLine(plain),
      `${cmd} /d /c "call ${plain.join(' ')} || exit 2"`,
    ],
    'says the words without which a code is no answer': [
      hookLine(plain, words),
      `${cmd} /d /c "call ${plain.join(' ')} || (echo gone 1>&2& exit 2)"`,
    ],
    'is one for cmd.exe where the path needs quotes': [hookLine(spaced), `call "${spaced[0]}" --agent codex || exit 2`],
    'is one for cmd.exe where the answer needs quotes': [
      hookLine(plain, json),
      `call ${plain.join(' ')} || (echo {"decision":"deny"}& exit 0)`,
    ],
    'is one for PowerShell where the agent starts that': [
      windowsLine(spaced, words, 'powershell'),
      `& '${spaced[0]}' '--agent' 'codex'; if ($LASTEXITCODE -ne 0) { exit 2 }`,
    ],
  };
  for (const [name, [line, is]] of Object.entries(lines)) {
    it(name, () => {
      assert.equal(line, is);
      assert.ok(isHookCommand(line));
    });
  }

  it('is started by cmd.exe, named whole, where no shell is', () => {
    assert.deepEqual(directly(plain), [cmd, '/d', '/c', 'call', ...plain]);
    assert.deepEqual(directly(['/x/holdpoint/bin/hook', '--agent', 'a']), ['/x/holdpoint/bin/hook', '--agent', 'a']);
  });
});

/** What agents cannot have on Windows. */
const withoutHook = new Set(['cline', 'amp']);

describe('settings of agents on Windows', () => {
  for (const agent of agents) {
    for (const surface of agent.surfaces) {
      for (const user of ['ada', 'Ada L']) {
        const command = [at(user)[0], '--agent', agent.id, '--surface', surface] as const;
        const edits = agent.settings(surface);

        if (withoutHook.has(agent.id)) {
          it(`${agent.id} ${surface} says that it has none, for ${user}`, () => {
            assert.throws(() => edits[0]?.install(null, command), /Windows/);
          });
          continue;
        }
        it(`${agent.id} ${surface}: written, known again, written once, and taken back, for ${user}`, () => {
          for (const edit of edits) {
            const text = edit.install(null, command);
            assert.ok(edit.present(text), edit.path);
            assert.equal(edit.install(text, command), text, edit.path);
            assert.ok(!text.includes('/bin/sh') && !text.includes('test -x'), edit.path);
            assert.ok(!edit.present(edit.remove(text)), edit.path);
          }
        });
      }
    }
  }
});
