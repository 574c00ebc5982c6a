import assert from 'node:assert/strict';
import { python } from '../../../src/core/code/python';
import { read } from './checkCode';

async function checkCode(code: string, expected: readonly string[]): Promise<void> {
  assert.deepEqual(await read(python, 'python3', { args: ['-c', code] }), expected);
}

const rows: readonly (readonly [code: string, found: readonly string[]])[] = [
  ['import os; os.system(r\'rm a\\b\'); os.system(f"rm {x}")', ['$ rm a\\b', '$ rm …']],
  [
    "import subprocess as p; p.run(['rm'] + ['-rf', 'x']); p.run('a ' + 'b', shell=True); p.run('a' * 3, shell=True)",
    ['$ a b', '$ …', 'rm -rf x', '?dynamic present'],
  ],
  [
    "from pathlib import Path; Path('a').resolve().unlink(); (Path('a/') / 'b').absolute().unlink(); Path('a').rename('b'); Path('a').replace('b'); Path('f').open('w')",
    ['rm -f -- a', 'rm -f -- a/b', 'mv -- a b', 'mv -- a b', '> /home/dev/shop/f'],
  ],
  ["import shlex, subprocess; subprocess.run(shlex.split('rm -rf x'))", ['rm -rf x']],
  [
    "import os; os.system(os.environ['HOME']); os.system(os.environ['X']); os.system(os.environ.get('HOME')); os.system(os.getenv('Q'))",
    ['$ /home/dev', '$ …', '$ /home/dev', '$ …', '?dynamic present', '?dynamic present'],
  ],
  [
    "import os; d = {'k': 'rm a'}; os.system(d['k']); os.system(d['no']); os.system({'a': 1}['a'])",
    ['$ rm a', '$ …', '$ 1', '?dynamic present'],
  ],
  [
    "import os; os.system(('rm a')); os.system('rm' ' b'); os.remove(os.path.join('a', '/b')); os.remove(os.path.join()); os.remove(str(os.path.abspath('z')))",
    ['$ rm a', '$ rm b', 'rm -f -- /b', 'rm -f -- …', 'rm -f -- z', '?dynamic present'],
  ],
  [
    "import boto3; boto3.client('rds').delete_db_instance(DBInstanceIdentifier='x', SkipFinalSnapshot=False)",
    ['aws rds delete-db-instance --db-instance-identifier x --no-skip-final-snapshot'],
  ],
  ["import os\nx: str = 'rm a'\nos.system(x)\ndef f(y):\n  os.system(y)", ['$ rm a', '$ …', '?dynamic present']],
  ["import importlib; importlib.import_module('os').system('id')", ['$ id']],
  [
    "async def f():\n  await g('x')\n  import asyncio\n  await asyncio.create_subprocess_exec('rm', 'a')\n  await asyncio.create_subprocess_shell('rm b')",
    ['$ rm b', 'rm a'],
  ],
  ["open('a'); open('b', 'r'); open('c', mode='a'); open('d', m)", ['> /home/dev/shop/c']],
  ["with open('e', 'w') as f: f.write('x')", ['> /home/dev/shop/e']],
];

describe('python: values that reach a call', () => {
  for (const [code, expected] of rows) {
    it(code, () => checkCode(code, expected));
  }
});
