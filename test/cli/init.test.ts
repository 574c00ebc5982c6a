import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { init } from '../../src/cli/init';
import type { InstallPorts } from '../../src/shellguard/installPorts';
import { Misuse } from '../../src/cli/verb';

const claude = ['--agent', 'claude-code'];
const kiro = ['--agent', 'kiro'];
const kiroV2 = ['--agent', 'kiro', '--surface', 'v2'];
const claudeFile = '.claude/settings.json';

/** Settings as people have them: comments, tabs, hooks of their own, no last line end. */
const handMade = `{
\t// my own
\t"model": "opus", /* keep */
\t"hooks": {
\t\t"PostToolUse": [ { "matcher": "Edit", "hooks": [ { "type": "command", "command": "fmt" } ] } ],
\t\t"PreToolUse": [
\t\t\t{ "matcher": "Bash", "hooks": [ { "type": "command", "command": "log.sh" } ] },
\t\t]
\t}
}`;

describe('init', () => {
  let root: string;
  let ports: InstallPorts;
  const at = (path: string): string => join(root, 'home', path);
  const text = (path: string): string => readFileSync(at(path), 'utf8');
  const put = (path: string, content: string): void => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), content);
  };
  const remove = (args: readonly string[]) => init([...args, '--remove'], ports);

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'hp-init-'));
    mkdirSync(at('.'), { recursive: true });
    const dist = join(root, 'dist');
    mkdirSync(join(dist, 'grammars'), { recursive: true });
    writeFileSync(join(dist, 'cli.js'), `process.stderr.write('judged by one\\n'); process.exit(2);`);
    writeFileSync(join(dist, 'extension.js'), '');
    writeFileSync(join(dist, 'grammars', 'bash.wasm'), 'x');
    ports = {
      env: {},
      home: at('.').replace(/\/$/, ''),
      platform: 'linux',
      node: process.execPath,
      isElectron: false,
      dist,
      version: '0.1.0',
    };
  });

  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  for (const [args, files] of [
    [claude, [claudeFile]],
    [kiro, ['.kiro/hooks/holdpoint.json']],
    [kiroV2, ['.kiro/agents/holdpoint.json', '.kiro/settings/cli.json']],
  ] as const) {
    describe(args.join(' '), () => {
      it('creates its files in an empty home, and leaves none of them behind', () => {
        const installed = init(args, ports);
        assert.equal(installed.exitCode, 0, installed.stderr);
        for (const file of files) assert.match(text(file), /holdpoint/);
        assert.equal(remove(args).exitCode, 0);
        assert.deepEqual(
          readdirSync(at('.')).filter((name) => name !== '.local'),
          [],
        );
        assert.equal(existsSync(at('.local/share/holdpoint')), false);
      });

      it('changes nothing the second time', () => {
        init(args, ports);
        const first = files.map(text);
        assert.match(init(args, ports).stdout, /already there/);
        assert.deepEqual(files.map(text), first);
        remove(args);
        for (const file of files) assert.equal(existsSync(at(file)), false);
      });

      it('restores the bytes that were there before', () => {
        for (const file of files)
          put(file, '{ "version": "v1", "chat.defaultAgent": "mine",\r\n  // note\r\n "x": [1 ] }');
        const before = files.map(text);
        init(args, ports);
        for (const [index, file] of files.entries()) assert.notEqual(text(file), before[index]);
        remove(args);
        assert.deepEqual(files.map(text), before);
      });
    });
  }

  it('installs a command that denies when it is started, in a shell or without', () => {
    init(kiro, ports);
    init(claude, ports);
    const hooks = (JSON.parse(text('.kiro/hooks/holdpoint.json')) as { hooks: { action: { command: string } }[] })
      .hooks;
    const line = hooks[0]?.action.command ?? '';
    const env = { PATH: '/usr/bin:/bin' };
    const asked = spawnSync('/bin/sh', ['-c', line], { input: '{}', env, encoding: 'utf8' });
    assert.deepEqual([asked.status, asked.stderr], [2, 'judged by one\n']);
    rmSync(at('.local/share/holdpoint/bin/hook'));
    assert.equal(spawnSync('/bin/sh', ['-c', line], { input: '{}', env }).status, 2, 'a missing launcher is a no');
  });

  it('merges into settings with comments and takes only its own entry out again', () => {
    put(claudeFile, handMade);
    chmodSync(at(claudeFile), 0o640);
    init(claude, ports);
    const merged = text(claudeFile);
    for (const line of handMade.split('\n').slice(0, 7)) assert.ok(merged.includes(line), line);
    assert.match(merged, /"onFailure": "block"/);
    assert.equal(statSync(at(claudeFile)).mode & 0o777, 0o640);

    writeFileSync(at(claudeFile), merged.replace('"opus"', '"haiku"'));
    assert.match(remove(claude).stdout, /edited since/);
    const left = text(claudeFile);
    assert.doesNotMatch(left, /holdpoint/i);
    for (const kept of ['"haiku"', '// my own', '/* keep */', 'log.sh', 'fmt']) assert.ok(left.includes(kept), kept);
  });

  it('keeps an edit that a person made between two installations', () => {
    put(claudeFile, handMade);
    init(claude, ports);
    writeFileSync(at(claudeFile), text(claudeFile).replace('"opus"', '"haiku"'));
    init(claude, ports);
    remove(claude);
    assert.match(text(claudeFile), /"haiku"/);
    assert.doesNotMatch(text(claudeFile), /holdpoint/i);
  });

  it('writes through a link and leaves it a link', () => {
    put('dotfiles/claude.json', '{}\n');
    mkdirSync(at('.claude'));
    symlinkSync(at('dotfiles/claude.json'), at(claudeFile));
    init(claude, ports);
    assert.ok(lstatSync(at(claudeFile)).isSymbolicLink());
    assert.match(text('dotfiles/claude.json'), /holdpoint/);
    remove(claude);
    assert.equal(text('dotfiles/claude.json'), '{}\n');
  });

  for (const [name, content] of [
    ['broken JSON', '{\n  "hooks": {\n'],
    ['a list', '[]'],
    ['hooks that are no object', '{ "hooks": 1 }'],
    ['a hook list that is none', '{ "hooks": { "PreToolUse": {} } }'],
  ] as const) {
    it(`refuses ${name} with one line and changes nothing`, () => {
      put(claudeFile, content);
      const { exitCode, stderr } = init(claude, ports);
      assert.equal(exitCode, 3);
      assert.match(stderr, /^holdpoint: cannot edit `~\/\.claude\/settings\.json`: .+; nothing was changed\n$/);
      assert.equal(text(claudeFile), content);
      assert.deepEqual(readdirSync(at('.')), ['.claude']);
    });
  }

  it('changes no file of two when one of them is broken', () => {
    put('.kiro/settings/cli.json', '{');
    assert.equal(init(kiroV2, ports).exitCode, 3);
    assert.equal(existsSync(at('.kiro/agents')), false);
  });

  it('keeps the launcher while another agent needs it', () => {
    init(kiro, ports);
    init(claude, ports);
    remove(kiro);
    assert.ok(existsSync(at('.local/share/holdpoint/bin/hook')));
    remove(claude);
    assert.equal(existsSync(at('.local/share/holdpoint/bin/hook')), false);
  });

  it('serves hooks from the newest copy and outlives the folder it came from', () => {
    init(kiro, ports);
    writeFileSync(join(ports.dist, 'cli.js'), `process.stderr.write('judged by two\\n'); process.exit(2);`);
    init(kiro, { ...ports, version: '0.2.0' });
    rmSync(ports.dist, { recursive: true });
    const asked = spawnSync(at('.local/share/holdpoint/bin/hook'), ['--agent', 'kiro'], {
      input: '{}',
      encoding: 'utf8',
    });
    assert.deepEqual([asked.status, asked.stderr], [2, 'judged by two\n']);
  });

  it('names what is wrong with its arguments', () => {
    for (const args of [
      ['--agent', 'nobody'],
      ['--agent', 'kiro', '--surface', 'v9'],
      ['--agent', 'kiro', 'x'],
      ['--surface', 'v2'],
      ['--mcp', '--harden'],
      ['--mcp', '--agent', 'kiro'],
      ['--harden', '--workspace'],
      ['--everything'],
    ]) {
      assert.throws(() => init(args, ports), Misuse, args.join(' '));
    }
  });
});
