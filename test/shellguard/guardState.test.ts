import assert from 'node:assert/strict';
import { chmodSync, cpSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { init } from '../../src/cli/init';
import { guardState } from '../../src/shellguard/guardState';
import { hookLauncherPath } from '../../src/shellguard/hookLauncherPath';
import { installFolders } from '../../src/shellguard/installPorts';
import type { InstallPorts } from '../../src/shellguard/installPorts';
import { installTerminalGuard } from '../../src/shellguard/installTerminalGuard';
import { freshMachine } from '../support/machine';
import type { Machine } from '../support/machine';

const assets = resolve(__dirname, '../../src/shellguard/assets');

describe('the state of the guard', () => {
  let machine: Machine;
  beforeEach(() => {
    machine = freshMachine();
  });
  afterEach(() => {
    machine.remove();
  });

  /** One version of the extension, with its own folder and its own runtime. */
  function version(name: string): InstallPorts {
    const folder = join(machine.home, `extension-${name}`);
    const dist = join(folder, 'dist');
    mkdirSync(dist, { recursive: true });
    writeFileSync(join(dist, 'cli.js'), `// ${name}\n`);
    cpSync(assets, join(dist, 'shellguard'), { recursive: true });
    const node = join(folder, 'node');
    rmSync(node, { force: true });
    symlinkSync(process.execPath, node);
    return { env: machine.env, home: machine.home, platform: 'linux', node, isElectron: false, dist, version: name };
  }

  const bin = (name: string): string => join(installFolders(version('1.0.0')).data, 'bin', name);

  function install(ports: InstallPorts): void {
    for (const agent of ['claude-code', 'kiro']) {
      const { exitCode, stderr } = init(['--agent', agent], ports);
      assert.equal(exitCode, 0, stderr);
    }
    installTerminalGuard(ports);
  }

  const wrong = (): readonly (readonly [string, string])[] =>
    guardState(installFolders(version('1.0.0')))
      .filter(({ state }) => state !== 'intact')
      .map(({ file, state }) => [file, state]);

  it('is empty where nothing is installed, and says nothing after the last removal', () => {
    assert.deepEqual(guardState(installFolders(version('1.0.0'))), []);
    const ports = version('1.0.0');
    assert.equal(init(['--agent', 'kiro'], ports).exitCode, 0);
    assert.equal(init(['--agent', 'kiro', '--remove'], ports).exitCode, 0);
    assert.deepEqual(guardState(installFolders(ports)), []);
  });

  it('names what an installation wrote down and nobody can read any more', () => {
    const ports = version('1.0.0');
    install(ports);
    const ledger = join(installFolders(ports).state, 'installed');
    const names = readdirSync(ledger).filter((name) => name.endsWith('.json'));
    assert.equal(names.length > 0, true);
    for (const name of names) writeFileSync(join(ledger, name), '{');
    assert.deepEqual(
      wrong().map(([file]) => file),
      names.map((name) => join(ledger, name)),
    );
  });

  it('is intact after an installation, a second one, and an update', () => {
    install(version('1.0.0'));
    const files = guardState(installFolders(version('1.0.0'))).map(({ file }) => file);
    const settings = ['.claude/settings.json', '.kiro/hooks/holdpoint.json'].map((name) => join(machine.home, name));
    for (const file of [bin('hook'), bin('launch'), bin('bash/env.bash'), bin('shims/rm'), ...settings]) {
      assert.ok(files.includes(file), file);
    }
    assert.deepEqual(wrong(), []);
    install(version('1.0.0'));
    assert.deepEqual(wrong(), []);
    install(version('2.0.0'));
    assert.deepEqual(wrong(), []);
  });

  it('an update leaves the launcher as it is, and no folder of a version stands in it', () => {
    install(version('1.0.0'));
    const path = hookLauncherPath(installFolders(version('1.0.0')).data);
    const before = readFileSync(path, 'utf8');
    install(version('2.0.0'));
    assert.equal(readFileSync(path, 'utf8'), before);
    assert.doesNotMatch(before, /extension-|[0-9]+\.[0-9]+\.[0-9]+/);
    assert.equal(readFileSync(`${path}.node`, 'utf8').split('\n')[0], version('2.0.0').node);
  });

  const tampered: readonly (readonly [
    situation: string,
    file: () => string,
    how: (file: string) => void,
    state: string,
  ])[] = [
    ['the launcher says yes to all', () => bin('hook'), overwritten('#!/bin/sh\nexit 0\n'), 'changed'],
    [
      'the launcher cannot be executed',
      () => bin('hook'),
      (file) => {
        chmodSync(file, 0o444);
      },
      'changed',
    ],
    ['the launcher is gone', () => bin('hook'), removed, 'missing'],
    ['the launcher is a link', () => bin('hook'), linked('/bin/true'), 'changed'],
    ['another runtime is named', () => bin('hook.node'), overwritten('/bin/true\n'), 'changed'],
    ['a script of a shell is empty', () => bin('bash/env.bash'), overwritten(''), 'changed'],
    ['the list beside the scripts is rewritten', () => bin('installed.json'), overwritten('{}'), 'changed'],
    ["a program's launcher names another program", () => bin('shims/rm'), linked('/bin/rm'), 'changed'],
    ["a program's launcher is gone", () => bin('shims/rm'), removed, 'missing'],
    ['a stranger stands on PATH', () => bin('shims/ls'), overwritten('#!/bin/sh\n'), 'changed'],
    ['a hook file is gone', () => join(machine.home, '.kiro/hooks/holdpoint.json'), removed, 'missing'],
    ['a hook file has no hook', () => join(machine.home, '.claude/settings.json'), overwritten('{}'), 'missing'],
    ['a hook file is no JSON', () => join(machine.home, '.claude/settings.json'), overwritten('{'), 'changed'],
    [
      'a hook has another command line',
      () => join(machine.home, '.kiro/hooks/holdpoint.json'),
      (file) => {
        writeFileSync(file, readFileSync(file, 'utf8').replace('|| exit 2', '|| exit 0'));
      },
      'changed',
    ],
    [
      'what was noted of the launcher is gone',
      () => join(installFolders(version('1.0.0')).state, 'guard/launcher.json'),
      removed,
      'missing',
    ],
    [
      'what was noted of the terminals is no list',
      () => join(installFolders(version('1.0.0')).state, 'guard/terminals.json'),
      overwritten('[]'),
      'changed',
    ],
  ];

  for (const [situation, file, how, state] of tampered) {
    it(`tells that ${situation}`, () => {
      install(version('1.0.0'));
      how(file());
      assert.deepEqual(wrong(), [[file(), state]]);
    });
  }

  it('leaves people their settings files', () => {
    install(version('1.0.0'));
    const file = join(machine.home, '.claude/settings.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('{', '{\n  "model": "other",'));
    assert.deepEqual(wrong(), []);
  });
});

function removed(file: string): void {
  rmSync(file, { force: true });
}

function overwritten(text: string): (file: string) => void {
  return (file) => {
    rmSync(file, { force: true });
    writeFileSync(file, text, { mode: 0o555 });
  };
}

function linked(target: string): (file: string) => void {
  return (file) => {
    rmSync(file, { force: true });
    symlinkSync(target, file);
  };
}
