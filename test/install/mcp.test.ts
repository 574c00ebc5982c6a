import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { init } from '../../src/cli/init';
import { refreshMcpLauncher } from '../../src/shellguard/installMcpLauncher';
import { freshGround } from './support/ground';
import type { Ground } from './support/ground';

const cursor = `{
  "mcpServers": {
    // mine
    "db": { "command": "npx", "args": ["-y", "server", "--flag"], "env": { "A": "1" } },
    "bare": {"command":"run-me"},
    "near": {
      "type": "sse",
      "url": "http://localhost:9/mcp"
    },
    "far": { "url": "https://far.example/mcp" },
    "signed": { "url": "http://127.0.0.1:1/", "headers": { "Authorization": "Bearer x" } },
  }
}`;

const codex = `# c
[mcp_servers.db]
command = "npx" # why
args = [
  "-y",
  "s",
]
env = { A = "1" }
[mcp_servers."a b"]
url = "http://127.0.0.1:3/"
[tools]
x = 1
`;

describe('servers of tools behind Holdpoint', () => {
  let ground: Ground;
  beforeEach(() => {
    ground = freshGround();
  });
  afterEach(() => {
    ground.remove();
  });

  const run = (...args: readonly string[]) => {
    const done = init(args, ground.ports, { cwd: ground.workspace, person: null });
    assert.equal(done.exitCode, 0, done.stderr);
    return done;
  };

  function checkThereAndBack(
    file: string,
    text: string,
    contains: readonly string[],
    scope: readonly string[] = [],
  ): void {
    ground.put(file, text);
    run('--mcp', '--yes', ...scope);
    const wrapped = ground.text(file);
    for (const part of contains) assert.ok(wrapped.includes(part), `${part} in ${wrapped}`);
    run('--mcp', '--yes', ...scope);
    assert.equal(ground.text(file), wrapped, 'the second time changes nothing');
    run('--mcp', '--remove', '--yes', ...scope);
    assert.equal(ground.text(file), text);
  }

  it('programs and addresses on this machine are started through it; what signs in stays', () => {
    checkThereAndBack('.cursor/mcp.json', cursor, [
      '"args": ["--server", "db", "--", "npx", "-y", "server", "--flag"]',
      '"args": ["--server", "bare", "--", "run-me"]',
      '"args": ["--server", "near", "--url", "http://localhost:9/mcp"]',
      '"type": "stdio"',
      '"far": { "url": "https://far.example/mcp" }',
      '"headers": { "Authorization": "Bearer x" }',
      '// mine',
    ]);
  });

  it('what stays is told', () => {
    ground.put('.cursor/mcp.json', cursor);
    assert.match(run('--mcp', '--yes').stdout, /note: far in ~\/\.cursor\/mcp\.json signs in or stands elsewhere/);
  });

  it('the tables of TOML too, comments elsewhere kept', () => {
    checkThereAndBack('.codex/config.toml', codex, [
      'args = ["--server", "db", "--", "npx", "-y", "s"]',
      'args = ["--server", "a b", "--url", "http://127.0.0.1:3/"]',
      'env = { A = "1" }',
      '# c\n',
    ]);
  });

  it('a table that cannot be edited without touching anything else stays', () => {
    const inline = 'mcp_servers = { db = { command = "npx" } }\n';
    ground.put('.codex/config.toml', inline);
    run('--mcp', '--yes');
    assert.equal(ground.text('.codex/config.toml'), inline);
  });

  it('one list of words, under a name of another kind', () => {
    const text = '{ "mcp": { "db": { "type": "local", "command": ["npx", "s"], "enabled": true } } }\n';
    checkThereAndBack('.config/opencode/opencode.json', text, ['"--server", "db", "--", "npx", "s"], "enabled": true']);
  });

  it('servers of one project of the user', () => {
    const text = '{"numStartups":3,"projects":{"/w":{"mcpServers":{"db":{"type":"stdio","command":"npx","args":[]}}}}}';
    checkThereAndBack('.claude.json', text, ['["--server", "db", "--", "npx"]', '"numStartups":3']);
  });

  it("a workspace's servers by the launcher of each member", () => {
    const text = '{"servers": {"db": {"command": "npx", "args": ["s"]}}}\n';
    const contains = ['"command": "/bin/sh"', 'holdpoint/bin/mcp ', '"--server", "db", "--", "npx", "s"'];
    checkThereAndBack(join(ground.workspace, '.vscode/mcp.json'), text, contains, ['--workspace']);
  });

  it('an entry that was edited since goes back to what it says now', () => {
    ground.put('.cursor/mcp.json', cursor);
    run('--mcp', '--yes');
    ground.put(
      '.cursor/mcp.json',
      ground.text('.cursor/mcp.json').replace('"--flag"', '"--other"').replace('// mine', '// ours'),
    );
    run('--mcp', '--remove', '--yes');
    const left = ground.text('.cursor/mcp.json');
    assert.equal(left, cursor.replace('"--flag"', '"--other"').replace('// mine', '// ours'));
  });

  it('two that share a file leave it one by one', () => {
    const text = '{ "mcpServers": { "db": { "command": "npx" } } }';
    ground.put('.gemini/settings.json', text);
    ground.put('.claude/settings.json', '{}');
    run('--mcp', '--yes');
    run('--agent', 'claude-code');
    run('--agent', 'claude-code', '--remove');
    assert.match(ground.text('.gemini/settings.json'), /--server/);
    run('--remove', '--yes');
    assert.equal(ground.text('.gemini/settings.json'), text);
    assert.equal(ground.text('.claude/settings.json'), '{}');
  });

  for (const [file, text, line] of [
    ['.cursor/mcp.json', '{\n  "mcpServers": {\n', 3],
    ['.codex/config.toml', 'a = 1\nb = [\n', 3],
  ] as const) {
    it(`${file} that cannot be read is named with its line and stays`, () => {
      ground.put(file, text);
      const { exitCode, stderr } = init(['--mcp', '--yes'], ground.ports);
      assert.equal(exitCode, 3);
      assert.match(stderr, /^holdpoint: cannot edit .+: not valid \w+ \(line \d\); nothing was changed\n$/);
      assert.ok(stderr.includes(`(line ${line})`), stderr);
      assert.equal(ground.text(file), text);
    });
  }

  it('an installed launcher is brought up to date, and none is made where there is none', () => {
    const launcher = join(ground.home, '.local/share/holdpoint/bin/mcp');
    refreshMcpLauncher(ground.ports);
    assert.ok(!existsSync(launcher));
    ground.put('.cursor/mcp.json', cursor);
    run('--mcp', '--yes');
    const before = readFileSync(launcher, 'utf8');
    refreshMcpLauncher({ ...ground.ports, node: '/elsewhere/node' });
    assert.match(readFileSync(launcher, 'utf8'), /\/elsewhere\/node/);
    assert.equal(statSync(launcher).mode & 0o777, 0o555);
    refreshMcpLauncher(ground.ports);
    assert.equal(readFileSync(launcher, 'utf8'), before);
  });

  it('the launcher hands every word on to the command line', () => {
    ground.put('.cursor/mcp.json', cursor);
    run('--mcp', '--yes');
    const launcher = join(ground.home, '.local/share/holdpoint/bin/mcp');
    const ran = spawnSync(launcher, ['--server', 'db', '--', 'a b'], { encoding: 'utf8', env: {} });
    assert.deepEqual([ran.status, ran.stderr], [2, 'judged\n']);
  });
});
