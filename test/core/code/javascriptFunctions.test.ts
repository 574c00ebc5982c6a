import assert from 'node:assert/strict';
import { javascript } from '../../../src/core/code/javascript';
import { read } from './checkCode';

/** Loops over what is written out, lists that grow, and functions of the code's own; what each starts. */
const rows: readonly (readonly [code: string, found: readonly string[]])[] = [
  [
    "const { execSync: run } = require('child_process'); for (const d of ['a', 'b']) run('ls ' + d)",
    ['$ ls a', '$ ls b'],
  ],
  ["['a', 'b'].forEach((f) => fs.unlinkSync(f))", ['rm -f -- a', 'rm -f -- b']],
  ["for (const [k, f] of Object.entries({ x: 'a', y: 'b' })) fs.unlinkSync(f)", ['rm -f -- a', 'rm -f -- b']],
  ['names().forEach((f) => fs.unlinkSync(f))', ['rm -f -- …', '?dynamic present']],
  ["const w = ['-l']; w.push('a'); child_process.spawnSync('ls', [...w, 'b'])", ['ls -l a b']],
  ["let c = 'ls'; c += ' -l'; child_process.execSync(c)", ['$ ls -l']],
  ["const sh = (c) => child_process.execSync(c); sh('ls'); sh('id')", ['$ ls', '$ id']],
  ["function sh(c, d = 'a') { child_process.execSync(c + d) } sh('ls ')", ['$ ls a']],
  ["function sh(...w) { child_process.spawnSync('ls', w) } sh('-l', 'a')", ['ls -l a']],
  ['const sh = (c) => child_process.execSync(c); sh(x())', ['$ …', '?dynamic present']],
  // Handed on, or never called here: whatever it is called with.
  ['const sh = (c) => child_process.execSync(c); lines.map(sh)', ['$ …', '?dynamic present']],
  ['const sh = (c) => child_process.execSync(c); run({ sh })', ['$ …', '?dynamic present']],
];

describe('rounds and functions of JavaScript code', () => {
  for (const [code, found] of rows) {
    it(code, async () => {
      assert.deepEqual(await read(javascript, 'node', { args: ['-e', code] }), found);
    });
  }
});
