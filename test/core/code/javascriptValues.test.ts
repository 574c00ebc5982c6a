import assert from 'node:assert/strict';
import { javascript } from '../../../src/core/code/javascript';
import { read } from './checkCode';

async function checkCode(code: string, expected: readonly string[]): Promise<void> {
  assert.deepEqual(await read(javascript, 'node', { args: ['-e', code] }), expected);
}

const rows: readonly (readonly [code: string, found: readonly string[]])[] = [
  ["require('child_process').execSync(`rm ${x}`); require('child_process').execSync(`rm a`)", ['$ rm …', '$ rm a']],
  ["const { execSync } = require('node:child_process'); execSync('rm a'); let [y] = z", ['$ rm a']],
  ["const { promises: { rm, unlink: u } } = require('fs'); rm('a'); u('b')", ['rm -f -- a', 'rm -f -- b']],
  [
    "const o = { cmd: 'rm a', 'k': 'rm b', [z]: 1, ...w }; const cp = require('child_process'); cp.execSync(o.cmd); cp.execSync(o['k']); cp.execSync(o.no)",
    ['$ rm a', '$ rm b', '$ …', '?dynamic present'],
  ],
  ["const cmd = 'rm a'; const o = { cmd, f() {} }; require('child_process').execSync(o.cmd)", ['$ rm a']],
  [
    "require('fs').default.rmSync(process.env.HOME); require('fs').rmSync(process.env.X)",
    ['rm -f -- /home/dev', 'rm -f -- …', '?dynamic present'],
  ],
  [
    "const path = require('path'); require('fs').rmSync(path.join('a', '/b')); require('fs').rmSync(path.resolve('/a', '/b', 'c')); require('fs').rmSync(path.resolve('a')); require('fs').rmSync(path.posix.join('/x', 'y'))",
    ['rm -f -- a/b', 'rm -f -- /b/c', 'rm -f -- a', 'rm -f -- /x/y'],
  ],
  ["require('util').promisify(require('child_process').exec)('rm a')", ['$ rm a']],
  [
    "const AWS = require('aws-sdk'); new AWS.S3({ region: 'eu-west-1' }).deleteBucket({ Bucket: 'b' }); new AWS.RDS().deleteDBInstance({ DBInstanceIdentifier: 'x' }); new Foo()",
    ['aws s3api delete-bucket --bucket b --region eu-west-1', 'aws rds delete-db-instance --db-instance-identifier x'],
  ],
  [
    "fetch('https://x', { method: 'delete' }); fetch('https://y'); fetch('https://z', { method: 'POST' })",
    ['curl -X DELETE https://x', 'curl https://y', 'curl -X POST https://z'],
  ],
  [
    "import fs, { rmSync as rm, unlinkSync } from 'fs'; import * as cp from 'child_process'; rm('a'); unlinkSync('b'); cp.execSync('c'); fs.rmdirSync('d')",
    ['$ c', 'rm -f -- a', 'rm -f -- b'],
  ],
  [
    "let x; x = require('child_process'); x.exec('rm a'); for (const f of fs.readdirSync('.')) fs.unlinkSync(f)",
    ['$ rm a', '$ rm -f -- *'],
  ],
  [
    "['a'].forEach(f => fs.rmSync(f)); ['b'].map((g) => fs.rmSync(g)); function q(h) { fs.rmSync(h) }",
    ['rm -f -- a', 'rm -f -- b', 'rm -f -- …', '?dynamic present'],
  ],
  [
    "String('x'); os.homedir(); fs.rmSync(os.homedir()); fs.rmSync(process.cwd()); fs.rmSync(String('q') + 1, { recursive: true })",
    ['rm -f -- /home/dev', 'rm -f -- .', 'rm -r -f -- q1'],
  ],
  [
    "fs.writeFileSync('a', 'x'); fs.renameSync('a', 'b'); fs.copyFileSync('a', 'b'); fs.truncateSync('c'); fs.appendFileSync('d', ''); fs.createWriteStream('e')",
    ['mv -- a b', 'cp -- a b', 'truncate -s 0 -- c', '> /home/dev/shop/a', '> /home/dev/shop/d', '> /home/dev/shop/e'],
  ],
];

describe('javascript: values that reach a call', () => {
  for (const [code, expected] of rows) {
    it(code, () => checkCode(code, expected));
  }
});
