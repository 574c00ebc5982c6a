import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { opencode } from '../../src/agents/opencode';
import { pluginText } from '../../src/agents/opencode/pluginText';

/** Loads the plugin as OpenCode does, runs its hook once and prints what came of it. */
const host = `
import { pathToFileURL } from 'node:url';
const { Holdpoint } = await import(pathToFileURL(process.argv[2]).href);
const hooks = await Holdpoint({ directory: process.cwd(), client: {} });
await hooks.config(JSON.parse(process.argv[3]));
const args = process.argv[4] === 'circular' ? {} : { command: 'ls' };
if (process.argv[4] === 'circular') args.self = args;
try {
  await hooks['tool.execute.before']({ tool: 'bash', sessionID: 's', callID: 'c' }, { args });
  console.log('runs');
} catch (error) {
  console.log('thrown: ' + error.message);
}
`;

describe('The plugin of OpenCode', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "holdpoint opencode's "));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function cameOf(body: string | null, config: unknown = {}, args = 'plain', seconds = 20): string {
    const launcher = join(folder, 'hook');
    if (body !== null) writeFileSync(launcher, body, { mode: 0o755 });
    const plugin = join(folder, 'holdpoint.mjs');
    writeFileSync(plugin, pluginText([launcher, '--agent', 'opencode'], seconds));
    writeFileSync(join(folder, 'host.mjs'), host);
    const asked = [join(folder, 'host.mjs'), plugin, JSON.stringify(config), args];
    return spawnSync(process.execPath, asked, { cwd: folder, encoding: 'utf8' }).stdout;
  }

  const sh = (lines: string): string => `#!/bin/sh\n${lines}\n`;
  const failed = (how: string): string => `thrown: holdpoint: the hook ${how}, so the call is refused\n`;

  for (const [name, body, expected] of [
    ['a yes runs the tool', sh(`cat >/dev/null; echo '{"decision":"allow"}'`), 'runs\n'],
    ['a no is thrown with its reason', sh('cat >/dev/null; echo "held as H-1" >&2; exit 2'), 'thrown: held as H-1\n'],
    [
      'a yes with a failing exit code is a no',
      sh(`echo '{"decision":"allow"}'; exit 1`),
      failed('ended with exit code 1 and no answer'),
    ],
    [
      'a launcher that is killed is a no',
      sh(`echo '{"decision":"allow"}'; kill -9 $$`),
      failed('ended with exit code null and no answer'),
    ],
    ['silence is a no', sh('exit 0'), failed('ended with exit code 0 and no answer')],
    [
      'junk is a no',
      sh('echo "{\\"decision\\":\\"allow\\"} and more"'),
      failed('ended with exit code 0 and no answer'),
    ],
    ['a foreign dialect is a no', sh(`echo '{"cancel":false}'`), failed('ended with exit code 0 and no answer')],
  ] as const) {
    it(name, () => {
      assert.equal(cameOf(body), expected);
    });
  }

  it('a missing launcher is a no', () => {
    assert.match(cameOf(null), /^thrown: holdpoint: the hook did not start \(.*ENOENT\), so the call is refused\n$/);
  });

  it('a launcher that cannot be executed is a no', () => {
    writeFileSync(join(folder, 'hook'), 'x', { mode: 0o644 });
    assert.match(cameOf(null), /^thrown: /);
  });

  it('a launcher that hangs is killed and is a no', () => {
    assert.equal(cameOf(sh('echo $$ >pid; exec sleep 300'), {}, 'plain', 1), failed('took longer than 1 seconds'));
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
    assert.throws(() => process.kill(pid, 0), 'the launcher still runs');
  });

  it('arguments that are no JSON are a no', () => {
    assert.match(cameOf(sh(`echo '{"decision":"allow"}'`), {}, 'circular'), /^thrown: /);
  });

  it('sends the call with the folder and the names of the servers, which the adapter reads', () => {
    cameOf(sh('cat >in; echo "$@" >args'), { mcp: { db: {}, 'my db': {} } });
    const sent = readFileSync(join(folder, 'in'), 'utf8');
    const read = { tool: 'bash', sessionID: 's', callID: 'c', args: { command: 'ls' } };
    const { directory, ...rest } = JSON.parse(sent) as Record<string, unknown>;
    assert.deepEqual(rest, { ...read, servers: ['db', 'my db'] });
    assert.equal(typeof directory, 'string');
    assert.equal(readFileSync(join(folder, 'args'), 'utf8'), '--agent opencode\n');
    const call = opencode.read(sent, 'cli', { read: () => null, cwd: '/', variables: {} });
    assert.equal(call.kind === 'call' && call.operations.length, 1);
  });

  it('comes and goes whole, and leaves the file of another alone', () => {
    const command = ['/home/me/.local/share/holdpoint/bin/hook', '--agent', 'opencode'] as const;
    for (const edit of [...opencode.settings('cli'), ...(opencode.workspaceSettings?.('cli') ?? [])]) {
      const text = edit.install(null, command);
      assert.equal(edit.install(text, command), text);
      assert.deepEqual([edit.present(text), edit.present(null), edit.remove(text)], [true, false, null]);
      const foreign = 'export const Other = async () => ({});\n';
      assert.throws(() => edit.install(foreign, command), /not of Holdpoint/);
      assert.deepEqual([edit.present(foreign), edit.remove(foreign)], [false, foreign]);
    }
  });
});
