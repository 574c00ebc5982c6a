import assert from 'node:assert/strict';
import type { TestEngine } from '../../support/engine';
import { testEngine, workspace } from '../../support/engine';

let engine: TestEngine;
before(async () => {
  engine = await testEngine();
});

const database = 'resource "aws_db_instance" "this" {\n  engine   = "postgres"\n  username = "app"\n}\n';
const renamedUser = database.replace('"app"', '"svc"');

type Texts = Readonly<Record<string, string | null>>;

/** What a change says, as `EFFECT NAME TIER`, where `rest` lies in the workspace beside it. */
function checkTold(
  before: Texts,
  after: Texts,
  rest: Readonly<Record<string, string>>,
  expected: readonly string[],
): void {
  const at = (path: string): string => `${workspace}/${path}`;
  const [first, ...more] = Object.keys({ ...before, ...after }).map((path) => ({
    path: at(path),
    before: before[path] ?? null,
    after: after[path] ?? null,
  }));
  assert.ok(first !== undefined);
  const world = Object.entries({ ...rest, ...after }).flatMap(([path, text]) =>
    text === null ? [] : [[at(path), text] as const],
  );
  const { findings, unknowns } = engine.change([first, ...more], { files: Object.fromEntries(world) });
  const told = findings.map(({ effect, target }) => `${effect} ${target.name} ${target.environment.tier}`);
  const unseen = unknowns.map(({ says }) => /`(module\.[^`]*)`/.exec(says)?.[1] ?? says);
  assert.deepEqual([...told, ...unseen].sort(), expected);
}

const calls = {
  'env/prod/main.tf': 'module "db" {\n  source = "../../modules/db"\n}\n',
  'env/test/main.tf': 'module "store" {\n  source = "../../modules/db"\n}\n',
};

describe('what changes inside a module', () => {
  const changed = { 'modules/db/main.tf': renamedUser };

  it('is told at every call of it, each in its own environment', () => {
    checkTold({ 'modules/db/main.tf': database }, changed, calls, [
      'replace module.db.aws_db_instance.this production',
      'replace module.store.aws_db_instance.this unknown',
    ]);
  });

  it('is told by itself where nobody calls it, or only an example below it', () => {
    const example = { 'modules/db/examples/full/main.tf': 'module "db" {\n  source = "../../"\n}\n' };
    checkTold({ 'modules/db/main.tf': database }, changed, example, ['replace aws_db_instance.this unknown']);
  });

  it('is told by itself where it keeps a state of its own', () => {
    const state = { 'modules/db/state.tf': 'terraform {\n  backend "s3" {\n    key = "db"\n  }\n}\n' };
    checkTold({ 'modules/db/main.tf': database }, changed, { ...calls, ...state }, [
      'replace aws_db_instance.this unknown',
    ]);
  });

  it('is told through modules that call it', () => {
    const between = {
      'env/prod/main.tf': 'module "shop" {\n  source = "../../modules/shop"\n}\n',
      'modules/shop/main.tf': 'module "db" {\n  source = "../db"\n}\n',
    };
    checkTold({ 'modules/db/main.tf': database }, changed, between, [
      'replace module.shop.module.db.aws_db_instance.this production',
    ]);
  });

  it('is sure where a call says what a variable is', () => {
    const asked = database.replace('"app"', 'var.user');
    const call = { 'main.tf': 'module "db" {\n  source = "./modules/db"\n  user   = "svc"\n}\n' };
    checkTold({ 'modules/db/main.tf': database }, { 'modules/db/main.tf': asked }, call, [
      'replace module.db.aws_db_instance.this unknown',
    ]);
    const same = { 'main.tf': 'module "db" {\n  source = "./modules/db"\n  user   = "app"\n}\n' };
    checkTold({ 'modules/db/main.tf': database }, { 'modules/db/main.tf': asked }, same, []);
  });

  it('is told at once where modules call each other in a circle', () => {
    const path = `${workspace}/modules/db/main.tf`;
    const files = {
      [`${workspace}/a/main.tf`]: 'module "db" {\n  source = "../modules/db"\n}\n',
      [`${workspace}/modules/db/more.tf`]: 'module "a" {\n  source = "../../a"\n}\n',
      [path]: renamedUser,
    };
    const { findings } = engine.change([{ path, before: database, after: renamedUser }], { files });
    assert.ok(findings.some(({ target }) => target.name === 'aws_db_instance.this'));
  });
});

describe('a call of a module', () => {
  const beside = { 'v1/main.tf': database, 'v2/main.tf': renamedUser };
  const from = (source: string): string => `module "db" {\n  source = "${source}"\n}\n`;

  it('that is read from another folder beside is compared with the one before', () => {
    checkTold({ 'main.tf': from('./v1') }, { 'main.tf': from('./v2') }, beside, [
      'replace module.db.aws_db_instance.this unknown',
    ]);
    checkTold({ 'main.tf': from('./v1') }, { 'main.tf': from('./v3') }, { ...beside, 'v3/main.tf': database }, []);
  });

  it('that is read from a folder which is not there is not seen through', () => {
    checkTold({ 'main.tf': from('./v1') }, { 'main.tf': from('./v9') }, beside, ['module.db']);
  });

  it('that fetches another version is not seen through, inside another module too', () => {
    const fetched = (version: string): string =>
      `module "net" {\n  source  = "acme/net/aws"\n  version = "${version}"\n}\n`;
    checkTold({ 'm/main.tf': fetched('1.0.0') }, { 'm/main.tf': fetched('2.0.0') }, { 'main.tf': from('./m') }, [
      'module.db.module.net',
    ]);
  });

  it('that goes takes with it what the module holds', () => {
    const stateless = 'resource "aws_sns_topic" "t" {\n  name = "t"\n}\n';
    checkTold({ 'main.tf': from('./v1') }, { 'main.tf': '' }, { ...beside, 'v1/more.tf': stateless }, [
      'delete module.db unknown',
      'delete module.db.aws_db_instance.this unknown',
    ]);
  });

  it('says in which instances', () => {
    const many = { 'main.tf': 'module "db" {\n  source   = "./m"\n  for_each = toset(["a", "b"])\n}\n' };
    const path = `${workspace}/m/main.tf`;
    const world = { files: { [`${workspace}/main.tf`]: many['main.tf'], [path]: renamedUser } };
    const [found] = engine.change([{ path, before: database, after: renamedUser }], world).findings;
    assert.equal(
      found?.says,
      'Replaces module.db.aws_db_instance.this because `username` changes, in each instance (`a`, `b`)',
    );
  });
});
