import assert from 'node:assert/strict';
import { testEngine, workspace } from '../../support/engine';
import type { TestEngine, World } from '../../support/engine';

describe('the commands that a review saw', () => {
  let engine: TestEngine;
  before(async () => {
    engine = await testEngine();
  });

  function checkSeen(script: string, expected: readonly (readonly string[])[], world: World = {}): void {
    const { commands } = engine.run(script, world);
    const seen = commands.map(({ argv, via, host }) => [...via, ...(host === null ? [] : [`${host}:`]), ...argv]);
    assert.deepEqual(seen, expected);
  }

  it('are every program that would start, in the order they are read', () => {
    checkSeen('cd src && make -n | grep x', [
      ['cd', 'src'],
      ['make', '-n'],
      ['grep', 'x'],
    ]);
  });

  it('stand behind what they were found in', () => {
    checkSeen("sudo env A=1 sh -c 'aws s3 ls'", [['sudo', 'env', 'sh', 'aws', 's3', 'ls']]);
    checkSeen('ssh box uptime', [['ssh', 'box:', 'uptime']]);
    const files = { [`${workspace}/up.sh`]: 'terraform plan\n' };
    checkSeen('bash up.sh', [['bash', 'terraform', 'plan']], { files });
  });

  it('keep a word as it was written where part of it is not known', () => {
    checkSeen('echo "at $(date)"', [['date'], ['echo', '"at $(date)"']]);
  });

  it('have an argv where the program is not known', () => {
    const [command] = engine.run('$TOOL destroy').commands;
    assert.deepEqual([command?.program, command?.argv.slice(1)], ['', ['destroy']]);
  });
});
