import assert from 'node:assert/strict';
import { javascript } from '../../../src/core/code/javascript';
import { read } from './checkCode';

async function checkCode(code: string, expected: readonly string[]): Promise<void> {
  assert.deepEqual(await read(javascript, 'node', { args: ['-e', code] }), expected);
}

const found: readonly (readonly [string, readonly string[]])[] = [
  [`require('child_process').execSync('rm -rf build')`, ['$ rm -rf build']],
  [`const {execSync: run} = require("node:child_process"); run('id')`, ['$ id']],
  [`const cp = require('child_process'); cp.exec("ls", () => {})`, ['$ ls']],
  [`import { exec } from 'child_process'; exec('id')`, ['$ id']],
  [`(await import('node:child_process')).execSync('id')`, ['$ id']],
  [`process.mainModule.require('child_process').execSync('id')`, ['$ id']],
  [`require('child_process')['execSync']('id')`, ['$ id']],
  [`child_process.spawnSync('rm', ['-rf', '/srv/x'])`, ['rm -rf /srv/x']],
  [`require('child_process').spawn('terraform destroy', {shell: true})`, ['$ terraform destroy']],
  [`require('child_process').execFileSync('git', ['push', '--force'])`, ['git push --force']],
  [`require('util').promisify(require('child_process').exec)('id')`, ['$ id']],
  [`fs.rmSync('/etc', {recursive: true, force: true})`, ['rm -r -f -- /etc']],
  [`require('fs').promises.rm('x', {recursive: true})`, ['rm -r -f -- x']],
  [`import fs from 'node:fs/promises'; await fs.unlink('a')`, ['rm -f -- a']],
  [`import * as files from 'fs'; files.rmSync(require('os').homedir(), {recursive: true})`, ['rm -r -f -- /home/dev']],
  [`fs.rmSync(require('path').join(os.homedir(), '.ssh'), {recursive: true})`, ['rm -r -f -- /home/dev/.ssh']],
  ["fs.rmSync(`/e${'tc'}`, {recursive: true})", ['rm -r -f -- /etc']],
  ['fs.rmSync(`/e${tc}`, {recursive: true})', ['rm -r -f -- /e…', '?dynamic present']],
  [`eval(Buffer.from('cmVxdWlyZSgnY2hpbGRfcHJvY2VzcycpLmV4ZWNTeW5jKCdpZCcp', 'base64').toString())`, ['$ id']],
  [`fs.writeFileSync('.claude/settings.json', '{}')`, ['> /home/dev/shop/.claude/settings.json']],
  [`fs.renameSync('a', 'b')`, ['mv -- a b']],
  [`eval("require('child_process').execSync('id')")`, ['$ id']],
  [`new Function("require('child_process').execSync('id')")()`, ['$ id']],
  [
    `const { CloudFormationClient, DeleteStackCommand } = require('@aws-sdk/client-cloudformation'); new CloudFormationClient({}).send(new DeleteStackCommand({ StackName: 'api-prod' }))`,
    ['aws cloudformation delete-stack --stack-name api-prod'],
  ],
  [`import('fs').then(m => m.rmSync('a'))`, ['rm -f -- a']],
  [`import('node:fs').then(({ rmSync: rm }) => { rm('a') })`, ['rm -f -- a']],
  [`import('child_process').then(function (cp) { cp.execSync('id') })`, ['$ id']],
  [
    `const AWS = require('aws-sdk'); new AWS.S3({region: 'eu-west-1'}).deleteBucket({Bucket: 'data'})`,
    ['aws s3api delete-bucket --bucket data --region eu-west-1'],
  ],
];

const unknown: readonly (readonly [string, readonly string[]])[] = [
  [`require('child_process').execSync(process.argv[2])`, ['$ …', '?dynamic present']],
  [`for (const f of fs.readdirSync('.')) fs.unlinkSync(f)`, ['$ rm -f -- *']],
  [`fs.readdirSync('.').forEach(f => fs.rmSync(f, {recursive: true}))`, ['$ rm -r -f -- *']],
  [`eval(Buffer.from(process.argv[1], 'base64').toString())`, ['?dynamic present']],
];

const silent: readonly string[] = [
  `console.log('rm -rf /')`,
  `console.log(require('./package.json').version)`,
  `process.stdout.write(process.version)`,
  `const exec = /a/.exec('b'); console.log(exec)`,
  `other().then(m => m.rmSync('a'))`,
];

describe('inline JavaScript', () => {
  for (const [code, expected] of [...found, ...unknown]) {
    it(`${code} is ${expected.join(', ')}`, () => checkCode(code, expected));
  }
  for (const code of silent) {
    it(`${code} says nothing`, () => checkCode(code, []));
  }

  it('every option that takes code is seen', async () => {
    const code = `require('child_process').execSync('id')`;
    const forms = [
      ['-p', code],
      ['-pe', code],
      ['--eval', code],
      [`--eval=${code}`],
      ['-r', 'fs', '-e', code],
      ['--no-warnings', '-e', code],
    ];
    for (const args of forms) {
      const printed = args[0]?.startsWith('-p') === true ? ['$ id'] : [];
      assert.deepEqual(await read(javascript, 'node', { args }), ['$ id', ...printed], args.join(' '));
    }
    assert.deepEqual(await read(javascript, 'deno', { args: ['eval', code] }), ['$ id']);
  });

  it('a file counts by what it says in full only, a missing one is no code', async () => {
    const code = `const cp = require('child_process'); cp.execSync('id'); cp.execSync(process.argv[2])`;
    const files = { '/home/dev/shop/x.js': code };
    assert.deepEqual(await read(javascript, 'node', { args: ['x.js', '-e'], files }), ['$ id', '?dynamic possible']);
    assert.equal(await read(javascript, 'node', { args: ['server.js'] }), null);
    assert.equal(await read(javascript, 'node', { args: ['--version'] }), null);
  });
});
