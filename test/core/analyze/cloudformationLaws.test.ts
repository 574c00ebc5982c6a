import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cloudformation } from '../../../src/core/analyze/cloudformation';
import type { Analyzed } from '../../../src/core/model/analyzer';
import type { FileChange } from '../../../src/core/model/operation';

const parts = [
  '  Main:\n    Type: AWS::RDS::DBInstance\n    Properties: { Engine: mysql, DeletionProtection: true }\n',
  '  Main:\n    Type: AWS::RDS::DBInstance\n    Properties: { Engine: !Ref Engine, PubliclyAccessible: true }\n',
  '  Orders:\n    Type: AWS::DynamoDB::Table\n    DeletionPolicy: Retain\n    Properties: { TableName: !Sub "${Main}-x" }\n',
  '  Orders:\n    Type: AWS::DynamoDB::Table\n    Condition: C\n    Properties: { TableName: y }\n',
  '  Group:\n    Type: AWS::EC2::SecurityGroup\n    Properties: { SecurityGroupIngress: [{ CidrIp: 0.0.0.0/0, IpProtocol: -1 }] }\n',
  '  Custom:\n    Type: Custom::Thing\n    Properties: { A: !GetAtt Main.Arn }\n',
  '  Nested:\n    Type: AWS::CloudFormation::Stack\n    Properties: { TemplateURL: a }\n',
  '  Nested:\n    Type: AWS::CloudFormation::Stack\n    Properties: { TemplateURL: b }\n',
  '  Fn::ForEach::Loop: [X, [a, b], { "T${X}": { Type: AWS::SNS::Topic } }]\n',
  '  Cut:\n    Type: "AWS::S3::Bucket\n',
];
const text = fc.option(
  fc.array(fc.constantFrom(...parts), { maxLength: 4 }).map((some) => `Resources:\n${some.join('')}`),
  { nil: null },
);
const change: fc.Arbitrary<FileChange[]> = fc.uniqueArray(
  fc.record({ path: fc.constantFrom('/w/a.yaml', '/w/b.yml', '/v/c.template'), before: text, after: text }),
  { selector: ({ path }) => path, minLength: 1 },
);

function analyzed(files: readonly FileChange[]): Analyzed {
  return cloudformation.analyze({ files, neighbours: () => [] });
}

function one(before: string | null, after: string | null, path = '/w/a.yaml'): Analyzed {
  return analyzed([{ path, before, after }]);
}

describe('the laws of a CloudFormation change set', function () {
  this.timeout(60_000);

  it('the order and the cut of the set mean nothing', () => {
    fc.assert(
      fc.property(change, (files) => {
        const whole = analyzed(files).observations;
        assert.deepEqual(analyzed([...files].reverse()).observations, whole);
        const cut = files.flatMap((file) => analyzed([file]).observations);
        assert.equal(cut.length, whole.length);
      }),
    );
  });

  it('what did not change says nothing', () => {
    fc.assert(
      fc.property(change, (files) => {
        assert.deepEqual(analyzed(files.map((file) => ({ ...file, after: file.before }))).observations, []);
      }),
    );
  });

  it('every finding is of stage `write`, in a file, on a side', () => {
    fc.assert(
      fc.property(change, (files) => {
        for (const { stage, at, says } of analyzed(files).observations) {
          assert.equal(stage, 'write');
          assert.ok(at.file !== undefined && at.side !== undefined);
          assert.match(says, /^[A-Z][^]*[^.]$/);
        }
      }),
    );
  });
});

describe('what is not seen through in a template', () => {
  const plain = 'Resources:\n  A:\n    Type: AWS::SNS::Topic\n';

  function checkUnknowns(before: string | null, after: string | null, expected: readonly string[]): void {
    assert.deepEqual(
      one(before, after).unknowns.map(({ code, stake }) => `${code} ${stake}`),
      expected,
    );
  }

  it('a half-typed template, whose intact parts are still told', () => {
    checkUnknowns(plain, `${plain}  B:\n    Type: "AWS\n`, ['unparsed possible']);
    const found = one(`${plain}  T:\n    Type: AWS::SQS::Queue\n`, `${plain}  B:\n    Type: "AWS\n`);
    assert.deepEqual(
      found.observations.map(({ certainty, effect }) => `${effect} ${certainty}`),
      ['delete possible'],
    );
  });
  it('a nested stack, a program, an unknown type, a loop and a macro', () => {
    const nested = (url: string): string => `Resources:\n${parts[6]?.replace('URL: a', `URL: ${url}`) ?? ''}`;
    checkUnknowns(nested('a'), nested('b'), ['dynamic possible']);
    const custom = (value: string): string =>
      `Resources:\n  C:\n    Type: Custom::X\n    Properties: { A: ${value} }\n`;
    checkUnknowns(custom('a'), custom('b'), ['dynamic possible']);
    const foreign = (value: string): string => `${plain}  C:\n    Type: Acme::A::B\n    Properties: { A: ${value} }\n`;
    checkUnknowns(foreign('a'), foreign('b'), ['dynamic possible']);
    const loop = (item: string): string => `Resources:\n  Fn::ForEach::L: [X, !Ref ${item}, {}]\n`;
    checkUnknowns(loop('A'), loop('B'), ['dynamic possible']);
    checkUnknowns(`${loop('A')}${plain.slice(11)}`, plain, ['dynamic possible']);
    checkUnknowns(plain, `Transform: Macro\n${plain}`, ['dynamic possible']);
    checkUnknowns(`Transform: Macro\n${plain}`, plain, ['dynamic possible']);
  });
  it('a text that is too long, before or after', () => {
    const long = `${plain}${'#'.repeat(2_000_001)}`;
    checkUnknowns(plain, long, ['too-long possible']);
    checkUnknowns(long, plain, ['too-long possible']);
  });
  it('a template that cannot be read any more, of which nothing is told as gone', () => {
    const deep = `${plain}Metadata: ${'['.repeat(150)}${']'.repeat(150)}\n`;
    for (const after of [deep, `${plain}${'#'.repeat(2_000_001)}`, `${'#'.repeat(2_000_001)}\n${plain}`]) {
      const { observations, unknowns } = one(plain, after);
      assert.deepEqual([observations.length, unknowns.length], [0, 1]);
    }
    assert.ok(one(`${plain}  T:\n    Type: AWS::SQS::Queue\n`, plain).observations.length > 0);
  });
  it('loops that are none, or that would write without end', () => {
    const broken = (body: string): string => `${plain}  Fn::ForEach::L: ${body}\n`;
    for (const body of ['[X]', '[X, [a], b]', '[[X], [a], {}]']) {
      checkUnknowns(broken(body), broken(body.replace('X', 'Y')), ['dynamic possible']);
    }
    const items = Array.from({ length: 900 }, (_, index) => `i${index}`).join(', ');
    const inner = `{ 'Fn::ForEach::M': [Y, [${items}], { 'T\${X}\${Y}': { Type: 'AWS::SNS::Topic' } }] }`;
    const endless = one(plain, broken(`[X, [${items}], ${inner}]`));
    assert.deepEqual(endless.observations, []);
    checkUnknowns(broken(`[X, [[a], b], { T: { Type: 'AWS::SNS::Topic' } }]`), plain, ['dynamic possible']);
  });
  it('ten thousand brackets and a text that unfolds without end', () => {
    checkUnknowns(plain, `${plain}  B: ${'['.repeat(10_000)}`, ['unparsed possible']);
  });
  it('nothing of a file that is something else', () => {
    checkUnknowns('a: [', 'Resources: [', []);
    assert.deepEqual(one('kind: Pod\n', 'kind: Service\n'), { observations: [], unknowns: [] });
  });
});

describe('a template that comes or goes', () => {
  const text = 'Resources:\n  T:\n    Type: AWS::DynamoDB::Table\n  A:\n    Type: AWS::SNS::Topic\n';
  it('names what holds data when it goes, since its stack may go too', () => {
    assert.deepEqual(
      one(text, null).observations.map(({ says }) => says),
      ['May delete T (AWS::DynamoDB::Table) if its stack is deleted like its template'],
    );
  });
  it('says nothing when it comes, or moves', () => {
    assert.deepEqual(one(null, text).observations, []);
    const moved = { path: '/w/b.yaml', movedFrom: '/w/a.yaml', before: text, after: text };
    assert.deepEqual(analyzed([moved]).observations, []);
  });
});

describe('which files may be templates', () => {
  it('those of YAML and JSON, and those that say so', () => {
    for (const path of ['/w/a.yaml', '/w/a.yml', '/w/a.json', '/w/a.template']) assert.ok(cloudformation.matches(path));
    for (const path of ['/w/a.tf', '/w/yaml', '/w/a.json5']) assert.ok(!cloudformation.matches(path));
  });
});
