import assert from 'node:assert/strict';
import {
  childOf,
  entriesOf,
  entryOf,
  itemsOf,
  nodeAt,
  stringOf,
  type DataFile,
  type DataNode,
} from '../../../../src/core/analyze/shared/dataTree';
import { createPlaces } from '../../../../src/core/analyze/shared/createPlaces';
import { readData } from '../../../../src/core/analyze/shared/readData';
import { readJson } from '../../../../src/core/analyze/shared/readJson';
import { readYaml } from '../../../../src/core/analyze/shared/readYaml';

/** The tree as plain values; a hole is `?`. */
function plain(node: DataNode): unknown {
  switch (node.kind) {
    case 'map':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
    case 'list':
      return node.items.map(plain);
    case 'scalar':
      return node.value;
    case 'hole':
      return '?';
  }
}

function checkTree(file: DataFile, roots: readonly unknown[], damaged: boolean): void {
  assert.deepEqual(file.roots.map(plain), roots);
  assert.equal(file.damaged.length > 0, damaged, JSON.stringify(file.damaged));
}

describe('whole YAML', () => {
  const table: readonly (readonly [situation: string, text: string, ...roots: unknown[]])[] = [
    ['nothing', ''],
    ['a comment alone', '# hello\n'],
    ['an empty document', '---\n', null],
    [
      'maps, lists and scalars',
      'a: 1\nb: [x, true, ~]\nc:\n  - d: 1.5\n',
      { a: 1, b: ['x', true, null], c: [{ d: 1.5 }] },
    ],
    ['a key without a value', 'a:\nb: 1\n', { a: null, b: 1 }],
    ['a null key and a key that is a list', '? [a]\n: 1\n: 2\n', { '': 2 }],
    ['keys that are no strings', '1: a\ntrue: b\n', { 1: 'a', true: 'b' }],
    ['two documents', 'a: 1\n---\nb: 2\n', { a: 1 }, { b: 2 }],
    ['words that YAML 1.1 called booleans, and dates', 'a: yes\nb: 2010-09-09\n', { a: 'yes', b: '2010-09-09' }],
    ['a short tag on a scalar', 'a: !Ref b\n', { a: { Ref: 'b' } }],
    ['a short tag on a list', 'a: !GetAtt [b, c]\n', { a: { 'Fn::GetAtt': ['b', 'c'] } }],
    [
      'short tags in each other',
      'a: !If [x, !Sub "${b}", !Ref c]\n',
      { a: { 'Fn::If': ['x', { 'Fn::Sub': '${b}' }, { Ref: 'c' }] } },
    ],
    ['a short tag on a condition', 'a: !Condition b\n', { a: { Condition: 'b' } }],
    ['a short tag with nothing', 'a: !Ref\n', { a: { Ref: '' } }],
    ['a tag of the file itself', 'a: !vault x\n', { a: { '!vault': 'x' } }],
    ['a tag of YAML', 'a: !!str 1\n', { a: '1' }],
    ['an alias', 'a: &x { k: 1 }\nb: *x\n', { a: { k: 1 }, b: { k: 1 } }],
    ['a merge key', 'a: &x { k: 1, l: 1 }\nb:\n  <<: *x\n  l: 2\n', { a: { k: 1, l: 1 }, b: { k: 1, l: 2 } }],
    ['merge keys of a list, the first wins', 'b:\n  <<: [{ k: 1 }, { k: 2, m: 3 }]\n', { b: { k: 1, m: 3 } }],
    ['a tagged anchor', 'a: &x !Ref b\nc: *x\n', { a: { Ref: 'b' }, c: { Ref: 'b' } }],
  ];
  for (const [situation, text, ...roots] of table) {
    it(situation, () => {
      checkTree(readYaml(text), roots, false);
    });
  }
});

describe('damaged YAML', () => {
  const table: readonly (readonly [situation: string, text: string, ...roots: unknown[]])[] = [
    ['a key that is half typed', 'a:\n  b: 1\n  Pro\nc: 2\n', { a: { b: 1 }, c: 2 }],
    ['an unclosed string', 'a:\n  b: "x\n  c: 1\nd: 2\n', { a: { b: '?', c: 1 }, d: 2 }],
    ['an unclosed list', 'a:\n  b: [x,\n  c: 1\nd: 2\n', { a: { b: '?', c: 1 }, d: 2 }],
    ['an unclosed string at the end', 'a:\n  c: 1\n  b: "x', { a: { c: 1, b: '?' } }],
    ['conflict markers', 'a:\n<<<<<<< HEAD\n  b: 1\n=======\n  b: 2\n>>>>>>> other\n  c: 3\n', { a: { b: 2, c: 3 } }],
    [
      'a conflict whose sides do not fit together',
      'a: 1\n<<<<<<< x\nb: [\n=======\nb: [\n>>>>>>> y\n  2]\nc: 3\n',
      { a: 1, b: [2], c: 3 },
    ],
    [
      'a line that strayed to the left',
      'a:\n  b:\n    k: 1\n x\n  c:\n    k: 2\n',
      { a: { b: { k: 1 }, c: { k: 2 } } },
    ],
    ['a tab as indentation', 'a:\n\tb: 1\nc: 2\n', { a: { b: '?' }, c: 2 }],
    ['a damaged item of a list', 'a:\n- b: 1\n- c: "\n- d: 2\n', { a: [{ b: 1 }, { c: '?' }, { d: 2 }] }],
    ['keys in quotes above damage', '"a":\n  \'b\':\n    c: [\n  d: 1\n', { a: { b: { c: '?' }, d: 1 } }],
    ['a damaged second document', 'a: 1\n---\nb: [\nc: 2\n', { a: 1 }, { b: '?', c: 2 }],
    ['a name with colons', 'AWS::X:\n  b: [\n  c: 1\n', { 'AWS::X': { b: '?', c: 1 } }],
    ['an alias of nothing', 'a: *x\nb: 1\n', { a: '?', b: 1 }],
    ['an anchor that holds itself', 'a: &x [*x]\n', { a: ['?'] }],
    ['an alias of what cannot be read', 'a: &x [\nb: *x\nc: 1\n', { a: '?', b: '?', c: 1 }],
  ];
  for (const [situation, text, ...roots] of table) {
    it(`${situation}: the intact parts are kept`, () => {
      checkTree(readYaml(text), roots, true);
    });
  }

  it('a text that nests without end stays small', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let at = 1; at < 30; at += 1)
      lines.push(
        `a${at}: &a${at} [${Array(9)
          .fill(`*a${at - 1}`)
          .join(', ')}]`,
      );
    const { damaged, roots } = readYaml(lines.join('\n'));
    assert.ok(damaged.length > 0);
    assert.equal(entriesOf(roots[0] ?? null).length, 30);
  });

  it('a text that puts maps into maps without end stays small', () => {
    const entries = Array.from({ length: 20 }, (_, index) => `k${index}: v`).join(', ');
    const levels = Array.from({ length: 9 }, (_, index) => {
      const many = Array.from({ length: 10 }, () => `*x${index}`).join(',');
      return `x${index + 1}: &x${index + 1}\n  <<: [${many}]\n`;
    });
    const { roots, damaged } = readYaml(`x0: &x0 {${entries}}\n${levels.join('')}a: 1\n`);
    assert.ok(damaged.length > 0);
    assert.equal(childOf(roots[0] ?? null, 'a')?.kind, 'scalar');
  });
  it('what nests too deep is a hole', () => {
    for (const text of [
      '['.repeat(10_000),
      '- '.repeat(10_000),
      '{a: '.repeat(5_000),
      `a:\n ${'['.repeat(150)}${']'.repeat(150)}`,
    ]) {
      assert.ok(readYaml(text).damaged.length > 0);
    }
    const steps = Array.from({ length: 300 }, (_, at) => `${' '.repeat(at)}a:`).join('\n');
    assert.ok(readYaml(steps).damaged.length > 0);
    assert.ok(readYaml(`${steps}\n${' '.repeat(300)}b: [\n`).damaged.length > 0);
    const beside = readYaml(`a: ${'['.repeat(10_000)}${']'.repeat(10_000)}\n${steps}\nb:\n  c: 1\n`);
    assert.equal(childOf(childOf(beside.roots[0] ?? null, 'b'), 'c')?.kind, 'scalar');
  });

  it('a text that is damaged everywhere is not read for ever', () => {
    const { damaged } = readYaml('a:\n  b: "\n'.repeat(3_000));
    assert.ok(damaged.length > 0);
  });
});

describe('JSON', () => {
  it('is the same tree', () => {
    const text = '{"a": [1, "x", null, true, {"Ref": "b"}], "a": {}, // comment\n "c": -1.5,}';
    checkTree(readJson(text), [{ a: {}, c: -1.5 }], false);
  });
  it('nothing', () => {
    checkTree(readJson(''), [], false);
  });
  it('a cut text keeps what is intact', () => {
    checkTree(readJson('{"a": {"b": 1}, "c": {"d": 2, "e": '), [{ a: { b: 1 }, c: { d: 2, e: '?' } }], true);
  });
  it('a mark of Unicode before the first bracket is no damage', () => {
    checkTree(readJson('\uFEFF{"a": 1}'), [{ a: 1 }], false);
  });
  it('both sides of a conflict open what is closed once: ours is kept', () => {
    const text =
      '{"a": 1,\n<<<<<<< HEAD\n"b": {\n||||||| base\n"x": {\n=======\n"c": {\n>>>>>>> other\n"d": 2}, "e": 3}';
    checkTree(readJson(text), [{ a: 1, b: { d: 2 }, e: 3 }], true);
  });
  it('a half-typed key', () => {
    const { roots, damaged } = readJson('{"a": 1, "b');
    assert.equal(damaged.length > 0, true);
    assert.equal(entriesOf(roots[0] ?? null)[0]?.key, 'a');
  });
  it('conflict markers are damage', () => {
    checkTree(readJson('{\n<<<<<<< a\n"a": 1,\n=======\n"a": 2,\n>>>>>>> b\n"c": 3}'), [{ a: 2, c: 3 }], true);
  });
  it('brackets in strings do not nest', () => {
    checkTree(readJson(`{"a": "${'[{\\"'.repeat(200)}"}`), [{ a: '[{"'.repeat(200) }], false);
    checkTree(readJson(`{"a": "\n${']'.repeat(3)}`), [{ a: '' }], true);
  });
  it('ten thousand brackets are not followed', () => {
    assert.ok(readJson('['.repeat(10_000)).damaged.length > 0);
    const deep = `{"a": ${'['.repeat(10_000)}${']'.repeat(10_000)}, "b": {"c": 1}}`;
    const { roots, damaged } = readJson(deep);
    assert.equal(childOf(childOf(roots[0] ?? null, 'b'), 'c')?.kind, 'scalar');
    assert.deepEqual(damaged, [{ start: 105, end: 5 + 20_000 - 98 }]);
  });
});

describe('which format a file is read as', () => {
  it('by its name, then by how it begins', () => {
    checkTree(readData('a.json', '{"a": 1}'), [{ a: 1 }], false);
    checkTree(readData('a.yml', '{a: 1}'), [{ a: 1 }], false);
    checkTree(readData('a.template', '\n{"a": 1}'), [{ a: 1 }], false);
    checkTree(readData('a.template', 'a: !Ref b'), [{ a: { Ref: 'b' } }], false);
  });
});

describe('ranges', () => {
  function checkSpans(text: string, file: DataFile, path: readonly string[], expected: string): void {
    const node = nodeAt(file.roots[0] ?? null, path);
    assert.ok(node !== null);
    assert.equal(text.slice(node.span.start, node.span.end), expected);
  }
  it('are those of the text, also in parts of a damaged one', () => {
    const yaml = 'a:\n  b: !Ref c\n  d:\n    - e\n    - f\n\n# end\ng: 1\n';
    checkSpans(yaml, readYaml(yaml), ['a', 'd'], '- e\n    - f');
    const broken = `${yaml}h: [\n`;
    checkSpans(broken, readYaml(broken), ['a', 'd'], '- e\n    - f');
    const json = '{"a": {"b": [1, 2]}}';
    checkSpans(json, readJson(json), ['a', 'b'], '[1, 2]');
  });
  it('become places with lines counted once', () => {
    const place = createPlaces('ab\ncd\n\nef', '/w/a.yaml', 'after');
    assert.deepEqual(place({ start: 4, end: 8 }), {
      file: '/w/a.yaml',
      side: 'after',
      start: { line: 1, character: 1 },
      end: { line: 3, character: 1 },
    });
  });
});

describe('looking into a tree', () => {
  const [root = null] = readYaml('a: 1\na: {b: x}\nc: [y]\n').roots;
  it('the last of a repeated key counts', () => {
    assert.deepEqual(
      entriesOf(root).map(({ key }) => key),
      ['a', 'c'],
    );
    assert.equal(stringOf(nodeAt(root, ['a', 'b'])), 'x');
  });
  it('what is not there is null or empty', () => {
    assert.equal(childOf(root, 'z'), null);
    assert.equal(entryOf(null, 'z'), null);
    assert.equal(stringOf(childOf(root, 'c')), null);
    assert.deepEqual(itemsOf(root), []);
    assert.deepEqual(entriesOf(childOf(root, 'c')), []);
    assert.equal(itemsOf(childOf(root, 'c')).length, 1);
  });
});
