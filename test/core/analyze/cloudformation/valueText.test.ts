import assert from 'node:assert/strict';
import { resolvedValue, writtenValue } from '../../../../src/core/analyze/cloudformation/valueText';
import { readJson } from '../../../../src/core/analyze/shared/readJson';
import type { DataNode } from '../../../../src/core/analyze/shared/dataTree';

function nodeOf(value: unknown): DataNode {
  const [root] = readJson(JSON.stringify(value)).roots;
  assert.ok(root !== undefined);
  return root;
}

const template = nodeOf({
  Parameters: {
    Name: { Type: 'String', Default: 'shop' },
    Zones: { Type: 'List<String>', Default: 'a, b' },
    Plain: { Type: 'CommaDelimitedList', Default: ['x'] },
    Image: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/images/web' },
    Open: { Type: 'String' },
    Loop: { Type: 'String', Default: { Ref: 'Loop' } },
  },
  Mappings: { Sizes: { prod: { class: 'db.r5' }, dev: { class: 'db.t3' } } },
  Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Name' }, 'shop'] }, Again: { Condition: 'Again' } },
});

type Row = readonly [value: unknown, resolved: string, marks?: string];

/** `marks`: `o` for a value that stands on a default, `?` for one that is not known from the template. */
function checkResolved(rows: readonly Row[]): void {
  for (const [value, text, marks = ''] of rows) {
    const got = resolvedValue(nodeOf(value), template);
    assert.deepEqual(
      [got.text, (got.overridable ? 'o' : '') + (got.literal ? '' : '?')],
      [text, marks],
      JSON.stringify(value),
    );
  }
}

describe('what a value of a template says', () => {
  it('numbers, switches and texts that mean the same are the same', () => {
    checkResolved([
      [10, '"10"'],
      ['10', '"10"'],
      ['10.50', '"10.5"'],
      ['0123456789012345678', '"0123456789012345678"'],
      [true, '"true"'],
      [null, '"null"'],
    ]);
  });

  it('defaults of parameters are put in', () => {
    checkResolved([
      [{ Ref: 'Name' }, '"shop"', 'o'],
      [{ Ref: 'Zones' }, '["a","b"]', 'o'],
      [{ Ref: 'Plain' }, '["x"]', 'o'],
      [{ Ref: 'Image' }, 'ref(Image)', '?'],
      [{ Ref: 'Open' }, 'ref(Open)', '?'],
      [{ Ref: ['Name'] }, 'ref()', '?'],
      [{ Ref: 'AWS::Region' }, 'ref(AWS::Region)', '?'],
    ]);
    assert.match(resolvedValue(nodeOf({ Ref: 'Loop' }), template).text, /^ref\(Loop\)$/);
  });

  it('texts are joined and filled in', () => {
    checkResolved([
      [{ 'Fn::Sub': '${Name}-db' }, '"shop-db"', 'o'],
      [{ 'Fn::Sub': ['${A}-${Name}', { A: 'x' }] }, '"x-shop"', 'o'],
      [{ 'Fn::Sub': '${Table.Arn}/*' }, 'join(att(Table.Arn) "/*")', '?'],
      [{ 'Fn::Sub': '${!Literal}' }, '"${Literal}"'],
      [{ 'Fn::Sub': [{ Ref: 'Name' }] }, 'Fn::Sub(["shop"])', 'o?'],
      [{ 'Fn::Join': ['-', ['a', { Ref: 'Name' }]] }, '"a-shop"', 'o'],
      [{ 'Fn::Join': ['', ['a', { Ref: 'AWS::NoValue' }, 'b']] }, '"ab"'],
      [{ 'Fn::Join': ['', []] }, '""'],
      [{ 'Fn::Join': ['-', { Ref: 'Zones' }] }, 'Fn::Join(["-",["a","b"]])', 'o?'],
      [{ 'Fn::Join': [{ Ref: 'Open' }, ['a']] }, 'Fn::Join([ref(Open),["a"]])', '?'],
    ]);
  });

  it('attributes, mappings and conditions are put in as far as they are known', () => {
    checkResolved([
      [{ 'Fn::GetAtt': 'Db.Endpoint.Address' }, 'att(Db.Endpoint.Address)', '?'],
      [{ 'Fn::GetAtt': ['Db', 'Arn'] }, 'att(Db.Arn)', '?'],
      [{ 'Fn::GetAtt': ['Db', { Ref: 'Name' }] }, 'Fn::GetAtt(["Db","shop"])', 'o?'],
      [{ 'Fn::FindInMap': ['Sizes', 'prod', 'class'] }, '"db.r5"'],
      [{ 'Fn::FindInMap': ['Sizes', 'none', 'class'] }, 'Fn::FindInMap(["Sizes","none","class"])', '?'],
      [{ 'Fn::FindInMap': ['Sizes', 'prod'] }, 'Fn::FindInMap(["Sizes","prod"])', '?'],
      [{ 'Fn::FindInMap': [{ Ref: 'Open' }, 'a', 'b'] }, 'Fn::FindInMap([ref(Open),"a","b"])', '?'],
      [{ 'Fn::FindInMap': ['Gone', { Ref: 'Open' }, 'b'] }, 'Fn::FindInMap(["Gone",ref(Open),"b"])', '?'],
      [
        { 'Fn::FindInMap': ['Sizes', { Ref: 'Open' }, 'class'] },
        'map("Sizes" ref(Open) "class" {"dev":{"class":"db.t3"},"prod":{"class":"db.r5"}})',
        '?',
      ],
      [{ 'Fn::If': ['IsProd', 'a', 'a'] }, '"a"'],
      [{ 'Fn::If': ['IsProd', 'a', 'b'] }, 'if(Fn::Equals(["shop","shop"]) "a" "b")', 'o?'],
      [{ 'Fn::If': ['Gone', 'a', 'b'] }, 'if(condition(Gone) "a" "b")', '?'],
      [{ 'Fn::If': ['IsProd', 'a'] }, 'Fn::If(["IsProd","a"])', '?'],
      [{ Condition: 'Gone' }, 'condition(Gone)'],
      [{ Condition: ['Gone'] }, 'condition()'],
      [{ 'Fn::ImportValue': 'net' }, 'Fn::ImportValue("net")', '?'],
    ]);
    assert.match(resolvedValue(nodeOf({ Condition: 'Again' }), template).text, /^condition\(Again\)$/);
  });

  it('order of keys means nothing, order of items does, and what is taken out is not there', () => {
    checkResolved([
      [{ b: 1, a: [1, { Ref: 'AWS::NoValue' }, 2], c: { Ref: 'AWS::NoValue' } }, '{"a":["1","2"],"b":"1"}'],
      [[], '[]'],
    ]);
  });

  it('as written, names stay names', () => {
    assert.equal(writtenValue(nodeOf({ 'Fn::Sub': '${Name}-db' })).text, 'join(ref(Name) "-db")');
    assert.equal(writtenValue(nodeOf({ 'Fn::FindInMap': ['Sizes', 'prod', 'class'] })).literal, false);
  });
});
