import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { contributes } from '../../package.json';
import { init } from '../../src/cli/init';
import { hasUserHook, pluginFiles } from '../../src/install/editorPlugin';
import { standPlugin } from '../../src/install/standPlugin';
import { hookLauncherPath } from '../../src/shellguard/hookLauncherPath';
import { installFolders } from '../../src/shellguard/installPorts';
import { freshGround } from './support/ground';
import type { Ground } from './support/ground';

const root = resolve(__dirname, '../..');

describe('the agent plugin of the extension', () => {
  let ground: Ground;
  beforeEach(() => {
    ground = freshGround();
  });
  afterEach(() => {
    ground.remove();
  });

  const given = () => ({ env: { HOME: ground.home, PATH: '' }, dist: ground.ports.dist, version: '0.1.0' });
  const connect = (...args: readonly string[]): void => {
    const done = init(['--agent', 'copilot', ...args], ground.ports);
    assert.equal(done.exitCode, 0, done.stderr);
  };

  function checkOne(speaks: boolean): void {
    assert.equal(hasUserHook(ground.home), !speaks, 'the user’s own hook');
    assert.equal(standPlugin(given()).speaks, speaks, 'the plugin');
  }

  it('speaks exactly while the user’s own hook does not', () => {
    checkOne(true);
    connect();
    checkOne(false);
    connect('--remove');
    checkOne(true);
  });

  it('keeps quiet for a hook in a file of another name, and speaks beside hooks of others and a broken file', () => {
    ground.put('.copilot/hooks/theirs.json', '{"hooks":{"PreToolUse":[{"type":"command","command":"true"}]}}');
    checkOne(true);
    ground.put('.copilot/hooks/broken.json', '{"hooks":');
    checkOne(true);
    connect();
    ground.put('.copilot/hooks/other.json', ground.text('.copilot/hooks/holdpoint.json'));
    ground.put('.copilot/hooks/holdpoint.json', '{}');
    checkOne(false);
  });

  it('keeps quiet where no launcher can be put in place', () => {
    ground.put('.local/share/holdpoint', 'a file where the folder would be');
    assert.equal(standPlugin(given()).speaks, false);
  });

  it('is contributed under the condition that the extension sets, as the adapter writes it', () => {
    assert.deepEqual(contributes.chatPlugins, [{ path: './agentPlugin', when: '!holdpoint.pluginQuiet' }]);
    for (const [name, text] of Object.entries(pluginFiles())) {
      assert.equal(readFileSync(join(root, 'agentPlugin', name), 'utf8'), text);
    }
  });

  /** What the contributed line answers in this home. */
  function answered(): ReturnType<typeof spawnSync> {
    const hooks = JSON.parse(pluginFiles()['hooks.json'] ?? '') as {
      readonly hooks: { readonly PreToolUse: readonly { readonly command: string }[] };
    };
    const line = hooks.hooks.PreToolUse[0]?.command ?? '';
    const input = JSON.stringify({ hook_event_name: 'PreToolUse', tool_name: 'run_in_terminal', tool_input: {} });
    const env = { HOME: ground.home, PATH: '/usr/bin:/bin' };
    return spawnSync('/bin/sh', ['-c', line], { input, env, encoding: 'utf8' });
  }

  it('starts the launcher that stands there, and refuses without one', () => {
    assert.equal(answered().status, 2);
    assert.match(String(answered().stderr), /not installed for this user/);
    standPlugin(given());
    assert.ok(existsSync(hookLauncherPath(installFolders(ground.ports).data, 'linux')));
    const { status, stdout } = answered();
    assert.equal(status, 0);
    assert.match(String(stdout), /"permissionDecision":"deny"/);
  });
});
