import assert from 'node:assert/strict';
import type { AgentPorts } from '../../src/core/model/agent';
import { patchCall } from '../../src/agents/payload/patch/patchTool';
import { told } from './support';

const files: Readonly<Record<string, string>> = {
  '/w/a.txt': 'one\ntwo\nthree\ntwo\n',
  '/w/win.txt': 'a\r\nb\r\n',
  '/w/bare.txt': 'last',
  '/w/code.py': 'class A:\n    def f(self):\n        return 1\n\nclass B:\n    def f(self):\n        return 1\n',
};
const ports: AgentPorts = { read: (path) => files[path] ?? null, cwd: '/hook', variables: {} };
const tool = {
  kind: 'tool',
  tool: 'apply_patch',
  input: null,
  session: null,
  cwd: '/w',
  whole: {},
} as const;

const patch = (...lines: readonly string[]): string => ['*** Begin Patch', ...lines, '*** End Patch'].join('\n');

function check(text: string | null, expected: readonly string[]): void {
  assert.deepEqual(told(patchCall(tool, ports, text)), expected);
}

describe('a patch between its two marks', () => {
  const before = '/w/a.txt: "one\\ntwo\\nthree\\ntwo\\n"';
  for (const [name, text, expected] of [
    ['makes a file', patch('*** Add File: x/y.txt', '+a', '+b'), ['/w/x/y.txt: null → "a\\nb\\n"']],
    ['makes an empty file', patch('*** Add File: y'), ['/w/y: null → ""']],
    ['replaces a file that is there', patch('*** Add File: a.txt', '+x'), [`${before} → "x\\n"`]],
    ['deletes a file', patch('*** Delete File: a.txt'), [`${before} → null`]],
    ['deletes a file that cannot be read', patch('*** Delete File: huge.bin'), ['/w/huge.bin: "" → null']],
    [
      'changes the first place that fits',
      patch('*** Update File: a.txt', '@@', '-two', '+2'),
      [`${before} → "one\\n2\\nthree\\ntwo\\n"`],
    ],
    [
      'changes the place behind a line',
      patch('*** Update File: a.txt', '@@ three', '-two', '+2'),
      [`${before} → "one\\ntwo\\nthree\\n2\\n"`],
    ],
    [
      'finds a place behind two lines',
      patch('*** Update File: code.py', '@@ class B:', '@@     def f(self):', '-        return 1', '+        return 2'),
      [
        `/w/code.py: ${JSON.stringify(files['/w/code.py'])} → ${JSON.stringify(
          'class A:\n    def f(self):\n        return 1\n\nclass B:\n    def f(self):\n        return 2\n',
        )}`,
      ],
    ],
    [
      'changes the end of a file',
      patch('*** Update File: a.txt', '@@', '-two', '+2', '*** End of File'),
      [`${before} → "one\\ntwo\\nthree\\n2\\n"`],
    ],
    [
      'has two hunks, the second behind the first',
      patch('*** Update File: a.txt', '@@', '-two', '+2', '@@', '-two', '+zwei'),
      [`${before} → "one\\n2\\nthree\\nzwei\\n"`],
    ],
    [
      'puts text at the end where nothing is to be found',
      patch('*** Update File: a.txt', '@@', '+four'),
      [`${before} → "one\\ntwo\\nthree\\ntwo\\nfour\\n"`],
    ],
    [
      'puts text behind the line that it names',
      patch('*** Update File: a.txt', '@@ one', '+1.5'),
      [`${before} → "one\\n1.5\\ntwo\\nthree\\ntwo\\n"`],
    ],
    [
      'is found in spite of blanks at the ends of lines',
      patch('*** Update File: a.txt', ' one  ', '-two', '+2'),
      [`${before} → "one  \\n2\\nthree\\ntwo\\n"`],
    ],
    [
      'ends in an empty line that the file does not have',
      patch('*** Update File: a.txt', ' three', '-two', '+2', ''),
      [`${before} → "one\\ntwo\\nthree\\n2\\n"`],
    ],
    [
      'keeps Windows line ends',
      patch('*** Update File: win.txt', '-b', '+c').replaceAll('\n', '\r\n'),
      ['/w/win.txt: "a\\r\\nb\\r\\n" → "a\\r\\nc\\r\\n"'],
    ],
    [
      'changes a file without a last line end',
      patch('*** Update File: bare.txt', '-last', '+x'),
      ['/w/bare.txt: "last" → "x\\n"'],
    ],
    [
      'changes a file that cannot be read: judged by its new lines',
      patch('*** Update File: huge', '-a', '+b'),
      ['/w/huge: null → "b\\n"'],
    ],
    [
      'changes several files at once',
      patch('*** Update File: a.txt', '-one', '+1', '*** Delete File: win.txt', '*** Add File: n', '+n'),
      [`${before} → "1\\ntwo\\nthree\\ntwo\\n"; /w/win.txt: "a\\r\\nb\\r\\n" → null; /w/n: null → "n\\n"`],
    ],
    [
      'changes a file twice',
      patch('*** Update File: a.txt', '-one', '+1', '*** Update File: ./a.txt', '-three', '+3'),
      [`${before} → "1\\ntwo\\n3\\ntwo\\n"`],
    ],
    [
      'names a file by a line that looks like a mark',
      patch('*** Add File: n', '+*** End Patch'),
      ['/w/n: null → "*** End Patch\\n"'],
    ],
  ] as const) {
    it(name, () => {
      check(text, expected);
    });
  }

  it('moves a file, and says from where', () => {
    const call = patchCall(tool, ports, patch('*** Update File: a.txt', '*** Move to: b/c.txt', '-one', '+1'));
    assert.ok(call.kind === 'call');
    const after = '1\ntwo\nthree\ntwo\n';
    const files_ = [{ path: '/w/b/c.txt', before: files['/w/a.txt'], after, movedFrom: '/w/a.txt' }];
    assert.deepEqual(call.operations, [{ kind: 'change', files: files_, cause: 'tool' }]);
  });

  it('deletes what it has moved, at both places', () => {
    const text = patch('*** Update File: a.txt', '*** Move to: b', '*** Delete File: b');
    const call = patchCall(tool, ports, text);
    assert.ok(call.kind === 'call');
    const gone = [{ path: '/w/b', before: files['/w/a.txt'], after: null, movedFrom: '/w/a.txt' }];
    assert.deepEqual(call.operations, [{ kind: 'change', files: gone, cause: 'tool' }]);
  });

  for (const [name, text] of [
    ['none at all', null],
    ['nothing', ''],
    ['no sections', patch()],
    ['no begin', '*** Add File: x\n+a\n*** End Patch'],
    ['no end', '*** Begin Patch\n*** Add File: x\n+a'],
    ['text behind its end', `${patch('*** Add File: x', '+a')}\n*** Delete File: y`],
    ['two patches', `${patch('*** Add File: x', '+a')}\n${patch('*** Delete File: y')}`],
    ['an unknown section', patch('*** Rename File: x')],
    ['a line without a sign in a new file', patch('*** Add File: x', '+a', 'b')],
    ['a line of no kind in a hunk', patch('*** Update File: a.txt', '-one', '\tx')],
    ['an indented section', patch('*** Add File: x', '+a', ' *** Delete File: y')],
    ['an update without hunks', patch('*** Update File: a.txt')],
    ['a bare separator', patch('*** Update File: a.txt', '@@')],
    ['lines that are not in the file', patch('*** Update File: a.txt', '-four', '+4')],
    ['a line before the place that is not in the file', patch('*** Update File: a.txt', '@@ four', '-two', '+2')],
    ['lines in another order than in the file', patch('*** Update File: a.txt', '-three', '+3', '@@', '-one', '+1')],
    ['a path of the home folder', patch('*** Add File: ~/.bashrc', '+x')],
    ['an empty path', patch('*** Delete File: ')],
    ['a path with a zero byte', patch('*** Delete File: a\0b')],
    ['a move to a path of the home folder', patch('*** Update File: a.txt', '*** Move to: ~/x')],
    ['one bad section among good ones', patch('*** Add File: x', '+a', '*** Delete Fil: y')],
  ] as const) {
    it(`is refused with ${name}`, () => {
      check(text, ['refused']);
    });
  }
});
