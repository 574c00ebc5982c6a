import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reach } from '../../src/cli/reach';
import { freshMachine, type Machine } from '../support/machine';
import { plantHome, plantedSecrets } from '../support/plantedHome';

type Row = { readonly kind: string; readonly name: string; readonly at: string; readonly key: string; tier: string };

describe('holdpoint reach', () => {
  let machine: Machine;
  beforeEach(() => {
    machine = freshMachine();
  });
  afterEach(() => {
    machine.remove();
  });

  async function reached(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<string> {
    let said = '';
    const code = await reach.run(args, {
      stdin: () => Promise.resolve(Buffer.alloc(0)),
      out: (text) => (said += text),
      err: (text) => (said += text),
      env: { ...machine.env, ...env },
      cwd: machine.workspace,
    });
    assert.equal(code, 0);
    return said;
  }

  async function rows(env: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
    const all = JSON.parse(await reached(['--json'], env)) as {
      rows: (Row & { environment: { tier: string } })[];
    };
    return all.rows.map((row) => `${row.environment.tier} ${row.key} ${row.kind} ${row.name} ${row.at}`);
  }

  it('an empty home reaches nothing', async () => {
    assert.equal(await reached(), 'nothing found that a shell could use\n');
  });

  it('answers first, and puts the worst first', async () => {
    plantHome(machine);
    assert.deepEqual((await rows()).slice(0, 7), [
      'production long-lived kube context prod-eu ~/.kube/config:4',
      'production long-lived address with a password DATABASE_URL ~/ws/.env.production:2',
      'production long-lived aws profile acme-prod ~/.aws/credentials:6',
      'production long-lived aws profile deploy ~/.aws/config:1',
      'production long-lived stripe key STRIPE_SECRET_KEY ~/ws/.env.production:1',
      'unknown long-lived aws profile default ~/.aws/credentials:2',
      'unknown long-lived fly token fly ~/.fly/config.yml:1',
    ]);
    assert.match(
      await reached(),
      /^5 of 1\d identities reach production; 1\d are long-lived keys, 5 of them production\n/,
    );
  });

  it('shows no planted secret and no part of one', async () => {
    plantHome(machine);
    const env = {
      AWS_SECRET_ACCESS_KEY: plantedSecrets[0],
      GITHUB_TOKEN: plantedSecrets[5],
      X_PASSWORD: plantedSecrets[8],
    };
    const shown = (await reached([], env)) + (await reached(['--json'], env));
    for (const secret of plantedSecrets) {
      // A prefix that a vendor publishes is no part of the secret.
      const own = secret.replace(/^(?:gho_|npm_|sk_live_)/, '');
      for (let at = 0; at + 6 <= own.length; at += 1) {
        const part = own.slice(at, at + 6);
        assert.ok(!shown.includes(part), `a part of a secret is shown: ${part}`);
      }
    }
  });

  it('a variable counts, and a session token makes a key short-lived', async () => {
    const key = { AWS_SECRET_ACCESS_KEY: plantedSecrets[0] };
    assert.deepEqual(await rows(key), ['unknown long-lived aws key AWS_SECRET_ACCESS_KEY AWS_SECRET_ACCESS_KEY']);
    assert.deepEqual(await rows({ ...key, AWS_SESSION_TOKEN: plantedSecrets[2] }), [
      'unknown short-lived aws key AWS_SECRET_ACCESS_KEY AWS_SECRET_ACCESS_KEY',
    ]);
  });

  it('what is no readable file gives one line', async () => {
    const home = (path: string): string => join(machine.home, path);
    for (const folder of ['.aws', '.kube', '.docker', '.fly']) mkdirSync(home(folder));
    mkdirSync(home('.aws/credentials'));
    execFileSync('mkfifo', [home('.kube/config')]);
    writeFileSync(home('.docker/config.json'), '');
    truncateSync(home('.docker/config.json'), 3 * 1024 * 1024);
    symlinkSync(home('.fly/config.yml'), home('.fly/config.yml'));
    writeFileSync(home('.npmrc'), '//a/:_authToken=12345678');
    chmodSync(home('.npmrc'), 0);
    const said = await reached();
    assert.match(said, /`[^`]*\/\.aws\/credentials` is a folder\n/);
    assert.match(said, /`[^`]*\/\.kube\/config` is no file\n/);
    assert.match(said, /`[^`]*\/\.docker\/config\.json` is too large to be read \(over 1 MiB\)\n/);
    assert.match(said, /`[^`]*\/\.fly\/config\.yml` is a link that leads nowhere\n/);
    if (process.getuid?.() !== 0) assert.match(said, /\.npmrc` may not be read by this user\n/);
    rmSync(home('.npmrc'));
  });

  it('a word too many is a misuse', async () => {
    await assert.rejects(reached(['now']), /one word too many/);
  });
});
