import assert from 'node:assert/strict';
import { defaultsOf, fromData } from '../../../../src/core/analyze/iam/data/fromData';
import { readValue } from '../../../../src/core/analyze/iam/read/expression';
import type { Node, WrittenText } from '../../../../src/core/analyze/iam/read/node';
import { readJson } from '../../../../src/core/analyze/shared/readJson';

/** A node in short: texts as they are, what is not known as `?text(parts)`. */
function short(node: Node): unknown {
  switch (node.kind) {
    case 'text':
      return node.value;
    case 'list':
      return node.items.map(short);
    case 'map':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, short(value)]));
    case 'unknown':
      return { unknown: node.text, parts: node.parts.map(short) };
  }
}

function writtenAs(text: string): WrittenText {
  return { kind: 'text', path: 'a.tf', side: 'after', text };
}

function checkHcl(text: string, expected: unknown, damaged = false): void {
  const got = readValue(writtenAs(text), { start: 0, end: text.length }, true, (name) =>
    name === 'local.known'
      ? { kind: 'text', value: 'shop', spot: { written: writtenAs(''), span: { start: 0, end: 0 } } }
      : null,
  );
  assert.deepEqual([short(got.node), got.damaged], [expected, damaged], text);
}

function checkData(value: unknown, expected: unknown): void {
  const text = JSON.stringify(value);
  const [root] = readJson(text).roots;
  const parameters = {
    Parameters: { Name: { Default: 'shop' }, Empty: { Default: '' }, List: { Default: [] }, None: {} },
  };
  const [template] = readJson(JSON.stringify(parameters)).roots;
  assert.ok(root !== undefined && template !== undefined);
  assert.deepEqual(short(fromData(root, writtenAs(text), defaultsOf(template))), expected, text);
}

describe('a policy as an expression of HCL', () => {
  it('values, lists, maps and names', () => {
    checkHcl('"a"', 'a');
    checkHcl('true', 'true');
    checkHcl('-1.5', '-1.5');
    checkHcl('["a", "b",]', ['a', 'b']);
    checkHcl('{ a = "1", "b" : "2" }', { a: '1', b: '2' });
    checkHcl('{ s3:x = "1" }', { 's3:x': '1' });
    checkHcl('{ (local.known) = "1" }', { shop: '1' });
    checkHcl('{ (var.x ? "a" : "b") = "1" }', { '${var.x?"a":"b"}': '1' });
    checkHcl('{ ([]) = "1" }', { '': '1' });
    checkHcl('local.known', 'shop');
    checkHcl('var.x', '${var.x}');
    checkHcl('aws_s3_bucket.logs["a"].arn', '${aws_s3_bucket.logs["a"].arn}');
    checkHcl('aws_s3_bucket.logs[*].arn', '${aws_s3_bucket.logs[*].arn}');
    checkHcl('a.b[0', '${a.b[0}');
    checkHcl('("a")', 'a');
    checkHcl('%{ if x }"a"', 'a');
  });

  it('what only a plan knows keeps what it may be', () => {
    checkHcl('var.x ? "a" : "b"', { unknown: 'var.x?"a":"b"', parts: ['a', 'b'] });
    checkHcl('!var.x', { unknown: '!', parts: [] });
    checkHcl('1 + 2', { unknown: '1+2', parts: [] });
    checkHcl('unheard("a", "b")', { unknown: 'unheard("a","b")', parts: ['a', 'b'] });
    checkHcl('unheard("a")[0].b', { unknown: 'unheard("a")[0].b', parts: ['a'] });
    const made = short(readValue(writtenAs('[for b in x : "${b}/*"]'), { start: 0, end: 23 }, true, () => null).node);
    assert.deepEqual(Object.keys(made as object), ['unknown', 'parts']);
  });

  it('what is not whole is read as far as it goes, and says so', () => {
    checkHcl('', { unknown: '', parts: [] }, true);
    checkHcl('["a"', ['a'], true);
    checkHcl('["a" }', ['a'], true);
    checkHcl('{ a = "1"', { a: '1' }, true);
    checkHcl('{ a = "1" ]', { a: '1' }, true);
    checkHcl('{ a "1" }', {}, true);
    checkHcl('{ = }', { '': { unknown: '', parts: [] } });
    checkHcl('unheard("a"', { unknown: 'unheard("a"', parts: ['a'] }, true);
    checkHcl('unheard("a" ]', { unknown: 'unheard("a"', parts: ['a'] }, true);
    checkHcl('("a"', 'a', true);
    checkHcl('@', { unknown: '@', parts: [] }, true);
    checkHcl(`${'['.repeat(60)}"a"${']'.repeat(60)}`, short(deepest()), true);
  });

  /** Nested deeper than people write: a list in a list … with nothing known at its heart. */
  function deepest(): Node {
    const text = `${'['.repeat(60)}"a"${']'.repeat(60)}`;
    return readValue(writtenAs(text), { start: 0, end: text.length }, true, () => null).node;
  }

  it('in a JSON template a name is put in, in plain JSON it is text', () => {
    checkHcl('${local.known}', 'shop');
    checkHcl('${local.known', 'shop', true);
    const plain = readValue(writtenAs('"${a}"'), { start: 0, end: 6 }, false, () => null);
    assert.equal(short(plain.node), '${a}');
  });
});

describe('a policy as YAML or JSON with the functions of a template', () => {
  it('functions give what is known of them', () => {
    checkData({ Ref: 'Name' }, 'shop');
    checkData({ Ref: 'Empty' }, '${Empty}');
    checkData({ Ref: 'List' }, '${List}');
    checkData({ Ref: ['Name'] }, '${}');
    checkData({ 'Fn::GetAtt': ['Role', 'Arn'] }, '${Role.Arn}');
    checkData({ 'Fn::GetAtt': 'Role.Arn' }, '${Role.Arn}');
    checkData({ 'Fn::GetAtt': ['Role', { Ref: 'x' }] }, '${Role.…}');
    checkData({ 'Fn::GetAtt': { Ref: 'x' } }, '${…}');
    checkData({ 'Fn::Sub': 'arn:aws:s3:::${Name}/*' }, 'arn:aws:s3:::shop/*');
    checkData({ 'Fn::Sub': 'a-${!Name}-${Other}' }, 'a-${Name}-${Other}');
    checkData({ 'Fn::Sub': ['${A}-${Name}', { A: 'x' }] }, 'x-shop');
    checkData({ 'Fn::Sub': [{ Ref: 'Name' }] }, '');
    checkData({ 'Fn::Sub': [] }, '');
    checkData({ 'Fn::Join': [':', ['arn', { Ref: 'Name' }]] }, 'arn:shop');
    checkData({ 'Fn::Join': [':', { Ref: 'Name' }] }, { 'Fn::Join': [':', 'shop'] });
    checkData({ 'Fn::Join': [] }, { 'Fn::Join': [] });
    checkData({ 'Fn::If': ['IsProd', 'a', { Ref: 'AWS::NoValue' }] }, { unknown: 'If IsProd', parts: ['a'] });
    checkData({ 'Fn::If': [{ Ref: 'x' }] }, { unknown: 'If ', parts: [] });
    checkData({ 'Fn::ImportValue': 'net' }, '${import net}');
    checkData({ 'Fn::Select': [0, ['a']] }, { unknown: 'Fn::Select', parts: [] });
  });

  it('anything else is what it says, and what is taken out is not there', () => {
    checkData(
      { Effect: 'Allow', Action: ['a', { Ref: 'AWS::NoValue' }], Count: 1 },
      { Effect: 'Allow', Action: ['a'], Count: '1' },
    );
    checkData({ Other: 'x' }, { Other: 'x' });
    checkData(null, 'null');
    checkData({}, {});
  });
});
