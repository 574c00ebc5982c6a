import { tableApi, type Api } from '../api';
import { jsonOf, memberOf } from '../json';
import type { Route } from '../route';
import { changed, command, executed, gone, halted, part, rebuilt, sameAs, setting, type Telling } from '../told';

/** Statements that a platform's endpoint runs on a database. */
const sql: Telling = ({ body }) =>
  /\b(?:DROP|DELETE\s+FROM|TRUNCATE|ALTER)\b/i.test(body ?? '')
    ? { ...gone('data'), says: 'Runs SQL that deletes or changes data of project' }
    : executed('Runs SQL on the database of project', 'project');

/** Vercel. */
export const vercel = tableApi({
  name: 'vercel',
  title: 'Vercel',
  documentation: 'https://vercel.com/docs/rest-api',
  hosts: ['api.vercel.com'],
  routes: [
    ['DELETE projects/:project/env/:name', command('vercel env rm :name')],
    ['DELETE projects/:project/domains/:name', command('vercel domains rm :name')],
    ['DELETE projects/:project', command('vercel project rm :project')],
    ['DELETE deployments/:id', command('vercel rm :id')],
    ['DELETE domains/:domain/records/:id', command('vercel dns rm :id')],
    ['DELETE domains/:domain', command('vercel domains rm :domain')],
    ['DELETE aliases/:alias', command('vercel alias rm :alias')],
    ['DELETE teams/:team', gone('team', 'its projects')],
    ['DELETE **/stores/**', gone('store', 'the data in it')],
    ['DELETE edge-config/:id', gone('Edge Config', 'the data in it')],
    ['DELETE webhooks/:id', setting('webhook')],
    ['POST projects/:project/promote/:deployment', command('vercel promote :deployment')],
    ['POST projects/:project/rollback/:deployment', command('vercel rollback :deployment')],
    ['PATCH deployments/:id/cancel', halted('Stops deployment', 'deployment')],
    ['PATCH projects/:project', changed('Changes project', 'project')],
  ],
});

/** Netlify. */
export const netlify = tableApi({
  name: 'netlify',
  title: 'Netlify',
  documentation: 'https://open-api.netlify.com/',
  hosts: ['api.netlify.com'],
  routes: [
    ['DELETE sites/:site', command('netlify sites:delete :site')],
    ['DELETE sites/:site/deploys/:id', rebuilt('deploy')],
    ['DELETE deploys/:id', rebuilt('deploy')],
    ['DELETE accounts/:account/env/:name', command('netlify env:unset :name')],
    ['DELETE dns_zones/:zone', rebuilt('DNS zone', 'its records')],
    ['DELETE dns_zones/:zone/dns_records/:id', rebuilt('DNS record')],
    ['DELETE forms/:form', part('form', 'its submissions')],
    ['POST sites/:site/deploys/:id/restore', halted('Rolls back to deploy', 'deploy')],
    ['POST deploys/:id/lock', changed('Stops automatic publishing at deploy', 'deploy')],
  ],
});

/** Fly.io's machines. */
export const fly = tableApi({
  name: 'fly',
  title: 'Fly.io',
  documentation: 'https://fly.io/docs/machines/api/',
  hosts: ['api.machines.dev', 'api.fly.io'],
  routes: [
    ['DELETE apps/:app', command('fly apps destroy :app')],
    ['DELETE apps/:app/machines/:machine', command('fly machine destroy :machine --app :app')],
    ['DELETE apps/:app/volumes/:volume', command('fly volumes destroy :volume --app :app')],
    ['DELETE apps/:app/secrets/:secret', command('fly secrets unset :secret --app :app')],
    ['POST apps/:app/machines/:machine/stop', command('fly machine stop :machine --app :app')],
    ['POST apps/:app/machines/:machine/suspend', command('fly machine suspend :machine --app :app')],
    ['POST apps/:app/machines/:machine/restart', command('fly machine restart :machine --app :app')],
    ['POST apps/:app/machines/:machine/cordon', command('fly machine cordon :machine --app :app')],
  ],
});

/** `{"updates":[{"type":"web","quantity":0}]}` */
const formation: Telling = ({ body }, parts) => {
  const updates = memberOf(jsonOf(body ?? ''), 'updates');
  const sizes = (Array.isArray(updates) ? updates : []).map(
    (one) => `${String(memberOf(one, 'type'))}=${String(memberOf(one, 'quantity'))}`,
  );
  return sameAs('heroku', 'ps:scale', ...sizes, '--app', parts.get('app') ?? '');
};

/** `{"KEY": null}` takes a variable away. */
const variables: Telling = ({ body }, parts) => {
  const values = jsonOf(body ?? '');
  const gone =
    typeof values === 'object' && values !== null ? Object.entries(values).filter(([, value]) => value === null) : [];
  return gone.length > 0
    ? sameAs('heroku', 'config:unset', ...gone.map(([name]) => name), '--app', parts.get('app') ?? '')
    : changed('Changes variables of app', 'app');
};

/** Heroku. */
export const heroku = tableApi({
  name: 'heroku',
  title: 'Heroku',
  documentation: 'https://devcenter.heroku.com/articles/platform-api-reference',
  hosts: ['api.heroku.com', 'api.data.heroku.com'],
  routes: [
    ['DELETE apps/:app', command('heroku apps:destroy :app')],
    ['DELETE apps/:app/addons/:addon', command('heroku addons:destroy :addon --app :app')],
    ['DELETE addons/:addon', command('heroku addons:destroy :addon')],
    ['DELETE apps/:app/dynos', command('heroku ps:restart --app :app')],
    ['DELETE apps/:app/dynos/:dyno', command('heroku ps:restart :dyno --app :app')],
    ['POST apps/:app/dynos/:dyno/actions/stop', command('heroku ps:stop :dyno --app :app')],
    ['DELETE apps/:app/domains/:domain', command('heroku domains:remove :domain --app :app')],
    ['DELETE apps/:app/collaborators/:name', command('heroku access:remove :name --app :app')],
    ['DELETE pipelines/:pipeline', command('heroku pipelines:destroy :pipeline')],
    ['DELETE teams/:team', gone('team')],
    ['GET apps/:app/config-vars', command('heroku config --app :app')],
    ['PATCH apps/:app/config-vars', variables],
    ['PATCH apps/:app/formation', formation],
    ['POST apps/:app/releases', command('heroku releases:rollback --app :app')],
  ],
});

/** Render. */
export const render = tableApi({
  name: 'render',
  title: 'Render',
  documentation: 'https://api-docs.render.com/reference/introduction',
  hosts: ['api.render.com'],
  routes: [
    ['DELETE services/:service', rebuilt('service', 'its disk')],
    ['DELETE postgres/:database', gone('database', 'the data and its backups')],
    ['DELETE redis/:database', gone('database', 'the data')],
    ['DELETE key-value/:database', gone('database', 'the data')],
    ['DELETE disks/:disk', gone('disk', 'the data on it')],
    ['DELETE services/:service/env-vars/:name', setting('variable')],
    ['DELETE projects/:project', gone('project')],
    ['DELETE environments/:environment', gone('environment')],
    ['POST services/:service/suspend', halted('Stops service', 'service')],
    ['POST services/:service/restart', command('render restart :service')],
    ['POST services/:service/rollback', halted('Rolls back service', 'service')],
    ['POST postgres/:database/suspend', halted('Stops database', 'database')],
    ['POST postgres/:database/recovery', changed('Restores a copy of database', 'database')],
  ],
});

/** Railway speaks GraphQL alone, which tells by its mutations. */
export const railway = tableApi({
  name: 'railway',
  title: 'Railway',
  documentation: 'https://docs.railway.com/reference/public-api',
  hosts: ['railway.app', 'railway.com'],
  routes: [],
});

/** Supabase: its management, and the REST interface of each project. */
export const supabase = tableApi({
  name: 'supabase',
  title: 'Supabase',
  documentation: 'https://supabase.com/docs/reference/api/introduction',
  hosts: ['supabase.com', 'supabase.co'],
  routes: [
    ['DELETE v1/projects/:project', command('supabase projects delete :project')],
    ['DELETE v1/projects/:project/branches/:branch', command('supabase branches delete :branch')],
    ['DELETE v1/branches/:branch', command('supabase branches delete :branch')],
    ['DELETE v1/projects/:project/functions/:name', command('supabase functions delete :name --project-ref :project')],
    ['DELETE v1/projects/:project/secrets', part('secrets of project')],
    ['GET v1/projects/:project/api-keys', command('supabase projects api-keys --project-ref :project')],
    ['POST v1/projects/:project/database/query', sql],
    ['POST v1/projects/:project/pause', halted('Stops project', 'project')],
    [
      'POST v1/projects/:project/database/backups/restore-pitr',
      { ...gone('data'), effect: 'replace', says: 'Restores over the database of project' },
    ],
    [
      'DELETE rest/v1/:table',
      ({ address }) => (address.query.size === 0 ? gone('every row of table') : part('rows of table')),
    ],
    ['DELETE auth/v1/admin/users/:user', part('user')],
    ['DELETE storage/v1/bucket/:bucket', gone('bucket', 'the files in it')],
    ['DELETE storage/v1/object/**', part('file')],
    ['POST storage/v1/bucket/:bucket/empty', gone('every file of bucket')],
  ],
});

const databases: readonly Route[] = [
  ['DELETE projects/:project/branches/:branch/databases/:name', gone('database', 'the data')],
  ['DELETE projects/:project/branches/:branch', gone('branch', 'its data')],
  ['DELETE databases/:database/branches/:branch', gone('branch', 'its data')],
  ['DELETE projects/:project', gone('project', 'its branches and data')],
  ['DELETE databases/:database', gone('database', 'the data')],
  ['DELETE clusters/:cluster', gone('cluster', 'the data')],
  ['DELETE **/database/:database', gone('database', 'the data')],
  ['DELETE **/service/:service', gone('service', 'its data and backups')],
  ['POST|GET flushdb/**', gone('every key of')],
  ['POST|GET flushall/**', gone('every key of')],
];

function databaseHost(name: string, title: string, documentation: string, ...hosts: readonly string[]): Api {
  return tableApi({ name, title, documentation, hosts, routes: databases });
}

/** Hosts of databases whose paths read alike; the rules have the names of their command lines. */
export const databaseHosts: readonly Api[] = [
  databaseHost('neon', 'Neon', 'https://api-docs.neon.tech/reference/getting-started-with-neon-api', 'neon.tech'),
  databaseHost('pscale', 'PlanetScale', 'https://planetscale.com/docs/api/', 'planetscale.com'),
  databaseHost('turso', 'Turso', 'https://docs.turso.tech/api-reference/', 'turso.tech'),
  databaseHost('upstash', 'Upstash', 'https://upstash.com/docs/devops/developer-api/', 'upstash.com', 'upstash.io'),
  databaseHost('cockroach', 'CockroachDB', 'https://www.cockroachlabs.com/docs/api/cloud/v1', 'cockroachlabs.cloud'),
  databaseHost('aiven', 'Aiven', 'https://api.aiven.io/doc/', 'aiven.io'),
];
