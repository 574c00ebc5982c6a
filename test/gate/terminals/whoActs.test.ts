import assert from 'node:assert/strict';
import { actorOf } from '../../../src/gate/terminals/actorOf';
import { ancestorsOf, chainOf, parentsIn } from '../../../src/gate/terminals/ancestors';
import { createShells } from '../../../src/gate/terminals/shells';
import { createTerminals } from '../../../src/gate/terminals/terminals';
import type { ShellView, TerminalView } from '../../../src/gate/protocol/terminals';
import type { PassLayer } from '../../../src/gate/passes';

const now = 1_000_000;
const mine: TerminalView = { pid: 10, name: 'bash', agent: null, hidden: false, lastFocus: now - 5_000 };

function checkActor(layer: PassLayer, terminal: TerminalView | null, expected: string): void {
  const actor = actorOf(layer, terminal, now);
  assert.equal(actor.kind === 'person' ? 'person' : `agent ${String(actor.id)}`, expected);
}

describe('who acts in a terminal', () => {
  it('a person in a terminal that had the focus just now', () => {
    checkActor('line', mine, 'person');
    checkActor('launcher', mine, 'person');
  });

  it('an agent in doubt: nobody knows the terminal, looks at it, sees it, or typed the text', () => {
    checkActor('line', null, 'agent null');
    checkActor('line', { ...mine, lastFocus: null }, 'agent null');
    checkActor('line', { ...mine, lastFocus: now - 10_001 }, 'agent null');
    checkActor('line', { ...mine, hidden: true }, 'agent null');
    checkActor('shell', mine, 'agent null');
  });

  it('the agent whose mark the terminal carries', () => {
    checkActor('line', { ...mine, agent: 'copilot' }, 'agent copilot');
  });

  it('a terminal is found by its shell or by what its shell started', () => {
    const terminals = createTerminals();
    assert.equal(terminals.of([10]), null);
    terminals.set([mine, { ...mine, pid: 20, name: 'inner' }]);
    assert.equal(terminals.of([10])?.name, 'bash');
    assert.equal(terminals.of([30, 20, 10])?.name, 'inner');
    assert.equal(terminals.of([31]), null);
    assert.equal(terminals.of([]), null);
  });

  it('a process and its parents are told by the system, and a chain that does not end is cut', async () => {
    assert.deepEqual((await ancestorsOf(process.pid)).slice(0, 2), [process.pid, process.ppid]);
    assert.deepEqual(await ancestorsOf(0), []);
    assert.deepEqual(await ancestorsOf(Number.NaN), []);
    const parents = parentsIn('  12   7\n 7 1\nnot a line\n');
    assert.deepEqual(
      chainOf(12, (pid) => parents.get(pid) ?? null),
      [12, 7],
    );
    assert.deepEqual(
      chainOf(3, (pid) => (pid === 3 ? 4 : 3)),
      [3, 4],
    );
    assert.equal(chainOf(100, (pid) => pid + 1).length, 64);
  });

  it('shells are told when one greets and when one has ended', () => {
    const told: (readonly number[])[] = [];
    const shells = createShells((list) => told.push(list.map(({ pid }) => pid)));
    const shell = (pid: number): ShellView => ({ pid, shell: 'bash', version: '5', hooks: ['enter'] });
    shells.add(shell(process.pid));
    shells.prune();
    shells.add(shell(2 ** 22 + 1));
    shells.prune();
    assert.deepEqual(told, [[process.pid], [process.pid, 2 ** 22 + 1], [process.pid]]);
  });
});
