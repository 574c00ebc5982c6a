import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { planKey } from '../../../src/core/model/plan';
import type { TestEngine, World } from '../../support/engine';
import { home, testEngine, workspace } from '../../support/engine';
import { savedPlan, type SavedChange } from '../../support/savedPlan';

let engine: TestEngine;
before(async () => {
  engine = await testEngine();
});

const database = 'aws_db_instance.main';
const replaced: SavedChange = { address: database, action: 6, values: [{}, {}], reason: 3, replace: [['engine']] };
const created: SavedChange = { address: 'aws_vpc.a', action: 1, values: [{}] };

function planned(changes: readonly SavedChange[], more: World = {}): World & { readonly digest: string } {
  const bytes = savedPlan(changes);
  const digest = createHash('sha256').update(bytes).digest('hex');
  return { ...more, bytes: { [`${workspace}/tfplan`]: bytes, ...more.bytes }, digest };
}

type Expected = { readonly verdict: string; readonly says?: readonly string[]; readonly unknowns?: readonly string[] };

function checkApply(script: string, world: World, expected: Expected): void {
  const { decision, findings, unknowns } = engine.run(script, world);
  assert.equal(decision.verdict, expected.verdict, JSON.stringify(decision.because));
  if (expected.says !== undefined) {
    assert.deepEqual(
      findings.map(({ says }) => says),
      expected.says,
    );
  }
  assert.deepEqual(
    unknowns.filter(({ stake }) => stake === 'present').map(({ says }) => says),
    expected.unknowns ?? [],
  );
}

describe('applying a saved plan', () => {
  const replaces = 'Replaces aws_db_instance.main because `engine` changes';

  it('says what is in the plan, and asks about it', () => {
    checkApply('terraform apply tfplan', planned([replaced, created]), {
      verdict: 'ask',
      says: ['Applies plan tfplan to app: 1 to create, 1 to replace', replaces],
    });
    checkApply('tofu -chdir=. apply -auto-approve tfplan', planned([created]), {
      verdict: 'ask',
      says: ['Applies plan tfplan to app: 1 to create'],
    });
  });

  it('passes once a person has said yes to that very plan in that environment, and only then', () => {
    const world = planned([replaced, created]);
    const key = planKey(world.digest, { tier: 'unknown', name: 'unknown' });
    checkApply('terraform apply tfplan', { ...world, approvedPlans: [key] }, { verdict: 'allow' });
    checkApply('terraform apply -input=false tfplan', { ...world, approvedPlans: [key] }, { verdict: 'allow' });
    const other = planKey(planned([replaced]).digest, { tier: 'unknown', name: 'unknown' });
    checkApply('terraform apply tfplan', { ...world, approvedPlans: [other] }, { verdict: 'ask' });
    checkApply('AWS_PROFILE=acme-prod terraform apply tfplan', { ...world, approvedPlans: [key] }, { verdict: 'ask' });
  });

  it('what cannot be read or may be made by the same line is not seen through', () => {
    checkApply(
      'terraform apply gone.tfplan',
      { missing: true },
      {
        verdict: 'ask',
        unknowns: [`the plan \`${workspace}/gone.tfplan\` cannot be read`],
      },
    );
    checkApply(
      'terraform apply huge.tfplan',
      {},
      {
        verdict: 'ask',
        unknowns: [
          `the plan \`${workspace}/huge.tfplan\` cannot be read, or is larger than the 64 MiB that are looked at`,
        ],
      },
    );
    checkApply(
      'terraform apply notes',
      { files: { [`${workspace}/notes`]: 'x' } },
      {
        verdict: 'ask',
        unknowns: [`\`${workspace}/notes\` is not a plan that can be read`],
      },
    );
    const made = ['the plan may be made by the same line, so nobody has seen it'];
    const world = planned([created]);
    const approvedPlans = [planKey(world.digest, { tier: 'unknown', name: 'unknown' })];
    checkApply(
      'terraform plan -destroy -out=tfplan && terraform apply tfplan',
      { ...world, approvedPlans },
      {
        verdict: 'ask',
        unknowns: made,
      },
    );
    checkApply(
      'terraform apply "$PLAN"',
      {},
      {
        verdict: 'ask',
        unknowns: ['which plan is applied is not known before it runs'],
      },
    );
    const strange = { address: 'aws_vpc.b', action: 42 };
    checkApply('terraform apply tfplan', planned([created, strange]), {
      verdict: 'ask',
      unknowns: ['of the plan, what happens to `aws_vpc.b` is not told'],
    });
    const cut = { [`${workspace}/tfplan`]: savedPlan([created], 3, true) };
    checkApply(
      'terraform apply tfplan',
      { bytes: cut },
      {
        verdict: 'ask',
        unknowns: ['of the plan, it was cut off by an error, so more may follow'],
      },
    );
  });

  it('says what the settings that it changes open, and what they protected', () => {
    const was = { publicly_accessible: false, deletion_protection: true, engine: 'mysql', password: null };
    const is = { publicly_accessible: true, deletion_protection: false, engine: 'mysql', password: 'hunter2hunter2' };
    const changed: SavedChange = { address: 'module.data.aws_db_instance.main[0]', action: 3, values: [was, is] };
    const { findings } = engine.run('terraform apply tfplan', planned([created, changed]));
    assert.deepEqual(
      findings.map(({ effect, says, target }) => [effect, says, target.name]),
      [
        ['update', 'Applies plan tfplan to app: 1 to create, 1 to update', 'app'],
        ...[
          ['expose', 'Opens module.data.aws_db_instance.main[0] to the internet (`publicly_accessible`)'],
          ['unprotect', 'Removes deletion protection from module.data.aws_db_instance.main[0]'],
        ].map((told) => [...told, 'module.data.aws_db_instance.main[0]']),
      ],
    );
  });

  it('a person at the keyboard is asked about what cannot be taken back, not about the rest', () => {
    const actor = { kind: 'person' } as const;
    checkApply('terraform apply tfplan', planned([created], { actor }), { verdict: 'allow' });
    checkApply('terraform apply tfplan', planned([replaced], { actor }), { verdict: 'ask' });
  });

  it('what was written before is told by the plan, with who wrote it', () => {
    const path = `${workspace}/main.tf`;
    const before_ = 'resource "aws_db_instance" "main" {\n  engine = "postgres"\n}\n';
    const world = planned([replaced], {
      files: { [path]: before_.replace('postgres', 'mysql') },
      carried: [{ path, before: before_, agent: 'kiro', at: 1 }],
    });
    const { findings } = engine.run('terraform apply tfplan', world);
    assert.deepEqual(
      findings.map(({ says, author }) => [says, author?.agent ?? null]),
      [
        ['Applies plan tfplan to app: 1 to replace', null],
        [replaces, 'kiro'],
      ],
    );
    assert.equal(findings[1]?.certainty, 'certain');
  });

  it('a preview of Pulumi and a described change set are picked up', () => {
    const urn = 'urn:pulumi:dev::shop::aws:rds/instance:Instance::main';
    const saved = JSON.stringify({ resourcePlans: { [urn]: { steps: ['delete'] } } });
    checkApply(
      'pulumi up --plan plan.json',
      { files: { [`${workspace}/plan.json`]: saved } },
      {
        verdict: 'ask',
        says: ['Applies a saved plan to stack app: 1 to delete', 'Deletes main'],
      },
    );
    const set = JSON.stringify({
      StackName: 'shop',
      ChangeSetName: 'cs1',
      Changes: [
        { ResourceChange: { Action: 'Remove', LogicalResourceId: 'Db', ResourceType: 'AWS::RDS::DBInstance' } },
      ],
    });
    const world = { files: { [`${workspace}/seen.json`]: set, [`${workspace}/other.json`]: '{}' } };
    const { findings } = engine.run(
      'aws cloudformation execute-change-set --stack-name shop --change-set-name cs1',
      world,
    );
    assert.ok(
      findings.some(
        ({ rule, says, plan }) =>
          rule === 'cloudformation/planned-delete' && says === 'Deletes Db' && plan?.approved === false,
      ),
    );
  });
});

describe('what carries out the changes that were written before', () => {
  const path = `${workspace}/infra/main.tf`;
  const before_ = 'resource "aws_db_instance" "main" {\n  engine = "postgres"\n}\n';
  const world: World = {
    files: { [path]: before_.replace('postgres', 'mysql') },
    carried: [{ path, before: before_, agent: 'kiro', at: 1 }],
  };

  function checkQuoted(script: string, quoted: boolean, more: World = {}): void {
    const { findings } = engine.run(script, { ...world, ...more });
    assert.equal(
      findings.some(({ author }) => author?.agent === 'kiro'),
      quoted,
      script,
    );
  }

  for (const script of [
    'git push origin main',
    'git push origin HEAD:release/1.2',
    'git push --all',
    'git -C infra push -u origin +topic:refs/heads/production',
    'gh pr merge 12 --squash',
    'pulumi up --yes',
    'cd infra && terraform apply',
  ]) {
    it(`quotes them: ${script}`, () => {
      checkQuoted(script, true);
    });
  }

  for (const script of [
    'git push',
    'git push origin topic',
    'git push origin :main-old --dry-run',
    'git push origin --delete main',
    'git push origin "$BRANCH"',
    'prisma migrate deploy',
    'aws cloudformation deploy --template-file t.yaml --stack-name s',
    'terraform plan',
    'git commit -m "git push origin main"',
    'pulumi up --preview-only',
    `cd ${home} && git push origin main`,
  ]) {
    it(`leaves alone: ${script}`, () => {
      checkQuoted(script, false);
    });
  }

  it('a push quotes them and forgets none, a deploy has carried them out', () => {
    assert.deepEqual(engine.run('git push origin main', world).afterwards.settles, []);
    assert.deepEqual(engine.run('gh pr merge 12', world).afterwards.settles, []);
    const settled = [{ folder: workspace, by: 'everything' }];
    assert.deepEqual(engine.run('pulumi up --yes', world).afterwards.settles, settled);
  });

  it('a plain push from a deploying branch is one to it', () => {
    checkQuoted('git push', true, { branch: 'main' });
    checkQuoted('git push origin HEAD', true, { branch: 'main' });
  });
});
