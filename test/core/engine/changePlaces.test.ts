import assert from 'node:assert/strict';
import type { FileChange } from '../../../src/core/model/operation';
import { testEngine, workspace, type TestEngine } from '../../support/engine';

function removed(folder: string): FileChange {
  const before = 'resource "aws_s3_bucket" "logs" {\n  bucket = "logs"\n}\n';
  return { path: `${workspace}/${folder}/main.tf`, before, after: '' };
}

describe('where the files of one change would land', () => {
  let engine: TestEngine;
  before(async () => {
    engine = await testEngine();
  });

  it('each finding is where its own file stands, in whatever order the files come', () => {
    const files = [removed('infra/prod'), removed('infra/dev'), removed('infra/staging')] as const;
    const [first, second, third] = files;
    for (const set of [files, [third, second, first]] as const) {
      const { findings } = engine.change(set);
      assert.deepEqual(
        findings.map(({ at, target }) => `${String(at.file)} ${target.environment.tier}`),
        [
          `${workspace}/infra/dev/main.tf unknown`,
          `${workspace}/infra/prod/main.tf production`,
          `${workspace}/infra/staging/main.tf staging`,
        ],
      );
    }
  });
});
