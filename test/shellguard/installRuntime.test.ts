import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readFileSync, readlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installRuntime } from '../../src/shellguard/installRuntime';
import { freshMachine, type Machine } from '../support/machine';

const onLinux = { version: '1.0.0', platform: 'linux' };

describe('the copied command line', () => {
  let machine: Machine;
  let dist: string;

  beforeEach(() => {
    machine = freshMachine();
    dist = join(machine.home, 'dist');
    mkdirSync(dist);
    for (const name of ['cli.js', 'cli.js.map', 'extension.js']) writeFileSync(join(dist, name), `${name}\n`);
  });

  afterEach(() => {
    machine.remove();
  });

  /** Installs, lets `then` happen to the copy, installs again, and tells whether the same copy is still in use. */
  function isKept(then: (copy: string) => void): boolean {
    const cli = installRuntime(dist, machine.home, onLinux);
    const before = readlinkSync(join(machine.home, 'runtime', 'current'));
    then(dirname(cli));
    assert.equal(readFileSync(installRuntime(dist, machine.home, onLinux), 'utf8'), 'cli.js\n');
    return readlinkSync(join(machine.home, 'runtime', 'current')) === before;
  }

  it('is kept while it is whole, whatever compiled forms were put beside it', () => {
    assert.ok(
      isKept((copy) => {
        writeFileSync(join(copy, 'cli-hook-1.cache'), 'compiled');
      }),
    );
  });

  it('is made anew when a file of it was changed', () => {
    assert.ok(
      !isKept((copy) => {
        chmodSync(join(copy, 'cli.js'), 0o644);
        writeFileSync(join(copy, 'cli.js'), 'something else\n');
      }),
    );
  });

  it('leaves what another installation may be making, and removes what is old', () => {
    const runtime = join(machine.home, 'runtime');
    mkdirSync(join(runtime, 'young.tmp'), { recursive: true });
    mkdirSync(join(runtime, 'old.tmp'));
    utimesSync(join(runtime, 'old.tmp'), 0, 0);
    installRuntime(dist, machine.home, onLinux);
    assert.deepEqual([existsSync(join(runtime, 'young.tmp')), existsSync(join(runtime, 'old.tmp'))], [true, false]);
  });
});
