import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { machine, openWindow } from './support/withGate';
import type { Machine, Window } from './support/withGate';

/* The gate's double says that Claude Code is connected, and no other agent. */
describe('a gate whose agents are disarmed by a file', function () {
  this.timeout(30_000);
  let here: Machine;
  let window: Window | undefined;
  let folder: string;

  beforeEach(() => {
    here = machine();
    folder = join(here.home, 'work');
    mkdirSync(folder);
  });
  afterEach(async () => {
    await window?.close();
    here.clean();
  });

  function put(path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }

  function opened(): Window {
    assert.ok(window !== undefined);
    return window;
  }

  /** The settings in the next standing that names as many. */
  async function told(count: number): Promise<readonly string[]> {
    for (;;) {
      const { disarmed } = (await opened().next('standing')).standing;
      if (disarmed.length === count) return disarmed.map(({ agent, setting, file }) => `${agent} ${setting} ${file}`);
    }
  }

  const expected = (): readonly string[] => [`Claude Code disableAllHooks ${folder}/.claude/settings.json`];

  it('a repository that does so when its window opens is named', async () => {
    put('.claude/settings.json', '{"disableAllHooks":true}');
    put('.codex/config.toml', '[features]\nhooks = false');
    window = await openWindow(here, [folder]);
    assert.deepEqual(await told(1), expected());
  });

  it('a file written later is named, written down, and forgotten when it goes', async () => {
    window = await openWindow(here, [folder]);
    await told(0);
    put('.claude/settings.json', '{"disableAllHooks":true}');
    assert.deepEqual(await told(1), expected());
    assert.match(readFileSync(join(here.home, 's', 'holdpoint', 'record.jsonl'), 'utf8'), /disableAllHooks/);
    rmSync(join(folder, '.claude'), { recursive: true });
    await told(0);
  });
});
