import { describe } from 'mocha';
import { checkHidden, type HiddenKind } from './checkHidden';

const kinds: readonly HiddenKind[] = [
  {
    kind: 'operators of texts',
    harmful: [
      "iex ('kubectl {0} ns shop' -f 'delete')",
      "iex ('kubectl get ns shop' -replace 'get','delete')",
      "iex (('kubectl','delete','ns','shop') -join ' ')",
      "iex (-join ('kubectl ','delete ns shop'))",
      "$p = 'kubectl delete ns shop' -split ' '; & $p[0] $p[1..3]",
      "$v = 'GET' -replace 'get','delete'; kubectl $v ns shop",
      "& ([char]107 + 'ubectl') delete ns shop",
    ],
    harmless: [
      "iex ('kubectl {0} ns' -f 'get')",
      "iex ('kubectl delete ns' -replace 'delete','get')",
      "$p = 'kubectl get ns' -split ' '; & $p[0] $p[1..2]",
      "'{0} {1}' -f 'rm','-rf'",
      '$files = (git ls-files) -split "`n"; $files.Count',
    ],
  },
  {
    kind: 'methods of texts',
    harmful: [
      "$v = 'get'.Replace('get','delete'); kubectl $v ns shop",
      "$v = 'xDELETE'.Substring(1).ToLower(); kubectl $v ns shop",
      "iex ([string]::Join(' ','kubectl','delete','ns','shop'))",
      "iex ([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('a3ViZWN0bCBkZWxldGUgbnMgc2hvcA==')))",
      "iex ([Text.Encoding]::Unicode.GetString([Convert]::FromBase64String('cgBtACAALQByAGYAIAAvAHMAcgB2AC8AZABhAHQAYQA=')))",
      "using namespace System.IO; [File]::Delete('C:\\data\\x.db')",
    ],
    harmless: [
      "$v = 'x'.Replace('x','get'); kubectl $v ns",
      "$name = 'my-app'.Replace('-','_').ToUpper(); Write-Output $name",
      "iex ([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('R2V0LURhdGU=')))",
      'using namespace System.IO; [Path]::GetTempPath()',
    ],
  },
  {
    kind: 'entries of tables',
    harmful: [
      "$h = @{ v = 'delete' }; kubectl $h.v ns shop",
      "$h = @{ v = 'delete' }; kubectl $h['v'] ns shop",
      "$h = @{ v = 'get' }; $h.v = 'delete'; kubectl $h.v ns shop",
      "$x = [pscustomobject]@{ v = 'delete' }; kubectl $x.v ns shop",
    ],
    harmless: [
      "$h = @{ v = 'get' }; kubectl $h.v ns",
      "$h = @{ v = 'delete' }; $h['v'] = 'get'; kubectl $h.v ns",
      "$x = [pscustomobject]@{ v = 'get' }; kubectl $x.v ns",
    ],
  },
];

describe('what PowerShell works out of texts', () => {
  checkHidden(kinds, 'powershell');
});
