import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../support/builtCli';
import type { Machine } from '../support/machine';
import { freshMachine } from '../support/machine';
import { plantHome, plantedSecrets } from '../support/plantedHome';

type Row = {
  readonly kind: string;
  readonly name: string;
  readonly at: string;
  readonly key: string;
  readonly environment: { readonly tier: string };
};

let machine: Machine;
beforeEach(() => {
  machine = freshMachine();
});
afterEach(() => {
  machine.remove();
});

function plant(path: string, text: string): void {
  const [folder = ''] = path.split(/\/[^/]*$/);
  mkdirSync(join(machine.home, folder), { recursive: true });
  writeFileSync(join(machine.home, path), text, { mode: 0o600 });
}

function rows(): readonly string[] {
  const { code, out } = runCli(machine, ['reach', '--json']);
  assert.equal(code, 0);
  const { version, rows: found } = JSON.parse(out) as { version: number; rows: readonly Row[] };
  assert.equal(version, 1);
  return found.map(({ kind, name, at, key, environment }) => `${environment.tier} ${key} ${kind} ${name} ${at}`);
}

describe('holdpoint reach', () => {
  it('an empty home reaches nothing', () => {
    assert.equal(runCli(machine, ['reach']).out, 'nothing found that a shell could use\n');
    assert.deepEqual(rows(), []);
  });

  it('profiles, contexts and keys of a home are listed, production first, in text and JSON', () => {
    plantHome(machine);
    const { code, out } = runCli(machine, ['reach']);
    assert.equal(code, 0);
    assert.match(out, /^5 of 1\d identities reach production; 1\d are long-lived keys, 5 of them production\n/);
    assert.match(out, /prod-eu/);
    const [first] = rows();
    assert.equal(first, 'production long-lived kube context prod-eu ~/.kube/config:4');
  });

  it('shows no planted secret', () => {
    plantHome(machine);
    const shown = runCli(machine, ['reach']).out + runCli(machine, ['reach', '--json']).out;
    for (const secret of plantedSecrets) assert.ok(!shown.includes(secret));
  });

  it('configurations of gcloud, subscriptions of Azure and contexts of Docker are rows', () => {
    plant('.config/gcloud/active_config', 'shop');
    plant('.config/gcloud/configurations/config_shop', '[core]\naccount = eve@acme.example\nproject = shop-prod\n');
    plant(
      '.azure/azureProfile.json',
      JSON.stringify({
        subscriptions: [
          {
            id: 'a1',
            name: 'shop-prod',
            state: 'Enabled',
            isDefault: true,
            user: { name: 'eve@acme.example', type: 'user' },
          },
        ],
      }),
    );
    const digest = 'a'.repeat(64);
    plant(
      `.docker/contexts/meta/${digest}/meta.json`,
      JSON.stringify({ Name: 'shop-prod', Endpoints: { docker: { Host: 'ssh://ops@shop-prod.acme.example' } } }),
    );
    const found = rows().join('\n');
    assert.match(found, /gcloud/);
    assert.match(found, /azure/i);
    assert.match(found, /docker context shop-prod/);
  });
});
