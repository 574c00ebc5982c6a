import { readdirSync } from 'node:fs';
import { preparePty } from '../pty/openPty';
import type { FakeGate } from './fakeGate';
import { guarded } from './guarded';
import type { Guarded } from './guarded';

type Closed = { close(): Promise<void> };

/** What each test of a suite finds: a home with the guard in it, and a gate that answers. */
export type GuardedSuite = {
  readonly place: Guarded;
  /** Another may take its place once it is closed; whichever is there last is closed with the test. */
  gate: FakeGate;
  /** Closes the shell when the test ends. */
  keep<S extends Closed>(shell: S): S;
  /** Files that only a line that was held would have made. */
  made(): readonly string[];
  /** The lines that the gate was asked about; `as` is who asks, by the question's second field. */
  asked(as?: string): readonly string[];
};

/** Prepares the suite it is called in; what it gives is to be had inside of tests only. */
export function guardedSuite(): GuardedSuite {
  let here: { place: Guarded; gate: FakeGate } | null = null;
  const shells: Closed[] = [];

  before(function () {
    this.timeout(300_000);
    preparePty();
  });
  beforeEach(async () => {
    const place = guarded();
    here = { place, gate: await place.gate() };
  });
  afterEach(async () => {
    for (const shell of shells.splice(0)) await shell.close();
    await here?.gate.close();
    here?.place.remove();
    here = null;
  });

  function now(): { place: Guarded; gate: FakeGate } {
    if (here === null) throw new Error('no test is running');
    return here;
  }
  return {
    get place() {
      return now().place;
    },
    get gate() {
      return now().gate;
    },
    set gate(gate) {
      now().gate = gate;
    },
    keep: (shell) => {
      shells.push(shell);
      return shell;
    },
    made: () => readdirSync(now().place.home).filter((name) => name.includes('HELD')),
    asked: (as) =>
      now()
        .gate.questions.filter(({ kind, fields }) => kind === 'line' && (as === undefined || fields[1] === as))
        .map(({ payload }) => payload),
  };
}
