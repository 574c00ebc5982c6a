import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { surroundingsOf } from '../../src/node/surroundings/surroundingsOf';
import { freshMachine, type Machine } from '../support/machine';

describe('the surroundings of a folder', () => {
  let machine: Machine;
  beforeEach(() => {
    machine = freshMachine();
  });
  afterEach(() => {
    machine.remove();
  });

  function write(path: string, text: string): void {
    const file = join(machine.home, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const here = (variables: Readonly<Record<string, string>> = {}) =>
    surroundingsOf({ home: machine.home, workspaces: [machine.workspace], variables }, machine.workspace);

  it('several kubeconfig files are merged, and all their contexts known', () => {
    write('a', 'contexts:\n- name: x\n  context: {cluster: c, namespace: n, user: u}\ncurrent-context: x\n');
    write(
      'b',
      'contexts:\n- {name: y, context: {cluster: c}}\n- {name: x}\n- 7\nclusters:\n- {name: c, cluster: {server: https://s}}\n',
    );
    const { kube } = here({ KUBECONFIG: `${machine.home}/a:${machine.home}/b:${machine.home}/none` });
    assert.deepEqual(kube, {
      context: 'x',
      namespace: 'n',
      server: 'https://s',
      ...{ user: 'u', cluster: 'c', helper: [] },
      others: [{ context: 'y', namespace: null, server: 'https://s', user: null, cluster: 'c', helper: [] }],
    });
  });
  it('a user is told by what its token’s program is told', () => {
    const secrets = '{name: API_KEY, value: prod-a}';
    const args = '[get-token, --client-secret, prod-b, --token=prod-c, --cluster, monkey]';
    const exec = `{command: aws, args: ${args}, env: [{name: AWS_PROFILE, value: acme-prod}, ${secrets}, 7]}`;
    const users = `users:\n- {name: u, user: {exec: ${exec}}}\n`;
    write('k', `${users}contexts:\n- {name: x, context: {user: u}}\ncurrent-context: x\n`);
    assert.deepEqual(here().kubeIn?.([`${machine.home}/k`])?.helper, [
      ...['get-token', '--cluster', 'monkey', 'acme-prod'],
    ]);
  });
  it('a broken kubeconfig and none at all tell no context', () => {
    assert.equal(here().kube, null);
    write('.kube/config', 'contexts: [\n');
    assert.equal(here().kube, null);
  });
  it('the contexts of docker are told with their addresses', () => {
    const meta = (name: string, text: string): void => {
      write(`.docker/contexts/meta/${name}/meta.json`, text);
    };
    assert.deepEqual(here().dockerContexts, []);
    meta('a', '{"Name":"eu","Endpoints":{"docker":{"Host":"ssh://me@prod-1"}}}');
    meta('b', '{"Name":"x"}');
    meta('c', '{');
    meta('d', '7');
    assert.deepEqual(here().dockerContexts, [{ name: 'eu', host: 'ssh://me@prod-1' }]);
  });
  it('the stack that Pulumi selected is found by project and place', () => {
    assert.equal(here().pulumiStack, null);
    write('ws/Pulumi.yaml', 'name: web\n');
    assert.equal(here().pulumiStack, null);
    const file = join(machine.workspace, 'Pulumi.yaml');
    const digest = createHash('sha1').update(file).digest('hex');
    write(`.pulumi/workspaces/web-${digest}-workspace.json`, '{"stack":"acme/web/prod"}');
    assert.equal(here().pulumiStack, 'acme/web/prod');
    write(`.pulumi/workspaces/web-${digest}-workspace.json`, '[');
    assert.equal(here().pulumiStack, null);
    write(`.pulumi/workspaces/web-${digest}-workspace.json`, '7');
    assert.equal(here().pulumiStack, null);
  });
  it('a workspace of Terraform is told unless it is the default', () => {
    write('ws/.terraform/environment', 'prod');
    assert.equal(here().terraformWorkspace, 'prod');
    write('ws/.terraform/environment', 'default');
    assert.equal(here().terraformWorkspace, null);
  });
});
