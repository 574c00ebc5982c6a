import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installLauncher } from '../../src/shellguard/installLauncher';
import { stage } from './support/fakeGate';
import type { Stage } from './support/fakeGate';

/** Stands for the command line: writes down what Node was started with, and denies. */
const cli = `
require('node:fs').writeFileSync(__dirname + '/flags', process.execArgv.join(' '));
process.exit(2);
`;

describe('what the launcher starts Node with', () => {
  let place: Stage;
  const at = (name: string): string => join(place.root, name);

  beforeEach(() => {
    place = stage();
    writeFileSync(at('cli.js'), cli);
  });

  afterEach(() => {
    place.remove();
  });

  /** A runtime that is given flags does this with them first. */
  function writeNode(first: string): void {
    rmSync(at('node'), { force: true });
    writeFileSync(at('node'), `#!/bin/sh\n${first}\nexec '${process.execPath}' "$@"\n`, { mode: 0o755 });
  }

  function install(): void {
    const own = { path: at('hook'), node: at('node'), cliPath: at('cli.js') };
    assert.equal(installLauncher({ ...own, runFolders: [], listed: [], fixed: {} }), 'perl');
  }

  function check(flags: RegExp): void {
    const ran = spawnSync(at('hook'), ['--agent', 'kiro'], { input: '{}', env: {}, encoding: 'utf8' });
    assert.equal(ran.status, 2, ran.stderr);
    assert.match(readFileSync(at('flags'), 'utf8'), flags);
  }

  const knowsNoFlags = 'case $1 in -*) exit 9 ;; esac';

  it('a runtime that took the flags at the installation gets them', () => {
    writeNode('');
    install();
    check(/^--liftoff-only /);
  });

  it('a runtime that did not take them gets none', () => {
    writeNode(knowsNoFlags);
    install();
    check(/^$/);
  });

  it('a runtime that was replaced since by one that knows other flags gets none', () => {
    writeNode('');
    install();
    writeNode(knowsNoFlags);
    check(/^$/);
  });
});
