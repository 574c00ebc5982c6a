import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import fc from 'fast-check';
import { Language, Parser, type Node } from 'web-tree-sitter';
import type { HclBody } from '../../../../src/core/analyze/hcl/hcl';
import { readHcl } from '../../../../src/core/analyze/hcl/readHcl';
import { sectionsOf } from '../checkAnnotated';

const samples: Readonly<Record<string, string>> = {
  'nested blocks and labels': 'a "b" c {\n  d {\n    e = 1\n  }\n  f = "x"\n}\n',
  'a block on one line': 'variable "x" { default = 1 }\n',
  'templates with quotes inside': 'a = "x-${lookup(m, "k", "}")}-%{ if b }y%{ endif }"\nb = 2\n',
  'an escaped template': 'a = "$${x"\nb = "%%{y"\nc = 3\n',
  'a heredoc that looks like code': 'a = <<EOT\nresource "x" "y" {\n  b = 1\nEOT\nc = 2\n',
  'an indented heredoc': 'r "a" "b" {\n  p = <<-JSON\n    { "a": "${var.b}" }\n    JSON\n  q = 1\n}\n',
  'brackets over lines with comments': 'a = [\n  1, # }\n  2, // ]\n  /* ) */ 3,\n]\nb = {\n  c = "d"\n}\n',
  'a conditional in parentheses': 'a = (\n  b\n  ? 1\n  : 2\n)\nc = [for x in y : x if x != ""]\n',
  'comments of all kinds': '# a\n// b\n/* c\n d = 1 */\ne = 1 # f = 2\n',
  'carriage returns': 'a = 1\r\nb "c" {\r\n  d = 2\r\n}\r\n',
};

/** `PATH = VALUE` for each attribute, `PATH` for each block, in order of appearance. */
function outline(text: string, body: HclBody, prefix = ''): readonly string[] {
  const attributes = body.attributes.map(({ name, span, value }) => ({
    at: span.start,
    lines: [`${prefix}${name} = ${text.slice(value.start, value.end)}`],
  }));
  const blocks = body.blocks.map((block) => {
    const path = `${prefix}${[block.type, ...block.labels].join(' ')}`;
    return { at: block.span.start, lines: [path, ...outline(text, block.body, `${path}/`)] };
  });
  return [...attributes, ...blocks].sort((a, b) => a.at - b.at).flatMap(({ lines }) => lines);
}

function oracleOutline(node: Node, prefix = ''): readonly string[] {
  return node.namedChildren.flatMap((child) => {
    if (child.type === 'body') return oracleOutline(child, prefix);
    if (child.type === 'attribute') {
      const [name, value] = child.namedChildren;
      return [`${prefix}${name?.text ?? ''} = ${(value?.text ?? '').trimEnd()}`];
    }
    if (child.type !== 'block') return [];
    const names = child.namedChildren
      .filter((part) => part.type === 'identifier' || part.type === 'string_lit')
      .map((part) => part.text.replace(/^"|"$/g, ''));
    const path = `${prefix}${names.join(' ')}`;
    return [
      path,
      ...child.namedChildren.flatMap((part) => (part.type === 'body' ? oracleOutline(part, `${path}/`) : [])),
    ];
  });
}

function readOutline(text: string): readonly string[] {
  return outline(text, readHcl(text).body);
}

describe('reading HCL', function () {
  this.timeout(30_000);

  describe('agrees with the tree-sitter grammar', () => {
    let parser: Parser;

    before(async () => {
      const wasm = createRequire(__filename).resolve('@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-hcl.wasm');
      await Parser.init();
      parser = new Parser();
      parser.setLanguage(await Language.load(wasm));
    });

    const check = (text: string): void => {
      const tree = parser.parse(text);
      assert.ok(tree !== null && !tree.rootNode.hasError, 'the sample itself is sound');
      assert.deepEqual(readHcl(text).errors, []);
      assert.deepEqual(readOutline(text), oracleOutline(tree.rootNode));
    };

    for (const [name, text] of Object.entries(samples)) {
      it(`on ${name}`, () => {
        check(text);
      });
    }

    it('on every fixture', () => {
      const folder = join(__dirname, '../../../fixtures/terraform');
      const whole = readdirSync(folder).filter((name) => !name.includes('half-edited'));
      const texts = whole.flatMap((name) => sectionsOf(readFileSync(join(folder, name), 'utf8')));
      assert.ok(texts.length > 20);
      for (const { text } of texts) check(text);
    });
  });

  describe('keeps the rest of a half-edited file', () => {
    const rest = 'resource "a" "next" {\n  b = 1\n}\n';
    const damages: Readonly<Record<string, string>> = {
      'a closing brace is missing': 'resource "a" "cut" {\n  x = 1\n',
      'a value is missing': 'resource "a" "cut" {\n  x =\n}\n',
      'a string is not closed': 'resource "a" "cut" {\n  x = "abc\n}\n',
      'a template is not closed': 'resource "a" "cut" {\n  x = "${abc\n}\n',
      'a list is not closed': 'resource "a" "cut" {\n  x = [1,\n  y = 2\n}\n',
      'an object is not closed': 'resource "a" "cut" {\n  x = {\n    y = 2\n}\n',
      'a here-document is not closed': 'resource "a" "cut" {\n  x = <<EOT\n  y\n}\n',
      'merge markers stand in it': '<<<<<<< HEAD\nresource "a" "cut" {\n  x = 1\n=======\n  x = 2\n>>>>>>> main\n}\n',
    };
    for (const [name, text] of Object.entries(damages)) {
      it(name, () => {
        const lines = readOutline(text + rest);
        assert.ok(lines.includes('resource a cut'));
        assert.deepEqual(lines.slice(-2), ['resource a next', 'resource a next/b = 1']);
        assert.ok(readHcl(text + rest).errors.length > 0);
      });
    }
  });

  it('never throws and stays inside the text', () => {
    const piece = fc.constantFrom(
      '"',
      '${',
      '%{',
      '{',
      '}',
      '[',
      ']',
      '(',
      ')',
      '<<A\n',
      '<<-B\n',
      'A\n',
      '\n',
      '=',
      ' ',
      'a',
      'resource "a" "b" {\n',
      '/*',
      '*/',
      '#',
      '\\',
      '\u{1F600}',
      '\uFEFF',
      '\0',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const inside = (body: HclBody): boolean =>
          body.attributes.every(({ span, value }) => span.start <= value.start && value.end <= text.length) &&
          body.blocks.every((block) => block.span.end <= text.length && inside(block.body));
        const file = readHcl(text);
        return inside(file.body) && file.errors.every((offset) => offset <= text.length);
      }),
      { numRuns: 500 },
    );
  });

  // A reader that looks ahead to the end again and again would not come back from these within the test's limit.
  for (const [name, text] of Object.entries({
    'templates that are never closed': 'a = "${\n'.repeat(100_000),
    'here-documents that never end': 'a = <<X\n'.repeat(100_000),
    'blocks in blocks': 'a {'.repeat(300_000),
    'brackets in brackets': `a = ${'['.repeat(500_000)}`,
    'strings in templates in strings': 'a = ' + '"${'.repeat(200_000),
  })) {
    it(`comes back from hostile text: ${name}`, () => {
      assert.ok(readHcl(text).errors.length > 0);
    });
  }
});
