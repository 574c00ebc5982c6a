import assert from 'node:assert/strict';
import { iam } from '../../../src/core/analyze/iam';
import { terraform } from '../../../src/core/analyze/terraform';
import type { FileChange } from '../../../src/core/model/operation';

const database = 'resource "aws_db_instance" "a" {\n  engine = "postgres"\n}\n';
const trust = 'assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole" }] })';
const role = `resource "aws_iam_role" "a" {\n  name = "a"\n  ${trust}\n}\n`;
const attached =
  'resource "aws_iam_policy" "p" {\n  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "*" }] })\n}\n' +
  'resource "aws_iam_role_policy_attachment" "p" {\n  role       = aws_iam_role.a.name\n  policy_arn = aws_iam_policy.p.arn\n}\n';
const wide = attached.replace('s3:GetObject', 's3:*');

function call(name: string, source: string): string {
  return `module "${name}" {\n  source = "${source}"\n}\n`;
}

function moved(from: string, to: string): string {
  return `moved {\n  from = ${from}\n  to   = ${to}\n}\n`;
}

function change(path: string, before: string | null, after: string | null): FileChange {
  return { path: `/w/${path}`, before, after };
}

function checkSays(files: readonly [FileChange, ...FileChange[]], says: readonly string[]): void {
  const parts = [terraform, iam].map((analyzer) => analyzer.analyze({ files, neighbours: () => [] }));
  const told = parts.flatMap(({ observations }) => observations.map((one) => one.says));
  assert.deepEqual(told.sort(), [...says].sort());
}

describe('a module whose folder moves', () => {
  const both = role + attached;
  const gone = change('mod/main.tf', both, null);
  const come = change('modules/iam/main.tf', null, both);

  it('says nothing where its calls name the new folder, whatever they are called now', () => {
    checkSays([change('main.tf', call('x', './mod'), call('x', './modules/iam')), gone, come], []);
    const renamed = call('y', './modules/iam') + moved('module.x', 'module.y');
    checkSays([change('main.tf', call('x', './mod'), renamed), gone, come], []);
    const roots = ['dev', 'prod'].map((root) =>
      change(`${root}/main.tf`, call('x', '../mod'), call('x', '../modules/iam')),
    );
    checkSays([gone, come, ...roots], []);
    const one = { ...come, movedFrom: gone.path, before: both };
    checkSays([change('main.tf', call('x', './mod'), call('x', './modules/iam')), one], []);
  });

  it('and holds another one says nothing', () => {
    checkSays(
      [
        change('main.tf', call('x', './mod'), call('x', './modules/iam')),
        change('mod/main.tf', call('s', './sub'), null),
        change('mod/sub/main.tf', both, null),
        change('modules/iam/main.tf', null, call('s', './sub')),
        change('modules/iam/sub/main.tf', null, both),
      ],
      [],
    );
  });

  it('says what it gives more in the new one', () => {
    const wider = change('modules/iam/main.tf', null, role + wide);
    checkSays(
      [change('main.tf', call('x', './mod'), call('x', './modules/iam')), gone, wider],
      ['Widens what aws_iam_policy.p allows to `s3:*` from `s3:GetObject`'],
    );
  });

  it('is another one where nobody calls it, as a root is', () => {
    const files = [change('dev/main.tf', role, null), change('prod/main.tf', null, role)] as const;
    checkSays([...files], ['Deletes aws_iam_role.a', 'Removes aws_iam_role.a: whoever uses it is denied']);
  });
});

describe('what a `moved` block takes into a module or out of it', () => {
  const calls = call('x', './mod');
  const into = (name: string): string => moved(name, `module.x.${name}`);
  const out = (name: string): string => moved(`module.x.${name}`, name);

  it('is neither deleted nor made', () => {
    for (const [text, name] of [
      [database, 'aws_db_instance.a'],
      [role, 'aws_iam_role.a'],
    ] as const) {
      checkSays([change('main.tf', text, calls + into(name)), change('mod/main.tf', null, text)], []);
      checkSays([change('main.tf', calls, text + out(name)), change('mod/main.tf', text, null)], []);
      const rest = 'locals {\n  a = 1\n}\n';
      checkSays([change('main.tf', calls, calls + text + out(name)), change('mod/main.tf', text + rest, rest)], []);
    }
  });

  it('is deleted where the block leads to nothing', () => {
    checkSays(
      [change('main.tf', calls, calls + out('aws_db_instance.a')), change('mod/main.tf', database, 'locals {\n}\n')],
      ['Deletes module.x.aws_db_instance.a'],
    );
  });

  it('leaves the rest of the module to go', () => {
    const more = `${database}resource "aws_dynamodb_table" "b" {\n  name = "b"\n}\n`;
    checkSays(
      [change('main.tf', calls, database + out('aws_db_instance.a')), change('mod/main.tf', more, null)],
      ['Deletes module.x and everything in it', 'Deletes module.x.aws_dynamodb_table.b'],
    );
  });

  it('has another name in its module when the caller says so', () => {
    const renamed = database.replace('"a"', '"b"');
    const says = moved('module.x.aws_db_instance.a', 'module.x.aws_db_instance.b');
    checkSays([change('main.tf', calls, calls + says), change('mod/main.tf', database, renamed)], []);
  });
});
