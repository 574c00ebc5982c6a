import assert from 'node:assert/strict';
import type { TestEngine, World } from '../../support/engine';
import { testEngine, workspace } from '../../support/engine';

let engine: TestEngine;
before(async () => {
  engine = await testEngine();
});

type Row = readonly [situation: string, script: string, verdict: string, world?: World];

function checkVerdicts(rows: readonly Row[]): void {
  for (const [situation, script, verdict, world] of rows) {
    it(situation, () => {
      const { decision } = engine.run(script, world);
      const confirm = decision.verdict === 'ask' && decision.confirm !== 'click' ? ` ${decision.confirm}` : '';
      assert.equal(`${decision.verdict}${confirm}`, verdict, JSON.stringify(decision.because));
    });
  }
}

const production: World = { variables: { AWS_PROFILE: 'acme-prod' } };

describe('what an agent runs', () => {
  checkVerdicts([
    ['a production stack is deleted', 'aws cloudformation delete-stack --stack-name ce-api-prod', 'ask type-name'],
    ['the stack is read', 'aws cloudformation describe-stacks --stack-name ce-api-prod', 'allow'],
    [
      'a wrapper hides nothing',
      'sudo timeout 5 env A=b aws cloudformation delete-stack --stack-name ce-api-prod',
      'ask type-name',
    ],
    [
      'a shell inside hides nothing',
      `sh -c 'cd infra && terraform destroy -auto-approve'`,
      'ask type-name',
      production,
    ],
    [
      'inline Python hides nothing',
      `python3 -c "import boto3; boto3.client('cloudformation').delete_stack(StackName='ce-api-prod')"`,
      'ask type-name',
    ],
    [
      'inline JavaScript hides nothing',
      `node -e "require('child_process').execSync('terraform destroy -auto-approve')"`,
      'ask type-name',
      production,
    ],
    ['a plan is left alone', 'terraform plan -out=tfplan', 'allow', production],
    ['a mention is left alone', `echo "terraform destroy -auto-approve"`, 'allow', production],
    ['a search is left alone', `grep -rn 'rm -rf /' docs/`, 'allow', production],
    ['a test run is left alone', 'npm test', 'allow', production],
    ['a commit is left alone', `git commit -am 'remove kubectl delete ns prod from runbook'`, 'allow', production],
    ['the home folder is never removed', 'rm -rf ~', 'deny'],
    ['a dynamic program name is asked about', '$TOOL destroy', 'ask'],
    [
      'nobody there to ask means no',
      'aws cloudformation delete-stack --stack-name ce-api-prod',
      'deny',
      { actor: { attended: false } },
    ],
  ]);
});

describe('session memory', () => {
  const script = 'aws cloudformation delete-stack --stack-name web';

  it('an exported profile decides the environment of the next command', () => {
    const first = engine.run('export AWS_PROFILE=acme-prod');
    assert.equal(first.decision.verdict, 'allow');
    const { findings } = engine.run(script, { session: first.afterwards.session });
    assert.deepEqual(
      findings.map((finding) => finding.target.environment.tier),
      ['production'],
    );
    assert.deepEqual(
      findings.flatMap((finding) => finding.target.environment.evidence),
      ['AWS_PROFILE=acme-prod'],
    );
  });

  it('without it the environment is unknown', () => {
    assert.deepEqual(
      engine.run(script).findings.map((finding) => finding.target.environment.tier),
      ['unknown'],
    );
  });

  it('a context chosen earlier in the same line counts', () => {
    const { findings } = engine.run('kubectl config use-context prod-eu && kubectl delete namespace shop');
    assert.deepEqual(
      findings.map((finding) => finding.target.environment.tier),
      ['production'],
    );
  });
});

describe('what a pass is bound to', () => {
  it('what was not seen through is bound to its text', () => {
    const long = (end: string): string => `cat <<EOF\n${'x'.repeat(2_000_000)}${end}\nEOF`;
    assert.notDeepEqual(engine.run(long('a')).identity, engine.run(long('b')).identity);
    assert.notDeepEqual(engine.run('eval "$A"').identity, engine.run('eval "$B"').identity);
    assert.deepEqual(engine.run('eval "$A"').identity, engine.run('eval "$A"').identity);
  });

  it('the content of a script that would run is part of the identity', () => {
    const world = (text: string): World => ({ files: { [`${workspace}/deploy.sh`]: text } });
    const identity = (text: string): readonly string[] => engine.run('bash deploy.sh', world(text)).identity;
    assert.notDeepEqual(identity('terraform destroy'), identity('terraform destroy -auto-approve'));
  });
});
