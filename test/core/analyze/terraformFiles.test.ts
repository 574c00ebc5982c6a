import assert from 'node:assert/strict';
import { terraform } from '../../../src/core/analyze/terraform';
import type { Analyzed } from '../../../src/core/model/analyzer';

type Texts = Readonly<Record<string, string | null>>;

/** Reviews a change of files given by path; `around` stays as it is. */
function review(before: Texts, after: Texts, around: Texts = {}): Analyzed {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const files = paths.map((path) => ({ path, before: before[path] ?? null, after: after[path] ?? null }));
  const neighbours = Object.entries(around).map(([path, text]) => ({ path, text: text ?? '' }));
  return terraform.analyze({ files, neighbours: () => neighbours });
}

/** `FILE:LINE CODE SAYS` of what replaces or deletes. */
function told({ observations }: Analyzed): readonly string[] {
  return observations
    .filter(({ effect }) => effect === 'replace' || effect === 'delete')
    .map(({ at, code, says }) => `${at.file ?? ''}:${at.start.line} ${code ?? ''} ${says}`);
}

const json = (value: unknown): string => JSON.stringify(value, null, 2);

describe('Terraform in JSON', () => {
  const database = (engine: string, more: object = {}): string =>
    json({ '//': 'made by a program', resource: { aws_db_instance: { main: { engine, ...more } } } });

  it('a replacing attribute is found at its place', () => {
    assert.deepEqual(told(review({ '/w/a.tf.json': database('mysql') }, { '/w/a.tf.json': database('postgres') })), [
      '/w/a.tf.json:5 X02 Replaces aws_db_instance.main because `engine` changes',
    ]);
  });

  it('the same in HCL is no change', () => {
    const hcl = 'resource "aws_db_instance" "main" {\n  engine = "mysql"\n}\n';
    assert.deepEqual(review({ '/w/a.tf': hcl }, { '/w/a.tf.json': database('mysql') }).observations, []);
  });

  it('blocks, lists of blocks, labels and values are told apart', () => {
    const config = (encrypted: boolean, command: string): string =>
      json({
        resource: [
          {
            aws_instance: {
              web: {
                '//': 'note',
                root_block_device: { encrypted },
                ebs_block_device: [{ device_name: 'a' }, { device_name: 'b' }],
                tags: { Name: 'web' },
                provisioner: [{ 'local-exec': { command } }],
                dynamic: { network_interface: { for_each: [1], content: { device_index: 0 } } },
                lifecycle: { ignore_changes: ['ami'] },
              },
            },
          },
        ],
        terraform: { required_providers: { aws: { version: '6.0.0' } }, backend: { s3: { bucket: 'b' } } },
        locals: { a: { b: 1 } },
      });
    const { observations } = review(
      { '/w/a.tf.json': config(false, 'make') },
      { '/w/a.tf.json': config(true, 'terraform destroy') },
    );
    assert.deepEqual(observations.map(({ rule, code }) => `${rule} ${code ?? ''}`).sort(), [
      'terraform/replaces X02',
      'terraform/unattended-apply TF06',
    ]);
  });

  it('a renamed resource with `moved` is no finding', () => {
    const config = (name: string, more: object): string =>
      json({ resource: { aws_db_instance: { [name]: { engine: 'mysql' } } }, ...more });
    const moved = { moved: [{ from: 'aws_db_instance.a', to: 'aws_db_instance.b' }] };
    assert.deepEqual(
      review({ '/w/a.tf.json': config('a', {}) }, { '/w/a.tf.json': config('b', moved) }).observations,
      [],
    );
  });

  it('values of variables are read from JSON too', () => {
    const main = {
      '/w/main.tf': 'variable "zone" {}\nresource "aws_instance" "a" {\n  availability_zone = var.zone\n}\n',
    };
    const found = review(
      { '/w/terraform.tfvars.json': json({ zone: 'a', more: { x: [] } }) },
      { '/w/terraform.tfvars.json': json({ zone: 'b', more: { x: [] } }) },
      main,
    );
    assert.deepEqual(told(found), [
      '/w/terraform.tfvars.json:1 TF05 May replace aws_instance.a because `availability_zone` changes, which is not sure before a plan',
    ]);
  });

  it('a damaged file still gives what is intact', () => {
    const cut = `${database('postgres').slice(0, -2)}, "data": {`;
    const found = review({ '/w/a.tf.json': database('mysql') }, { '/w/a.tf.json': cut });
    assert.equal(told(found).length, 1);
    assert.deepEqual(
      found.unknowns.map(({ code }) => code),
      ['unparsed'],
    );
    assert.deepEqual(
      review({}, { '/w/a.tf.json': '' }).unknowns.map(({ code }) => code),
      [],
    );
  });
});

describe('files that stand before others', () => {
  const engine = (text: string): string => `resource "aws_db_instance" "main" {\n  engine = "${text}"\n}\n`;

  it('an override file wins, attribute by attribute', () => {
    const base =
      'resource "aws_db_instance" "main" {\n  engine = "mysql"\n  lifecycle {\n    prevent_destroy = true\n  }\n}\n';
    const over =
      'resource "aws_db_instance" "main" {\n  engine = "postgres"\n  lifecycle {\n    ignore_changes = []\n  }\n}\n';
    assert.deepEqual(told(review({}, { '/w/main_override.tf': over }, { '/w/main.tf': base })), [
      '/w/main_override.tf:1 X02 May replace aws_db_instance.main because `engine` changes; the apply is refused while `prevent_destroy` is on',
    ]);
    const silent = review(
      { '/w/main.tf': base },
      { '/w/main.tf': base.replace('mysql', 'oracle') },
      { '/w/override.tf': over },
    );
    assert.deepEqual(silent.observations, []);
  });

  it('a block that is overridden is replaced as a whole', () => {
    const base = 'resource "aws_instance" "a" {\n  root_block_device {\n    encrypted = true\n  }\n}\n';
    assert.deepEqual(told(review({}, { '/w/override.tf': base.replace('true', 'false') }, { '/w/main.tf': base })), [
      '/w/override.tf:2 X02 Replaces aws_instance.a because `root_block_device.encrypted` changes',
    ]);
  });

  it('OpenTofu reads its own file in place of the other', () => {
    const around = { '/w/main.tofu': engine('mysql') };
    assert.deepEqual(told(review({ '/w/main.tf': engine('a') }, { '/w/main.tf': engine('b') }, around)), []);
    assert.deepEqual(told(review({}, { '/w/main.tofu': engine('postgres') }, { '/w/main.tf': engine('mysql') })), [
      '/w/main.tofu:1 X02 Replaces aws_db_instance.main because `engine` changes',
    ]);
  });

  it('files of values win in the order of their names', () => {
    const main = { '/w/main.tf': 'resource "aws_instance" "a" {\n  availability_zone = var.zone\n}\n' };
    const around = { ...main, '/w/prod.auto.tfvars': 'zone = "c"\n' };
    const change = [{ '/w/terraform.tfvars': 'zone = "a"\n' }, { '/w/terraform.tfvars': 'zone = "b"\n' }] as const;
    assert.deepEqual(told(review(...change, around)), []);
    assert.equal(told(review(...change, main)).length, 1);
  });
});

describe('modules in folders beside', () => {
  const inside =
    'variable "engine" {}\nlocals {\n  name = "inner"\n}\nresource "aws_db_instance" "main" {\n  engine = var.engine\n}\n';
  const call = (engine: string, source = './db'): string =>
    `locals {\n  name = "outer"\n}\nmodule "db" {\n  source = "${source}"\n  engine = ${engine}\n}\n`;

  it('a value that a call gives reaches a replacing attribute inside', () => {
    const found = review(
      { '/w/main.tf': call('"mysql"') },
      { '/w/main.tf': call('"postgres"') },
      { '/w/db/main.tf': inside },
    );
    assert.deepEqual(told(found), [
      '/w/main.tf:5 TF05 Replaces module.db.aws_db_instance.main because `engine` changes',
    ]);
    assert.deepEqual(found.unknowns, []);
  });

  it('names of the caller are not read with those inside', () => {
    const found = review(
      { '/w/main.tf': call('local.name') },
      { '/w/main.tf': call('"inner"') },
      { '/w/db/main.tf': inside },
    );
    assert.equal(told(found).length, 1);
  });

  it('through a second call', () => {
    const between = 'variable "engine" {}\nmodule "inner" {\n  source = "../db"\n  engine = var.engine\n}\n';
    const around = { '/w/mid/main.tf': between, '/w/db/main.tf': inside };
    const found = review({ '/w/main.tf': call('"a"', './mid') }, { '/w/main.tf': call('"b"', './mid') }, around);
    assert.deepEqual(told(found), [
      '/w/main.tf:5 TF05 Replaces module.db.module.inner.aws_db_instance.main because `engine` changes',
    ]);
  });

  it('a module that calls itself ends somewhere', () => {
    const loop = 'variable "engine" {}\nmodule "again" {\n  source = "../db"\n  engine = var.engine\n}\n';
    const found = review({ '/w/main.tf': call('"a"') }, { '/w/main.tf': call('"b"') }, { '/w/db/main.tf': loop });
    assert.deepEqual(
      found.unknowns.map(({ code }) => code),
      ['dynamic'],
    );
  });

  it('a module that is fetched, missing or another one stays unknown', () => {
    for (const [was, is] of [
      ['acme/db/aws', 'acme/db/aws'],
      ['./none', './none'],
      ['./db', './other'],
    ] as const) {
      const found = review(
        { '/w/main.tf': call('"a"', was) },
        { '/w/main.tf': call('"b"', is) },
        { '/w/db/main.tf': inside },
      );
      assert.deepEqual(
        found.unknowns.map(({ code, stake }) => `${code} ${stake}`),
        ['dynamic possible'],
      );
    }
  });

  it('what else a call changes inside is told by its own code', () => {
    const guarded = 'variable "on" {}\nresource "aws_db_instance" "main" {\n  deletion_protection = var.on\n}\n';
    const text = (on: boolean): string => `module "db" {\n  source = "./db"\n  on = ${on}\n}\n`;
    const { observations } = review(
      { '/w/main.tf': text(true) },
      { '/w/main.tf': text(false) },
      { '/w/db/main.tf': guarded },
    );
    assert.deepEqual(
      observations.map(({ effect, target }) => `${effect} ${target.name}`),
      ['unprotect module.db.aws_db_instance.main'],
    );
  });
});
