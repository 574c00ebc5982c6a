import assert from 'node:assert/strict';
import { agents } from '../../src/agents/index.generated';
import { init } from '../../src/cli/init';
import { byHand, mayWrite } from '../../src/install/byHand';
import { openLedger } from '../../src/install/ledger';
import { pinsOffer, workspaceOffer } from '../../src/install/offers';
import type { InstallPorts } from '../../src/shellguard/installPorts';

const ports = (home: string): InstallPorts => ({
  env: {},
  home,
  platform: 'win32',
  node: 'C:\\Program Files\\nodejs\\node.exe',
  isElectron: false,
  dist: '/nowhere',
  version: '1.0.0',
});

describe('`init` on Windows says what it does not do there, and writes nothing', () => {
  const says: Readonly<Record<string, readonly [args: readonly string[], home: string, says: RegExp]>> = {
    'a team’s servers of tools': [['--mcp', '--workspace'], 'C:\\Users\\ada', /leave `--workspace` out/],
    'a folder that cmd.exe takes apart': [['--agent', 'kiro'], 'C:\\Users\\R&D', /has a `&`/],
    'a machine without cmd.exe': [['--agent', 'kiro'], 'C:\\Users\\ada', /cmd\.exe` is missing/],
  };
  for (const [name, [args, home, told]] of Object.entries(says)) {
    it(name, () => {
      const { exitCode, stdout, stderr } = init(args, ports(home));
      assert.deepEqual([exitCode, stdout], [3, '']);
      assert.match(stderr, told);
    });
  }
});

describe('what a team shares and an administrator pins, on Windows', () => {
  it('a workspace’s hook is offered where its file names a command for Windows too', () => {
    const offered = agents.flatMap((agent) =>
      agent.surfaces.flatMap((surface) => workspaceOffer(agent, surface, '/w', 'win32')?.title ?? []),
    );
    assert.deepEqual([...new Set(offered)], ['GitHub Copilot in this workspace', 'Windsurf in this workspace']);
  });

  it('a shared file starts each member’s own launcher on either system', () => {
    const copilot = agents.find(({ id }) => id === 'copilot');
    assert.ok(copilot !== undefined);
    for (const { edit, command } of workspaceOffer(copilot, 'all', '/w', 'win32')?.edits ?? []) {
      const text = edit.install(null, command);
      assert.match(text, /XDG_DATA_HOME/);
      assert.match(text, /LOCALAPPDATA\\\\Holdpoint\\\\data\\\\bin\\\\hook\.cmd/);
      assert.equal(edit.install(text, command), text);
      assert.ok(edit.present(text));
      assert.equal(edit.remove(text), null);
    }
  });

  const home = 'C:\\Users\\ada';
  const ledger = openLedger({ hooks: '/nowhere/a', others: '/nowhere/b' });
  const installation = { ports: ports(home), never: { commands: [], paths: [] }, ledger };

  it('pins stand where each agent documents them, and are written by an administrator’s PowerShell', () => {
    const pins = agents.flatMap((agent) => pinsOffer(agent, agent.surfaces[0], installation)?.edits ?? []);
    assert.equal(pins.length, 4);
    for (const { path, shown, edit, command } of pins) {
      assert.ok(!mayWrite(path));
      assert.match(path, /^C:\\(?:Program Files|ProgramData)\\/);
      const after = edit.install(null, command);
      const change = { path, shown, before: null, after, says: '', isDone: false, carryOut: () => () => undefined };
      const [folder, write] = byHand(change).split('\n');
      assert.match(folder ?? '', /^New-Item -ItemType Directory -Force -Path 'C:\\Program/);
      assert.ok(write?.startsWith(`[IO.File]::WriteAllBytes('${path}', `));
      const bytes = /FromBase64String\('([^']*)'\)/.exec(write ?? '')?.[1] ?? '';
      assert.equal(Buffer.from(bytes, 'base64').toString('utf8'), after);
      assert.equal(byHand({ ...change, after: null }), `Remove-Item -LiteralPath '${path}'\n`);
    }
  });
});
