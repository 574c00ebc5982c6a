import assert from 'node:assert/strict';
import type { Dialect } from '../../../src/core/model/operation';
import { testEngine, workspace, type TestEngine } from '../../support/engine';

/** What less usual forms of known tools come to: `VERDICT RULES`, with `?` for what could not be seen through. */
const lines: readonly (readonly [string, string])[] = [
  ['bq mk --dataset d', 'allow bq/create'],
  ['bq update --description x d.t', 'allow bq/update'],
  ['bq insert d.t rows.json', 'allow bq/update'],
  ['bq undelete d', 'allow bq/update'],
  ['bq add-iam-policy-binding --member=user:a --role=r d.t', 'ask bq/grant'],
  ['bq set-iam-policy d.t p.json', 'ask bq/grant'],
  ['bq cancel job1', 'ask bq/interrupt'],
  ['bq cp a.t b.t', 'allow bq/create'],
  ['ufw status', 'allow'],
  ['ufw default allow incoming', 'ask system/firewall'],
  ['nft -c -f rules.nft', 'allow'],
  ['nft -f rules.nft', 'ask system/firewall'],
  ['nft list ruleset', 'allow'],
  ['firewall-cmd --remove-service=ssh', 'ask system/firewall'],
  ['firewall-cmd --reload', 'allow system/firewall'],
  ['firewall-cmd --list-all', 'allow'],
  ['pfctl -n -f pf.conf', 'allow'],
  ['pfctl -F all', 'ask system/firewall'],
  ['pfctl -f pf.conf', 'ask system/firewall'],
  ['pfctl -s rules', 'allow'],
  ['iptables-restore --test < r', 'allow'],
  ['iptables-restore < r', 'ask system/firewall'],
  ['redis-cli --cluster del-node h:1 id', 'ask redis/cluster'],
  ['redis-cli --cluster reshard h:1', 'allow redis/cluster'],
  ['redis-cli --cluster check h:1', 'allow'],
  ['redis-cli --eval s.lua', 'ask ?'],
  [`redis-cli eval "return redis.call('get','a')" 0`, 'allow'],
  [`redis-cli eval "redis.call('flushall')" 0`, 'ask redis/wipe'],
  ['redis-cli < cmds.txt', 'ask ?'],
  ['echo flushall | redis-cli', 'ask redis/wipe'],
  [`python3 -c "import os,shutil; shutil.rmtree(os.getenv('HOME'))"`, 'deny files/home-or-root'],
  [`python3 -c "import os,shutil; shutil.rmtree(os.environ.get('HOME'))"`, 'deny files/home-or-root'],
  [`python3 -c "import os,shutil; shutil.rmtree(os.getenv('OTHER'))"`, 'ask ?'],
  [`python3 -c "from pathlib import Path; Path('~').expanduser().joinpath('x').unlink()"`, 'ask files/outside'],
  [`python3 -c "from pathlib import Path; Path().rmdir()"`, 'allow'],
  [`python3 -c "import boto3; boto3.client(service_name='s3').delete_bucket(**{'Bucket': 'b'})"`, 'ask aws/s3-rb'],
  [
    `node -e "const {promisify}=require('util'); promisify(require('child_process').exec)('git push -f')"`,
    'ask git/push-force',
  ],
  [`node -e "const cp=require('child_process'); cp.execFile('git', 'push -f'.split(' '))"`, 'ask git/push-force'],
  [`node -e "require('fs').rmSync(('/'), {recursive:true})"`, 'deny files/home-or-root'],
  [`mongosh --eval 'db.runCommand({dropDatabase:1})'`, 'ask mongo/drop'],
  [`mongosh --eval 'db.runCommand({delete:"a",deletes:[{q:{},limit:0}]})'`, 'ask mongo/delete-all'],
  [`mongosh --eval 'db.runCommand({delete:"a",deletes:[{q:{a:1},limit:1}]})'`, 'allow mongo/delete'],
  [`mongosh --eval 'db.runCommand({update:"a",updates:[]})'`, 'allow mongo/update'],
  [`mongosh --eval 'db.runCommand({createUser:"a"})'`, 'ask mongo/grant'],
  [`mongosh --eval 'db.runCommand({ping:1})'`, 'allow'],
  [`psql 'host=db.example dbname=x' -c 'drop table a'`, 'ask sql/drop'],
  [`psql 'postgres:///x?host=db.prod.example' -c 'drop table a'`, 'ask sql/drop'],
  [`sqlcmd -S tcp:db.prod.example,1433 -Q 'drop table a'`, 'ask sql/drop'],
  ['psql -f missing.sql', 'ask ?'],
  ['psql -c "delete from t where id == id"', 'ask sql/delete-all'],
  ['psql -c "delete from t where (a = 1)"', 'allow sql/delete-rows'],
  ['psql -c "delete from t where (id = 1) or (1 = 1)"', 'ask sql/delete-all'],
  ['pwsh -File missing.ps1', 'ask ?'],
  ['powershell -Help', 'allow'],
  ['powershell -EncodedCommand notbase64!', 'ask ?'],
  ['powershell -c "Invoke-Command -ComputerName w -FilePath x.ps1"', 'ask ?'],
  ['diskpart /s missing.txt', 'ask ?'],
  [`powershell -c 'Format-Volume'`, 'deny files/disk'],
  ['diskpart <<EOF\nselect disk 1\nclean\nEOF', 'deny files/disk'],
  ['diskpart <<EOF\nlist disk\nEOF', 'allow'],
  [`powershell -c 'Clear-Disk -Number 1 -RemoveData'`, 'deny files/disk'],
  [`sc.exe '\\\\web1' stop w3svc`, 'ask windows/interrupt'],
  ['sc.exe delete x', 'ask windows/service-delete'],
  ['sc.exe query x', 'allow'],
  ['net stop w3svc', 'allow windows/interrupt'],
  ['net user bob /delete', 'ask windows/account'],
  ['net localgroup administrators bob /add', 'ask windows/account'],
  [`python3 -c "import subprocess as s; s.call('git push -f', shell=True)"`, 'ask git/push-force'],
  [`psql -d 'postgresql://a,b.prod.example/x' -c 'drop table a'`, 'ask sql/drop'],
  [`sqlcmd -S 'np:\\\\h\\pipe' -Q 'drop table a'`, 'ask sql/drop'],
  ['redis-cli --pipe < x', 'ask ?'],
  ['mongosh x.js', 'ask ?'],
  [`mongosh --eval 'db["a"].drop()'`, 'ask mongo/drop'],
  [`psql -c 'lock table a'`, 'allow sql/lock'],
  [`psql -c 'explain analyze delete from a'`, 'ask sql/delete-all'],
  ['psql -c "delete from t where a between 1 and 2"', 'allow sql/delete-rows'],
  ['psql -c "update t set a=1 where coalesce(a,1)=coalesce(a,1)"', 'ask sql/update-all'],
];

const windows: readonly (readonly [string, Dialect, string])[] = [
  ['rd /s /q D:\\src\\node_modules', 'cmd', 'allow'],
  ['rd /s /q C:\\Windows\\Temp\\x', 'cmd', 'allow'],
  ['del /q C:\\Users\\me\\AppData\\Local\\Temp\\x', 'cmd', 'allow'],
  ['rd /s /q D:\\src', 'cmd', 'ask files/outside'],
  ['rd /s /q C:\\Windows', 'cmd', 'deny files/home-or-root'],
  ['Remove-Item D:\\*', 'powershell', 'deny files/home-or-root'],
  ['Remove-Item ~\\x -Recurse', 'powershell', 'ask files/outside'],
];

describe('less usual forms of known tools', () => {
  let engine: TestEngine;

  before(async () => {
    engine = await testEngine();
  });

  function checkSaid(script: string, dialect: Dialect, expected: string): void {
    const operation = { kind: 'run', script, dialect, cwd: workspace, session: 's1', variables: {} } as const;
    const { findings, unknowns, decision } = engine.review(operation);
    const rules = [...new Set(findings.map(({ rule }) => rule))];
    const unseen = unknowns.some(({ stake }) => stake === 'present') ? ['?'] : [];
    assert.equal([decision.verdict, ...rules, ...unseen].join(' '), expected);
  }

  for (const [script, expected] of lines) {
    it(`${script}: ${expected}`, () => {
      checkSaid(script, 'bash', expected);
    });
  }
  for (const [script, dialect, expected] of windows) {
    it(`${dialect}, ${script}: ${expected}`, () => {
      checkSaid(script, dialect, expected);
    });
  }
});
