import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TerminalView } from '../../../src/gate/protocol/terminals';
import { ask, askLine, machine, openWindow } from '../support/withGate';
import type { Machine, Window } from '../support/withGate';

describe('a line in the terminal of a connected agent', function () {
  this.timeout(30_000);
  let here: Machine;
  let window: Window;
  let folder: string;
  beforeEach(async () => {
    here = machine();
    folder = join(here.home, 'work');
    mkdirSync(folder);
    window = await openWindow(here, [folder]);
  });
  afterEach(async () => {
    await window.close();
    here.clean();
  });

  const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const sighting = (): string => join(here.home, 's', 'holdpoint', 'unannounced', 'tester.main');

  function sit(view: Partial<TerminalView>): void {
    const mine = { pid: process.pid, name: 'bash', agent: 'tester', hidden: false, lastFocus: null };
    window.send({ kind: 'terminals', terminals: [{ ...mine, ...view }] });
  }

  it('that its hook did not tell of is noted for the doctor', async () => {
    sit({});
    await askLine(here, 'ls', folder);
    assert.ok(!existsSync(sighting()), 'a call may still be on its way');
    while (!existsSync(sighting())) await wait(100);
  });

  it('that a person may have typed, that the hook told of, or that another text starts is not', async () => {
    sit({ lastFocus: Date.now() });
    await askLine(here, 'ls', folder);
    sit({});
    await askLine(here, 'ls', folder, { layer: 'shell' });
    await ask(here, 'make all', { cwd: folder });
    await askLine(here, 'make all', folder);
    await wait(6_000);
    assert.ok(!existsSync(sighting()));
  });
});
