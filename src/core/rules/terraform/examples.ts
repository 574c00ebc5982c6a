import type { RulePack } from '../../model/command';

export const examples: RulePack['examples'] = {
  catches: [
    { run: 'terraform destroy -auto-approve', rule: 'terraform/destroy', effect: 'delete', target: 'app' },
    {
      run: 'terraform -chdir=infra/prod apply -destroy',
      rule: 'terraform/destroy',
      effect: 'delete',
      target: 'prod',
    },
    {
      run: 'tofu destroy -target=aws_db_instance.main',
      rule: 'terraform/destroy',
      effect: 'delete',
      target: 'aws_db_instance.main',
    },
    {
      run: 'terraform apply -auto-approve -var-file=prod.tfvars',
      rule: 'terraform/apply',
      effect: 'update',
      target: 'app',
    },
    { run: 'terraform apply tfplan', rule: 'terraform/apply-plan', effect: 'update' },
    {
      run: 'terraform apply -replace=aws_instance.web',
      rule: 'terraform/replace',
      effect: 'replace',
      target: 'aws_instance.web',
    },
    { run: 'TF_CLI_ARGS_apply=-destroy terraform apply', rule: 'terraform/destroy', effect: 'delete' },
    {
      run: 'terraform state rm aws_s3_bucket.data',
      rule: 'terraform/state-rm',
      effect: 'delete',
      target: 'aws_s3_bucket.data',
    },
    { run: 'terraform state push backup.tfstate', rule: 'terraform/state-push', effect: 'replace' },
    {
      run: 'terraform workspace delete -force prod',
      rule: 'terraform/workspace-delete',
      effect: 'delete',
      target: 'prod',
    },
    { run: 'terraform taint aws_instance.web', rule: 'terraform/taint', effect: 'replace' },
    { run: 'terraform force-unlock 1234', rule: 'terraform/force-unlock', effect: 'unprotect' },
    { run: 'terragrunt run-all destroy', rule: 'terraform/destroy', effect: 'delete' },
    { run: 'terragrunt run --all -- destroy -auto-approve', rule: 'terraform/destroy', effect: 'delete' },
  ],
  leaves: [
    'terraform plan -destroy',
    'terraform plan -out=tfplan',
    'terraform init -upgrade',
    'terraform show -json tfplan',
    'terraform output -json',
    'terraform state list',
    'terraform apply -help',
    'terraform fmt -recursive',
    'terraform workspace select prod',
    'terraform state rm -dry-run aws_s3_bucket.data',
    'terragrunt run-all plan',
    'terraform -version',
  ],
};
