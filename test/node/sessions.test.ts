import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSessions } from '../../src/node/sessions';

describe('session memory on disk', () => {
  let state: string;
  const notes: string[] = [];
  beforeEach(() => {
    state = mkdtempSync(join(tmpdir(), 'hpm-'));
    notes.length = 0;
  });
  afterEach(() => {
    rmSync(state, { recursive: true, force: true });
  });
  const open = () => createSessions(state, (says) => notes.push(says));
  const profile = { kind: 'variable', name: 'AWS_PROFILE', value: 'acme-prod' } as const;

  it('what one process remembers another recalls, for that agent and session only', () => {
    open().remember('kiro', 's1', [{ ...profile, value: 'old' }, profile]);
    assert.deepEqual(open().recall('kiro', 's1'), [profile]);
    assert.deepEqual(open().recall('kiro', 's2'), []);
    assert.deepEqual(open().recall('claude-code', 's1'), []);
    assert.deepEqual(open().recall('kiro', null), []);
  });

  it('a corrupt file is an empty memory and a note', () => {
    for (const text of ['{', '[{"kind":"variable"}]', '[{"kind":"nonsense","path":"/"}]']) {
      open().remember('kiro', 's1', [profile]);
      const [name = ''] = readdirSync(join(state, 'sessions'));
      writeFileSync(join(state, 'sessions', name), text);
      assert.deepEqual(open().recall('kiro', 's1'), []);
    }
    assert.equal(notes.length >= 3, true);
  });

  it('a session is forgotten after seven days', () => {
    open().remember('kiro', 's1', [profile]);
    const day = 24 * 60 * 60 * 1000;
    open().prune(Date.now() + 6 * day);
    assert.deepEqual(open().recall('kiro', 's1'), [profile]);
    open().prune(Date.now() + 8 * day);
    assert.deepEqual(open().recall('kiro', 's1'), []);
  });
});
