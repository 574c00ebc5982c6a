import type { RulePack } from '../model/command';
import { changed, deployed, issued, lost, run, stopped, unguarded } from './platforms/said';
import { programBehind, startsHere } from './platforms/startsBehind';
import type { Told, VendorGrammar } from './platforms/vendor';
import { vendorsPack } from './platforms/vendorsPack';

const env0: VendorGrammar = {
  tool: 'env0',
  title: 'env0',
  programs: ['env0'],
  valued: ['-p', '--projectId', '-o', '--organizationId', '-e', '--environmentName', '-b', '--blueprintId', '-r'],
  places: ['-p', '--projectId'],
  named: ['-e', '--environmentName'],
  local: ['configure', 'help', 'version'],
  told: {
    destroy: lost('Destroys all that is in env0 environment', { type: 'environment' }),
    deploy: deployed('Deploys env0 environment', { type: 'environment' }),
    approve: changed('Approves a waiting deployment of env0 environment', {
      ...{ type: 'environment', effect: 'unprotect', rule: 'unprotect', severity: 'high' },
    }),
    cancel: stopped('Cancels a waiting deployment of env0 environment', { type: 'environment', severity: 'low' }),
  },
};

const scalr: VendorGrammar = {
  tool: 'scalr',
  title: 'Scalr',
  programs: ['scalr'],
  singleDash: true,
  named: ['-workspace', '-environment', '-account', '-run', '-state-version'],
  told: {
    'confirm-run': changed('Confirms a run of Scalr', { type: 'run', effect: 'unprotect', rule: 'unprotect' }),
    'delete-workspace': lost('Deletes with its state Scalr workspace', { type: 'workspace' }),
  },
};

const tfe: VendorGrammar = {
  tool: 'hosted-terraform',
  title: 'HCP Terraform',
  programs: ['tfe', 'tfcloud', 'tecli', 'tfc', 'tfctl', 'hcptf', 'tfx'],
  valued: ['-name', '-org', '-token', '-n', '-w', '-k', '--id', '-i', '-o'],
  flags: ['--is-destroy', '-d', '--destroy', '--auto-apply'],
  local: ['login', 'version', 'wq', 'rq', 'oq', 'pq', 'sq', 'mq', 'svq'],
  singleDash: true,
  named: ['-name', '-id', '-n', '-w', '--id'],
  places: ['-w', '-name'],
  told: {
    'run|runs|plan create|start|exec': ({ options }) =>
      options.has('--is-destroy', '--destroy', '-destroy', '-is-destroy', '-d')
        ? lost('Plans to destroy, and may destroy, all that is in HCP Terraform workspace', { type: 'workspace' })
        : changed('Starts a run of HCP Terraform workspace', { type: 'run' }),
    apply: deployed('Applies a run of HCP Terraform', { type: 'run' }),
    'workspace|workspaces unlock|force-unlock': unguarded('Takes the lock off HCP Terraform workspace', {
      type: 'workspace',
    }),
    'workspace|workspaces delete': lost('Deletes with its state HCP Terraform workspace', { type: 'workspace' }),
    'run|runs apply|confirm': deployed('Applies a run of HCP Terraform', { type: 'run' }),
    'run|runs discard|cancel': stopped('Ends a run of HCP Terraform', { type: 'run', severity: 'low' }),
  },
};

const pushed: Told = ({ options }) =>
  options.has('--push') ? issued('Publishes the images that an Earthfile pushes by', { type: 'image' }) : null;

/** Functions of a module whose name says that they build, test or look; what any other does is known to the module alone. */
const BUILDS =
  /^(?:build|test|lint|check|fmt|format|generate|container|base|source|env|serve|unit|integration|e2e|all)/;

const call: Told = ({ words }) => {
  const names = words.slice(1).map(({ value }) => value);
  const [name] = names.filter((one) =>
    /^(?:deploy|publish|release|push|destroy|delete|remove|rollback|migrate)/.test(one),
  );
  if (name === undefined) return names.every((one) => BUILDS.test(one)) ? null : undefined;
  if (/^(?:destroy|delete|remove)/.test(name))
    return lost('Destroys by a function of Dagger:', { name, undo: 'unknown' });
  return /^(?:publish|release|push)/.test(name)
    ? issued('Publishes by a function of Dagger:', { name })
    : run('Runs a function of Dagger:', { name, severity: 'high' });
};

const dagger: VendorGrammar = {
  tool: 'dagger',
  title: 'Dagger',
  programs: ['dagger'],
  valued: ['-m', '--mod', '-o', '--output', '--progress', '--sdk', '--name', '--source', '-c', '--command'],
  flags: ['-s', '--silent', '-i', '--interactive', '-E', '--no-exit'],
  local: ['functions', 'init', 'develop', 'version', 'config', 'login', 'logout', 'install', 'uninstall', 'update'],
  told: { call, 'core|listen|query|toolchain|client|checks|check|generate': null },
  handled: ({ words, command }) =>
    words[0]?.value === 'run' ? startsHere(programBehind(command, 1, ['--progress', '-m'])) : null,
};

/** Builds run in containers here; what they push is seen by others. */
const earthly: VendorGrammar = {
  tool: 'earthly',
  title: 'Earthly',
  programs: ['earthly'],
  valued: ['--build-arg', '--secret', '--platform', '--artifact', '-a', '--sat', '--org'],
  flags: ['--push', '--ci', '-P', '--allow-privileged', '--no-cache', '-i', '--strict'],
  local: ['bootstrap', 'prune', 'ls', 'doc', 'init', 'docker-build', 'build'],
  told: { build: pushed },
  bare: pushed,
};

/** Services that carry out infrastructure code and builds elsewhere. */
export const hostedRuns: RulePack = vendorsPack({
  vendors: [env0, scalr, tfe, dagger, earthly],
  documentation: [
    'https://docs.envzero.com/guides/integrations/env0-cli',
    'https://docs.scalr.io/docs/scalr-cli',
    'https://developer.hashicorp.com/terraform/cloud-docs/api-docs',
    'https://docs.dagger.io/reference/cli/',
    'https://docs.earthly.dev/docs/earthly-command',
  ],
  examples: {
    catches: [
      { run: 'env0 destroy -p p1 -e shop-prod', rule: 'env0/delete', effect: 'delete', target: 'shop-prod' },
      { run: 'env0 approve -e shop-prod', rule: 'env0/unprotect', effect: 'unprotect', target: 'shop-prod' },
      { run: 'scalr delete-workspace -workspace=ws-1', rule: 'scalr/delete', effect: 'delete', target: 'ws-1' },
      { run: 'scalr delete-environment -environment=env-1', rule: 'scalr/delete', effect: 'delete', target: 'env-1' },
      { run: 'tfe workspace delete -name shop', rule: 'hosted-terraform/delete', effect: 'delete', target: 'shop' },
      {
        run: 'tfx plan create -w shop --is-destroy',
        rule: 'hosted-terraform/delete',
        effect: 'delete',
        target: 'shop',
      },
      { run: 'dagger call destroy --env prod', rule: 'dagger/delete', effect: 'delete', target: 'destroy' },
      { run: 'dagger run terraform destroy', starts: 'terraform destroy' },
      { run: 'earthly --push +release', rule: 'earthly/publish', effect: 'publish', target: '+release' },
    ],
    leaves: [
      'env0 configure',
      'scalr get-workspaces',
      'scalr list-runs -workspace=ws-1',
      'tfe workspace list',
      'tfx workspace list',
      'tfctl wq',
      'dagger call build',
      'dagger functions',
      'earthly +test',
      'earthly --ci +build',
      'earthly prune',
    ],
  },
});
