import assert from 'node:assert/strict';
import { canonical } from '../../../../src/core/analyze/hcl/canonical';
import { isKnown, sameness, type Sameness } from '../../../../src/core/analyze/hcl/sameValue';
import { expressionOf } from '../../../../src/core/analyze/hcl/expressionOf';
import { valueIn } from '../../../../src/core/analyze/hcl/value';

const rows: readonly (readonly [name: string, was: string, is: string, same: Sameness])[] = [
  ['a number and its text', '1', '"1"', 'same'],
  ['numbers spelt in two ways', '1.0', '1', 'same'],
  ['texts of digits', '"01"', '"1"', 'other'],
  ['a switch and its word', 'true', '"true"', 'same'],
  ['keys in another order', '{ a = 1, b = 2 }', '{\n  b = 2\n  a = 1\n}', 'same'],
  ['keys with a colon and in quotes', '{ a : 1 }', '{ "a" = 1 }', 'same'],
  ['a key that is null', '{ a = 1, b = null }', '{ a = 1 }', 'same'],
  ['plain items in another order', '["a", "b"]', '["b", "a"]', 'same'],
  ['a list as a set', 'toset(["a", "b"])', '["a", "b"]', 'same'],
  ['objects in another order', '[{ a = 1 }, { a = 2 }]', '[{ a = 2 }, { a = 1 }]', 'other'],
  ['a here-document and a string', '<<EOT\na\nEOT', '"a\\n"', 'same'],
  ['an indented here-document', '<<-EOT\n    a\n      b\n    EOT', '"a\\n  b\\n"', 'same'],
  ['a here-document indented in another way inside', '<<-EOT\n  a\n  b\n  EOT', '<<-EOT\n  a\n    b\n  EOT', 'other'],
  [
    'encoded JSON and JSON in a string',
    'jsonencode({ a = [1, true], b = null })',
    '"{\\"b\\":null,\\"a\\":[1,true]}"',
    'same',
  ],
  ['JSON laid out in two ways', '<<EOT\n{ "a": 1 }\nEOT', '"{\\"a\\":1}"', 'same'],
  ['text that only begins like JSON', '"[a"', '"[b"', 'other'],
  ['a last dot of a domain', '"a.example."', '"a.example"', 'same'],
  ['brackets around an expression', '(var.x)', 'var.x', 'same'],
  ['a template around one expression', '"${var.x}"', 'var.x', 'same'],
  ['a template with text around it', '"a-${var.x}"', '"b-${var.x}"', 'other'],
  ['a template with another hole', '"a-${var.x}"', '"a-${var.y}"', 'unsure'],
  ['a directive', '"%{ if var.x }a%{ endif }"', '"%{ if var.y }a%{ endif }"', 'unsure'],
  ['escaped templates', '"$${a}"', '"%%{a}"', 'other'],
  ['escapes', '"\\u0041\\t\\r\\n\\"\\\\"', '"A\\t\\r\\n\\"\\\\"', 'same'],
  ['a name and its path', '"projects/p/networks/default"', '"default"', 'unsure'],
  ['letters of another case', '"EU"', '"eu"', 'unsure'],
  ['blanks inside a name', '"West Europe"', '"westeurope"', 'unsure'],
  ['two texts', '"a"', '"b"', 'other'],
  ['two expressions', 'f(a)', 'f(b)', 'unsure'],
  ['a known value and an expression', '"a"', 'var.a', 'unsure'],
  ['an expression inside an object', '{ a = var.x }', '{ a = var.y }', 'unsure'],
  ['a computed key', '{ (var.x) = 1 }', '{ (var.y) = 1 }', 'unsure'],
  ['a comprehension', '[for x in var.a : x]', '[for x in var.b : x]', 'unsure'],
  ['a comprehension of an object', '{for x in var.a : x => x}', '{for x in var.b : x => x}', 'unsure'],
  ['a function of two arguments', 'tolist("a", "b")', 'tolist("a", "c")', 'unsure'],
  ['a function that is not known', 'md5("a")', 'md5("b")', 'unsure'],
  ['a function of a known text', 'upper("a")', '"A"', 'same'],
  ['a step by key and by name', 'var.a["b"]', 'var.a.b', 'same'],
  ['steps one behind the other', 'local.a["b"]["c"][0]', 'local.a.b.c.0', 'same'],
  ['a step in a template', '"x-${var.a["b"]}"', '"x-${var.a.b}"', 'same'],
  ['a step by another key', 'var.a["b"]', 'var.a.c', 'unsure'],
  ['a key that is no name', 'var.a["b c"]', 'var.a["b d"]', 'unsure'],
  ['a list behind a word', '[for x in ["b"] : f(x)]', '[for x in .b : f(x)]', 'unsure'],
  ['all of a list in two spellings', 'a_b.c.*.id', 'a_b.c[*].id', 'same'],
  ['a format and a template', 'format("%s-%d", var.a, 1)', '"${var.a}-1"', 'same'],
  ['a format with a width', 'format("%02d", 1)', '"1"', 'unsure'],
  ['a format with too few values', 'format("%s-%s", "a")', '"a-"', 'unsure'],
  ['joined parts and a template', 'join("-", ["a", var.b])', '"a-${var.b}"', 'same'],
  ['the length of a list', 'length(["a", "b"])', '2', 'same'],
  ['the length of a set', 'length(toset(["a", "a"]))', '1', 'unsure'],
  ['lists in one', 'concat(["a"], ["b"])', '["a", "b"]', 'same'],
  ['objects in one, the last wins', 'merge({ a = 1 }, { a = 2 })', '{ a = 2 }', 'same'],
  ['a known condition', 'true ? 1 : 0', '1', 'same'],
  ['a known condition that does not hold', '"a" == "b" ? 1 : 0', '0', 'same'],
  ['conditions joined', '!false && ("a" != "b" || var.x) ? 1 : 0', '1', 'same'],
  ['a condition within a condition', 'false ? true ? 1 : 2 : 3', '3', 'same'],
  ['a condition that is not known', 'var.x ? 1 : 0', '1', 'unsure'],
  ['a list gone through', '[for x in ["a", "b"] : "${x}-1"]', '["a-1", "b-1"]', 'same'],
  ['a list gone through to an object', '{ for x in ["a"] : x => { n = x } }', '{ a = { n = "a" } }', 'same'],
  ['an object gone through', '{ for k, v in { a = { z = 1 } } : k => v.z }', '{ a = 1 }', 'same'],
  ['a filter', '[for x in ["a"] : x if x != "a"]', '["a"]', 'unsure'],
  ['an index behind brackets', '[1][0]', '[2][0]', 'other'],
  ['brackets that do not match', '(a))+((b)', '(a))+((c)', 'unsure'],
  ['an operator between strings', '"a" == "b"', '"a" == "c"', 'unsure'],
  ['lists of one length', '[1, 2]', '[1, 3]', 'other'],
];

describe('whether two expressions mean the same', () => {
  for (const [name, was, is, expected] of rows) {
    it(name, () => {
      const [a, b] = [valueIn(canonical(was)), valueIn(canonical(is))];
      assert.equal(sameness(a, b), expected);
      assert.equal(sameness(b, a), expected);
      assert.equal(sameness(a, a), 'same');
    });
  }

  it('what is written out again means the same', () => {
    for (const [, was, is] of rows) {
      for (const text of [was, is]) {
        const value = valueIn(canonical(text));
        assert.equal(sameness(valueIn(expressionOf(value)), value), 'same', expressionOf(value));
      }
    }
  });

  it('long and deep expressions are taken as a whole', () => {
    assert.equal(isKnown(valueIn(`"${'a'.repeat(200_000)}"`)), false);
    assert.equal(isKnown(valueIn(`${'['.repeat(100)}${']'.repeat(100)}`)), false);
    assert.equal(isKnown(valueIn('"${"a${"b}"}"')), false);
  });
});
