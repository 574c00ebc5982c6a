import assert from 'node:assert/strict';
import { terraform } from '../../../src/core/analyze/terraform';

type Files = Readonly<Record<string, string>>;

/** What a change of the files of one module says; nothing is expected of a refactor. */
function said(before: Files, after: Files): readonly string[] {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const files = paths.map((path) => ({
    path: `/w/${path}`,
    before: before[path] ?? null,
    after: after[path] ?? null,
  }));
  return terraform.analyze({ files, neighbours: () => [] }).observations.map(({ says }) => says);
}

const wrap = (body: string): string => `resource "aws_db_instance" "x" {\n  engine = "mysql"\n${body}\n}\n`;

/** Two spellings of the inside of a database; `;` ends a line. */
const spellings = `
user_data = <<EOT ; echo hi ; EOT | user_data = "echo hi\\n"
user_data = <<-EOT ;     echo hi ;   EOT | user_data = <<EOT ; echo hi ; EOT
tags = { a = 1, b = 2 } | tags = { b = 2, a = 1 }
tags = { "a" = "1" } | tags = { a : "1" }
tags = merge({ a = "1" }, {}) | tags = merge({ a = "1" }, {}) # note
count = 1 | count = 1 // one
allocated_storage = 20 | allocated_storage = 20.0
allocated_storage = "20" | allocated_storage = 20
multi_az = true | multi_az = "true"
publicly_accessible = false | publicly_accessible = !true
kms_key_id = aws_kms_key.a.arn | kms_key_id = "\${aws_kms_key.a.arn}"
kms_key_id = aws_kms_key.a.arn | kms_key_id = (aws_kms_key.a.arn)
vpc_security_group_ids = ["b", "a"] | vpc_security_group_ids = ["a", "b"]
vpc_security_group_ids = ["a"] | vpc_security_group_ids = [ ; "a", ; ]
enabled_cloudwatch_logs_exports = ["a", "b"] | enabled_cloudwatch_logs_exports = ["b", "a"]
timeouts { ; create = "40m" ; } | timeouts { ; create = "40m" ; } ; # the end
lifecycle { ; ignore_changes = [a, b] ; } | lifecycle { ; ignore_changes = [b, a] ; }
parameter = jsonencode({ a = 1, b = [1, 2] }) | parameter = jsonencode({ b = [1, 2], a = 1 })
depends_on = [a.b, c.d] | depends_on = [c.d, a.b]
identifier = "a" | identifier = "a" ; /* ; old = "b" ; */
password = var.password | password = var.password ; tags = null
storage_encrypted = true | storage_encrypted = true ; kms_key_id = null
`;

const database = 'resource "aws_db_instance" "x" {\n  engine = "mysql"\n}\n';
const bucket = 'resource "aws_s3_bucket" "b" {\n  bucket = "b"\n}\n';

const subnet = `resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_subnet" "a" {
  vpc_id = aws_vpc.main.id
}
`;

/** Whole modules that mean the same. */
const modules: readonly (readonly [name: string, before: Files, after: Files])[] = [
  ['a block goes to another file', { 'a.tf': database + bucket }, { 'a.tf': database, 'b.tf': bucket }],
  ['files become one', { 'a.tf': database, 'b.tf': bucket }, { 'main.tf': bucket + database }],
  ['blocks change their order', { 'a.tf': database + bucket }, { 'a.tf': bucket + database }],
  [
    'a resource is renamed with `moved`',
    { 'a.tf': database },
    { 'a.tf': `${database.replace('"x"', '"y"')}moved {\n  from = aws_db_instance.x\n  to = aws_db_instance.y\n}\n` },
  ],
  [
    'a literal becomes a local',
    { 'a.tf': database },
    { 'a.tf': `locals {\n  engine = "mysql"\n}\n${database.replace('"mysql"', 'local.engine')}` },
  ],
  [
    'a module is renamed with `moved`',
    { 'a.tf': 'module "a" {\n  source = "./m"\n}\n' },
    { 'a.tf': 'module "b" {\n  source = "./m"\n}\nmoved {\n  from = module.a\n  to = module.b\n}\n' },
  ],
  [
    'a resource becomes one of a list with `moved`',
    { 'a.tf': database },
    {
      'a.tf': `${database.replace('{\n', '{\n  count = 1\n')}moved {\n  from = aws_db_instance.x\n  to = aws_db_instance.x[0]\n}\n`,
    },
  ],
  [
    'a list becomes a map with `moved`',
    { 'a.tf': bucket.replace('{\n', '{\n  count = 1\n') },
    {
      'a.tf': `${bucket.replace('{\n', '{\n  for_each = toset(["one"])\n')}moved {\n  from = aws_s3_bucket.b[0]\n  to = aws_s3_bucket.b["one"]\n}\n`,
    },
  ],
  [
    'a set of keys is written in another way',
    { 'a.tf': bucket.replace('{\n', '{\n  for_each = toset(["a", "b"])\n') },
    { 'a.tf': bucket.replace('{\n', '{\n  for_each = toset(["b", "a", "a"])\n') },
  ],
  [
    'a resource is forgotten and kept',
    { 'a.tf': database + bucket },
    { 'a.tf': `${database}removed {\n  from = aws_s3_bucket.b\n  lifecycle {\n    destroy = false\n  }\n}\n` },
  ],
  [
    'what is renamed with `moved` is named by others',
    { 'a.tf': subnet },
    {
      'a.tf': `${subnet.replace('"aws_vpc" "main"', '"aws_vpc" "core"').replaceAll('aws_vpc.main', 'aws_vpc.core')}moved {\n  from = aws_vpc.main\n  to = aws_vpc.core\n}\n`,
    },
  ],
  [
    'what is counted once from now on is named by others',
    { 'a.tf': subnet },
    { 'a.tf': subnet.replace('cidr_block', 'count = 1\n  cidr_block').replaceAll('aws_vpc.main', 'aws_vpc.main[0]') },
  ],
  [
    'what was counted once is named by others',
    { 'a.tf': subnet.replace('cidr_block', 'count = 1\n  cidr_block').replaceAll('aws_vpc.main', 'aws_vpc.main[0]') },
    { 'a.tf': subnet },
  ],
  ['line ends and a byte order mark', { 'a.tf': database }, { 'a.tf': `\uFEFF${database.replaceAll('\n', '\r\n')}` }],
];

/** The same with something of it meant otherwise. */
const others: readonly (readonly [name: string, before: string, after: string])[] = [
  ['another thing is named', subnet, subnet.replaceAll('aws_vpc.main.', 'aws_vpc.other.')],
  [
    'another one of a list is named',
    subnet,
    subnet.replace('cidr_block', 'count = 2\n  cidr_block').replaceAll('aws_vpc.main', 'aws_vpc.main[1]'),
  ],
];

describe('Terraform that is written in another way', () => {
  it('says nothing of an attribute that is spelt in another way', () => {
    const lines = spellings.split('\n').filter((line) => line !== '');
    const loud = lines.flatMap((line) => {
      const [one = '', other = ''] = line.split(' | ').map((side) => wrap(side.replaceAll(' ; ', '\n')));
      return [...said({ 'a.tf': one }, { 'a.tf': other }), ...said({ 'a.tf': other }, { 'a.tf': one })].map(
        (says) => `${line}: ${says}`,
      );
    });
    assert.deepEqual(loud, []);
  });

  for (const [name, before, after] of others) {
    it(`says something when ${name}`, () => {
      assert.notDeepEqual(said({ 'a.tf': before }, { 'a.tf': after }), []);
    });
  }

  for (const [name, before, after] of modules) {
    it(`says nothing when ${name}`, () => {
      assert.deepEqual(said(before, after), []);
    });
  }
});
