import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SyntaxNode } from '../../src/core/model/ports';
import { plainCommand } from '../../src/node/plainCommand';
import { testGrammars } from '../support/grammars';

/** All that a reader can ask of a tree, in one value. */
function told(node: SyntaxNode | null): unknown {
  if (node === null) return null;
  const { type, text, startIndex, endIndex, isNamed, isError, isMissing, hasError } = node;
  const fields = ['name', 'argument', 'body', 'value'].map((name) => node.childForFieldName(name)?.startIndex);
  const parent = node.parent?.type;
  const named = node.namedChildren.length;
  return [type, text, startIndex, endIndex, isNamed, isError, isMissing, hasError, fields, parent, named].concat(
    node.children.map(told) as never[],
  );
}

const shellWords = [
  ...['if', 'then', 'else', 'elif', 'fi', 'for', 'while', 'until', 'do', 'done', 'case', 'esac', 'select', 'in'],
  ...['function', 'time', 'coproc', 'declare', 'typeset', 'export', 'readonly', 'local', 'unset', 'unsetenv', 'test'],
  ...['git', 'status', 'echo', 'eval', 'exec', 'source', '.', '..', '/', '-', '--', '-n', '=', ':', '@', '%', '+', ','],
  ...[
    '0',
    '-1',
    '12',
    '0x1f',
    '10#2',
    '1a',
    '-0x1',
    'a=b',
    'a+=b',
    '--x=1',
    'a.b=c',
    'true',
    'false',
    'break',
    'a-',
    'x_1',
  ],
];

const words = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...shellWords) },
  fc.string({ unit: fc.constantFrom(...Array.from('abzAZ019_./:@%+,=-')), minLength: 1, maxLength: 5 }),
  fc.string({
    unit: fc.constantFrom(...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))),
    maxLength: 3,
  }),
);
const lines = fc.array(words, { maxLength: 6 }).map((some) => some.join(' '));

describe('plainCommand', () => {
  it('a tree that it gives is the tree of the grammar', async () => {
    const { parse } = await testGrammars();
    let plain = 0;
    fc.assert(
      fc.property(lines, (line) => {
        const tree = plainCommand(line);
        if (tree === null) return;
        plain += 1;
        assert.deepEqual(told(tree), told(parse('bash', line)), line);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 5000) },
    );
    assert.ok(plain > 100, String(plain));
  });

  const check = (isPlain: boolean, texts: readonly string[]): void => {
    for (const text of texts) assert.equal(plainCommand(text) !== null, isPlain, text);
  };

  it('one command of plain words is plain', () => {
    check(true, [
      'git status',
      'ls',
      './run.sh --level=2',
      'npm run test:unit',
      'head -5 src/a.ts',
      'kubectl -n a get pods',
    ]);
  });

  it('whatever a shell does something with is left to the grammar', () => {
    check(false, [
      '',
      ' ls',
      'ls ',
      'a  b',
      'a\tb',
      'a\nb',
      'a;b',
      'a|b',
      'a&',
      'a>b',
      'a "b"',
      "a 'b'",
      'a $b',
      'a `b`',
    ]);
    check(false, [
      'a *',
      'a ?',
      'a [b]',
      'a {b}',
      'a ~',
      'a #b',
      'a !b',
      'a (b)',
      'a \\b',
      'A=1 b',
      'A=1',
      'if a',
      'a é',
    ]);
    check(false, ['a 0x1', '12 a', `a ${'b'.repeat(1000)}`]);
  });
});
