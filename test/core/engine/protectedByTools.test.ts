import assert from 'node:assert/strict';
import type { TestEngine } from '../../support/engine';
import { presets, testEngine, workspace } from '../../support/engine';
import { policyOf } from '../policy/support';

let engine: TestEngine;
before(async () => {
  engine = await testEngine();
});

const files = {
  [`${workspace}/.git/HEAD`]: 'ref: refs/heads/main',
  [`${workspace}/prod/main.tf`]: 'locals {}\n',
  [`${workspace}/prod/app.yaml`]: 'replicas: 3\n',
  [`${workspace}/src/a.ts`]: 'a\n',
};
const own = policyOf('protect:\n  - paths: ["prod/**"]\n    then: ask\n', {
  from: 'workspace',
  file: `${workspace}/.holdpoint/policy.yaml`,
});
const plain = presets('recommended');
const guarding = { policies: [...plain.policies, own], broken: [] };

/** Lines that are asked about for the policy alone. */
function checkHeld(line: string): void {
  assert.equal(engine.run(line, { files, policies: guarding }).decision.verdict, 'ask', `with a policy: ${line}`);
  assert.equal(engine.run(line, { files, policies: plain }).decision.verdict, 'allow', `without: ${line}`);
}

function checkPasses(line: string): void {
  assert.equal(engine.run(line, { files, policies: guarding }).decision.verdict, 'allow', line);
}

/** Each writes a file below `prod` and, named otherwise, the same below `src`. */
const WRITERS = [
  `awk -i inplace '{ print }' prod/main.tf`,
  `gawk -i inplace -v x=1 '{ print x }' prod/main.tf`,
  `gawk --include=inplace -f a.awk prod/main.tf`,
  'sort -o prod/app.yaml prod/app.yaml',
  'sort -u --output=prod/app.yaml b.txt',
  'split -l 10 b.txt prod/part-',
  'split b.txt prod/',
  'csplit -f prod/part- b.txt 10',
  'csplit --prefix=prod/xx b.txt 10',
  `rename 's/a/b/' prod/*.tf`,
  'rename .tf .txt prod/main.tf',
  `prename 's/a/b/' prod/main.tf`,
  'dos2unix prod/main.tf',
  'unix2dos -k prod/main.tf',
  'dos2unix -n b.txt prod/main.tf',
  'openssl genrsa -out prod/key.pem 2048',
  'openssl req -x509 -newkey rsa:2048 -keyout prod/key.pem -out c.pem -nodes',
  'openssl enc -aes-256-cbc -in b.txt -out prod/app.yaml',
  'git mv prod/main.tf src/main.tf',
  'git mv src/a.ts prod/',
  'git -C . mv src/a.ts prod/a.ts',
  'chmod 600 prod/main.tf',
  'chmod -R u+w prod',
  'tar -C prod -xf b.tar',
  'tar xzf b.tgz -C prod',
  'tar --extract --file b.tar --directory=prod',
  'unzip b.zip -d prod',
  'unzip -o -d prod b.zip',
  `yq -i '.replicas = 1' prod/app.yaml`,
  `yq eval --inplace '.replicas = 1' prod/app.yaml`,
  'prettier --write prod/app.yaml',
  'npx prettier -w prod',
  `prettier --write "prod/**/*.yaml"`,
  'eslint --fix prod',
  'npx eslint prod/a.ts --fix',
  'black prod',
  'gofmt -w prod/main.go',
  'goimports -w prod',
  'ruff format prod',
  'ruff check --fix prod',
  'rustfmt prod/main.rs',
  'clang-format -i prod/main.c',
  'shfmt -w prod/run.sh',
  'isort prod',
  'autopep8 --in-place prod/a.py',
  'biome format --write prod',
  'rubocop -A prod',
  'terraform fmt prod',
  'terraform fmt -recursive prod',
  'tofu fmt prod/main.tf',
  'cd prod && terraform fmt',
  'terraform -chdir=prod fmt',
  'sponge prod/main.tf < b.txt',
];

describe('tools that write the files they are given', () => {
  for (const line of WRITERS) {
    it(`\`${line}\` is held below a protected path`, () => {
      checkHeld(line);
    });
    it(`\`${line}\` passes elsewhere`, () => {
      checkPasses(line.replaceAll('prod', 'lib'));
    });
  }

  for (const line of [
    `awk '{ print }' prod/main.tf`,
    'sort prod/app.yaml',
    'split prod/app.yaml lib/part-',
    `rename -n 's/a/b/' prod/main.tf`,
    'rename --no-act a b prod/main.tf',
    'dos2unix -n prod/main.tf lib/main.tf',
    'dos2unix -i prod/main.tf',
    'openssl x509 -in prod/c.pem -noout -text',
    'git mv -n prod/main.tf lib/main.tf',
    'tar -C prod -czf lib/b.tgz .',
    'tar -C prod -tf b.tar',
    'unzip -l b.zip -d prod',
    `yq '.replicas' prod/app.yaml`,
    'prettier --check prod',
    'prettier prod/app.yaml',
    'eslint prod',
    'black --check prod',
    'black --diff prod',
    'gofmt -l prod',
    'ruff check prod',
    'ruff format --check prod',
    'terraform fmt -check prod',
    'terraform fmt -write=false prod',
    'terraform -chdir=prod validate',
    'clang-format prod/main.c',
    'shfmt -d prod/run.sh',
    'isort --check-only prod',
    'rubocop prod',
  ]) {
    it(`\`${line}\` only reads there`, () => {
      checkPasses(line);
    });
  }
});
