import assert from 'node:assert/strict';
import { javascript } from '../../../src/core/code/javascript';
import { read } from './checkCode';

/** Code in forms that are seldom written, and what it would start and change. */
const rows: readonly (readonly [code: string, found: readonly string[]])[] = [
  [
    "const c = require('child_process'); const l = ['ls', 'id']; c.execSync(l[1]); c.execSync(l[9]); c.execSync(a + b); c.execSync(a - b)",
    ['$ id', '$ …', '$ …', '$ …', '?dynamic present', '?dynamic present', '?dynamic present'],
  ],
  ["const o = { ...{ cmd: 'ls' } }; require('child_process').execSync(o.cmd)", ['$ ls']],
  ["new Foo; x?.(1)`a`; f()('x')", []],
  [
    "const cp = require('child_process'); cp.spawn('ls', args); cp.spawn('ls', opts(), {}); Deno.run({ cmd: ['ls'] }); new Deno.Command('ls'); cp.execSync(String.fromCharCode(108, 115)); cp.execSync(String.fromCharCode(x))",
    ['$ ls', '$ …', 'ls …', 'ls …', 'ls', 'ls', '?dynamic present'],
  ],
  [
    "fs.rmSync(['a', 'b']); fs.rmdirSync('d', { recursive: true }); require('del').sync(['a', 'b']); require('rimraf')('x'); require('rimraf')(['x', 'y']); require('fs-extra').emptyDirSync('x')",
    [
      'rm -f -- …',
      'rm -r -f -- d',
      'rm -r -f -- x',
      'rm -r -f -- x',
      'rm -r -f -- y',
      'rm -r -f -- x',
      '?dynamic present',
    ],
  ],
  [
    "require('http').request({ host: 'h', method: 'DELETE' }); require('https').request({ path: '/x', method: 'PUT' }); fetch()",
    ['curl -X DELETE http://h/', 'curl -X PUT https://…/x', 'curl …'],
  ],
  [
    "const { promisify } = require('util'); promisify()('ls'); promisify(require('child_process').exec)('ls'); console.log(Buffer.from()); JSON.stringify()",
    ['$ ls'],
  ],
  ["const r = fs.readFileSync('.env'); console.log(r.includes('x')); console.log(r.toString())", ['cat .env']],
  [
    "const { S3Client, DeleteBucketCommand } = require('@aws-sdk/client-s3'); new S3Client().send(new DeleteBucketCommand(o)); const AWS = require('aws-sdk'); new AWS.S3().deleteBucket(o); new AWS.S3().deleteBucket(f()); new AWS.S3().listBuckets()",
    ['aws s3api delete-bucket', 'aws s3api delete-bucket', 'aws s3api delete-bucket'],
  ],
  [
    "require('x').then(f); (async () => {})(); read(x => 1); fs.readFile('.env', d => console.log(d)); fs.readFile('.env', (e, d, z) => console.log(d))",
    ['cat .env'],
  ],
  [
    "const { Octokit } = require('@octokit/rest'); const o = new Octokit(); o.request('DELETE /repos/{owner}/{repo}', { owner: 'a', repo: x }); o.request(y); o.request('DELETE https://ghe/api/v3/repos/a/b'); o.request('POST repos/a/b/merges', { base: 'x' }); o.request('GET /user')",
    [
      'curl -X DELETE https://api.github.com/repos/a/repo',
      'curl -X DELETE https://ghe/api/v3/repos/a/b',
      'curl -X POST -d {"base":"x"} https://api.github.com/repos/a/b/merges',
      'curl https://api.github.com/user',
    ],
  ],
  [
    "const { User } = require('./m'); User.deleteMany({ a: 1 }); User.deleteMany(); User.destroy({ where: x }); prisma.$executeRaw(x); prisma.user.deleteMany({ where: true })",
    [
      'mongosh … --eval db.getCollection("User").deleteMany({ _id: 1 })',
      'mongosh … --eval db.getCollection("User").deleteMany({})',
      'psql … -c DELETE FROM "User" WHERE "it" = 1',
      'psql … -c DELETE FROM "user"',
    ],
  ],
  [
    "const db = require('pg'); new db.Client({ connectionString: 'postgres://h/d' }).query({ text: 'DROP TABLE t' }); new db.Pool().query({ sql: 'x' }); require('mysql2').createConnection('mysql://u@h/d').query({ query: 'DROP TABLE t' })",
    ['psql postgres://h/d -c DROP TABLE t', 'psql -c x', 'mysql -h h -e DROP TABLE t'],
  ],
  [
    "const b = new (require('@google-cloud/bigquery').BigQuery)(); b.dataset('d').delete(); b.dataset('d').table('t').delete(); const a = require('firebase-admin'); a.firestore().doc('a/b').delete(); a.database().ref('x').set(null); a.firestore().recursiveDelete(r)",
    [
      'bq rm -f -d d',
      'bq rm -f -t t',
      'firebase firestore:delete /a/b',
      'firebase database:remove x',
      'firebase firestore:delete -r …',
    ],
  ],
  [
    "const sub = require('recurly'); sub.subscriptions.cancel('s1'); require('chargebee').subscription.cancel('s'); new (require('@adyen/api-library').Client)().subscriptions.cancel('x')",
    ['recurly subscriptions delete s1', 'chargebee subscription delete s', 'adyen subscriptions delete x'],
  ],
  [
    "const kn = require('knex')({ client: 'pg' }); kn('t').del(); kn.raw('DROP TABLE t'); kn.schema.dropTable('x'); kn.migrate.rollback()",
    ['psql … -c DELETE FROM "t"', 'psql -c DROP TABLE t', 'psql … -c DROP TABLE "x"', 'knex migrate:rollback'],
  ],
  [
    "eval('alert(1)'); new Function('a', 'require(\"child_process\").execSync(\"ls\")'); setTimeout('x(', 1); eval(fetchText)",
    ['$ ls', '?dynamic present'],
  ],
];

describe('javascript: forms that are seldom written', () => {
  for (const [code, found] of rows) {
    it(code, async () => {
      assert.deepEqual(await read(javascript, 'node', { args: ['-e', code] }), found);
    });
  }
});
