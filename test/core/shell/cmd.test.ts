import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { lines, loadParser, scriptOf } from './scriptOf';

const files = { '/proj/b.cmd': 'rd /s /q out' };

/** A line for cmd, and what is read of it: the commands, then `?code stake` for each unknown. */
function checkReads(rows: readonly (readonly [script: string, expected: readonly string[]])[]): void {
  for (const [text, expected] of rows) {
    const script = scriptOf(text, { dialect: 'cmd', files });
    const unknowns = script.unknowns.map(({ code, stake }) => `?${code} ${stake}`);
    assert.deepEqual([...lines(script), ...unknowns], expected, text);
  }
}

describe('a line for cmd', () => {
  before(loadParser);

  it('gives its programs in small letters, with their words', () => {
    checkReads([
      ['rmdir /s /q node_modules\\.vite', ['rd /s /q node_modules/.vite']],
      ['RD/S/Q C:\\ & DEL /f *.log', ['rd /S /Q C:/', 'del /f *.log']],
      ['GIT.EXE reset --hard && a || b', ['git reset --hard', 'a', 'b']],
      ['git commit -m "a & del x"', ['git commit -m "a & del x"']],
      ['de^l x', ['del x']],
      ['echo y | del *.*', ['echo y', 'del *.*']],
      ['del x > nul 2>&1', ['del x']],
      ['echo :) & del x', ['echo ":)"', 'del x']],
      ['(echo a & del x) & del y', ['echo a', 'del x', 'del y']],
      ['rem del x', []],
      [':: del x', []],
    ]);
  });

  it('what a block writes, another shell loops over and another machine runs is read', () => {
    checkReads([
      ['(echo rd /s out) > y.cmd & y.cmd', [':', 'echo rd /s out', 'cmd: rd /s out']],
      ['cmd /c "for %i in (a b) do del %i"', ['cmd: del a', 'cmd: del b']],
      ['echo "%i" & del %i', ['echo ?', 'del ?']],
      ['winrs -r:web1 -u:me "del a & net stop x"', ['winrs @web1: del a', 'winrs @web1: net stop x']],
      ['winrs /r:web1', ['winrs /r:web1']],
      ['rundll32 url.dll,OpenURL a.exe', ['rundll32: a.exe']],
    ]);
  });

  it('variables are known where they always lead to the same place', () => {
    checkReads([
      ['del "%USERPROFILE%\\a b"', ['del "/home/dev/a b"']],
      ['set X=a b& rd /s "%X%"', ['export "X=a b"', 'rd /s "a b"']],
      ['set /p X=? & del %X% !Y! %1 %X:a=b%', [':', 'del ? ? ? ?']],
    ]);
  });

  it('variables are changed and cut as cmd does it', () => {
    checkReads([
      ['set X=aQb& del %X:q=-%', ['export X=aQb', 'del a-b']],
      ['set X=abcd& del %X:~1,2% %X:~-1% !X:~2!', ['export X=abcd', 'del bc d cd']],
      ['del %TEMP:a=b% %X:*a=b%', ['del ? ?']],
      ['set X=a b& del %X% "%X%"', ['export "X=a b"', 'del a b "a b"']],
      ['%COMSPEC% /c del a', ['cmd: del a']],
    ]);
  });

  it('a loop over lines goes through what its command prints', () => {
    checkReads([
      ["for /f %i in ('echo a') do del %i", ['echo a', 'del a']],
      ['for /f "tokens=2" %i in (\'echo a b\') do del %i', ['echo a b', 'del b']],
      ['for /f %i in (list.txt) do del %i', ['del ?']],
    ]);
  });

  it('programs of Windows that start others are taken off', () => {
    checkReads([
      ['runas /user:a "git push -f"', ['runas: git push -f']],
      ['runas /user:a cmd', ['runas /user:a cmd', '?dynamic present']],
      ['runas /trustlevel:0x20000', ['runas /trustlevel:0x20000']],
      ['psexec -s -i 1 -u a git push', ['psexec: git push']],
      ['psexec \\\\web git push', ['psexec @web: git push']],
      ['psexec -s', ['psexec -s']],
      ['wmic process call create "git push"', ['cmd: git push'.replace('cmd', 'wmic')]],
      ['wmic /node:web process call create "git push"', ['wmic @web: git push']],
      ['wmic os get caption', ['wmic os get caption']],
      ['conhost --headless git push', ['conhost: git push']],
      ['conhost', ['conhost']],
      ['pcalua -a git -c "push -f"', ['pcalua: git push -f']],
      ['pcalua -c x', ['pcalua -c x']],
      ['rundll32 shell32.dll,ShellExec_RunDLL git push', ['rundll32: git push']],
      ['rundll32 user32.dll,LockWorkStation', ['rundll32 user32.dll LockWorkStation']],
    ]);
  });

  it('loops, conditions and blocks are read through', () => {
    checkReads([
      ['for %i in (a b) do @rd /s %i', ['rd /s a', 'rd /s b']],
      ['for /f "tokens=*" %%i in (\'git ls-files\') do del %%i', ['git ls-files', 'del *']],
      ['for /r %i in (*) do del %i', ['del *']],
      ['for /r C:\\data\\ %%i in (*.db) do del %%i', ['del C:/data/*.db']],
      ['for /l %i in (1,1,3) do del %i', ['del ?']],
      ['if exist dist rd /s dist', ['rd /s dist']],
      ['if not "%1"=="" (rd /s a) else (b)', ['rd /s a', 'b']],
      ['(echo a & del b) > log.txt', [':', 'echo a', 'del b']],
    ]);
  });

  it('what starts another program is taken off', () => {
    checkReads([
      ['call b.cmd', ['cmd: rd /s /q out']],
      ['call none.bat', ['cmd /c none.bat', '?unreadable present']],
      ['start "" /wait git push -f', ['git push -f']],
      ['cmd /c "copy a "b c" && del a"', ['cmd: copy-item a "b c"', 'cmd: del a']],
      ['cmd /c "rd /s out"', ['cmd: rd /s out']],
      ['powershell -c "ri a"', ['powershell: remove-item a']],
      ['wsl -d U rm -rf a', ['wsl: rm -rf a']],
      ['wsl --unregister U', ['wsl --unregister U']],
      ['cd /d D:\\x && del a', ['cd D:/x', 'del a']],
    ]);
  });

  it('what makes no sense ends', () => {
    for (const text of ['(', '"', 'for %i in (', 'if', '^', '%', ')', '('.repeat(500)]) {
      assert.doesNotThrow(() => scriptOf(text, { dialect: 'cmd' }), text);
    }
    assert.equal(scriptOf('('.repeat(500), { dialect: 'cmd' }).unknowns[0]?.code, 'too-long');
  });
});
