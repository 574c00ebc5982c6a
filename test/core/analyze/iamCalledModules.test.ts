import assert from 'node:assert/strict';
import { iam } from '../../../src/core/analyze/iam';
import { folderOf } from '../../../src/core/model/filePath';
import type { FileChange } from '../../../src/core/model/operation';

type Text = { readonly path: string; readonly text: string };

const narrow = '["s3:GetObject"]';
const all = '["*"]';
const full = 'Gives aws_iam_policy.p full control: every action on every resource';

function call(actions: string, more = ''): string {
  return `module "m" {\n  source  = "./mod"\n  actions = ${actions}\n}\n${more}`;
}

function policy(actions: string): string {
  const document = `jsonencode({ Statement = [{ Effect = "Allow", Action = ${actions}, Resource = "*" }] })`;
  return `variable "actions" {}\nresource "aws_iam_policy" "p" {\n  policy = ${document}\n}\n`;
}

function change(path: string, before: string | null, after: string | null): FileChange {
  return { path: `/w/${path}`, before, after };
}

/** `others` are the files that did not change. */
function checkSays(files: readonly FileChange[], others: readonly Text[], says: readonly string[]): void {
  const known = others.map(({ path, text }) => ({ path: `/w/${path}`, text }));
  const neighbours = (path: string): readonly Text[] => known.filter((one) => folderOf(one.path) === folderOf(path));
  const { observations } = iam.analyze({ files, neighbours, configurations: () => known });
  assert.deepEqual(
    observations.map((one) => one.says),
    says,
  );
}

describe('rights of a module that stand on what its call gives', () => {
  const module = { path: 'mod/main.tf', text: policy('var.actions') };
  const caller = { path: 'main.tf', text: call(all) };

  it('are told when the call changes, the module does, or both do', () => {
    const calls = change('main.tf', call(narrow), call(all));
    const uses = change('mod/main.tf', policy(narrow), policy('var.actions'));
    checkSays([calls], [module], [full]);
    checkSays([calls, uses], [], [full]);
    checkSays([uses], [caller], [full]);
  });

  it('are told through values and modules on the way', () => {
    const local = 'locals {\n  given = ["*"]\n}\n';
    checkSays([change('main.tf', call(narrow), call('local.given', local))], [module], [full]);
    const outer = (actions: string): string => `module "o" {\n  source  = "./outer"\n  actions = ${actions}\n}\n`;
    const inner = { path: 'outer/main.tf', text: `variable "actions" {}\n${call('var.actions')}` };
    const deep = { path: 'outer/mod/main.tf', text: policy('var.actions') };
    checkSays([change('main.tf', outer(narrow), outer(all))], [inner, deep], [full]);
  });

  it('are quiet when they shrink, stay, or nobody uses what is given', () => {
    checkSays([change('main.tf', call(all), call(narrow))], [module], []);
    checkSays([change('main.tf', call(all), call('[ "*" ]'))], [module], []);
    checkSays([change('main.tf', call(narrow), call(all))], [{ ...module, text: policy(narrow) }], []);
    checkSays([change('mod/main.tf', policy(all), policy('var.actions'))], [caller], []);
  });
});
