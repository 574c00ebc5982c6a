import assert from 'node:assert/strict';
import type { Dialect } from '../../../src/core/model/operation';
import { testEngine, workspace, type TestEngine } from '../../support/engine';

/** One way to write a command so that it does not look like itself, with harm in it and without. */
export type HiddenKind = {
  readonly kind: string;
  readonly harmful: readonly string[];
  readonly harmless: readonly string[];
};

const files = {
  [`${workspace}/package.json`]: '{"name":"x","scripts":{"test":"mocha"}}',
  [`${workspace}/.env`]: 'SECRET_TOKEN=abc\n',
  [`${workspace}/a.txt`]: 'hello\n',
  '/home/dev/.ssh/id_rsa': 'KEY',
};

/** Every harmful line of a kind is asked about or denied, every harmless line of the same shape is left alone. */
export function checkHidden(kinds: readonly HiddenKind[], dialect: Dialect = 'bash'): void {
  let engine: TestEngine;
  before(async () => {
    engine = await testEngine();
  });
  const flagged = (script: string): boolean =>
    engine.review({ kind: 'run', script, dialect, cwd: workspace, session: 's1', variables: {} }, { files }).decision
      .verdict !== 'allow';
  for (const { kind, harmful, harmless } of kinds) {
    it(`${kind}: harm is seen`, () => {
      assert.deepEqual(
        harmful.filter((script) => !flagged(script)),
        [],
      );
    });
    it(`${kind}: the same without harm is left alone`, () => {
      assert.deepEqual(harmless.filter(flagged), []);
    });
  }
}
