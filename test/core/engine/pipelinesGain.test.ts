import assert from 'node:assert/strict';
import type { TestEngine } from '../../support/engine';
import { testEngine, workspace } from '../../support/engine';

let engine: TestEngine;
before(async () => {
  engine = await testEngine();
});

/** What an edit of a file says at which line, and whether writing it is held. */
function checkGain(path: string, before: string | null, after: string, expected: readonly string[]): void {
  const { findings, decision } = engine.change([{ path: `${workspace}/${path}`, before, after }]);
  const told = findings.map(({ rule, at }) => `${rule} ${at.start.line + 1}`);
  assert.deepEqual([decision.verdict, ...told], expected, after);
}

const workflow = '.github/workflows/deploy.yml';
const step = (...lines: readonly string[]): string =>
  `on: push\njobs:\n  d:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n${lines.map((line) => `          ${line}\n`).join('')}`;
const plain = step('terraform plan');

describe('what a pipeline gains is held at the write', () => {
  const ends = [
    'terraform destroy -auto-approve',
    'terraform state rm aws_db_instance.main',
    'kubectl delete namespace shop',
    'aws s3 rb s3://shop --force',
    "psql -h db.acme.example -c 'drop table orders'",
    'gcloud sql instances delete shop --quiet',
    'helm uninstall shop',
    'aws rds delete-db-instance --db-instance-identifier "${{ inputs.name }}" --skip-final-snapshot',
  ];
  for (const line of ends) {
    it(line, () => {
      checkGain(workflow, plain, step('terraform plan', line), ['ask', 'pipeline/destroys 8']);
    });
  }

  it('in the pipelines of other forges and servers', () => {
    const line = 'kubectl delete namespace shop';
    checkGain('.gitlab-ci.yml', null, `deploy:\n  script:\n    - ${line}\n`, ['ask', 'pipeline/destroys 3']);
    checkGain('azure-pipelines.yml', null, `steps:\n- script: ${line}\n`, ['ask', 'pipeline/destroys 2']);
    checkGain('Jenkinsfile', null, `node {\n  sh '${line}'\n}\n`, ['ask', 'pipeline/destroys 2']);
  });

  it('a secret that it had not before', () => {
    const env = `${plain}        env:\n          TOKEN: \${{ secrets.NPM_TOKEN }}\n`;
    checkGain(workflow, plain, env, ['ask', 'pipeline/gains-secret 9']);
    checkGain(workflow, env, env.replace('TOKEN:', 'OTHER:'), ['allow']);
    checkGain(workflow, plain, `${plain}        env:\n          T: \${{ secrets.GITHUB_TOKEN }}\n`, ['allow']);
    const call = 'on: push\njobs:\n  d:\n    uses: acme/deploy/.github/workflows/d.yml@v1\n';
    checkGain(workflow, call, `${call}    secrets: inherit\n`, ['ask', 'pipeline/gains-secret 5']);
  });
});

describe('what a pipeline may gain', () => {
  const ordinary = [
    'terraform plan -out=tfplan',
    'terraform apply tfplan',
    'kubectl apply -f k8s/',
    'npm ci && npm test',
    'rm -rf dist',
    'docker compose down',
    'echo "kubectl delete namespace shop"',
    'aws s3 sync dist s3://site',
  ];
  for (const line of ordinary) {
    it(line, () => {
      checkGain(workflow, plain, step('terraform plan', line), ['allow']);
    });
  }

  it('destruction that it had already, in another order or step', () => {
    const had = step('kubectl delete namespace shop', 'npm test');
    checkGain(workflow, had, step('npm test', 'kubectl delete namespace shop'), ['allow']);
  });

  it('a name that only says so', () => {
    const named = plain.replace('- run:', '- name: kubectl delete namespace shop\n        run:');
    checkGain(workflow, plain, named, ['allow']);
  });
});

describe('a migration', () => {
  const path = `${workspace}/migrations/001_shop.sql`;
  const edit = { path, before: 'CREATE TABLE a (id int);\n', after: 'CREATE TABLE a (id bigint);\n' };

  it('that has run is not edited without a yes', () => {
    const files = { [path]: edit.after, [`${workspace}/migrations/002_more.sql`]: 'CREATE TABLE b (id int);\n' };
    const { decision } = engine.change([edit], { files });
    assert.equal(decision.verdict, 'ask');
  });

  it('that is the newest may still be edited', () => {
    assert.equal(engine.change([edit], { files: { [path]: edit.after } }).decision.verdict, 'allow');
  });
});
