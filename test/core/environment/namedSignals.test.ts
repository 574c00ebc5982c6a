import assert from 'node:assert/strict';
import { ambientSignals } from '../../../src/core/environment/ambientSignals';
import { commandOf, contextOf } from '../../support/command';

/** All signals of a line but those of the place, as `kind from=value`. */
function checkSignals(line: string, expected: readonly string[]): void {
  const command = commandOf(line);
  const signals = ambientSignals(command, contextOf(command), []);
  assert.deepEqual(
    signals.map(({ kind, from, value }) => `${kind} ${from}=${value}`),
    expected,
  );
}

describe('ambientSignals of tools that name their place', () => {
  it('a stage, a stack and a context count from flag and variable', () => {
    checkSignals('serverless deploy -s prod', ['name -s=prod']);
    checkSignals('PULUMI_STACK=dev pulumi up --stack prod', ['stack --stack=prod', 'stack PULUMI_STACK=dev']);
    checkSignals('DOCKER_HOST=tcp://prod docker --context eu ps', [
      'name DOCKER_HOST=tcp://prod',
      'name host in DOCKER_HOST=prod',
      'name --context=eu',
    ]);
  });
});
