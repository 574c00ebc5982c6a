import { tableApi } from '../api';
import type { HttpRequest } from '../request';
import {
  gone,
  granted,
  halted,
  little,
  part,
  published,
  rebuilt,
  secret,
  setting,
  unbraked,
  type Fact,
  type Telling,
} from '../told';

/** What the body says of a field, in JSON or as a form. */
function says({ body }: HttpRequest, field: RegExp): boolean {
  return field.test(body ?? '');
}

/** The same as the command line, which names a thing by its owner and its own name. */
const of =
  (says: string, rule: string, fact: Fact, ...names: readonly string[]): Telling =>
  (_, parts) => ({
    ...fact,
    rule: `gh/${rule}`,
    says,
    name: names.map((name) => parts.get(name) ?? '').join('/'),
  });

const OPENED: Fact = { ...gone('repository'), effect: 'expose', undo: 'impossible' };
const PROTECTION: Fact = unbraked('Changes the protection of a branch:', 'branch');

const changedRepository: Telling = (request, parts) => {
  const name = `${parts.get('owner') ?? ''}/${parts.get('repo') ?? ''}`;
  if (says(request, /"?private"?\s*[:=]\s*"?false|"?visibility"?\s*[:=]\s*"?public/i)) {
    return { ...OPENED, rule: 'gh/repo-visibility', says: 'Makes public repository', name };
  }
  if (says(request, /"?archived"?\s*[:=]\s*"?true/i)) {
    return { ...halted('Archives repository', 'repository'), severity: 'medium', rule: 'gh/repo-archive', name };
  }
  return null;
};

const ref: Telling = (request, parts) => {
  const path = request.address.path;
  const name = path.slice(path.indexOf('refs') + 1).join('/');
  if (request.method === 'DELETE') {
    const repository = `${parts.get('owner') ?? ''}/${parts.get('repo') ?? ''}`;
    return {
      ...setting('ref'),
      rule: 'gh/ref-delete',
      says: `Deletes from ${repository} the ref`,
      severity: 'high',
      name,
    };
  }
  if (!says(request, /"?force"?\s*[:=]\s*"?true/i)) return null;
  return {
    ...part('ref'),
    rule: 'gh/ref-force',
    effect: 'rewrite-history',
    undo: 'costly',
    says: 'Overwrites the history of',
    name,
  };
};

const visible: Telling = (request, parts) =>
  says(request, /"?visibility"?\s*[:=]\s*"?public|"?private"?\s*[:=]\s*"?false/i)
    ? { ...published('Publishes repository', 'repository'), rule: 'gh/repo-public', name: parts.get('org') ?? '' }
    : null;

/** The API of GitHub, on its own host or on a company's; `gh api` reads the same. */
export const github = tableApi({
  name: 'gh',
  title: 'GitHub',
  type: 'github',
  documentation: 'https://docs.github.com/rest',
  hosts: ['api.github.com', 'uploads.github.com'],
  fits: ({ address }) =>
    /^api\.[\w-]+\.ghe\.com$/.test(address.host) ||
    (address.path[0] === 'api' &&
      address.path[1] === 'v3' &&
      (address.path[2] === 'repos' || address.path[2] === 'orgs')),
  routes: [
    [
      'DELETE repos/:owner/:repo/releases/assets/:name',
      of('Deletes a file of release', 'release-delete-asset', part('release'), 'name'),
    ],
    ['DELETE repos/:owner/:repo/releases/:name', of('Deletes release', 'release-delete', part('release'), 'name')],
    [
      'POST repos/:owner/:repo/releases',
      of(
        'Publishes a release of',
        'release-create',
        { ...published('', 'release'), severity: 'medium', undo: 'costly' },
        'owner',
        'repo',
      ),
    ],
    [
      'DELETE repos/:owner/:repo/branches/:branch/protection',
      of('Takes the protection off branch', 'protection', PROTECTION, 'branch'),
    ],
    [
      'DELETE repos/:owner/:repo/branches/:branch/protection/**',
      of('Takes a protection off branch', 'protection', PROTECTION, 'branch'),
    ],
    [
      'PUT|PATCH|POST repos/:owner/:repo/branches/:branch/protection',
      of(PROTECTION.says, 'protection', PROTECTION, 'branch'),
    ],
    [
      'PUT|PATCH|POST repos/:owner/:repo/branches/:branch/protection/**',
      of(PROTECTION.says, 'protection', PROTECTION, 'branch'),
    ],
    ['DELETE **/rulesets/:name', of('Deletes the ruleset', 'protection', PROTECTION, 'name')],
    ['PUT **/rulesets/:name', of('Changes the ruleset', 'protection', PROTECTION, 'name')],
    ['DELETE|PATCH repos/:owner/:repo/git/refs/**', ref],
    ['DELETE **/secrets/:name', of('Deletes secret', 'secret-delete', part('secret'), 'name')],
    [
      'PUT **/secrets/:name',
      of('Overwrites secret', 'secret-set', { ...setting('secret'), effect: 'update', undo: 'impossible' }, 'name'),
    ],
    ['DELETE **/variables/:name', of('Deletes variable', 'variable-delete', setting('variable'), 'name')],
    [
      'DELETE repos/:owner/:repo/environments/:name',
      of('Deletes environment', 'environment-delete', setting('environment', 'its secrets'), 'name'),
    ],
    [
      'DELETE repos/:owner/:repo/actions/runs/:name',
      of('Deletes workflow run', 'run-delete', { ...part('run'), severity: 'medium' }, 'name'),
    ],
    [
      'DELETE repos/:owner/:repo/actions/runs/:name/logs',
      of('Deletes the logs of workflow run', 'run-delete', { ...part('run'), severity: 'medium' }, 'name'),
    ],
    [
      'POST repos/:owner/:repo/actions/runs/:name/cancel',
      of('Stops workflow run', 'run-cancel', { ...halted('', 'run'), severity: 'medium' }, 'name'),
    ],
    [
      'POST repos/:owner/:repo/actions/runs/:name/force-cancel',
      of('Stops workflow run', 'run-cancel', { ...halted('', 'run'), severity: 'medium' }, 'name'),
    ],
    [
      'PUT repos/:owner/:repo/actions/workflows/:name/disable',
      of('Switches off workflow', 'workflow-disable', unbraked('', 'workflow'), 'name'),
    ],
    [
      'DELETE repos/:owner/:repo/actions/caches/:name',
      of('Deletes build cache', 'cache-delete', little('cache'), 'name'),
    ],
    [
      'DELETE repos/:owner/:repo/actions/caches',
      of('Deletes build caches of', 'cache-delete', little('cache'), 'owner', 'repo'),
    ],
    ['DELETE **/actions/runners/:name', of('Removes runner', 'runner-delete', setting('runner'), 'name')],
    ['DELETE repos/:owner/:repo/labels/:name', of('Deletes label', 'label-delete', setting('label'), 'name')],
    ['DELETE repos/:owner/:repo/issues/*/labels/*', () => null],
    ['DELETE repos/:owner/:repo/issues/*/assignees', () => null],
    ['DELETE **/reactions/*', () => null],
    ['DELETE user/starred/**', () => null],
    ['DELETE **/subscription', () => null],
    ['DELETE repos/:owner/:repo/hooks/:name', of('Deletes webhook', 'hook-delete', setting('webhook'), 'name')],
    [
      'DELETE repos/:owner/:repo/keys/:name',
      of('Deletes deploy key', 'repo-deploy-key-delete', setting('key'), 'name'),
    ],
    ['POST repos/:owner/:repo/keys', of('Lets a key into', 'repo-deploy-key-add', granted('', 'key'), 'owner', 'repo')],
    ['POST user/keys', { ...granted('Lets a key into the account', 'key'), rule: 'gh/ssh-key-add', name: '' }],
    [
      'PUT repos/:owner/:repo/collaborators/:name',
      of('Lets into the repository', 'collaborator-add', granted('', 'user'), 'name'),
    ],
    [
      'DELETE repos/:owner/:repo/collaborators/:name',
      of('Takes out of the repository', 'collaborator-remove', little('user'), 'name'),
    ],
    ['PUT orgs/:org/memberships/:name', of('Lets into the organisation', 'member-add', granted('', 'user'), 'name')],
    [
      'DELETE orgs/:org/memberships/:name',
      of('Takes out of the organisation', 'member-remove', setting('user'), 'name'),
    ],
    ['DELETE orgs/:org/members/:name', of('Takes out of the organisation', 'member-remove', setting('user'), 'name')],
    [
      'POST repos/:owner/:repo/transfer',
      of(
        'Transfers repository',
        'repo-transfer',
        { ...setting('repository'), effect: 'grant', severity: 'high' },
        'owner',
        'repo',
      ),
    ],
    [
      'PUT repos/:owner/:repo/pulls/:name/merge',
      of('Merges pull request', 'pr-merge', { ...setting('pull request'), effect: 'update' }, 'name'),
    ],
    ['DELETE gists/:name', of('Deletes gist', 'gist-delete', { ...part('gist'), severity: 'medium' }, 'name')],
    [
      'DELETE **/packages/:type/:name',
      of('Deletes package', 'package-delete', rebuilt('package', 'every version of it'), 'name'),
    ],
    [
      'DELETE **/packages/:type/:package/versions/:name',
      of('Deletes package version', 'package-delete', rebuilt('package'), 'name'),
    ],
    [
      'DELETE **/codespaces/:name',
      of('Deletes codespace with its uncommitted work', 'codespace-delete', part('codespace'), 'name'),
    ],
    ['DELETE orgs/:org', of('Deletes organisation', 'org-delete', gone('organisation', 'its repositories'), 'org')],
    [
      'DELETE repos/:owner/:repo/pages',
      of('Takes down the pages of', 'pages-delete', rebuilt('site'), 'owner', 'repo'),
    ],
    [
      'DELETE repos/:owner/:repo',
      of(
        'Deletes repository',
        'repo-delete',
        gone('repository', 'issues, pull requests and settings too'),
        'owner',
        'repo',
      ),
    ],
    ['PATCH repos/:owner/:repo', changedRepository],
    ['POST orgs/:org/repos', visible],
    ['POST user/repos', visible],
    [
      'DELETE **/vulnerability-alerts',
      { ...unbraked('Switches off security alerts of', 'repository'), rule: 'gh/protection' },
    ],
    [
      'DELETE **/automated-security-fixes',
      { ...unbraked('Switches off security fixes of', 'repository'), rule: 'gh/protection' },
    ],
    [
      'POST **/actions/runners/registration-token',
      { ...secret('Prints a token that lets runners into', 'token'), rule: 'gh/auth-token' },
    ],
    [
      'DELETE **',
      ({ address }) => ({ ...setting('entry'), rule: 'gh/api-delete', says: 'Deletes', name: address.path.join('/') }),
    ],
  ],
});
