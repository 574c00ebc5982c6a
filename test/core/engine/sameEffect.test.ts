import assert from 'node:assert/strict';
import { testEngine, type TestEngine } from '../../support/engine';

let engine: TestEngine | null = null;

/** The findings of a line as `rule effect target`, each once. */
function effectsOf(run: string): readonly string[] {
  assert.ok(engine !== null);
  return [...new Set(engine.run(run).findings.map(({ rule, effect, target }) => `${rule} ${effect} ${target.name}`))];
}

/** One effect and its spellings: every one of them must give the findings of the first. */
function checkSame(expected: string, spellings: readonly string[]): void {
  for (const run of spellings) assert.deepEqual(effectsOf(run), [expected], run);
}

const destroyed = 'terraform/destroy delete app';
const applied = 'terraform/apply update app';

const cases: readonly (readonly [expected: string, spellings: readonly string[]])[] = [
  [
    destroyed,
    [
      'terraform destroy -auto-approve',
      'tofu destroy -auto-approve',
      'terragrunt destroy',
      'terraform apply -destroy',
      'terraform apply --destroy --auto-approve',
      'TF_CLI_ARGS_apply=-destroy terraform apply',
      'TF_CLI_ARGS=-auto-approve tofu destroy',
      'terragrunt run-all destroy --terragrunt-non-interactive',
      'terragrunt run --all --non-interactive -- destroy',
      'terragrunt stack run destroy',
      'terragrunt exec -- tofu destroy',
      'terramate run -- terraform destroy',
      'sudo terraform destroy',
      'env TF_IN_AUTOMATION=1 terraform destroy',
      "sh -c 'terraform destroy -auto-approve'",
      'aws-vault exec ops -- terraform destroy',
      "nix-shell -p terraform --run 'terraform destroy'",
      'yes yes | terraform destroy',
      'echo yes | timeout 600 tofu destroy',
    ],
  ],
  [
    applied,
    [
      'terraform apply',
      'tofu apply -auto-approve',
      'terragrunt apply',
      'terragrunt run --all apply',
      'yes yes | terraform apply',
      'terraform apply <<< yes',
      'terramate run terraform apply',
      "bash -c 'tofu apply'",
    ],
  ],
  ['terraform/destroy delete vpc', ['atmos terraform destroy vpc -s dev', 'atmos tofu destroy vpc --stack dev']],
  ['terraform/apply update vpc', ['atmos terraform apply vpc -s dev', 'atmos terraform deploy vpc -s dev']],
  ['terraform/apply-plan update app', ['terraform apply tfplan', 'tofu apply tfplan', 'sudo terraform apply tfplan']],
  [
    'terraform/state-rm delete a.b',
    [
      'terraform state rm a.b',
      'tofu state rm a.b',
      'terragrunt state rm a.b',
      'atmos terraform state rm vpc a.b -s dev',
    ],
  ],
  ['terraform/state-push replace app', ['terraform state push s.json', 'tofu state push -force s.json']],
  ['terraform/workspace-delete delete x', ['terraform workspace delete x', 'tofu workspace delete -force x']],
  [
    'terraform/force-unlock unprotect app',
    ['terraform force-unlock 1', 'tofu force-unlock -force 1', 'terragrunt force-unlock 1'],
  ],
  ['terraform/taint replace a.b', ['terraform taint a.b', 'tofu taint a.b']],
  [
    'pulumi/destroy delete dev',
    [
      'pulumi destroy -s dev',
      'pulumi down --stack dev -y',
      'pulumi deployment run destroy -s dev',
      'sudo pulumi destroy --stack=dev',
    ],
  ],
  ['pulumi/apply update dev', ['pulumi up -s dev', 'pulumi update -y --stack dev', "sh -c 'pulumi up -s dev'"]],
  ['cdk/destroy delete shop', ['cdk destroy shop', 'npx cdk destroy shop --force', 'cdk destroy -f shop']],
  [
    'secrets/removed delete secret/shop',
    [
      'vault kv metadata delete secret/shop',
      'bao kv metadata delete secret/shop',
      'curl -X DELETE -H "X-Vault-Token: t" https://vault.acme.example/v1/secret/metadata/shop',
    ],
  ],
];

describe('the same effect', () => {
  before(async () => {
    engine = await testEngine();
  });

  for (const [expected, spellings] of cases) {
    it(`${expected} is found in ${String(spellings.length)} spellings`, () => {
      checkSame(expected, spellings);
    });
  }

  it('what is done on a machine is found behind every tool that reaches it', () => {
    const [first, ...others] = [
      "ssh web 'rm -rf /srv/data'",
      "ansible web -m shell -a 'rm -rf /srv/data'",
      "ansible web -m file -a 'path=/srv/data state=absent'",
      "salt web cmd.run 'rm -rf /srv/data'",
      'salt web file.remove /srv/data',
    ].map(effectsOf);
    assert.equal(first?.length, 1);
    for (const other of others) assert.deepEqual(other, first);
  });

  it('a rehearsal is found in none', () => {
    for (const run of [
      'terraform plan -destroy',
      'atmos terraform plan vpc -s dev',
      'pulumi preview',
      'ansible-playbook site.yml --check',
    ]) {
      assert.deepEqual(effectsOf(run), [], run);
    }
  });
});
