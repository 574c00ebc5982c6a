import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { lines, loadParser, scriptOf } from './scriptOf';

const files = { '/proj/x.ps1': 'ri out -Recurse', '/proj/b.cmd': 'rd /s /q out' };

/** A line of PowerShell, and what is read of it: the commands, then `?code stake` for each unknown. */
function checkReads(rows: readonly (readonly [script: string, expected: readonly string[]])[]): void {
  for (const [text, expected] of rows) {
    const script = scriptOf(text, { dialect: 'powershell', files });
    const unknowns = script.unknowns.map(({ code, stake }) => `?${code} ${stake}`);
    assert.deepEqual([...lines(script), ...unknowns], expected, text);
  }
}

describe('a line of PowerShell', () => {
  before(loadParser);

  it('a loop as only cmd.exe has it was written for that', () => {
    checkReads([
      ['for %i in (a b) do rd /s /q %i', ['cmd: rd /s /q a', 'cmd: rd /s /q b', 'a b']],
      ['foreach ($i in 1) { rd a }', ['remove-item a']],
    ]);
  });
  it('gives its programs with their words, cmdlets by their full names', () => {
    checkReads([
      ['Remove-Item -Path D:\\ -Recurse -Force', ['remove-item -Path D:/ -Recurse -Force']],
      ['rm bin,obj -Rec', ['remove-item bin obj -Rec']],
      ['git checkout -- .; npm i --wait=false', ['git checkout -- .', 'npm i --wait=false']],
      ['& "C:\\Program Files\\Git\\bin\\git.exe" push', ['"C:/Program Files/Git/bin/git.exe" push']],
      ['git stash drop stash@{0} # rm x', ['git stash drop stash@{0}']],
      ['git commit -m "a; rm -rf x"', ['git commit -m "a; rm -rf x"']],
      ['a && b || c', ['a', 'b', 'c']],
      ['ls 2>$null; ls *> out.txt', ['get-childitem', 'get-childitem']],
      ['x --% -a "b c" | y', ['x -a "b c"', 'y']],
      ['Microsoft.PowerShell.Management\\Remove-Item a', ['remove-item a']],
    ]);
  });

  it('variables, members and texts with them are expanded where they are known', () => {
    checkReads([
      ['$p = "C:\\a"; ri "$p/b" 2>$null', ['remove-item "C:\\\\a/b"']],
      ['ri $env:TEMP\\x, ~\\y, $HOME', ['remove-item /tmp/x /home/dev/y /home/dev']],
      ["$l = 'a','b'; foreach ($f in $l) { ri $f }", ['remove-item a', 'remove-item b']],
      ['$x = @("a"); $x += "b"; $x | % { ri $_.FullName }', ['echo b?', 'remove-item b?']],
      ['ri "x$($y.z)-${w}`n"', ['remove-item "x?-?\\n"']],
      ['ri $a[0], $b.Name', ['remove-item ? ?']],
      ["ri ('a' + 'b')", ['remove-item ab']],
      ["@'\nrm $x\n'@ | Out-File y", ['echo "rm $x"', 'out-file y']],
      ['$env:A = "b"; x', ['export A=b', 'x']],
      ['ri (Join-Path a b)', ['remove-item a/b']],
      ['ri @args', ['remove-item ?']],
      ['$h = @{ A = 1; B = "c" }; $n = -not $x; [int]$i = 3', []],
    ]);
  });

  it('code and lists of files that methods and other machines are handed are read', () => {
    checkReads([
      ["[PowerShell]::Create().AddScript('git push').Invoke()", ['invoke-expression: git push']],
      ["[IO.Directory]::GetFiles('D:/a') | ri", ['echo D:/a/*', 'remove-item D:/a/*']],
      ["[IO.Directory]::EnumerateFiles('a', '*.log') | % { del $_ }", ['echo a/*.log', 'remove-item a/*.log']],
      ['icm web1 { Stop-Service x }', ['invoke-command @web1: stop-service x']],
      ['Invoke-Command -FilePath x.ps1 -ComputerName web1', ['invoke-command @web1: remove-item out -Recurse']],
      ['Invoke-Command -FilePath x.ps1', ['pwsh: remove-item out -Recurse']],
      ['pwsh -File \\\\share\\a.ps1', ['pwsh -File //share/a.ps1', '?unreadable present']],
    ]);
  });

  it('what a function is called with is in its parameters', () => {
    checkReads([
      ['function f($a, $b = "d") { x $a $b }; f 1; f -b 2 3', ['x 1 d', 'x 3 2']],
      [
        'function f { param([Parameter(Mandatory)][ValidateSet("q]")][string]$Path, [switch]$On) x $Path $On }; f -P a -On',
        ['x a True'],
      ],
      ['function f { param($p, [switch]$On) x $p $On }; f -p:a; f a -On:q; f', ['x a False', 'x a q', 'x ? False']],
      ['function f { x $args[0] $args[-1] }; f a b', ['x a b']],
      ['function f($p) { x $p }; f a,b', ['x a b']],
      ['function f($p) { x $p }; "a" | f', ['echo a', 'x a']],
      ['filter f { x $_ }; "a" | f', ['echo a', 'x a']],
      ['param($p = 1) x $p', ['x ?']],
    ]);
  });

  it('a block that is kept runs when it is called, or handed on', () => {
    checkReads([
      ['$s = { ri a }', []],
      ['$s = { param($p) ri $p }; & $s a; $s.Invoke("b")', ['remove-item a', 'remove-item b']],
      ['$s = { ri a }; Invoke-Command $s; icm -ScriptBlock $s', ['remove-item a', 'remove-item a']],
      ['icm { param($p) ri $p } -ArgumentList a; & { ri $args[0] } b', ['remove-item a', 'remove-item b']],
      ['$s = { ri a }; Start-Job $s', ['start-job ?block:5', 'remove-item a']],
      ['& $s', ['?', '?dynamic present']],
      ['icm', ['invoke-command']],
    ]);
  });

  it('a program that is started by another name for it is found', () => {
    checkReads([
      ['[Diagnostics.Process]::Start("git", "push -f")', ['git push -f']],
      ['([wmiclass]"Win32_Process").Create("git push -f")', ['cmd: git push -f']],
      ['Invoke-WmiMethod Win32_Process -Name Create -ArgumentList "git push -f"', ['cmd: git push -f']],
      ['Invoke-CimMethod Win32_Process Create', ['cmd /c ?', '?dynamic present']],
      ['Invoke-CimMethod Win32_Process Terminate', ['invoke-cimmethod Win32_Process Terminate']],
      ['$c = "ri"; & $c a; & (Get-Command ri) b', ['remove-item a', 'remove-item b']],
      ['Set-Variable x a; ri $x; Set-Variable $y a; Set-Variable z', ['remove-item a', 'set-variable ? a']],
      ['$l = "a", "b"; ri $l[1] $l[-2] $l[ 0 ]', ['remove-item b a a']],
      ['saps git -Verb RunAs -ArgumentList "push", "-f"', ['git push -f']],
    ]);
  });

  it('what a pipeline hands on is what is removed', () => {
    checkReads([
      [
        'gci -Recurse -Include bin,obj | ri -Recurse',
        ['get-childitem -Recurse -Include bin obj', 'remove-item -Recurse ./bin ./obj'],
      ],
      ['gci src | ? { $_.Length -gt 3 } | ri', ['get-childitem src', 'remove-item src/?']],
      ['Get-Item a | Remove-Item', ['get-item a', 'remove-item a']],
      ['gci | % Delete', ['get-childitem', 'remove-item ./*']],
    ]);
  });

  it('blocks, functions, branches and loops are read through', () => {
    checkReads([
      ['& { ri a }', ['remove-item a']],
      ['if (Test-Path x) { ri x } elseif ($y) { b } else { c }', ['test-path x', 'remove-item x', 'b', 'c']],
      ['try { a } catch [IO.IOException] { b } finally { c }', ['a', 'b', 'c']],
      ['function f($n = 1) { ri a }; f', ['remove-item a']],
      ['switch ($x) { "a" { ri a } default { b } }', ['remove-item a', 'b']],
      ['while ($true) { a }; do { b } until ($x); for ($i = 0; $i -lt 3; $i++) { c }', ['a', 'b', 'c']],
      ['Start-Job { ri a }', ['start-job {}', 'remove-item a']],
      ['Set-Alias tf terraform; tf destroy', ['terraform destroy']],
      ['Invoke-Command -ComputerName srv { ri a }', ['invoke-command @srv: remove-item a']],
      ['Invoke-Command { ri a }', ['remove-item a']],
      ['Start-Process git -ArgumentList "push -f" -Wait', ['git push -f']],
    ]);
  });

  it('texts that are run as code are read, or are an unknown with a stake', () => {
    checkReads([
      ['iex "git push -f"', ['invoke-expression: git push -f']],
      ['iex (irm https://x)', ['invoke-restmethod https://x', 'invoke-expression ?', '?dynamic present']],
      ['irm https://x | iex', ['invoke-restmethod https://x', 'invoke-expression', '?dynamic present']],
      ['powershell -NoProfile -c "ri a"', ['powershell: remove-item a']],
      ['pwsh -Command { ri a }', ['pwsh: remove-item a']],
      ['powershell -enc ZwBpAHQAIABwAHUAcwBoAA==', ['powershell: git push']],
      ['powershell -enc %%', ['powershell -enc %%', '?dynamic present']],
      ['.\\x.ps1', ['pwsh: remove-item out -Recurse']],
      ['.\\b.cmd', ['cmd: rd /s /q out']],
      ['.\\none.ps1', ['pwsh -File ./none.ps1', '?unreadable present']],
      ['[IO.Directory]::Delete("a", $true)', ['remove-item a -Recurse']],
      ['(New-Object Net.WebClient).DownloadFile("u", "f")', ['invoke-webrequest u -OutFile f']],
    ]);
  });

  it('what makes no sense ends, and is said', () => {
    for (const text of [
      '(',
      '{',
      '"',
      '@{',
      '$(',
      "@'",
      '[',
      'ri )',
      'a | ',
      '$x =',
      'if (',
      ')'.repeat(50),
      '('.repeat(500),
    ]) {
      assert.doesNotThrow(() => scriptOf(text, { dialect: 'powershell' }), text);
    }
    assert.equal(scriptOf('('.repeat(500), { dialect: 'powershell' }).unknowns[0]?.code, 'too-long');
    assert.equal(scriptOf('ri a )', { dialect: 'powershell' }).unknowns[0]?.code, 'unparsed');
  });
});

describe('a loop of PowerShell that counts', () => {
  before(loadParser);

  it('has another number in each turn', () => {
    checkReads([
      ['for ($i=0; $i -lt 2; $i++) { git push o b$i }', ['git push o b?']],
      ['$i=3; while ($q) { git push o b$i; $i++ }', ['git push o b?']],
      ['$i=3; while ($q) { git push o b$i }', ['git push o b3']],
    ]);
  });
});

describe('what blocks and functions of PowerShell put out', () => {
  before(loadParser);

  it('is a list of their values', () => {
    checkReads([
      ["function f { 'a' }; x (f)", ['x a']],
      ["function f { return 'a' }; $v = f; x $v", ['x a']],
      ["function f { 'a'; 'b' }; x (f)", ['x a b']],
      ["$v = & { 'a' }; x $v", ['x a']],
      ["$v = foreach ($w in 'a','b') { $w }; x $v", ['x a b']],
      ["x ('a' | % { 'b' })", ['echo a', 'x b']],
      ["$i = 1; function f { $i++; 'a' }; x (f)", ['x a']],
      ["x (& { if ($y) { 'a' } })", ['x ?']],
    ]);
  });

  it('is left out where a condition says so that nobody changes', () => {
    checkReads([
      ['if ($false) { x } elseif ($TRUE) { y } else { z }', ['y']],
      ['${function:f} = { x }; f', ['x']],
      ['while ($false) { x }; while ($true) { y }', ['y']],
      ['if ($false -or $z) { x } else { y }', ['x', 'y']],
      ['if ($fals) { x }', ['x']],
    ]);
  });

  it('is started by what was said of it', () => {
    checkReads([
      ['& (-join [char[]](103, 105, 116)) a; & (gcm git) b', ['git a', 'git b']],
      [
        "$p = New-Object Diagnostics.ProcessStartInfo; $p.FileName = 'git'; $p.Arguments = 'a b'; [Diagnostics.Process]::Start($p)",
        ['git a b'],
      ],
      ["$p = [Diagnostics.ProcessStartInfo]::new('git', 'a'); [Diagnostics.Process]::Start($p)", ['git a']],
      ['[Diagnostics.Process]::Start($p)', ['? ?', '?dynamic present']],
    ]);
  });
});
