import assert from 'node:assert/strict';
import { agents } from '../../src/agents/index.generated';
import type { HookEntry } from '../../src/health/hookEntries';
import { hookEntries } from '../../src/health/hookEntries';

const hook = 'C:\\Users\\ada\\AppData\\Local\\Holdpoint\\data\\bin\\hook.cmd';
const cmd = 'C:\\Windows\\System32\\cmd.exe';

/** What an agent would start on Windows, as its settings say it after an installation. */
function entriesOf(id: string): readonly HookEntry[] {
  const agent = agents.find((one) => one.id === id);
  assert.ok(agent !== undefined);
  const [surface] = agent.surfaces;
  const [edit] = agent.settings(surface);
  assert.ok(edit !== undefined);
  return hookEntries(edit, `/home/${edit.path}`, edit.install(null, [hook, '--agent', id, '--surface', surface]));
}

describe('what an agent starts on Windows', () => {
  it('is a program where it starts one', () => {
    const words = [cmd, '/d', '/c', 'call', hook, '--agent', 'claude-code', '--surface', 'cli'];
    assert.deepEqual(entriesOf('claude-code'), [{ kind: 'program', words }]);
  });

  it('is a line of cmd.exe where a shell is not named', () => {
    const line = `${cmd} /d /c "call ${hook} --agent kiro --surface ide || exit 2"`;
    assert.deepEqual(entriesOf('kiro'), [{ kind: 'line', line }]);
  });

  it('is a line of PowerShell where its settings say so', () => {
    const [entry] = entriesOf('copilot');
    assert.ok(entry?.kind === 'line');
    assert.equal(entry.shell, 'powershell');
  });
});
