import assert from 'node:assert/strict';
import { terraform } from '../../../src/core/analyze/terraform';

const others = `resource "aws_kms_key" "a" {}
resource "aws_kms_key" "b" {}
resource "aws_kms_alias" "b" {}
`;

function config(key: string): string {
  return `${others}resource "aws_efs_file_system" "test" {\n  kms_key_id = ${key}\n}\n`;
}

/** Changes of what a file system names, beside keys that stand in the code. */
const named: readonly (readonly [name: string, before: string, after: string, says: string])[] = [
  ['another key', 'aws_kms_key.a.arn', 'aws_kms_key.b.arn', 'expected'],
  ['one key more', '[aws_kms_key.a.arn]', '[aws_kms_key.a.arn, aws_kms_key.b.arn]', 'expected'],
  ['the same key by its other name', 'aws_kms_key.a.arn', 'aws_kms_key.a.id', 'possible'],
  ['what stands for a key', 'aws_kms_key.b.arn', 'aws_kms_alias.b.arn', 'possible'],
  [
    'the same keys in another order',
    '[aws_kms_key.a.id, aws_kms_key.b.id]',
    '[aws_kms_key.b.id, aws_kms_key.a.id]',
    'possible',
  ],
  ['a key that the code does not hold', 'aws_kms_key.c.arn', 'aws_kms_key.b.arn', 'possible'],
  ['no identifier of a key', 'aws_kms_key.a.description', 'aws_kms_key.b.description', 'possible'],
];

describe('what an attribute names by its identifier', () => {
  for (const [name, before, after, says] of named) {
    it(name, () => {
      const files = [{ path: '/w/main.tf', before: config(before), after: config(after) }];
      const { observations } = terraform.analyze({ files, neighbours: () => [] });
      assert.equal(observations.find(({ effect }) => effect === 'replace')?.certainty, says);
    });
  }
});
