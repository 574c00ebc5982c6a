import assert from 'node:assert/strict';
import { testEngine, type TestEngine, type World } from '../../support/engine';

let engine: TestEngine | null = null;

/** The rules of what a line does, each once; and the verdict on it. */
function checkCarried(rows: readonly (readonly [run: string, expected: string])[], world: World = {}): void {
  for (const [run, expected] of rows) {
    assert.ok(engine !== null);
    const { findings, decision } = engine.run(run, world);
    assert.equal(`${decision.verdict}: ${[...new Set(findings.map(({ rule }) => rule))].join(' ')}`, expected, run);
  }
}

const SEND = 'aws ssm send-command --document-name AWS-RunShellScript --instance-ids i-1 --parameters';

describe('lines that a cloud carries to a machine', () => {
  before(async () => {
    engine = await testEngine();
  });

  it('are read as if they had been typed there', () => {
    checkCarried([
      [`${SEND} 'commands=["uptime","rm -rf /srv/data"]'`, 'ask: aws/run files/outside'],
      [`${SEND} '{"commands":["rm -rf /srv/data"]}'`, 'ask: aws/run files/outside'],
      [`${SEND} commands=uptime`, 'allow: aws/run'],
      [`${SEND} 'executionTimeout=60,commands="df -h"'`, 'allow: aws/run'],
      [
        'aws ssm send-command --document-name AWS-RunPowerShellScript --targets Key=tag:a,Values=b --parameters \'commands=["Remove-Item C:\\\\data -Recurse"]\'',
        'ask: aws/run files/outside',
      ],
      ['aws ecs execute-command --cluster c --task t --interactive --command "ls /srv"', 'allow: aws/run'],
      [
        `aws ecs run-task --cluster c --task-definition t --overrides '{"containerOverrides":[{"name":"a","command":["rm","-rf","/srv/data"]}]}'`,
        'ask: aws/run files/outside',
      ],
      [
        `aws ecs run-task --cluster c --task-definition t --overrides '{"containerOverrides":[{"name":"a","command":["sh","-c","ls /srv"]}]}'`,
        'allow: aws/run',
      ],
      ['az vm run-command invoke -g s -n web --command-id RunShellScript --scripts uptime', 'allow: az/run'],
      [
        'az vm run-command invoke -g s -n web --command-id RunPowerShellScript --scripts "Get-Service"',
        'allow: az/run',
      ],
      ['az vm run-command invoke -g s -n web --scripts uptime "rm -rf /srv/data"', 'ask: az/run files/outside'],
      ['az aks command invoke -g s -n main -c "kubectl get pods"', 'allow: az/run'],
      ['az aks command invoke -g s -n main -c "kubectl delete ns prod"', 'ask: az/run kubectl/delete'],
      ['gcloud beta compute ssh vm-1 --command="rm -rf /srv/data"', 'ask: gcloud/run files/outside'],
    ]);
  });

  it('that stand in a file are read from it', () => {
    const files = {
      '/proj/app/fix.sh': 'rm -rf /srv/data\n',
      '/proj/app/p.json': '{"commands":["uptime"]}',
      '/proj/app/items.json': '{"orders":[{"DeleteRequest":{"Key":{}}}]}',
      '/proj/app/new.json': '{"orders":[{"PutRequest":{"Item":{}}}]}',
    };
    checkCarried(
      [
        ['az vm run-command invoke -g s -n web --scripts @fix.sh', 'ask: az/run files/outside'],
        [`${SEND} file://p.json`, 'allow: aws/run'],
        ['aws dynamodb batch-write-item --request-items file://items.json', 'ask: aws/delete'],
        ['aws dynamodb batch-write-item --request-items file://new.json', 'allow: aws/update'],
        ['cd "$X" && aws dynamodb batch-write-item --request-items file://new.json', 'allow: aws/update'],
      ],
      { files },
    );
  });

  it('that are not known, a shell alone, and other documents stay what they were', () => {
    checkCarried([
      [`${SEND} commands="$LINE"`, 'ask: aws/execute'],
      [`${SEND} workingDirectory=/srv`, 'ask: aws/execute'],
      [`${SEND} '{"commands":7}'`, 'ask: aws/execute'],
      ['aws ssm send-command --document-name AWS-UpdateAgent --instance-ids i-1', 'ask: aws/execute'],
      ['aws ssm start-session --target i-1', 'ask: aws/execute'],
      ['aws ecs execute-command --cluster c --task t --interactive --command /bin/bash', 'ask: aws/execute'],
      ['az aks command invoke -g s -n main --command "$LINE"', 'ask: az/execute'],
      ['gcloud app instances ssh i-1 --service web --version v1', 'allow: '],
    ]);
  });
});
