import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { init } from '../../src/cli/init';
import { freshGround } from '../install/support/ground';
import type { Ground } from '../install/support/ground';

describe('init asks', () => {
  let ground: Ground;
  beforeEach(() => {
    ground = freshGround();
    ground.put('.kiro/settings/keep', '');
  });
  afterEach(() => {
    ground.remove();
  });

  const hookFile = '.kiro/hooks/holdpoint.json';

  function run(args: readonly string[], answer: boolean | null, asked: string[] = []) {
    const person = {
      ask: (text: string): boolean => {
        assert.equal(existsSync(join(ground.home, hookFile)), args.includes('--remove'), 'asked before it is written');
        asked.push(text);
        return answer === true;
      },
    };
    return init(args, ground.ports, { cwd: ground.workspace, person: answer === null ? null : person });
  }

  it('a person sees the diff before it is written, and a no leaves everything', () => {
    const before = ground.files();
    const asked: string[] = [];
    assert.match(run(['--agent', 'kiro'], false, asked).stdout, /^Kiro: left as it is\n$/);
    assert.match(asked.join(), /^--- \/dev\/null\n\+\+\+ ~\/\.kiro\/hooks\/holdpoint\.json\n@@ /);
    assert.match(asked.join(), /Connect Kiro\? \[y\/N\] $/);
    assert.deepEqual(ground.files(), before);
    assert.equal(existsSync(join(ground.home, '.local')), false);
  });

  it('a yes writes it, and asks again only to take it out', () => {
    assert.equal(run(['--agent', 'kiro'], true).exitCode, 0);
    const asked: string[] = [];
    run(['--agent', 'kiro', '--remove'], true, asked);
    assert.match(asked.join(), /Take Kiro out\? \[y\/N\] $/);
    assert.equal(existsSync(join(ground.home, hookFile)), false);
  });

  it('a dry run writes nothing, whoever is there', () => {
    const before = ground.files();
    const { exitCode, stdout } = run(['--agent', 'kiro', '--dry-run', '--yes'], true);
    assert.equal(exitCode, 0);
    assert.match(stdout, /\+ {6}"trigger": "PreToolUse"/);
    assert.deepEqual(ground.files(), before);
  });

  it('what stands in a file does not steer the terminal', () => {
    ground.put('.claude/settings.json', '{\n// \u001b[2J\n"a": 1\n}\n');
    const { stdout } = run(['--agent', 'claude-code', '--dry-run'], null);
    assert.ok(!stdout.includes('\u001b') && stdout.includes('\uFFFD[2J'));
  });

  it('a broken file of one agent keeps no other back', () => {
    ground.put('.claude/settings.json', '{\n{');
    const { exitCode, stderr } = run(['--yes'], null);
    assert.equal(exitCode, 3);
    assert.match(stderr, /cannot edit `~\/\.claude\/settings\.json`: not valid JSON \(line 2\)/);
    assert.ok(existsSync(join(ground.home, hookFile)));
  });

  it('a place that cannot be written is said in one line, and what was written before it comes back', () => {
    const before = ground.files();
    mkdirSync(join(ground.home, '.local/state'), { recursive: true });
    writeFileSync(join(ground.home, '.local/state/holdpoint'), 'a file in the way');
    const { exitCode, stderr } = run(['--agent', 'kiro', '--surface', 'v2'], null);
    assert.equal(exitCode, 3);
    assert.match(stderr, /^holdpoint: [^\n]+\n$/);
    assert.deepEqual(ground.files(), before);
  });

  it('a file that is moved by a variable is edited where it is', () => {
    const moved = join(ground.home, 'elsewhere');
    ground.remove();
    ground = freshGround({ CODEX_HOME: moved });
    const home = join(ground.home, 'moved');
    const ports = { ...ground.ports, env: { ...ground.ports.env, CODEX_HOME: home } };
    assert.equal(init(['--agent', 'codex'], ports).exitCode, 0);
    assert.ok(existsSync(join(home, 'hooks.json')));
    assert.equal(init(['--agent', 'codex', '--remove'], ports).exitCode, 0);
    assert.equal(existsSync(home), false);
  });

  it('nothing to find is said', () => {
    ground.remove();
    ground = freshGround();
    const { exitCode, stdout } = init(['--mcp'], ground.ports);
    assert.deepEqual([exitCode, stdout], [0, 'no configuration of MCP servers is here\n']);
  });

  it('pins are for the person who is to be guarded, not for root on their behalf', () => {
    const ports = { ...ground.ports, env: { ...ground.ports.env, SUDO_USER: 'dev' } };
    const { exitCode, stderr } = init(['--harden', '--agent', 'claude-code'], ports);
    assert.equal(exitCode, 3);
    assert.match(stderr, /run this as yourself/);
    assert.match(run(['--harden', '--agent', 'kiro'], null).stderr, /Kiro has nothing to pin here/);
    assert.match(
      run(['--harden', '--agent', 'claude-code', '--dry-run'], null).stdout,
      /claude-code\/managed-settings/,
    );
  });
});
