import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { init } from '../../src/cli/init';
import { mcpOffer } from '../../src/install/offers';
import { openInstallation } from '../../src/install/offer';
import { cmdLines } from '../../src/shellguard/cmdText';
import type { InstallPorts } from '../../src/shellguard/installPorts';

const node = 'C:\\Program Files\\nodejs\\node.exe';

describe('servers of tools behind Holdpoint, on Windows', () => {
  let root: string;
  let ports: InstallPorts;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'hp-windows-'));
    ports = {
      env: {},
      home: root,
      platform: 'win32',
      node,
      isElectron: false,
      dist: join(root, 'dist'),
      version: '1.0.0',
    };
  });
  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  function put(path: string, text: string): string {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  }

  const launcher = (): string => join(root, 'AppData', 'Local', 'Holdpoint', 'data', 'bin', 'mcp.cjs');

  it('are started by Node, which is told every word as it was, and go back byte for byte', () => {
    const text = '{ "servers": { "db": { "command": "npx", "args": ["-y", "a server", "%PATH%"] } } }\r\n';
    const file = put('AppData/Roaming/Code/User/mcp.json', text);
    const { edits } = mcpOffer(null, openInstallation(ports)) ?? { edits: [] };
    assert.deepEqual(
      edits.map(({ path }) => path),
      [file],
    );
    for (const { edit, command } of edits) {
      const wrapped = edit.install(text, command);
      const entry = (JSON.parse(wrapped) as { servers: { db: unknown } }).servers.db;
      const words = [launcher(), '--server', 'db', '--', 'npx', '-y', 'a server', '%PATH%'];
      assert.deepEqual(entry, { command: node, args: words });
      assert.ok(edit.present(wrapped));
      assert.equal(edit.install(wrapped, command), wrapped);
      assert.deepEqual(JSON.parse(edit.remove(wrapped) ?? ''), {
        servers: { db: { command: 'npx', args: ['-y', 'a server', '%PATH%'] } },
      });
    }
  });

  it('are left to whoever has a Node, where an editor’s runtime installs', () => {
    put('.cursor/mcp.json', '{ "mcpServers": { "db": { "command": "npx" } } }');
    assert.equal(mcpOffer(null, openInstallation({ ...ports, isElectron: true })), null);
  });

  it('the launcher starts the current runtime, and says when that is gone', () => {
    put('dist/cli.js', 'console.error(process.argv.slice(2).join("|")); process.exitCode = 5;');
    put('.cursor/mcp.json', '{ "mcpServers": { "db": { "command": "npx" } } }');
    const done = init(['--mcp', '--yes'], ports);
    assert.equal(done.exitCode, 0, done.stderr);
    const words = ['--server', 'db', '--', 'a b'];
    const ran = spawnSync(process.execPath, [launcher(), ...words], { encoding: 'utf8' });
    assert.deepEqual([ran.status, ran.stderr], [5, 'mcp|--server|db|--|a b\n']);
    const current = join(root, 'AppData/Local/Holdpoint/data/runtime/current');
    assert.match(readFileSync(current, 'utf8'), /^1\.0\.0-/);
    writeFileSync(current, cmdLines(['gone']));
    const lost = spawnSync(process.execPath, [launcher(), ...words], { encoding: 'utf8' });
    assert.equal(lost.status, 126);
    assert.match(lost.stderr, /run "holdpoint init" again/);
  });
});
