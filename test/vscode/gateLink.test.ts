import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GateMessage } from '../../src/gate/protocol';
import type { GateHealth } from '../../src/vscode/editorState';
import { openGateLink, type GateLink } from '../../src/vscode/gateLink';

const patience = 15_000;

async function until(happened: () => boolean): Promise<void> {
  const end = Date.now() + patience;
  while (!happened()) {
    if (Date.now() > end) throw new Error('it did not happen');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('the link to the gate', function () {
  this.timeout(20_000);
  let folder: string;
  let link: GateLink | null = null;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hp-link-'));
  });

  afterEach(() => {
    link?.dispose();
    link = null;
    rmSync(folder, { recursive: true });
  });

  /** Starts a gate whose program is `program`; what it says and how it is are written down. */
  function startGate(program: string): { readonly health: GateHealth[]; readonly messages: GateMessage[] } {
    const script = join(folder, 'gate.js');
    writeFileSync(script, program);
    const health: GateHealth[] = [];
    const messages: GateMessage[] = [];
    link = openGateLink({
      script,
      hello: () => ({ kind: 'stop', because: 'hello' }),
      onMessage: (message) => messages.push(message),
      onHealth: (now) => health.push(now),
      log: () => undefined,
    });
    return { health, messages };
  }

  const beating = `setInterval(() => process.send({ kind: 'beat' }), 100);`;
  const echo = `process.on('message', (m) => process.send({ kind: 'trouble', says: m.because }));`;

  it('says hello to each start and hears the gate', async () => {
    const { health, messages } = startGate(beating + echo);
    await until(() => messages.some((message) => message.kind === 'trouble' && message.says === 'hello'));
    assert.deepEqual(health, ['up']);
  });

  it('a gate that dies is started again', async () => {
    const { health } = startGate(`${beating} setTimeout(() => process.exit(1), 300);`);
    await until(() => health.length >= 3);
    assert.deepEqual(health.slice(0, 3), ['up', 'down', 'up']);
  });

  it('a gate that falls silent is ended and started again', async () => {
    const { health } = startGate(`process.send({ kind: 'beat' }); setInterval(() => undefined, 1000);`);
    await until(() => health.length >= 3);
    assert.deepEqual(health.slice(0, 3), ['up', 'down', 'up']);
  });

  it('a missing gate is down', async () => {
    const { health } = startGate('throw new Error("broken")');
    await until(() => health.length > 0);
    assert.equal(health[0], 'down');
  });
});
