import assert from 'node:assert/strict';
import { agents } from '../../src/agents/index.generated';
import { answersOf } from '../../src/shellguard/answers';
import { cmdLauncher } from '../../src/shellguard/cmdLauncher';
import type { CmdFile } from '../../src/shellguard/cmdLauncher';

/* What can be said of it without Windows: what stands in the file, and that nothing in it is taken apart by cmd.exe. */

const node = 'C:\\Users\\A & B (100%)\\node.exe';
const cliPath = 'C:\\Users\\A & B\\Holdpoint\\data\\runtime\\current\\dist\\cli.js';

function files(paths: { readonly nodes?: readonly string[]; readonly cliPath?: string } = {}): readonly CmdFile[] {
  return cmdLauncher({ answers: answersOf(agents), nodes: [node], cliPath, ...paths });
}

const textOf = (name: string): string => files().find((file) => file.name === name)?.text ?? '';

describe('the launcher for Windows', () => {
  it('ends every line as Windows does, and echoes none', () => {
    const text = textOf('hook.cmd');
    assert.ok(text.startsWith('@echo off\r\n'));
    assert.equal(text.replaceAll('\r\n', '').includes('\n'), false);
  });

  it('names every path between quotes, with `%` doubled', () => {
    const text = textOf('hook.cmd');
    assert.ok(text.includes('if exist "C:\\Users\\A & B (100%%)\\node.exe"'));
    assert.ok(text.includes(`"%hp_node%" "${cliPath}" hook "--agent=%hp_agent%" %hp_surface%`));
  });

  it('refuses a path that cannot be named', () => {
    assert.throws(() => files({ cliPath: 'C:\\a"b\\cli.js' }), /cannot name/);
  });

  it('takes from the runtime what would lead it astray', () => {
    const text = textOf('hook.cmd');
    assert.ok(text.indexOf('set "NODE_OPTIONS="') < text.indexOf('"%hp_node%" "'));
  });

  for (const agent of agents) {
    it(`has the own no of ${agent.id} in files, and lets only its answers pass`, () => {
      const text = textOf('hook.cmd');
      const { exitCode, stdout, stderr } = agent.deny('REASON');
      const [out, err] = ['out', 'err'].map((end) => textOf(`refusals\\${agent.id}.${end}`));
      assert.equal(out, stdout.replaceAll('REASON', 'holdpoint: the launcher got no answer, so the call is refused'));
      assert.equal(err, stderr.replaceAll('REASON', 'holdpoint: the launcher got no answer, so the call is refused'));
      assert.ok(text.includes(`if "%hp_agent%"=="${agent.id}" set "hp_no=${exitCode}"`));
      const passing = text.split('\r\n').filter((line) => line.includes(`=="${agent.id}:`));
      assert.equal(passing.length, new Set([exitCode, agent.allow.exitCode]).size);
    });
  }
});
