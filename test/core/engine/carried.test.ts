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

  describe('in a module', () => {
    const module = `${workspace}/modules/db/main.tf`;
    const call = `module "db" {\n  source = "../../modules/db"\n}\n`;
    const shared = (appliedIn: readonly string[] = []): World => ({
      files: {
        [module]: after_,
        [`${workspace}/env/prod/main.tf`]: call,
        [`${workspace}/env/test/main.tf`]: call,
        [`${workspace}/env/none/main.tf`]: '',
      },
      carried: [{ path: module, before: before_, agent: 'claude-code', at: 1, appliedIn }],
    });
    const quoted = (line: string, world: World): readonly string[] =>
      engine
        .run(line, world)
        .findings.flatMap(({ author, target }) =>
          author === undefined ? [] : [`${target.name} ${target.environment.tier} by ${author.agent}`],
        );

    it('is quoted by the apply that calls it, and of that one only', () => {
      assert.deepEqual(quoted('terraform -chdir=env/prod apply', shared()), [
        'module.db.aws_db_instance.main production by claude-code',
      ]);
      assert.deepEqual(quoted('cd env/none && terraform apply', shared()), []);
    });

    it('is no longer quoted where it was applied, and still where it was not', () => {
      const world = shared([`${workspace}/env/prod`]);
      assert.deepEqual(quoted('cd env/prod && terraform apply', world), []);
      assert.deepEqual(quoted('cd env/test && terraform apply', world), [
        'module.db.aws_db_instance.main unknown by claude-code',
      ]);
      const { settles } = engine.run('cd env/test && terraform apply', world).afterwards;
      assert.deepEqual(settles[0]?.called, [`${workspace}/modules/db`]);
    });

    it('is quoted for each call by a push that deploys', () => {
      assert.deepEqual(quoted('git push origin main', { ...shared(), branch: 'main' }), [
        'module.db.aws_db_instance.main production by claude-code',
        'module.db.aws_db_instance.main unknown by claude-code',
      ]);
    });
  });
});
