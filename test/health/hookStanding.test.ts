import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { claudeCode } from '../../src/agents/claudeCode';
import { codex } from '../../src/agents/codex';
import { kiro } from '../../src/agents/kiro';
import { opencode } from '../../src/agents/opencode';
import type { Agent } from '../../src/core/model/agent';
import { editPath, hookStandings } from '../../src/health/hookStanding';
import type { HookStanding } from '../../src/health/hookStanding';

describe('how the hook of an agent stands in its files', () => {
  let home = '';
  let launcher = '';
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'hp-standing-'));
    launcher = join(home, '.local/share/holdpoint/bin/hook');
  });
  afterEach(() => {
    rmSync(home, { recursive: true, force: true });
  });

  /** Writes each of the surface's files, changed by `change`; null leaves one out. */
  function put(agent: Agent, surface: string, change: (text: string, at: number) => string | null): void {
    for (const [at, edit] of agent.settings(surface).entries()) {
      const whole = edit.install(null, [launcher, '--agent', agent.id, '--surface', surface]);
      const text = change(whole, at);
      const file = editPath(edit, { root: home, env: {} });
      mkdirSync(dirname(file), { recursive: true });
      if (text !== null) writeFileSync(file, text);
    }
  }

  function checkStanding(
    agent: Agent,
    surface: string,
    kind: HookStanding['kind'],
    says: RegExp | null = null,
  ): HookStanding {
    const all = hookStandings(agent, agent.settings, { root: home, env: {}, program: [launcher] });
    const standing = all.find(({ surfaces }) => surfaces.includes(surface));
    assert.ok(standing !== undefined);
    assert.equal(standing.kind, kind, standing.says ?? '');
    if (says === null) assert.equal(standing.says, null);
    else assert.match(standing.says ?? '', says);
    assert.equal(standing.entries.length > 0, kind === 'installed');
    return standing;
  }

  const same = (text: string): string => text;

  it('nothing there is none', () => {
    checkStanding(kiro, 'ide', 'none');
  });

  it('as it was installed, with what the agent starts', () => {
    put(claudeCode, 'cli', same);
    put(opencode, 'cli', same);
    const [line] = checkStanding(claudeCode, 'cli', 'installed').entries;
    assert.ok(line !== undefined && line.kind !== 'module');
    const [entry] = checkStanding(opencode, 'cli', 'installed').entries;
    assert.equal(entry?.kind, 'module');
  });

  it('a mark at the beginning of the file changes nothing', () => {
    put(kiro, 'ide', (text) => `\uFEFF${text}`);
    checkStanding(kiro, 'ide', 'installed');
  });

  it('surfaces that share their files are one, that which the files name', () => {
    put(kiro, 'v3', same);
    const standing = checkStanding(kiro, 'ide', 'installed');
    assert.deepEqual([standing.surface, standing.surfaces], ['v3', ['ide', 'v3']]);
  });

  it('with another launcher it is another', () => {
    put(kiro, 'ide', (text) => text.replaceAll(launcher, '/opt/holdpoint/bin/hook'));
    checkStanding(kiro, 'ide', 'other', /holdpoint\.json` is not as it was installed$/);
  });

  it('in one of two files it is there in part', () => {
    put(kiro, 'v2', (text, at) => (at === 0 ? text : null));
    checkStanding(kiro, 'v2', 'partly', /cli\.json` does not have its part$/);
  });

  it('a file that cannot be read is broken, and says where', () => {
    put(kiro, 'ide', () => '{\n');
    checkStanding(kiro, 'ide', 'broken', /not valid JSON \(line 2\)/);
  });

  it('a variable moves the files, and an empty one does not', () => {
    const [edit] = codex.settings('cli');
    assert.ok(edit !== undefined);
    assert.equal(editPath(edit, { root: home, env: { CODEX_HOME: '/c' } }), '/c/hooks.json');
    assert.equal(editPath(edit, { root: home, env: { CODEX_HOME: '' } }), join(home, edit.path));
  });
});
