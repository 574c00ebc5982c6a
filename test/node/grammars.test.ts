import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SyntaxNode } from '../../src/core/model/ports';
import { loadGrammars } from '../../src/node/grammars';
import { grammarsOfPackages, testGrammars } from '../support/grammars';

function shape(node: SyntaxNode | null): string {
  if (node === null) return '';
  const children = node.children.filter((child) => child?.isNamed === true).map(shape);
  return children.length === 0 ? node.type : `${node.type}(${children.join(' ')})`;
}

describe('loadGrammars', () => {
  it('every language gives a tree of plain nodes that outlive the parser’s', async () => {
    const { parse, problems } = await testGrammars();
    assert.deepEqual(problems, []);
    const tree = parse('bash', 'a "b c" | d');
    parse('bash', 'something else');
    assert.equal(
      shape(tree),
      'program(pipeline(command(command_name(word) string(string_content)) command(command_name(word))))',
    );
    assert.equal(tree?.children[0]?.children[0]?.childForFieldName('name')?.text, 'a');
    assert.equal(tree.children[0].children[0].parent?.type, 'pipeline');
    assert.equal(parse('python', 'x = 1')?.type, 'module');
    assert.equal(parse('javascript', 'x = 1')?.type, 'program');
  });

  it('an error anywhere is seen from the root', async () => {
    const { parse } = await testGrammars();
    assert.equal(parse('bash', 'a; b "c')?.hasError, true);
    assert.equal(parse('bash', 'if a; then b')?.hasError, true);
    assert.equal(parse('bash', 'a; b "c"')?.hasError, false);
  });

  it('a missing or broken file is a problem, and its language has no tree', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'grammars-'));
    try {
      const broken = join(folder, 'python.wasm');
      writeFileSync(broken, 'not wasm');
      const files = { ...grammarsOfPackages, python: broken, javascript: join(folder, 'none.wasm') };
      const { parse, problems } = await loadGrammars(files, ['bash', 'python', 'javascript']);
      assert.equal(parse('bash', 'a')?.type, 'program');
      assert.equal(parse('python', 'a'), null);
      assert.equal(parse('javascript', 'a'), null);
      assert.deepEqual(
        problems.map((problem) => /^the grammar of `\w+`/.exec(problem)?.[0]),
        ['the grammar of `python`', 'the grammar of `javascript`'],
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('a language that was not asked for has no tree', async () => {
    const { parse } = await loadGrammars(grammarsOfPackages, ['bash']);
    assert.equal(parse('python', 'a'), null);
  });
});
