import type { Rehearsal } from './rehearsal';

const KUBECTL = ['kubectl', 'oc'];
const AT_ONCE = '--force --now --grace-period= --wait=';
const SERVERLESS = ['serverless', 'sls', 'osls'];
const ARGO = '--cascade --yes -y --wait --propagation-policy= -p=';
const HELM = ['helm', 'helm3'];
const CDK =
  '--force -f --require-approval= --exclusively -e --hotswap --ci --all --progress= --concurrency= --outputs-file= -O= --method= --yes -y';

const kubernetes: readonly Rehearsal[] = [
  { programs: KUBECTL, of: 'rollout undo', add: '--dry-run=server' },
  { programs: KUBECTL, of: 'set image|env|resources|selector|serviceaccount|subject', add: '--dry-run=server' },
  {
    programs: KUBECTL,
    of: 'delete|apply|create|replace|patch|scale|label|annotate|taint|autoscale|expose|drain|cordon|uncordon',
    ...{ add: '--dry-run=server', without: AT_ONCE, unless: '-' },
  },
  { programs: HELM, of: 'uninstall|delete|del|un|rollback', add: '--dry-run', without: '--wait' },
  { programs: HELM, of: 'upgrade|install', add: '--dry-run=server', without: '--wait --atomic' },
  {
    programs: ['helmfile'],
    of: 'destroy|delete|sync|apply',
    ...{ becomes: 'diff', without: '--purge --interactive -i --skip-needs --wait' },
  },
  { programs: ['argocd'], of: 'app sync', add: '--dry-run', without: '--force --async' },
  {
    programs: ['argocd'],
    of: 'app delete|rm',
    ...{ becomes: 'app resources', without: ARGO, unless: '-l --selector' },
  },
  { programs: ['argocd'], of: 'app delete|rm', becomes: 'app list', without: ARGO },
  { programs: ['flux'], of: 'delete kustomization|ks', becomes: 'tree kustomization', without: '-s --silent' },
  { programs: ['flux'], of: 'delete helmrelease|hr', becomes: 'get helmreleases', without: '-s --silent' },
  { programs: ['flux'], of: 'uninstall', add: '--dry-run', without: '-s --silent' },
  { programs: ['kops'], of: 'delete|update|rolling-update', without: '--yes -y' },
  {
    programs: ['eksctl'],
    of: 'delete cluster',
    ...{
      becomes: 'get cluster',
      without: '--force --wait -w --disable-nodegroup-eviction',
      unless: '-f --config-file',
    },
  },
  { programs: ['istioctl'], of: 'uninstall', add: '--dry-run', without: '-y --skip-confirmation' },
  { programs: ['kapp'], of: 'delete|deploy', add: '--diff-run', without: '-y --yes' },
  { programs: ['tk'], of: 'delete|apply', becomes: 'diff', without: '--force --auto-approve=' },
];

const code: readonly Rehearsal[] = [
  {
    programs: ['pulumi'],
    of: 'destroy|down|dn',
    ...{ becomes: 'destroy --preview-only --diff', without: '--yes -y --skip-preview -f --diff --remove' },
  },
  { programs: ['pulumi'], of: 'refresh', add: '--preview-only --diff', without: '--yes -y --skip-preview -f --diff' },
  {
    programs: ['pulumi'],
    of: 'up|update',
    ...{ becomes: 'preview --diff', without: '--yes -y --skip-preview -f --diff', unless: '--plan' },
  },
  { programs: ['cdk'], of: 'deploy|destroy', becomes: 'diff', without: CDK },
  { programs: ['cdktf'], of: 'deploy|destroy|apply', becomes: 'diff', without: '--auto-approve' },
  { programs: ['sam'], of: 'deploy', add: '--no-execute-changeset' },
  { programs: SERVERLESS, of: 'deploy', becomes: 'package', without: '--force --verbose --aws-s3-accelerate' },
  { programs: SERVERLESS, of: 'remove', becomes: 'info', without: '--verbose' },
  { programs: ['ansible-playbook'], of: '', add: '--check --diff' },
  { programs: ['packer'], of: 'build', becomes: 'validate', without: '-force -on-error= -timestamp-ui -debug' },
  { programs: ['nomad'], of: 'job run', becomes: 'job plan', without: '-detach -verbose -check-index= -yes' },
  { programs: ['nomad'], of: 'job stop', becomes: 'job status', without: '-purge -detach -yes -global' },
  { programs: ['consul'], of: 'kv delete', becomes: 'kv get -keys', without: '-recurse -cas -modify-index=' },
  { programs: ['puppet'], of: 'apply|agent', add: '--noop' },
  { programs: ['chef-client'], of: '', add: '--why-run' },
  { programs: ['salt', 'salt-call'], of: 'state.apply|state.highstate|state.sls', addLast: 'test=True' },
  { programs: ['azd'], of: 'up|provision', becomes: 'provision --preview' },
  {
    programs: ['databricks'],
    of: 'bundle deploy',
    becomes: 'bundle validate',
    without: '--auto-approve --force --force-lock',
  },
  { programs: ['databricks'], of: 'bundle destroy', becomes: 'bundle summary', without: '--auto-approve --force-lock' },
];

const TERRAFORM = '-auto-approve --auto-approve -force --non-interactive --terragrunt-non-interactive';

const terraform: readonly Rehearsal[] = [
  { programs: ['terraform', 'tofu'], of: 'destroy', becomes: 'plan -destroy -out=tfplan', without: TERRAFORM },
  { programs: ['terragrunt'], of: 'destroy', becomes: 'plan -destroy', without: TERRAFORM },
  { programs: ['terraform', 'tofu'], of: 'state rm|mv', add: '-dry-run' },
];

/** A project is taken down without what it keeps. */
const compose: readonly Rehearsal[] = [
  { programs: ['docker', 'podman', 'nerdctl'], of: 'compose down', without: '-v --volumes --rmi=' },
  { programs: ['docker-compose', 'podman-compose', 'sail'], of: 'down', without: '-v --volumes --rmi=' },
];

/** Plans, differences and dry runs of clusters and of infrastructure as code. */
export const infrastructure: readonly Rehearsal[] = [...kubernetes, ...terraform, ...code, ...compose];
