import assert from 'node:assert/strict';
import { analyzers } from '../../../src/core/analyze/index.generated';
import { concerns } from '../../../src/core/model/analyzer';
import { folderOf } from '../../../src/core/model/filePath';
import { isNonEmpty } from '../../../src/core/model/nonEmpty';
import type { FileChange } from '../../../src/core/model/operation';

/*
 * Files that name each other: what a set says when all of it has arrived, whatever arrived first, is what it says in one
 * piece; and each thing that is touched is told, though nobody remembers what came before.
 */

function database(engine: string): string {
  return `resource "aws_db_instance" "a" {\n  engine = ${engine}\n}\n`;
}

function call(more: string): string {
  return `module "m" {\n  source = "./mod"\n${more}}\n`;
}

function policy(actions: string): string {
  return `resource "aws_iam_policy" "p" {\n  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = ${actions}, Resource = "*" }] })\n}\n`;
}

function stack(name: string): string {
  return `Resources:\n  Child:\n    Type: AWS::CloudFormation::Stack\n    Properties:\n      TemplateURL: ./child.yaml\n      Parameters:\n        Name: ${name}\n`;
}

function child(name: string): string {
  return `Parameters:\n  Name:\n    Type: String\nResources:\n  T:\n    Type: AWS::DynamoDB::Table\n    Properties:\n      TableName: ${name}\n`;
}

const variable = 'variable "v" {}\n';

type Set = readonly (readonly [path: string, before: string | null, after: string | null])[];

const sets: Readonly<Record<string, Set>> = {
  'a call and its module': [
    ['main.tf', call(''), call('  v = "mysql"\n')],
    ['mod/main.tf', database('"postgres"'), variable + database('var.v')],
  ],
  'a call that gives rights and its module': [
    ['main.tf', call('  v = ["s3:GetObject"]\n'), call('  v = ["*"]\n')],
    ['mod/main.tf', variable + policy('["s3:GetObject"]'), variable + policy('var.v')],
  ],
  'a file of values and the variable': [
    ['terraform.tfvars', 'v = "postgres"\n', 'v = "mysql"\n'],
    ['main.tf', variable + database('"postgres"'), variable + database('var.v')],
  ],
  'a local and who names it': [
    ['locals.tf', 'locals {\n  v = "postgres"\n}\n', 'locals {\n  v = "mysql"\n}\n'],
    ['main.tf', database('"postgres"'), database('local.v')],
  ],
  'a call that goes, and the module with it': [
    ['main.tf', call(''), 'locals {\n}\n'],
    ['mod/main.tf', database('"postgres"'), null],
  ],
  'a stack and the one inside it': [
    ['stack.yaml', stack('a'), stack('b')],
    ['child.yaml', child('a'), child('!Ref Name')],
  ],
  'migrations that build on each other': [
    ['migrations/0001_a.sql', null, 'CREATE TABLE a (id int, n text);\n'],
    ['migrations/0002_b.sql', null, 'ALTER TABLE a ALTER COLUMN n TYPE varchar(10);\n'],
  ],
};

type World = ReadonlyMap<string, string | null>;
type Told = { readonly target: { readonly name: string }; readonly says: string };

/** What is said of some changes in a workspace where the files stand as `world` has them. */
function told(files: readonly FileChange[], world: World): readonly Told[] {
  const standing = [...world].flatMap(([path, text]) => (text === null ? [] : [{ path, text }]));
  const ending = (path: string): string => path.slice(path.lastIndexOf('.'));
  const neighbours = (path: string): typeof standing =>
    standing.filter((one) => folderOf(one.path) === folderOf(path) && ending(one.path) === ending(path));
  const configurations = (): typeof standing => standing.filter(({ path }) => /\.(?:tf|tfvars)$/.test(path));
  return analyzers.flatMap((analyzer) => {
    const own = files.filter((file) => concerns(analyzer, file));
    return isNonEmpty(own) ? analyzer.analyze({ files: own, neighbours, configurations }).observations : [];
  });
}

function sentences(observations: readonly Told[]): readonly string[] {
  return observations.map(({ says }) => says).sort();
}

function checkOrder(files: readonly FileChange[]): void {
  const whole = told(files, new Map(files.map(({ path, after }) => [path, after])));
  const world = new Map(files.map(({ path, before }) => [path, before]));
  const alone: Told[] = [];
  const soFar: FileChange[] = [];
  let last: readonly Told[] = [];
  for (const file of files) {
    world.set(file.path, file.after);
    soFar.push(file);
    alone.push(...told([file], world));
    last = told(soFar, world);
  }
  assert.ok(whole.length > 0);
  assert.deepEqual(sentences(last), sentences(whole));
  const named = new Set(alone.map(({ target }) => target.name));
  assert.deepEqual(
    whole.filter(({ target }) => !named.has(target.name)),
    [],
  );
}

describe('a set whose files name each other, cut in any way', () => {
  for (const [name, set] of Object.entries(sets)) {
    it(`says the same: ${name}`, () => {
      const files = set.map(([path, before, after]) => ({ path: `/w/${path}`, before, after }));
      checkOrder(files);
      checkOrder(files.toReversed());
    });
  }
});
