import assert from 'node:assert/strict';
import { readValue } from '../../../../src/core/analyze/terraform/safety/readValue';
import type { Value } from '../../../../src/core/analyze/terraform/safety/value';

/** A value in short; what is not known is `{ unknown }`, and one of two is `{ either }`. */
function short(value: Value): unknown {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return value.number;
    case 'switch':
      return value.on;
    case 'null':
      return null;
    case 'list':
      return value.items.map(short);
    case 'object':
      return Object.fromEntries(value.fields.map((field) => [field.name, short(field.value)]));
    case 'either':
      return { either: value.values.map(short) };
    case 'unknown':
      return { unknown: value.text };
  }
}

function checkValues(rows: readonly (readonly [text: string, expected: unknown])[]): void {
  for (const [text, expected] of rows) assert.deepEqual(short(readValue(text)), expected, text);
}

describe('a canonical expression as a value', () => {
  it('words', () => {
    checkValues([
      ['"a\\"b\\nc\\td"', 'a"b\nc\td'],
      ['12', 12],
      ['-0.5', -0.5],
      ['true', true],
      ['false', false],
      ['null', null],
      ['"${var.x}"', { unknown: '"${var.x}"' }],
      ['var.x', { unknown: 'var.x' }],
    ]);
  });

  it('lists and objects, also one within the other', () => {
    checkValues([
      ['["a",1]', ['a', 1]],
      ['[]', []],
      ['{a="b",c:true}', { a: 'b', c: true }],
      ['{"a"="b",nothing}', { a: 'b' }],
      ['({a=[1]})', { a: [1] }],
      ['[for x in y:x]', { unknown: '[for x in y:x]' }],
      ['{for x in y:x=>1}', { unknown: '{for x in y:x=>1}' }],
    ]);
  });

  it('functions that say in their arguments what they give', () => {
    checkValues([
      ['toset(["a"])', ['a']],
      ['sensitive("a")', 'a'],
      ['jsonencode({a=1})', { a: 1 }],
      ['concat(["a"],["b"])', ['a', 'b']],
      ['merge({a=1},{b=2})', { a: 1, b: 2 }],
      ['merge({a=1},["b"])', { unknown: 'merge({a=1},["b"])' }],
      ['flatten([["a"]])', [['a']]],
      ['coalesce(null,"a")', 'a'],
      ['try(null)', null],
      ['coalesce("b","a")', 'b'],
      ['unheard("a")', { unknown: 'unheard("a")' }],
      ['toset()', { unknown: 'toset()' }],
      ['f("a")+g("b")', { unknown: 'f("a")+g("b")' }],
    ]);
  });

  it('choices are made where the condition is known, else both count', () => {
    checkValues([
      ['true?1:2', 1],
      ['false?1:2', 2],
      ['"a"=="a"?1:2', 1],
      ['"a"!="a"?1:2', 2],
      ['1==2?1:2', 2],
      ['var.x?1:2', { either: [1, 2] }],
      ['true?false?1:2:3', 2],
      ['true?1', { unknown: 'true?1' }],
    ]);
  });

  it('texts over lines, and what is too long or too deep', () => {
    checkValues([
      ['<<EOT\na\nb\nEOT', 'a\nb'],
      ['<<EOT\n${x}\nEOT', { unknown: '<<EOT\n${x}\nEOT' }],
    ]);
    assert.equal(readValue(`"${'a'.repeat(30_000)}"`).kind, 'unknown');
    assert.ok(JSON.stringify(short(readValue(`${'['.repeat(30)}1${']'.repeat(30)}`))).includes('unknown'));
  });
});
