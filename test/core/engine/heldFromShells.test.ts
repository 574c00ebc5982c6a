import assert from 'node:assert/strict';
import type { TestEngine } from '../../support/engine';
import { testEngine, workspace } from '../../support/engine';

let engine: TestEngine;
before(async () => {
  engine = await testEngine();
});

const folder = '.github/workflows';
const workflow = `${workspace}/${folder}/d.yml`;
const destroying = 'terraform destroy -auto-approve';
const pipeline = (step: string): string =>
  `on: push\njobs:\n  d:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ${step}\n`;
const diff = (step: string): string =>
  `--- a/${folder}/d.yml\n+++ b/${folder}/d.yml\n@@ -5,2 +5,2 @@ jobs:\n     steps:\n-      - run: terraform plan\n+      - run: ${step}\n`;

const files = {
  [workflow]: pipeline('terraform plan'),
  [`${workspace}/bad.yml`]: pipeline(destroying),
  [`${workspace}/good.yml`]: pipeline('npm test'),
  [`${workspace}/bad.diff`]: diff(destroying),
  [`${workspace}/good.diff`]: diff('npm test'),
};

/** Whether a shell's line is told of what the pipelines gain that it writes, and so held. */
function checkWritten(script: string, gains: boolean, own: Readonly<Record<string, string>> = {}): void {
  const { findings, decision } = engine.run(script, { files: { ...files, ...own } });
  const told = findings.filter(({ rule }) => rule === 'pipeline/destroys');
  assert.equal(told.length > 0, gains, script);
  if (gains) assert.equal(decision.verdict, 'ask', script);
}

describe('a pipeline that a shell writes is held as one that a tool edits', () => {
  const ways: readonly (readonly [string, (step: string, kind: 'bad' | 'good') => string])[] = [
    ['a here-document', (step) => `cat > ${folder}/new.yml <<'EOF'\n${pipeline(step)}EOF`],
    ['tee', (step) => `tee ${folder}/d.yml > /dev/null <<'EOF'\n${pipeline(step)}EOF`],
    ['a line at its end', (step) => `printf '      - run: %s\\n' '${step}' >> ${folder}/d.yml`],
    ['sed in place', (step) => `sed -i 's/terraform plan/${step}/' ${folder}/d.yml`],
    ['a copy', (_, kind) => `cp ${kind}.yml ${folder}/d.yml`],
    ['a move into the folder', (_, kind) => `mv ${kind}.yml ${folder}/`],
    ['git apply', (_, kind) => `git apply ${kind}.diff`],
    ['patch', (_, kind) => `patch -p1 < ${kind}.diff`],
  ];
  for (const [name, written] of ways) {
    it(name, () => {
      checkWritten(written(destroying, 'bad'), true);
      checkWritten(written('npm test', 'good'), false);
    });
  }

  it('what only goes by another name, or to another place, gains nothing', () => {
    const own = { [workflow]: pipeline(destroying) };
    checkWritten(`mv ${folder}/d.yml ${folder}/deploy.yml`, false, own);
    checkWritten(`cp ${folder}/d.yml /tmp/d.yml.bak`, false, own);
    checkWritten(`cp ${folder}/d.yml ${folder}/second.yml`, true, own);
  });
});

describe('files that a shell takes away are told as by an edit', () => {
  const resource = 'resource "aws_db_instance" "main" {\n  engine = "postgres"\n}\n';
  const one = `${workspace}/db/migrations/20240101000000_one.sql`;
  const two = `${workspace}/db/migrations/20240201000000_two.sql`;
  const own = {
    [`${workspace}/main.tf`]: resource,
    [one]: 'create table a (id int);\n',
    [two]: 'create table b (id int);\n',
  };

  function checkRemoved(script: string, ...rules: readonly string[]): void {
    const { findings } = engine.run(script, { files: own });
    const told = findings.filter(({ stage, rule }) => stage === 'write' && !rule.startsWith('files/'));
    assert.deepEqual(
      told.map(({ rule, effect }) => `${rule} ${effect}`),
      rules,
      script,
    );
  }

  it('a configuration, but not one that goes by another name', () => {
    checkRemoved('rm main.tf', 'terraform/resource-removed delete');
    checkRemoved('mv main.tf database.tf');
    checkRemoved('rm -f gone.tf');
  });

  it('a migration that has run, but not the newest one', () => {
    checkRemoved(`rm ${one}`, 'sql/migration-rewritten update');
    assert.equal(engine.run(`rm ${one}`, { files: own }).decision.verdict, 'ask');
    assert.equal(engine.run(`rm ${two}`, { files: own }).decision.verdict, 'allow');
  });
});
