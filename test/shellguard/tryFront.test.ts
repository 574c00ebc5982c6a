import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { agents } from '../../src/agents/index.generated';
import { answersOf } from '../../src/shellguard/answers';
import { cQuoted } from '../../src/shellguard/front/frontText';
import { trialFolder, tryFront } from '../../src/shellguard/front/tryFront';
import { installLauncher } from '../../src/shellguard/installLauncher';

describe('the trial of a front', function () {
  this.timeout(60_000);
  let run = '';
  beforeEach(() => {
    run = trialFolder();
  });
  afterEach(() => {
    rmSync(run, { recursive: true, force: true });
  });

  const perl = '/usr/bin/perl';

  /** Tries a script in the front's place; `LAUNCHER` in it is the launcher. */
  function check(script: string, says: RegExp | null): void {
    const [launcher, front] = [join(run, 'launcher'), join(run, 'front')];
    const places = { node: process.execPath, cliPath: join(run, 'none'), runFolders: [run], listed: [], fixed: {} };
    assert.equal(installLauncher({ ...places, path: launcher }), 'perl');
    writeFileSync(front, `#!/bin/sh\n${script.replaceAll('LAUNCHER', launcher)}\n`, { mode: 0o755 });
    const trial = tryFront({ front, launcher, perl, answers: answersOf(agents.slice(0, 3)) }, run);
    if (says === null) assert.equal(trial.kind, 'same', JSON.stringify(trial));
    else assert.match(trial.kind === 'other' ? trial.says : 'passed', says);
  }

  for (const [situation, script, says] of [
    ['the launcher itself', 'exec LAUNCHER "$@"', null],
    ['one that always says yes', 'exit 0', /the yes of amp does not come through/],
    ['one that asks nobody', 'cat >/dev/null; exec LAUNCHER "$@" </dev/null', /does not come through/],
    ['one that ends by a signal', 'kill -9 $$', /does not come through/],
    [
      'one that makes a yes of a no',
      'LAUNCHER "$@"; code=$?; if [ $code = 2 ]; then exit 0; fi; exit $code',
      /differs from the launcher \(\S+: a no\)/,
    ],
    ['one that takes any agent', 'test "$2" = nobody && exit 0; exec LAUNCHER "$@"', /started with "--agent nobody"/],
    ['one that lends a variable', 'DATABASE_URL=x; HOLDPOINT_WINDOW=; cd /tmp; exec LAUNCHER "$@"', /the question/],
  ] as const) {
    it(`${says === null ? 'accepts' : 'refuses'} ${situation}`, () => {
      check(script, says);
    });
  }
});

describe('a string in C', () => {
  for (const [text, quoted] of [
    ['/home/a b/x', '"/home/a b/x"'],
    ['it\'s "x"', '"it\'s \\"x\\""'],
    ['a\\b', '"a\\134b"'],
    ['a\n1', '"a\\0121"'],
    ['??/', '"\\077\\077/"'],
    ['é', '"\\303\\251"'],
    ['', '""'],
  ] as const) {
    it(`is ${quoted}`, () => {
      assert.equal(cQuoted(text), quoted);
    });
  }
});
