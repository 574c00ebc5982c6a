import assert from 'node:assert/strict';
import { iam } from '../../../../src/core/analyze/iam';

export type Statement = Readonly<Record<string, unknown>>;

/** `codes` are those of all findings, sorted; empty for silence. */
export type Row = readonly [
  situation: string,
  before: readonly Statement[],
  after: readonly Statement[],
  codes: string,
];

export const B = 'arn:aws:s3:::logs/*';
export const allow = (Action: unknown, Resource: unknown = B, Condition?: unknown): Statement => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...(Condition === undefined ? {} : { Condition }),
});
export const deny = (Action: unknown, Resource: unknown = '*', Condition?: unknown): Statement => ({
  ...allow(Action, Resource, Condition),
  Effect: 'Deny',
});
export const mfa = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };
export const fromOffice = (ip: string): unknown => ({ IpAddress: { 'aws:SourceIp': ip } });

type Written = { readonly path: string; readonly text: (statements: readonly Statement[]) => string };

export const json = (statements: readonly Statement[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2);
const inHcl = (text: string): string => text.replaceAll('${', '$${');

export function formats(
  type: string,
  attribute: string,
  cfn: string,
  property: string,
): Readonly<Record<string, Written>> {
  const head = `resource "${type}" "x" {\n  ${attribute} = `;
  return {
    JSON: { path: '/w/policy.json', text: json },
    jsonencode: {
      path: '/w/main.tf',
      text: (all) => `${head}jsonencode(${inHcl(json(all)).replaceAll('": ', '" = ')})\n}\n`,
    },
    'JSON of Terraform': {
      path: '/w/main.tf.json',
      text: (all) => JSON.stringify({ resource: { [type]: { x: { [attribute]: inHcl(json(all)) } } } }, null, 1),
    },
    heredoc: { path: '/w/main.tf', text: (all) => `${head}<<EOF\n${inHcl(json(all))}\nEOF\n}\n` },
    CloudFormation: {
      path: '/w/stack.template.json',
      text: (all) =>
        JSON.stringify(
          { Resources: { x: { Type: cfn, Properties: { [property]: JSON.parse(json(all)) as unknown } } } },
          null,
          1,
        ),
    },
  };
}

export function codesOf(path: string, before: string | null, after: string | null): string {
  const { observations } = iam.analyze({ files: [{ path, before, after }], neighbours: () => [] });
  for (const { severity, at, stage } of observations) {
    assert.ok(['medium', 'high', 'critical'].includes(severity));
    assert.ok(at.file === path && at.side !== undefined && stage === 'write');
  }
  return observations
    .map(({ code }) => code ?? '')
    .sort()
    .join(' ');
}

export function checkAll(rows: readonly Row[], written: Readonly<Record<string, Written>>): void {
  for (const [format, { path, text }] of Object.entries(written)) {
    for (const [situation, before, after, codes] of rows) {
      it(`${situation} (${format})`, () => {
        // A document that is not there yet is no document, not an empty one.
        assert.equal(codesOf(path, before.length === 0 ? null : text(before), text(after)), codes);
      });
    }
  }
}
