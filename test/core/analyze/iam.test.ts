import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { iam } from '../../../src/core/analyze/iam';
import type { FileChange } from '../../../src/core/model/operation';
import { checkAnnotated } from './checkAnnotated';

const folder = join(__dirname, '../../fixtures/iam');

describe('a change of rights drawn on its fixture', () => {
  for (const name of readdirSync(folder).sort()) {
    it(name.replace(/\.txt$/, '').replaceAll('-', ' '), () => {
      checkAnnotated(readFileSync(join(folder, name), 'utf8'), iam);
    });
  }
});

describe('which files may say something about rights', () => {
  for (const path of ['/w/main.tf', '/w/policy.json', '/w/stack.yaml', '/w/serverless.yml', '/w/a.template']) {
    it(`${path} may`, () => {
      assert.ok(iam.matches(path));
    });
  }
  for (const path of [
    '/w/package.json',
    '/w/package-lock.json',
    '/w/tsconfig.base.json',
    '/w/main.ts',
    '/w/a.tfstate',
  ]) {
    it(`${path} does not`, () => {
      assert.ok(!iam.matches(path));
    });
  }
});

describe('a file of rights that goes', () => {
  const text = 'resource "aws_iam_role" "app" {\n  name = "app"\n}\n';
  const other = text.replaceAll('app', 'web');
  const gone = { path: '/w/modules/iam/main.tf', before: text, after: null };

  function checkSays(files: readonly [FileChange, ...FileChange[]], says: readonly string[]): void {
    const { observations } = iam.analyze({ files, neighbours: () => [] });
    assert.deepEqual(
      observations.map((one) => one.says),
      says,
    );
  }

  it('and comes again in another folder says nothing, anything else in its place does', () => {
    const removed = 'Removes aws_iam_role.app: whoever uses it is denied';
    checkSays([gone], [removed]);
    checkSays([gone, { path: '/w/modules/roles/main.tf', before: null, after: text }], []);
    checkSays([gone, { path: '/w/modules/roles/main.tf', before: null, after: other }], [removed]);
    checkSays([gone, { path: '/w/modules/roles/roles.tf', before: null, after: text }], [removed]);
  });
});
