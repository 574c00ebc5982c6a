import assert from 'node:assert/strict';
import type { TestEngine, World } from '../../support/engine';
import { presets, testEngine, workspace } from '../../support/engine';

let engine: TestEngine;
before(async () => {
  engine = await testEngine();
});

const path = `${workspace}/infra/main.tf`;
const before_ = `resource "aws_db_instance" "main" {
  identifier        = "main"
  engine            = "postgres"
  instance_class    = "db.t3.medium"
  allocated_storage = 20
}
`;
const after_ = before_.replace('"postgres"', '"mysql"');

describe('a write that an apply would carry out', () => {
  const edit = { path, before: before_, after: after_ };

  it('is allowed, stated and remembered under recommended', () => {
    const { decision, findings, afterwards } = engine.change([edit]);
    assert.equal(decision.verdict, 'allow');
    assert.deepEqual(
      findings.map(({ effect, stage }) => [effect, stage]),
      [['replace', 'write']],
    );
    assert.deepEqual(
      afterwards.carried.map((file) => [file.path, file.before, file.agent]),
      [[path, before_, 'kiro']],
    );
  });

  it('is asked about under strict', () => {
    const { decision } = engine.change([edit], { policies: presets('strict') });
    assert.equal(decision.verdict, 'ask');
  });

  const world = (now: string): World => ({
    files: { [path]: now },
    carried: [{ path, before: before_, agent: 'claude-code', at: 1 }],
  });

  it('is quoted by the question of the next apply in that folder', () => {
    const { decision, findings } = engine.run('cd infra && terraform apply', world(after_));
    assert.equal(decision.verdict, 'ask');
    const carried = findings.filter((finding) => finding.author !== undefined);
    assert.deepEqual(
      carried.map(({ effect, stage, author }) => [effect, stage, author?.agent]),
      [['replace', 'act', 'claude-code']],
    );
  });

  it('is no longer quoted once it was taken back', () => {
    const { findings } = engine.run('cd infra && terraform apply', world(before_));
    assert.deepEqual(
      findings.filter((finding) => finding.author !== undefined),
      [],
    );
  });

  it('is not quoted by an apply of another folder', () => {
    const { findings } = engine.run('cd other && terraform apply', world(after_));
    assert.deepEqual(
      findings.filter((finding) => finding.author !== undefined),
      [],
    );
  });

  it('is remembered when a shell writes the file', () => {
    const { afterwards } = engine.run(`cat > infra/main.tf <<'EOF'\n${after_}EOF`, { files: { [path]: before_ } });
    assert.deepEqual(
      afterwards.carried.map((file) => [file.path, file.before]),
      [[path, before_]],
    );
  });
});
