import type { RulePack } from '../model/command';
import { changed, granted, lost, overwritten, removed, secretTold, stopped, unguarded } from './platforms/said';
import { sqlGiven } from './platforms/sqlGiven';
import type { VendorGrammar } from './platforms/vendor';
import { vendorsPack } from './platforms/vendorsPack';

const pscale: VendorGrammar = {
  tool: 'pscale',
  title: 'PlanetScale',
  programs: ['pscale'],
  valued: ['-f', '--format', '--org'],
  places: ['--org'],
  local: ['auth', 'connect', 'completion', 'ping', 'region', 'signup', 'version', 'org'],
  told: {
    'database|db delete|rm|remove': lost('Deletes PlanetScale database', {
      type: 'database',
      lost: 'the data of every branch',
    }),
    'database|db dump|restore-dump': ({ verb }) =>
      verb === 'dump' ? null : overwritten('Loads a dump into PlanetScale database', { type: 'database' }),
    'branch delete|rm|remove': lost('Deletes a branch of PlanetScale database', {
      type: 'branch',
      lost: 'the data of the branch',
      named: (words) => words.slice(0, 2).slice(-1),
    }),
    'branch promote': changed('Makes a production branch of', {
      type: 'branch',
      severity: 'high',
      undo: 'costly',
      named: (words) => words.slice(0, 2).slice(-1),
    }),
    'branch demote': unguarded('Makes a development branch, which anybody may change, of', {
      type: 'branch',
      named: (words) => words.slice(0, 2).slice(-1),
    }),
    'branch safe-migrations disable': {
      ...changed('Lets changes of the schema happen directly on', {
        type: 'branch',
        named: (words) => words.slice(0, 2).slice(-1),
      }),
      effect: 'unprotect',
      rule: 'unprotect',
      severity: 'high',
    },
    'branch schema|diff|routing-rules|vschema|refresh-schema': ({ verb }) => (verb === 'update' ? undefined : null),
    'deploy-request deploy|dr': changed('Deploys a change of the schema of PlanetScale database', {
      type: 'database',
      severity: 'high',
      undo: 'costly',
    }),
    'deploy-request apply-deploy|apply': changed('Deploys a change of the schema of PlanetScale database', {
      type: 'database',
      severity: 'high',
      undo: 'costly',
    }),
    'deploy-request revert': changed('Reverts a change of the schema of PlanetScale database', {
      type: 'database',
      severity: 'high',
      undo: 'costly',
    }),
    'deploy-request create|list|show|diff|review|close|skip-revert': null,
    'password create': secretTold('a new password of PlanetScale database'),
    'backup delete': lost('Deletes a backup of PlanetScale database', { type: 'backup', severity: 'high' }),
    shell: null,
  },
};

const neon: VendorGrammar = {
  tool: 'neon',
  title: 'Neon',
  programs: ['neonctl', 'neon'],
  valued: ['-o', '--output', '--project-id', '--api-key', '--parent', '--preserve-under-name'],
  flags: ['--psql', '--pooled', '--prisma', '--ssl', '--parent'],
  places: ['--project-id'],
  local: ['auth', 'init', 'completion', 'me', 'set-context'],
  told: {
    'branches|branch reset|restore': overwritten('Overwrites the data of Neon branch', {
      type: 'branch',
      severity: 'critical',
      lost: 'what was written since',
    }),
    'branches|branch set-default': changed('Makes the default Neon branch', { type: 'branch', undo: 'easy' }),
    'connection-string|cs': secretTold('the address and password of the database', { name: '' }),
    'ip-allow reset|remove|add': granted('Changes which addresses reach Neon', { type: 'project' }),
  },
};

const turso: VendorGrammar = {
  tool: 'turso',
  title: 'Turso',
  programs: ['turso'],
  many: true,
  valued: ['-c'],
  local: ['auth', 'dev', 'quickstart', 'relax', 'update', 'config', 'contact', 'plan'],
  told: {
    'db tokens create': granted('Creates a token for Turso database', { type: 'token' }),
    'db tokens invalidate': overwritten('Makes invalid every token of Turso database', { type: 'token' }),
    'group tokens create': granted('Creates a token for Turso group', { type: 'token' }),
    'group tokens invalidate': overwritten('Makes invalid every token of Turso group', { type: 'token' }),
    'auth token': secretTold('the token of the account', { name: '' }),
    'auth api-tokens mint': granted('Creates a token of the account:', { type: 'token' }),
    'db import': changed('Imports into a new Turso database', { type: 'database', severity: 'low' }),
    'group unarchive|wakeup': null,
    'db wakeup|show|list|inspect|export': null,
    'db config delete-protection disable': {
      ...changed('Takes protection off Turso database', { type: 'database', severity: 'high' }),
      effect: 'unprotect',
      rule: 'unprotect',
    },
  },
  handled: (call, context) => {
    const [db, shell, name, ...words] = call.words;
    if (db?.value !== 'db' || shell?.value !== 'shell') return null;
    const signals =
      name === undefined || name.dynamic ? [] : [{ kind: 'name', value: name.value, from: 'database' } as const];
    return sqlGiven({ dialect: 'sqlite', words, signals }, call, context);
  },
};

const upstash: VendorGrammar = {
  tool: 'upstash',
  title: 'Upstash',
  programs: ['upstash'],
  named: ['--id'],
  local: ['auth'],
  told: {
    'redis|kafka|vector|search reset-password': overwritten('Replaces the password of Upstash database', {
      type: 'database',
    }),
    'redis|vector|search get': null,
    'team add-member': granted('Adds to an Upstash team', { type: 'team' }),
  },
};

const xata: VendorGrammar = {
  tool: 'xata',
  title: 'Xata',
  programs: ['xata'],
  valued: ['--db', '--branch', '--profile', '--organization', '--project', '--file'],
  local: ['auth', 'init', 'codegen', 'diff', 'workspace'],
  told: {
    'branch delete': lost('Deletes with its data Xata branch', { type: 'branch' }),
    'database|dbs|db delete': lost('Deletes Xata database', { type: 'database', lost: 'the data' }),
    'schema upload': overwritten('Replaces the schema of Xata database', { type: 'schema', undo: 'costly', name: '' }),
  },
};

const others: VendorGrammar = {
  tool: 'cloud-database',
  title: 'the service',
  programs: ['avn', 'ticloud', 'scalingo', 'ybm'],
  valued: ['--project', '-a', '--app'],
  places: ['-a'],
  told: {
    'service terminate': lost('Terminates service', { type: 'service', lost: 'the data' }),
    'service user-password-reset': overwritten('Replaces a password of service', { type: 'credential' }),
    'service database-delete': lost('Deletes a database of service', { type: 'database', lost: 'the data' }),
    'service topic-delete': lost('Deletes a topic of service', { type: 'topic', lost: 'the messages' }),
    'service maintenance-start': stopped('Starts maintenance of service', { type: 'service' }),
    'service user-get|get|list|cli|logs|metrics': null,
    'user access-token create': granted('Creates a token of the account', { type: 'token', name: '' }),
    'project delete': lost('Deletes project', { type: 'project', lost: 'its services' }),
    'cluster delete': lost('Deletes cluster', { type: 'cluster', lost: 'the data' }),
    destroy: removed('Destroys app', { type: 'app', severity: 'critical' }),
  },
};

/** Databases that somebody else runs. */
export const hostedDatabases: RulePack = vendorsPack({
  vendors: [pscale, neon, turso, upstash, xata, others],
  documentation: [
    'https://planetscale.com/docs/reference/planetscale-cli',
    'https://neon.com/docs/reference/neon-cli',
    'https://docs.turso.tech/cli',
    'https://xata.io/docs/sdk/cli/reference',
    'https://upstash.com/docs/devops/cli/overview',
    'https://aiven.io/docs/tools/cli',
  ],
  examples: {
    catches: [
      { run: 'pscale database delete orders --force', rule: 'pscale/delete', effect: 'delete', target: 'orders' },
      { run: 'pscale branch delete orders feat --org acme', rule: 'pscale/delete', effect: 'delete', target: 'feat' },
      { run: 'pscale deploy-request deploy orders 4', rule: 'pscale/update', effect: 'update', target: 'orders' },
      { run: 'pscale password create orders main ci', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'pscale branch demote orders main', rule: 'pscale/unprotect', effect: 'unprotect', target: 'main' },
      { run: 'xata branch delete feat', rule: 'xata/delete', effect: 'delete', target: 'feat' },
      { run: 'neonctl projects delete patient-sun-1', rule: 'neon/delete', effect: 'delete', target: 'patient-sun-1' },
      { run: 'neon branches delete feat --project-id p1', rule: 'neon/delete', effect: 'delete', target: 'feat' },
      { run: 'neonctl branches reset feat --parent', rule: 'neon/replace', effect: 'replace', target: 'feat' },
      { run: 'neonctl connection-string main', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'turso db destroy orders --yes', rule: 'turso/delete', effect: 'delete', target: 'orders' },
      { run: 'turso db shell orders "DROP TABLE carts"', rule: 'sql/drop', effect: 'delete' },
      { run: 'upstash redis delete --id 1a2b', rule: 'upstash/delete', effect: 'delete', target: '1a2b' },
      {
        run: 'avn service terminate orders --force',
        rule: 'cloud-database/delete',
        effect: 'delete',
        target: 'orders',
      },
    ],
    leaves: [
      'pscale database list',
      'pscale branch list orders',
      'pscale connect orders main',
      'pscale deploy-request diff orders 4',
      'neonctl projects list',
      'xata branch list',
      'turso db list',
      'turso db shell orders "SELECT 1"',
      'turso dev',
      'upstash redis list',
      'avn service list',
    ],
  },
});
