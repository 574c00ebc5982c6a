import { tableApi } from '../api';
import type { Route } from '../route';
import {
  exposed,
  gone,
  granted,
  halted,
  little,
  part,
  published,
  setting,
  unbraked,
  type Fact,
  type Telling,
} from '../told';

function rule(name: string, fact: Fact, says?: string): Fact {
  return { ...fact, rule: `glab/${name}`, ...(says === undefined ? {} : { says }) };
}

const project: Telling = ({ body, address }) => {
  const visibility = /"?visibility"?\s*[:=]\s*"?(\w+)/.exec(body ?? '')?.[1] ?? address.query.get('visibility');
  return visibility === 'public'
    ? rule('repo-visibility', { ...exposed('Makes public project', 'project'), undo: 'impossible' })
    : null;
};

/** By the path behind `api/v4`; projects are numbers or escaped paths. */
export const gitlabRoutes: readonly Route[] = [
  ['DELETE projects/:project', rule('repo-delete', gone('project', 'issues, merge requests and settings too'))],
  ['DELETE groups/:group', rule('group-delete', gone('group', 'all projects in it'))],
  ['DELETE **/variables/:name', rule('variable-delete', part('variable'))],
  ['DELETE **/protected_branches/:name', rule('protection', unbraked('Takes the protection off branch', 'branch'))],
  [
    'PATCH|POST **/protected_branches/:name',
    rule('protection', unbraked('Changes the protection of branch', 'branch')),
  ],
  ['DELETE **/protected_tags/:name', rule('protection', unbraked('Takes the protection off tag', 'tag'))],
  [
    'DELETE **/protected_environments/:name',
    rule('protection', unbraked('Takes the protection off environment', 'environment')),
  ],
  ['DELETE **/approval_rules/:name', rule('protection', unbraked('Deletes approval rule', 'approval rule'))],
  ['DELETE **/push_rule', rule('protection', unbraked('Deletes the push rules of', 'push rule'))],
  ['DELETE **/repository/branches/:name', rule('branch-delete', setting('branch'))],
  ['DELETE **/repository/merged_branches', rule('branch-delete', setting('every merged branch of'))],
  ['DELETE **/repository/tags/:name', rule('tag-delete', setting('tag'))],
  ['DELETE **/repository/files/**', rule('file-delete', little('file'))],
  ['DELETE **/releases/:name', rule('release-delete', part('release'))],
  [
    'POST projects/:project/releases',
    rule('release-create', { ...published('Publishes a release of', 'release'), severity: 'medium', undo: 'costly' }),
  ],
  ['DELETE **/registry/repositories/:name', rule('registry-delete', part('image repository', 'every image in it'))],
  ['DELETE **/registry/repositories/*/tags/:name', rule('registry-delete', part('image'))],
  ['DELETE **/registry/repositories/*/tags', rule('registry-delete', part('images'))],
  ['DELETE **/packages/:name', rule('package-delete', part('package'))],
  ['DELETE **/pipelines/:name', rule('ci-delete', { ...part('pipeline'), severity: 'medium' })],
  [
    'POST **/pipelines/:name/cancel',
    rule('ci-cancel', { ...halted('Stops pipeline', 'pipeline'), severity: 'medium' }),
  ],
  ['POST **/jobs/:name/cancel', rule('ci-cancel', { ...halted('Stops job', 'job'), severity: 'medium' })],
  ['POST **/jobs/:name/erase', rule('ci-erase', { ...part('job log'), severity: 'medium' })],
  ['DELETE **/artifacts', rule('ci-erase', { ...part('artifacts'), severity: 'medium' })],
  ['DELETE **/environments/:name', rule('environment-delete', setting('environment'))],
  ['POST **/environments/:name/stop', rule('environment-stop', halted('Stops environment', 'environment'))],
  [
    'DELETE **/terraform/state/:name',
    rule('state-delete', gone('Terraform state', 'what Terraform knows of its resources')),
  ],
  [
    'DELETE **/terraform/state/:name/lock',
    rule('state-unlock', unbraked('Takes the lock off Terraform state', 'state')),
  ],
  ['DELETE **/cluster_agents/:name', rule('agent-delete', setting('cluster agent'))],
  ['DELETE **/runners/:name', rule('runner-delete', setting('runner'))],
  ['DELETE **/hooks/:name', rule('hook-delete', setting('webhook'))],
  ['DELETE **/labels/:name', rule('label-delete', setting('label'))],
  ['DELETE **/milestones/:name', rule('milestone-delete', setting('milestone'))],
  ['DELETE **/issues/:name', rule('issue-delete', { ...part('issue'), severity: 'medium' })],
  ['DELETE **/merge_requests/:name', rule('mr-delete', { ...part('merge request'), severity: 'medium' })],
  [
    'PUT **/merge_requests/:name/merge',
    rule('mr-merge', { ...setting('merge request'), effect: 'update' }, 'Merges merge request'),
  ],
  ['DELETE **/snippets/:name', rule('snippet-delete', { ...part('snippet'), severity: 'medium' })],
  ['DELETE **/deploy_keys/:name', rule('deploy-key-delete', setting('deploy key'))],
  ['POST **/deploy_keys', rule('deploy-key-add', granted('Lets a key into', 'key'), 'Lets a key into the project')],
  ['DELETE **/access_tokens/:name', rule('token-revoke', setting('access token'))],
  ['POST **/access_tokens', rule('token-create', granted('Creates an access token for', 'token'))],
  ['DELETE **/members/:name', rule('member-remove', little('member'))],
  ['POST **/members', rule('member-add', granted('Lets somebody into', 'member'))],
  ['DELETE **/schedules/:name', rule('schedule-delete', setting('pipeline schedule'))],
  ['DELETE **/pipeline_schedules/:name', rule('schedule-delete', setting('pipeline schedule'))],
  ['DELETE **/triggers/:name', rule('trigger-delete', setting('trigger'))],
  ['DELETE users/:user', rule('user-delete', part('user', 'what only the user owns'))],
  ['POST user/keys', rule('ssh-key-add', granted('Lets a key into the account', 'key'))],
  ['DELETE user/keys/:name', rule('ssh-key-delete', setting('key'))],
  [
    'POST projects/:project/archive',
    rule('repo-archive', { ...halted('Archives project', 'project'), severity: 'medium' }),
  ],
  [
    'PUT projects/:project/transfer',
    rule('repo-transfer', { ...setting('project'), effect: 'grant', severity: 'high' }, 'Transfers project'),
  ],
  ['PUT projects/:project', project],
  [
    'DELETE **',
    ({ address }) => ({ ...setting('entry'), rule: 'glab/api-delete', says: 'Deletes', name: address.path.join('/') }),
  ],
];

/** The API of GitLab, on its own host or on a company's; `glab api` reads the same. */
export const gitlab = tableApi({
  name: 'glab',
  title: 'GitLab',
  type: 'gitlab',
  documentation: 'https://docs.gitlab.com/api/rest/',
  fits: ({ address: { host, path } }) =>
    path[0] === 'api' &&
    path[1] === 'v4' &&
    (/gitlab/.test(host) || /^(?:projects|groups|users|runners|user)$/.test(path[2] ?? '')),
  routes: gitlabRoutes,
});
