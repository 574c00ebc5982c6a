import { tableApi } from '../api';
import { jsonOf, memberOf } from '../json';
import { serverOf } from '../serverOf';
import { changed, command, executed, gone, halted, made, part, rebuilt, setting, type Telling } from '../told';

/** Folders and multibranch jobs: `/job/a/job/b` is `a/b`. */
const job: Telling = ({ address }) => {
  const names = address.path.filter((_, at) => address.path[at - 1] === 'job');
  return { ...rebuilt('job', 'its history of builds'), severity: 'high', undo: 'impossible', name: names.join('/') };
};

/** Jenkins. */
export const jenkins = tableApi({
  name: 'jenkins',
  title: 'Jenkins',
  documentation: 'https://www.jenkins.io/doc/book/using/remote-access-api/',
  fits: ({ address }) =>
    /(?:^|[.-])(?:jenkins|hudson)/.test(address.host) ||
    address.path.some((segment) =>
      /^(?:doDelete|doDisable|quietDown|safeRestart|safeExit|scriptText|doWipeOutWorkspace|doKill|doTerm)$/.test(
        segment,
      ),
    ),
  routes: [
    ['POST job/:name/:build/doDelete', part('build')],
    ['POST computer/:name/doDelete', setting('agent')],
    ['POST view/:name/doDelete', setting('view')],
    ['POST user/:name/doDelete', setting('user')],
    ['POST credential/:name/doDelete', part('credential')],
    ['POST **/doDelete', job],
    ['DELETE job/:name', job],
    ['POST doWipeOutWorkspace', setting('workspace')],
    ['POST job/:name/disable', halted('Disables job', 'job')],
    ['POST job/:name/doDisable', halted('Disables job', 'job')],
    ['POST job/:name/*/stop', halted('Stops a build of', 'job')],
    ['POST job/:name/*/kill', halted('Stops a build of', 'job')],
    ['POST job/:name/*/term', halted('Stops a build of', 'job')],
    ['POST computer/:name/toggleOffline', halted('Takes offline or back agent', 'agent')],
    ['POST quietDown', halted('Stops new builds of', 'server')],
    ['POST safeRestart', halted('Restarts', 'server')],
    ['POST restart', halted('Restarts', 'server')],
    ['POST safeExit', halted('Stops', 'server')],
    ['POST exit', halted('Stops', 'server')],
    ['POST script', executed('Runs a script as the server of', 'script')],
    ['POST scriptText', executed('Runs a script as the server of', 'script')],
    ['POST cancelQuietDown', () => null],
    ['POST job/:name/build', made('Starts job', 'job')],
    ['POST job/:name/buildWithParameters', made('Starts job', 'job')],
    ['POST job/:name/config.xml', changed('Changes job', 'job')],
  ],
});

/** `argocd …` with what the path names, and the server that answers. */
const argo = (words: string): Telling => command(`argocd ${words}`, serverOf('--server'));

/** A sync that is told to delete what the repository lacks, or only to show what it would do. */
const argoSync: Telling = (request, parts) => {
  const body = jsonOf(request.body ?? '');
  const dry = memberOf(body, 'dryRun') === true ? ' --dry-run' : '';
  const prune = memberOf(body, 'prune') === true ? ' --prune' : '';
  return argo(`app sync :name${prune}${dry}`)(request, parts);
};

/** `?cascade=false` leaves what the application made where it is. */
const argoGone: Telling = (request, parts) => {
  const leaves = request.address.query.get('cascade') === 'false' ? ' --cascade=false' : '';
  return argo(`app delete :name${leaves}`)(request, parts);
};

/** Argo CD, and the rollouts and workflows beside it. */
export const argocd = tableApi({
  name: 'argocd',
  title: 'Argo CD',
  documentation: 'https://argo-cd.readthedocs.io/en/stable/developer-guide/api-docs/',
  fits: ({ address }) =>
    /(?:^|[.-])argo/.test(address.host) ||
    /^api\/v1\/(?:applications|applicationsets|workflows)(?:\/|$)/.test(address.path.join('/')),
  routes: [
    ['DELETE applications/:name', argoGone],
    ['DELETE applications/:name/resource', argo('app delete-resource :name')],
    ['DELETE applicationsets/:name', argo('appset delete :name')],
    ['DELETE projects/:name', argo('proj delete :name')],
    ['DELETE clusters/:name', argo('cluster rm :name')],
    ['DELETE repositories/:name', argo('repo rm :name')],
    ['POST applications/:name/rollback', argo('app rollback :name')],
    ['DELETE applications/:name/operation', argo('app terminate-op :name')],
    ['POST applications/:name/sync', argoSync],
    ['PUT applications/:name', argo('app set :name')],
    ['PATCH applications/:name', argo('app patch :name')],
    ['PUT applications/:name/spec', argo('app set :name')],
    ['POST applications/:name/resource/actions', halted('Runs an action on an object of application', 'application')],
    ['POST clusters', argo('cluster add')],
    ['POST clusters/:name/rotate-auth', argo('cluster rotate-auth :name')],
    ['DELETE repocreds/:name', argo('repocreds rm :name')],
    ['PUT account/password', argo('account update-password')],
    ['POST account/:name/token', argo('account generate-token')],
    ['DELETE workflows/:namespace/:name', setting('workflow')],
    ['PUT workflows/:namespace/:name/:verb', halted('Changes the run of workflow', 'workflow')],
  ],
});

/** `{"data":{"attributes":{"is-destroy":true}}}` */
const started: Telling = ({ body }) =>
  /"is-destroy"\s*:\s*true/.test(body ?? '')
    ? { ...gone('workspace', 'everything in it'), says: 'Plans to destroy, and may destroy, workspace' }
    : changed('Starts a run of', 'run');

/** CircleCI, Buildkite, Drone, Terraform Cloud, Octopus and their like. */
export const pipelines = tableApi({
  name: 'delivery',
  title: 'the delivery service',
  documentation: 'https://developer.hashicorp.com/terraform/cloud-docs/api-docs',
  hosts: ['circleci.com', 'buildkite.com', 'app.terraform.io', 'octopus.app', 'spacelift.io', 'travis-ci.com'],
  routes: [
    ['DELETE organizations/:org/workspaces/:name', command('terraform workspace delete -force :name')],
    ['DELETE workspaces/:workspace', command('terraform workspace delete -force :workspace')],
    ['POST workspaces/:workspace/actions/safe-delete', rebuilt('workspace')],
    ['DELETE organizations/:org', { ...part('organisation', 'its workspaces'), severity: 'critical' }],
    ['DELETE vars/:variable', setting('variable')],
    ['DELETE project/**/envvar/:name', setting('variable')],
    ['DELETE context/**', setting('context')],
    ['DELETE organizations/:org/pipelines/:name', rebuilt('pipeline', 'its builds')],
    ['POST runs', started],
    ['POST runs/:run/actions/apply', { ...changed('Applies run', 'run'), severity: 'high' }],
    ['POST runs/:run/actions/cancel', halted('Stops run', 'run')],
    ['POST runs/:run/actions/force-cancel', halted('Stops run', 'run')],
    ['POST runs/:run/actions/discard', () => null],
    ['PUT **/cancel', halted('Stops a build of', 'build')],
    ['POST **/cancel', halted('Stops a build of', 'build')],
  ],
});
