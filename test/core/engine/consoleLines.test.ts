import assert from 'node:assert/strict';
import { consoleLines } from '../../../src/core/engine/consoleLines';
import { testGrammars } from '../../support/grammars';

async function checkLines(text: string, expected: string | null): Promise<void> {
  const { parse } = await testGrammars();
  assert.equal(consoleLines(text, parse), expected);
}

/** Lines that only a console runs. */
const taken: readonly string[] = [
  `gateway.customer.delete('c1')`,
  'db.dropDatabase()',
  'User.delete_all',
  'Rails.cache.clear; User.delete_all',
  `await prisma.user.deleteMany({})`,
  `const r = await stripe.customers.del('c1')`,
  `new AWS.S3().deleteBucket({ Bucket: 'x' })`,
  `DB::table('users')->truncate();`,
  's3.delete_bucket(\n  Bucket="x",\n)',
  `import shutil\nshutil.rmtree('/srv')`,
];

/** Lines of a shell, and texts in them. */
const left: readonly string[] = [
  'f() { rm -rf build; }',
  'greet() {\n  echo hello\n}\ngreet',
  'function f() ( cd x && ls )',
  'echo "$(date)" && ls',
  'arr=(a b); echo "${arr[@]}"',
  'diff <(sort a) <(sort b)',
  'git commit -m "x\nfoo.delete(1)\n"',
  `python3 - <<'EOF'\nshutil.rmtree('/srv')\nEOF`,
  '# foo.delete(1)\nls',
  'import shutil',
  'ls *.txt',
];

describe('lines of a console', () => {
  for (const text of taken) it(`takes ${text}`, () => checkLines(text, text));
  for (const text of left) it(`leaves ${text}`, () => checkLines(text, null));

  it('takes what is typed behind the start of a program, and not that', () =>
    checkLines(`python3\nshutil.rmtree('/srv')\nexit`, `shutil.rmtree('/srv')`));
});
