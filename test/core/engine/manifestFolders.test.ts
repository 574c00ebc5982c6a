import assert from 'node:assert/strict';
import { testEngine, workspace, type TestEngine } from '../../support/engine';

let engine: TestEngine;
before(async () => {
  engine = await testEngine();
});

const files = {
  [`${workspace}/k8s/web.yaml`]: 'kind: Deployment\nmetadata: {name: web}\n',
  [`${workspace}/host/pod.yml`]: 'kind: Pod\nmetadata: {name: p}\nspec: {hostPID: true}\n',
};

function checkSaid(run: string, verdict: string, says: readonly string[]): void {
  const { findings, decision } = engine.run(run, { files });
  assert.equal(decision.verdict, verdict, run);
  assert.deepEqual(
    findings.filter(({ rule }) => rule.startsWith('kubectl/')).map((one) => one.says),
    says,
    run,
  );
}

describe('a folder of manifests', () => {
  it('is applied and deleted as what its files describe', () => {
    checkSaid('kubectl apply -f k8s', 'allow', ['Applies k8s: deployment web']);
    checkSaid('kubectl apply -f host/', 'ask', ['Applies host/: pod p', 'Gives the machine below it to pod p']);
    checkSaid('kubectl delete -f k8s', 'ask', ['Deletes deployment web']);
  });

  it('holds what the script puts there, and is not told where a part is not known', () => {
    const made = "printf 'kind: Service\\nmetadata: {name: s}\\n' > k8s/s.yaml && kubectl delete -f k8s";
    checkSaid(made, 'ask', ['Deletes deployment web', 'Deletes service s']);
    checkSaid('kubectl delete -R -f k8s', 'ask', ['Deletes every object of k8s']);
  });
});
