import assert from 'node:assert/strict';
import { python } from '../../../src/core/code/python';
import { read } from './checkCode';

/** Loops over what is written out, lists that grow, and functions of the code's own; what each starts. */
const rows: readonly (readonly [code: string, found: readonly string[]])[] = [
  ["import os\nfor d in ['a', 'b']:\n    os.system('ls ' + d)", ['$ ls a', '$ ls b']],
  ["import os\n[os.remove(f) for f in ('a', 'b')]", ['rm -f -- a', 'rm -f -- b']],
  ["import os\nfor name, path in {'x': 'a', 'y': 'b'}.items():\n    os.remove(path)", ['rm -f -- a', 'rm -f -- b']],
  ["import os\nfor i, f in enumerate(['a', 'b']):\n    os.remove(f)", ['rm -f -- a', 'rm -f -- b']],
  ['import os\nfor f in names():\n    os.remove(f)', ['rm -f -- …', '?dynamic present']],
  ["import os\nfor f in ['a', name()]:\n    os.remove(f)", ['rm -f -- a', 'rm -f -- …', '?dynamic present']],
  ["import subprocess as s\nw = ['ls']\nw += ['-l']\nw.append('a')\nw.extend(['b'])\ns.run(w)", ['ls -l a b']],
  ["import os\nt = 'ls'\nt += ' -l'\nos.system(t)", ['$ ls -l']],
  ["import subprocess\ndef run(cmd):\n    subprocess.run(cmd, shell=True)\nrun('ls')\nrun(cmd='id')", ['$ ls', '$ id']],
  ["import subprocess\ndef sh(*words):\n    subprocess.run(words)\nsh('ls', '-l')", ['ls -l']],
  ["import os\ndef rm(path, force=False, at='a'):\n    os.remove(at + path)\nrm('b')", ['rm -f -- ab']],
  ['import os\ndef run(cmd):\n    os.system(cmd)\nrun(x())', ['$ …', '?dynamic present']],
  // Handed on, or never called here: whatever it is called with.
  ['import os\ndef run(cmd):\n    os.system(cmd)\nmap(run, lines)', ['$ …', '?dynamic present']],
  ['import os\ndef run(cmd):\n    os.system(cmd)', ['$ …', '?dynamic present']],
  ["import os\ndef a(n):\n    os.system('ls')\n    b(n)\ndef b(n):\n    a(n)\na(1)\na(2)", ['$ ls']],
  [
    "import os\ndef a(d):\n    b('ls ' + d)\ndef b(c):\n    os.system(c)\nfor d in ['x', 'y']:\n    a(d)",
    ['$ ls x', '$ ls y'],
  ],
];

describe('rounds and functions of Python code', () => {
  for (const [code, found] of rows) {
    it(code.replaceAll('\n', ' ⏎ '), async () => {
      assert.deepEqual(await read(python, 'python3', { args: ['-c', code] }), found);
    });
  }
});
