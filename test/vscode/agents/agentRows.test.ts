import assert from 'node:assert/strict';
import type { HealthState } from '../../../src/health/agentHealth';
import { agentRows, unprotectedAgents } from '../../../src/vscode/agents/agentRows';
import { readHealth } from '../../../src/vscode/agents/readHealth';
import type { ShownAgent } from '../../../src/vscode/agents/readHealth';

const shown = (path: string): string => path.replace(/^\/home\/ann\//, '~/');

const good: ShownAgent = {
  id: 'kiro',
  surface: 'ide',
  title: 'Kiro',
  state: 'protected',
  version: null,
  files: [],
  canary: 'answered',
  lastSeen: null,
  notCovered: [],
  troubles: [],
  pins: 'none-known',
  warnings: [],
};

const trouble = { says: 'the launcher is gone', repair: 'holdpoint init --agent kiro' };

type Row = { readonly icon: string; readonly tone: string; readonly canRepair: boolean };

/** How the one row of an agent looks, and what stands in it. */
function checkRow(change: Partial<ShownAgent>, looks: Row, description: string, children: readonly string[]): void {
  const [row, second] = agentRows([{ ...good, ...change }], { now: 60_000, shown });
  assert.ok(row?.kind === 'agent' && second === undefined);
  assert.deepEqual([row.agent, row.surface, row.label], ['kiro', 'ide', 'Kiro']);
  assert.deepEqual({ icon: row.icon, tone: row.tone, canRepair: row.canRepair }, looks);
  assert.equal(row.description, description);
  assert.deepEqual(
    row.children.map((child) => `${child.kind}: ${child.label}, ${child.description}`),
    children,
  );
  for (const { says, repair } of change.troubles ?? []) {
    assert.ok(row.tooltip.includes(`${says}\nRepair: ${repair}`), row.tooltip);
    assert.ok(row.spoken.endsWith(says), row.spoken);
  }
}

describe('the rows of the agents', () => {
  it('of a protected one say so, with its version and what it leaves out', () => {
    checkRow({}, { icon: 'pass', tone: 'guarded', canRepair: false }, 'protected', ['seen: last seen, never']);
    checkRow(
      { version: '1.2.3', files: ['/home/ann/a.json'], notCovered: ['a shell of its own'], lastSeen: 60_000 },
      { icon: 'pass', tone: 'guarded', canRepair: false },
      'protected · 1.2.3',
      ['seen: last seen, just now', 'file: ~/a.json, ', 'gap: a shell of its own, not covered'],
    );
  });

  for (const [state, icon, tone, words] of [
    ['hook-missing', 'circle-slash', 'medium', 'hook missing'],
    ['not-trusted', 'unverified', 'unprotected', 'not trusted'],
    ['quiet', 'warning', 'unprotected', 'quiet'],
    ['changed', 'edit', 'unprotected', 'changed'],
    ['failing', 'error', 'unprotected', 'failing'],
  ] as const) {
    it(`of one that is ${words} say what is wrong first, and can be repaired`, () => {
      checkRow({ state, troubles: [trouble] }, { icon, tone, canRepair: true }, words, [
        `trouble: ${trouble.says}, ${trouble.repair}`,
        'seen: last seen, never',
      ]);
    });
  }

  it('of a protected one name the settings that leave nothing behind its hook, with no alarm', () => {
    const warning = { says: '`chat.tools.global.autoApprove: true` approves all', repair: 'take it out' };
    checkRow({ warnings: [warning] }, { icon: 'pass', tone: 'guarded', canRepair: false }, 'protected', [
      `warning: ${warning.says}, ${warning.repair}`,
      'seen: last seen, never',
    ]);
  });

  function checkPins(change: Partial<ShownAgent>, canHarden: boolean, first: string): void {
    it(`${change.pins ?? ''} and ${change.state ?? ''}: ${first}`, () => {
      const [row] = agentRows([{ ...good, ...change }], { now: 0, shown });
      assert.ok(row?.kind === 'agent');
      assert.equal(row.canHarden, canHarden);
      assert.equal(row.children[0]?.label, first);
    });
  }
  checkPins({ pins: 'open', state: 'protected' }, true, 'not pinned');
  checkPins({ pins: 'open', state: 'disarmed' }, true, 'not pinned');
  checkPins({ pins: 'open', state: 'hook-missing' }, false, 'last seen');
  checkPins({ pins: 'pinned', state: 'protected' }, false, 'pinned');
  checkPins({ pins: 'none-known', state: 'protected' }, false, 'last seen');

  it('an alarm is given for those that were connected once and protect no more', () => {
    const states: readonly HealthState[] = ['protected', 'hook-missing', 'not-trusted', 'quiet', 'changed', 'failing'];
    const alarms = unprotectedAgents(states.map((state) => ({ ...good, state })));
    assert.deepEqual(
      alarms.map(({ state }) => state),
      ['not-trusted', 'quiet', 'changed', 'failing'],
    );
  });
});

describe('the health that the command line wrote', () => {
  function checkAgent(written: unknown, shown: Partial<ShownAgent>): void {
    const read = readHealth(JSON.stringify({ version: 1, answer: 'a', agents: [written], watched: ['/a', 7] }));
    assert.deepEqual(read, { answer: 'a', agents: [{ ...good, ...shown }], watched: ['/a'] });
  }

  it('is read field by field', () => {
    const whole = { ...good, canary: { kind: 'answered' }, lastSeen: '1970-01-01T00:00:01Z', version: '2.0.0' };
    const told = { troubles: [trouble], warnings: [trouble], pins: 'open' } as const;
    checkAgent({ ...whole, ...told }, { lastSeen: 1000, version: '2.0.0', ...told });
  });

  it('a state that nobody knows is the worst, and what is missing is nothing', () => {
    const bare = { id: '', surface: '', title: '', canary: '', state: 'failing' } as const;
    checkAgent({ state: 'excellent' }, bare);
    checkAgent(null, bare);
    checkAgent(
      { files: 'x', troubles: [null], notCovered: [1, 'gap'] },
      {
        ...bare,
        notCovered: ['gap'],
        troubles: [{ says: '', repair: '' }],
      },
    );
  });

  for (const text of [
    '',
    '{',
    'null',
    '[]',
    '{"version":2,"agents":[]}',
    '{"version":1}',
    '{"version":1,"agents":{}}',
  ]) {
    it(`${JSON.stringify(text)} is none`, () => {
      assert.equal(readHealth(text), null);
    });
  }
});
