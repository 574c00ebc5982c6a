import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testEngine, workspace } from '../../support/engine';
import type { TestEngine } from '../../support/engine';

/** Lines that developers and their agents run all day; `bench:accuracy` reads the same file. */
const fixture = join(__dirname, '..', '..', 'fixtures', 'everyday.jsonl');

const commands = readFileSync(fixture, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => (JSON.parse(line) as { readonly command: string }).command);

const files = {
  [`${workspace}/scripts/build.sh`]: '#!/bin/sh\nnpm run build\n',
  [`${workspace}/schema.sql`]: 'create table users (id int);\n',
};

describe('everyday lines', () => {
  let engine: TestEngine;
  before(async () => {
    engine = await testEngine();
  });

  it('are there in numbers', () => {
    assert.ok(commands.length > 300, String(commands.length));
  });

  it('are left alone', () => {
    const asked = commands.flatMap((command) => {
      const { decision } = engine.run(command, { files, missing: true });
      return decision.verdict === 'allow' ? [] : [`${command}: ${decision.because[0].says}`];
    });
    assert.deepEqual(asked, []);
  });
});
