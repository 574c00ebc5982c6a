import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { codex } from '../../src/agents/codex';
import { kiro } from '../../src/agents/kiro';
import type { Agent } from '../../src/core/model/agent';
import { isConnected, userFile } from '../../src/node/isConnected';

const launcher = ['/home/dev/.local/share/holdpoint/bin/hook', '--agent', 'x'] as const;

describe('whether an agent is connected', () => {
  let home = '';
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'hp-connected-'));
  });
  afterEach(() => {
    rmSync(home, { recursive: true, force: true });
  });

  type Case = { readonly agent: Agent; readonly surface: string; readonly folder?: string; readonly text?: string };

  /** Puts the hook of a surface, or another text, into its first file and asks. */
  function checkConnected({ agent, surface, folder, text }: Case, wanted: boolean, asked = folder): void {
    const [edit] = agent.settings(surface);
    assert.ok(edit !== undefined);
    const of = (moved: string | undefined) => (moved === undefined ? {} : { CODEX_HOME: join(home, moved) });
    const file = userFile(home, edit, of(folder));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text ?? edit.install(null, launcher));
    assert.equal(isConnected(agent, home, of(asked)), wanted);
  }

  it('an empty home connects nobody', () => {
    assert.equal(isConnected(kiro, home, {}), false);
    assert.equal(isConnected(codex, home), false);
  });

  it('the hook of any surface connects it', () => {
    checkConnected({ agent: kiro, surface: 'ide' }, true);
    checkConnected({ agent: codex, surface: 'cli' }, true);
  });

  it('the hook of the last surface connects it too', () => {
    checkConnected({ agent: kiro, surface: 'v2' }, true);
  });

  it('a file without our hook, or that cannot be read, connects nobody', () => {
    checkConnected({ agent: kiro, surface: 'ide', text: '{"version":"v1","hooks":[]}' }, false);
    checkConnected({ agent: kiro, surface: 'ide', text: '{' }, false);
    checkConnected({ agent: kiro, surface: 'ide', text: '' }, false);
  });

  it('a folder that a variable moved counts, and the usual one no more', () => {
    checkConnected({ agent: codex, surface: 'cli', folder: 'moved' }, true);
    checkConnected({ agent: codex, surface: 'cli' }, false, 'elsewhere');
  });

  it('a variable without a word moves nothing', () => {
    const [edit] = codex.settings('cli');
    assert.ok(edit !== undefined);
    assert.equal(userFile('/home/dev', edit, { CODEX_HOME: '' }), join('/home/dev', edit.path));
  });
});
