import assert from 'node:assert/strict';
import { terraform } from '../../../src/core/analyze/terraform';

/** How many instances there are, before and after, and what is said of it; empty for nothing. `; ` ends a line. */
const rows: readonly (readonly [situation: string, before: string, after: string, says: string])[] = [
  [
    'a length',
    'locals {; z = ["a", "b"]; }; @count = length(local.z)',
    'locals {; z = ["a"]; }; @count = length(local.z)',
    'Deletes aws_ebs_volume.v (some of its instances) because `count` goes from 2 to 1',
  ],
  [
    'a length that grows',
    'locals {; z = ["a"]; }; @count = length(local.z)',
    'locals {; z = ["a", "b"]; }; @count = length(local.z)',
    '',
  ],
  [
    'a switch goes off',
    'locals {; on = true; }; @count = local.on ? 1 : 0',
    'locals {; on = false; }; @count = local.on ? 1 : 0',
    'Deletes aws_ebs_volume.v (all its instances) because `count` goes from 1 to 0',
  ],
  [
    'a switch goes on',
    'locals {; on = false; }; @count = local.on ? 1 : 0',
    'locals {; on = true; }; @count = local.on ? 1 : 0',
    '',
  ],
  [
    'the default of a variable, which can be set from outside',
    'variable "n" {; default = 2; }; @count = var.n',
    'variable "n" {; default = 1; }; @count = var.n',
    'May delete aws_ebs_volume.v (some of its instances) because `count` goes from 2 to 1',
  ],
  [
    'keys of a default',
    'variable "z" {; default = ["a", "b"]; }; @for_each = toset(var.z)',
    'variable "z" {; default = ["b"]; }; @for_each = toset(var.z)',
    'May delete aws_ebs_volume.v (some of its instances) because `for_each` has no `a` any more',
  ],
  ['a switch that nobody knows', '@count = var.on ? 1 : 0', '@count = var.on ? 2 : 0', ''],
  [
    'a list gone through',
    'locals {; z = ["a", "b"]; }; @for_each = { for x in local.z : x => x }',
    'locals {; z = ["b"]; }; @for_each = { for x in local.z : x => x }',
    'Deletes aws_ebs_volume.v (some of its instances) because `for_each` has no `a` any more',
  ],
  [
    'a list gone through in another order',
    'locals {; z = ["a", "b"]; }; @for_each = { for x in local.z : x => x }',
    'locals {; z = ["b", "a"]; }; @for_each = { for x in local.z : x => x }',
    '',
  ],
  [
    'keys made of parts',
    '@for_each = { for x in [{ n = "a" }, { n = "b" }] : "disk-${x.n}" => x.n }',
    '@for_each = { for x in [{ n = "a" }] : "disk-${x.n}" => x.n }',
    'Deletes aws_ebs_volume.v (some of its instances) because `for_each` has no `disk-b` any more',
  ],
  ['lists in one', '@for_each = toset(concat(["a"], ["b"]))', '@for_each = toset(["a", "b"])', ''],
];

function written(text: string): string {
  const [head = '', own = ''] = text.split('@');
  return `${head.replaceAll('; ', '\n')}resource "aws_ebs_volume" "v" {\n  ${own}\n  size = 10\n}\n`;
}

describe('numbers of instances that are worked out', () => {
  for (const [situation, before, after, says] of rows) {
    it(situation, () => {
      const files = [{ path: '/w/main.tf', before: written(before), after: written(after) }];
      const { observations } = terraform.analyze({ files, neighbours: () => [] });
      assert.deepEqual(
        observations.map((one) => one.says),
        says === '' ? [] : [says],
      );
    });
  }
});
