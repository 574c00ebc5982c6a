import assert from 'node:assert/strict';
import type { Operation } from '../../src/core/model/operation';
import { createUnannounced } from '../../src/gate/unannounced';
import type { UnannouncedPorts } from '../../src/gate/unannounced';

const minute = 60_000;

/** A gate with a clock of its own; what it would do later is done by `pass`. */
function bench(ports: Partial<UnannouncedPorts> = {}) {
  let now = 100 * minute;
  let steps: { readonly at: number; readonly step: () => void }[] = [];
  const noted: string[] = [];
  const unannounced = createUnannounced({
    now: () => now,
    lastCalled: () => null,
    isConnected: () => true,
    note: (agent) => void noted.push(agent),
    later: (step, milliseconds) => {
      const one = { at: now + milliseconds, step };
      steps.push(one);
      return () => {
        steps = steps.filter((other) => other !== one);
      };
    },
    ...ports,
  });
  return {
    unannounced,
    noted,
    now: () => now,
    pass(milliseconds: number): void {
      now += milliseconds;
      const due = steps.filter(({ at }) => at <= now);
      steps = steps.filter(({ at }) => at > now);
      for (const { step } of due) step();
    },
  };
}

type Bench = ReturnType<typeof bench>;

const run = (script: string): Operation => ({
  kind: 'run',
  script,
  dialect: 'bash',
  cwd: '/w',
  session: null,
  variables: {},
});

function act({ unannounced, now }: Bench, line: string | null = 'make all', began = now()): void {
  unannounced.acted({ agent: 'kiro', began, line });
}

describe('an act that no hook told of', () => {
  function checkNoted(
    what: string,
    expected: number,
    play: (here: Bench) => void,
    ports?: Partial<UnannouncedPorts>,
  ): void {
    it(`${what}: ${expected === 0 ? 'no alarm' : 'noted'}`, () => {
      const here = bench(ports);
      play(here);
      here.pass(minute);
      assert.deepEqual(here.noted, Array<string>(expected).fill('kiro'));
    });
  }

  checkNoted('a line out of nowhere', 1, act);
  checkNoted('a file that a command writes', 1, (here) => {
    act(here, null);
  });
  checkNoted('an agent that was never connected', 0, act, { isConnected: () => false });
  checkNoted('the hook was called half a minute before', 0, act, { lastCalled: () => 100 * minute - minute / 2 });
  checkNoted('the hook was called two minutes before', 1, act, { lastCalled: () => 98 * minute });
  checkNoted(
    'a command that began when the hook was called and writes still',
    0,
    (here) => {
      act(here, null, 98 * minute);
    },
    { lastCalled: () => 98 * minute - 1_000 },
  );

  let called: number | null = null;
  checkNoted(
    'a call that is still on its way',
    0,
    (here) => {
      act(here);
      here.pass(2_000);
      called = here.now();
    },
    { lastCalled: () => called },
  );

  checkNoted('a call whose question waits for a person', 0, (here) => {
    here.unannounced.called('kiro', [run('terraform apply')]);
    here.pass(10 * minute);
    act(here, 'something else');
  });
  checkNoted('a call of another agent explains nothing', 1, (here) => {
    here.unannounced.called('codex', [run('make all')]);
    act(here);
  });
  checkNoted('a line that the agent’s own dialog kept for half an hour', 0, (here) => {
    here.unannounced.called('kiro', [run('make  all\n')])();
    here.pass(30 * minute);
    act(here);
  });
  checkNoted('a line that was told of half a day ago', 1, (here) => {
    here.unannounced.called('kiro', [run('make all')])();
    here.pass(12 * 60 * minute);
    act(here);
  });
  checkNoted('another line than the one that was told of', 1, (here) => {
    here.unannounced.called('kiro', [
      run('make all'),
      { kind: 'call', server: 'a', tool: 'b', input: {}, session: null },
    ])();
    here.pass(2 * minute);
    act(here, 'make clean');
  });
  checkNoted('a gate that closes before it is sure', 0, (here) => {
    act(here);
    here.unannounced.close();
  });

  it('an agent is silent when it is connected, asks nothing and was not heard for a minute', () => {
    assert.equal(bench().unannounced.isSilent('kiro'), true);
    assert.equal(bench({ isConnected: () => false }).unannounced.isSilent('kiro'), false);
    assert.equal(bench({ lastCalled: () => 100 * minute }).unannounced.isSilent('kiro'), false);
    const { unannounced } = bench();
    const answered = unannounced.called('kiro', []);
    assert.equal(unannounced.isSilent('kiro'), false);
    answered();
    assert.equal(unannounced.isSilent('kiro'), true);
  });
});
