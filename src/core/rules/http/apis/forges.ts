import { tableApi } from '../api';
import { changed, exposed, gone, granted, part, rebuilt, setting, unbraked, type Telling } from '../told';

/** `{"is_private":false}`, and `{"public":true}` where it runs on one's own server. */
const opened: Telling = ({ body }) =>
  /"is_private"\s*:\s*false|"public"\s*:\s*true/.test(body ?? '')
    ? exposed('Makes public repository', 'repository')
    : changed('Changes repository', 'repository');

/** Bitbucket. */
export const bitbucket = tableApi({
  name: 'bitbucket',
  title: 'Bitbucket',
  documentation: 'https://developer.atlassian.com/cloud/bitbucket/rest/',
  hosts: ['api.bitbucket.org'],
  fits: ({ address: { host, path } }) =>
    host.includes('bitbucket') || /^rest\/api\/(?:1\.0|latest)\/projects/.test(path.join('/')),
  routes: [
    ['DELETE repositories/:owner/:name', gone('repository', 'pull requests and settings too')],
    ['DELETE projects/:project/repos/:name', gone('repository', 'pull requests and settings too')],
    ['DELETE workspaces/:workspace/projects/:name', gone('project')],
    ['PUT repositories/:owner/:name', opened],
    ['PUT projects/:project/repos/:name', opened],
    ['PUT **/permissions-config/**', granted('Gives rights to', 'permission')],
    ['PUT **/permissions/users', granted('Gives rights to', 'permission')],
    ['POST **/deploy-keys', granted('Lets a key into', 'deploy key')],
    ['POST **/hooks', { ...changed('Makes a webhook for', 'webhook'), severity: 'low' }],
    ['DELETE **/branch-restrictions/:id', unbraked('Takes off branches the restriction', 'restriction')],
    ['DELETE **/refs/branches/:name', setting('branch')],
    ['DELETE **/refs/tags/:name', setting('tag')],
    ['DELETE **/pipelines_config/variables/:name', setting('variable')],
    ['DELETE **/deploy-keys/:name', setting('deploy key')],
    ['DELETE **/hooks/:name', setting('webhook')],
  ],
});

/** Gitea, Forgejo and Codeberg. */
export const gitea = tableApi({
  name: 'gitea',
  title: 'Gitea',
  documentation: 'https://docs.gitea.com/api/',
  hosts: ['codeberg.org', 'gitea.com'],
  fits: ({ address: { path } }) => /^api\/v1\/(?:repos|orgs|admin)\//.test(path.join('/')),
  routes: [
    ['DELETE repos/:owner/:name', gone('repository', 'issues, pull requests and settings too')],
    ['DELETE orgs/:org', gone('organisation', 'its repositories')],
    ['DELETE **/branch_protections/:name', unbraked('Takes the protection off branch', 'branch')],
    ['DELETE repos/:owner/:repo/branches/:name', setting('branch')],
    ['DELETE repos/:owner/:repo/tags/:name', setting('tag')],
    ['DELETE repos/:owner/:repo/releases/:name', part('release')],
    ['DELETE **/secrets/:name', part('secret')],
    ['DELETE admin/users/:name', part('user', 'what only the user owns')],
    ['DELETE packages/:owner/:type/:package/:version', part('package version')],
  ],
});

/** Registries of packages and images: npm, PyPI, Docker Hub, OCI, Artifactory, Nexus, Harbor. */
export const registries = tableApi({
  name: 'registry',
  title: 'the registry',
  documentation: 'https://github.com/opencontainers/distribution-spec/blob/main/spec.md',
  hosts: ['registry.npmjs.org', 'hub.docker.com', 'quay.io', 'jfrog.io'],
  fits: ({ address: { path } }) =>
    (path[0] === 'v2' && path.some((segment) => segment === 'manifests' || segment === 'blobs')) ||
    path[0] === 'artifactory' ||
    /^(?:service\/rest|api\/v2\.0\/projects)/.test(path.join('/')),
  routes: [
    ['DELETE v2/**/manifests/:name', part('image')],
    ['DELETE v2/**/blobs/:name', part('layer')],
    ['DELETE v2/repositories/:owner/:name', gone('image repository', 'every image in it')],
    ['DELETE repositories/:owner/:name/tags/:tag', part('image')],
    ['DELETE repository/:owner/:name', gone('image repository', 'every image in it')],
    ['DELETE artifactory/api/repositories/:name', gone('package repository', 'every package in it')],
    ['DELETE service/rest/v1/repositories/:name', gone('package repository', 'every package in it')],
    ['DELETE service/rest/v1/components/:name', part('component')],
    ['DELETE api/v2.0/projects/:name', gone('project', 'its images')],
    ['DELETE projects/:project/repositories/:name', gone('image repository', 'every image in it')],
    ['DELETE artifactory/**', ({ address }) => ({ ...part('artifact'), name: address.path.slice(1).join('/') })],
    ['DELETE -/package/:package/dist-tags/:name', setting('tag')],
    ['DELETE **/-rev/:revision', ({ address }) => ({ ...rebuilt('package'), name: address.path[0] ?? '' })],
  ],
});
