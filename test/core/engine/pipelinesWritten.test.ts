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
