import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { iam } from '../../../src/core/analyze/iam';
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
