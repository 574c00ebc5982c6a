import assert from 'node:assert/strict';
import { ambientSignals } from '../../../src/core/environment/ambientSignals';
import type { Command } from '../../../src/core/model/command';
import type { SessionMemory } from '../../../src/core/model/session';
import type { Surroundings } from '../../../src/core/model/surroundings';
import { commandOf, contextOf, plainSurroundings } from '../../support/command';

export type Setting = {
  readonly command?: Partial<Command>;
  readonly surroundings?: Partial<Surroundings>;
  readonly session?: SessionMemory;
  readonly files?: Readonly<Record<string, string>>;
};

/** Compares all signals of `line` but those of the place, as `kind from=value`; a claim ends with `?`. */
export function checkSignals(line: string, setting: Setting, expected: readonly string[]): void {
  const command = commandOf(line, setting.command);
  const surroundings = { ...plainSurroundings, ...setting.surroundings };
  const files = Object.entries(setting.files ?? {}).map(([path, text]) => ({ path, text }));
  const context = contextOf(command, {
    surroundings,
    read: (path) => setting.files?.[path] ?? null,
    neighbours: () => files,
  });
  const signals = ambientSignals(command, context, setting.session ?? []);
  assert.deepEqual(
    signals
      .filter(({ kind }) => kind !== 'path')
      .map(({ kind, from, value, isClaim }) => `${kind} ${from}=${value}${isClaim === true ? '?' : ''}`),
    expected,
  );
}
