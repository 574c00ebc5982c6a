import assert from 'node:assert/strict';
import type { Finding } from '../../../src/core/model/finding';
import type { TestEngine, World } from '../../support/engine';

/** What is told of the whole, and the names of its parts; `?` behind one that may stay. */
export type Told = {
  readonly says: string;
  readonly lost?: string;
  readonly depends?: readonly string[];
  readonly safer?: RegExp;
  readonly parts: readonly string[];
};

function partOf({ target, certainty }: Finding): string {
  return certainty === 'possible' ? `${target.name}?` : target.name;
}

/** What a command that takes something away whole says of it and of what goes with it. */
export function checkDestroyed(engine: TestEngine, run: string, files: World['files'], told: Told): void {
  const { findings } = engine.run(run, files === undefined ? {} : { files });
  const whole = findings.find((one) => one.partOf === undefined && one.effect === 'delete');
  assert.ok(whole !== undefined, run);
  assert.equal(whole.says, told.says, run);
  if (told.lost !== undefined) assert.equal(whole.impact?.lost, told.lost, run);
  if (told.depends !== undefined) assert.deepEqual(whole.impact?.dependants, told.depends, run);
  if (told.safer !== undefined) assert.match(whole.saferWay ?? '', told.safer, run);
  const parts = findings.filter((one) => one.partOf !== undefined);
  assert.deepEqual(parts.map(partOf), told.parts, run);
  for (const part of parts) assert.equal(part.partOf, whole.target.name, run);
}
