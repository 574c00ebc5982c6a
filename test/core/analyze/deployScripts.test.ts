import assert from 'node:assert/strict';
import { deployScripts } from '../../../src/core/analyze/deployScripts';
import { concerns } from '../../../src/core/model/analyzer';

type Row = readonly [situation: string, path: string, before: string | null, after: string | null, says: string];

function said(path: string, before: string | null, after: string | null): string {
  const file = { path: `/w/${path}`, before, after };
  if (!concerns(deployScripts, file)) return '';
  return deployScripts
    .analyze({ files: [file], neighbours: () => [] })
    .observations.map(({ at, says }) => `${at.start.line + 1} ${/`(.*)`/.exec(says)?.[1] ?? ''}`)
    .join(', ');
}

const step = (line: string): string =>
  `on: push\njobs:\n  d:\n    steps:\n      - name: terraform destroy\n        run: ${line}\n`;

const rows: readonly Row[] = [
  [
    'a conflict stands in a script',
    'deploy.sh',
    'terraform plan\n',
    'terraform plan\n<<<<<<< HEAD\nterraform destroy\n=======\nterraform plan\n>>>>>>> other\necho done\n',
    '3 terraform destroy',
  ],
  [
    'a step applies',
    '.github/workflows/d.yml',
    step('terraform plan'),
    step('terraform apply -auto-approve'),
    '6 terraform apply -auto-approve',
  ],
  [
    'a step applies a saved plan',
    '.github/workflows/d.yml',
    step('terraform plan'),
    step('terraform apply -auto-approve tfplan'),
    '',
  ],
  [
    'a step applies with values',
    '.github/workflows/d.yml',
    step('terraform plan'),
    step('terraform apply -var-file prod.tfvars -auto-approve'),
    '6 terraform apply -auto-approve',
  ],
  [
    'a step of several lines',
    '.github/workflows/d.yml',
    step('terraform plan'),
    step('|\n          terraform init\n          terraform -chdir=infra destroy \\\n            -auto-approve'),
    '8 terraform destroy',
  ],
  ['only its name says so', '.github/workflows/d.yml', null, step('terraform plan'), ''],
  [
    'a plan of a destroy',
    '.github/workflows/d.yml',
    step('terraform plan'),
    step('terraform plan -destroy -out=tfplan'),
    '',
  ],
  [
    'the same elsewhere in the file',
    '.github/workflows/d.yml',
    step('terraform destroy'),
    `${step('echo')}      - run: terraform destroy\n`,
    '',
  ],
  [
    'one more of the same',
    '.github/workflows/d.yml',
    step('terraform destroy'),
    `${step('terraform destroy')}      - run: terraform destroy\n`,
    '7 terraform destroy',
  ],
  ['one less', '.github/workflows/d.yml', step('terraform destroy'), step('echo'), ''],
  ['a word of a message', 'deploy.sh', '', 'echo "run terraform destroy by hand"\ngrep terraform destroy log\n', ''],
  ['a comment', 'deploy.sh', '', '# terraform destroy\nterraform plan # terraform destroy\n', ''],
  ['a here-document', 'deploy.sh', '', 'cat <<EOF > help\nterraform destroy\nEOF\nterraform plan\n', ''],
  ['behind a here-document', 'deploy.sh', '', 'cat <<EOF > help\nx\nEOF\nterraform destroy\n', '4 terraform destroy'],
  [
    'behind a condition',
    'deploy.sh',
    '',
    'if [ "$1" = down ]; then sudo -E terraform destroy; fi\n',
    '1 terraform destroy',
  ],
  [
    'with a variable',
    'deploy.sh',
    '',
    'TF_IN_AUTOMATION=1 /usr/bin/terraform state rm aws_db_instance.a\n',
    '1 terraform state rm',
  ],
  [
    'within another shell',
    'deploy.sh',
    '',
    'bash -ec "cd x && tofu apply --auto-approve"\n',
    '1 tofu apply -auto-approve',
  ],
  ['another program of that name', 'deploy.sh', '', './terraform-docs destroy\n', ''],
  ['all folders', 'deploy.sh', '', 'terragrunt run-all destroy --terragrunt-non-interactive\n', '1 terragrunt destroy'],
  [
    'all folders in the new words',
    'deploy.sh',
    '',
    'terragrunt run --all --non-interactive -- apply\n',
    '1 terragrunt apply -auto-approve',
  ],
  ['atmos', 'deploy.sh', '', 'atmos terraform apply vpc -s prod -auto-approve\n', '1 atmos apply -auto-approve'],
  ['atmos with its plan', 'deploy.sh', '', 'atmos terraform apply vpc -s prod --from-plan -auto-approve\n', ''],
  [
    'a target',
    'Makefile',
    'up:\n\tterraform plan\n',
    'up:\n\t@terraform apply -replace=aws_instance.a\n',
    '2 terraform apply -replace',
  ],
  ['a target of that name', 'Makefile', 'up:\n\tterraform plan\n', 'terraform destroy:\n\techo\n', ''],
  [
    'GitLab',
    '.gitlab-ci.yml',
    'd:\n  script: [terraform plan]\n',
    'd:\n  script: ["terraform destroy"]\n',
    '2 terraform destroy',
  ],
  [
    'a script of a package',
    'package.json',
    '{"scripts": {}}',
    '{"scripts": {"down": "cdk destroy --force"}}',
    '1 cdk destroy',
  ],
  [
    'Jenkins',
    'Jenkinsfile',
    "sh 'terraform plan'",
    "sh 'terraform plan'\nsh '''\n  pulumi destroy --yes\n'''",
    '3 pulumi destroy',
  ],
  [
    'a stack',
    'x.sh',
    '',
    'aws --region eu-west-1 cloudformation delete-stack --stack-name a\n',
    '1 aws cloudformation delete-stack',
  ],
  [
    'a new deployment of a stack',
    'x.sh',
    '',
    'aws cloudformation deploy --stack-name a\nsam deploy\ncdk deploy\npulumi up --yes\n',
    '',
  ],
  ['notes', 'notes.yml', null, 'run: terraform destroy\n', ''],
];

describe('scripts that begin to destroy', () => {
  for (const [situation, path, before, after, says] of rows) {
    it(situation, () => {
      assert.equal(said(path, before, after), says);
    });
  }

  it('what is cut off and what never ends is read all the same', () => {
    for (const text of ['terraform destroy "', "terraform 'x", 'cat <<EOF\nterraform', '(', '\\', '- run: |']) {
      assert.doesNotThrow(() => said('x.sh', null, text));
      assert.doesNotThrow(() => said('.gitlab-ci.yml', null, `terraform: ${text}`));
    }
  });
});
