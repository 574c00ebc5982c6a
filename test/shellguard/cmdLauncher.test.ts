import assert from 'node:assert/strict';
import { agents } from '../../src/agents/index.generated';
import { answersOf } from '../../src/shellguard/answers';
import { cmdLauncher } from '../../src/shellguard/cmdLauncher';
import type { CmdFile } from '../../src/shellguard/cmdLauncher';

/* What can be said of it without Windows: what stands in the file, and that nothing in it is taken apart by cmd.exe. */

const answers = answersOf(agents);
const folders = { LOCALAPPDATA: '..\\..\\..', APPDATA: 'D:\\moved\\Roaming' };
const files: readonly CmdFile[] = cmdLauncher(answers, folders);
const textOf = (name: string): string => files.find((file) => file.name === name)?.text ?? '';
const lines = textOf('hook.cmd').split('\r\n');

describe('the launcher for Windows', () => {
  it('ends every line as Windows does, and echoes none', () => {
    assert.equal(lines[0], '@echo off');
    assert.equal(textOf('hook.cmd').replaceAll('\r\n', '').includes('\n'), false);
  });

  it('is read alike in every code page', () => {
    for (const { text } of files) assert.match(text, /^[\t\r\n\x20-\x7e]*$/);
  });

  it('knows nothing that an update moves, and where folders are by where it stands itself', () => {
    assert.ok(lines.includes('for %%d in ("%~dp0..\\..\\..") do set "LOCALAPPDATA=%%~fd"'));
    assert.ok(lines.includes('set "APPDATA=D:\\moved\\Roaming"'));
    assert.ok(lines.every((line) => !/Users|dist\\hook|\d\.\d\.\d/.test(line)));
  });

  it('takes from the runtime what would lead it astray, before it is started', () => {
    const start = lines.findIndex((line) => line.startsWith('"%hp_node%"'));
    for (const name of ['NODE_OPTIONS', 'NODE_COMPILE_CACHE', 'NODE_CHANNEL_FD']) {
      const at = lines.indexOf(`set "${name}="`);
      assert.ok(at > 0 && at < start, name);
    }
  });

  it('is read as a whole from the start of the runtime on, so that an update cannot cut into it', () => {
    const open = lines.indexOf('(');
    const close = lines.indexOf(')');
    assert.ok(lines[open + 1]?.startsWith('"%hp_node%"'));
    assert.equal(lines[close - 1], 'exit %hp_no%');
    assert.ok(lines.slice(open, close).every((line) => !line.includes('goto')));
  });

  it('lets two codes pass that no end of a runtime has by itself, and refuses after every other', () => {
    const passing = lines.filter((line) => line.includes('errorlevel'));
    assert.deepEqual(passing, [
      'if errorlevel 100 if not errorlevel 101 exit 0',
      'if "%hp_no%"=="2" if errorlevel 102 if not errorlevel 103 exit 2',
    ]);
  });

  for (const { id, deny, seconds } of answers) {
    it(`has the own no of ${id} in files, and its seconds`, () => {
      const reason = 'holdpoint: the launcher got no answer, so the call is refused';
      const said = (text: string): string => text.replaceAll('HOLDPOINT-REASON', reason);
      assert.equal(textOf(`refusals/${id}.out`), said(deny.stdout));
      assert.equal(textOf(`refusals/${id}.err`), said(deny.stderr));
      assert.ok(lines.includes(`if "%hp_agent%"=="${id}" set "hp_no=${deny.exitCode}"`));
      for (const [surface, each] of seconds) {
        assert.ok(lines.includes(`if "%hp_agent% %~4"=="${id} ${surface}" set "hp_limit=${each}"`), surface);
      }
    });
  }

  it('is not written for an agent whose codes it could not pass on', () => {
    const [first] = answers;
    assert.ok(first !== undefined);
    const odd = { ...first, deny: { ...first.deny, exitCode: 7 } };
    assert.throws(() => cmdLauncher([odd], folders), /code of/);
  });
});
