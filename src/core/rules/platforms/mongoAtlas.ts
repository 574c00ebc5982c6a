import { changed, granted, lost, overwritten, secretTold } from './said';
import type { VendorGrammar } from './vendor';
import { vendorReview } from './vendorPack';
import type { Command, RulePack } from '../../model/command';

const mongo: VendorGrammar = {
  tool: 'mongodb-atlas',
  title: 'MongoDB Atlas',
  programs: ['atlas'],
  valued: ['-P', '--profile', '--projectId', '--orgId', '-o'],
  places: ['-P', '--projectId', '--clusterName'],
  named: ['--clusterName'],
  verbs: { backup: 'noun' },
  losses: {
    dbusers: { severity: 'high', undo: 'costly' },
    accessLists: { severity: 'low', undo: 'easy' },
    privateEndpoints: { severity: 'high', undo: 'costly' },
  },
  told: {
    'backups restores start': overwritten('Overwrites by a backup in MongoDB Atlas', {
      type: 'cluster',
      severity: 'critical',
      named: (_, options) => options.values('--targetClusterName', '--clusterName'),
    }),
    'accessLists|accesslist|accessList create': granted('Lets more addresses reach MongoDB Atlas:', {
      type: 'project',
    }),
    'dbusers create|update': granted('Makes or changes a user of MongoDB Atlas:', { type: 'user' }),
    'clusters|cluster sampleData|connectionStrings|indexes': ({ manner }) => (manner === 'delete' ? undefined : null),
    'clusters|cluster load|loadSampleData': changed('Loads sample data into MongoDB Atlas cluster', {
      type: 'cluster',
      severity: 'low',
    }),
    'projects apiKeys|apikeys create|assign': granted('Makes a key of MongoDB Atlas', { type: 'key', name: '' }),
    'organizations|orgs apiKeys create': granted('Makes a key of MongoDB Atlas', { type: 'key', name: '' }),
    'backups compliancePolicy enable|setup': lost(
      'Makes a policy of backups that cannot be taken back in MongoDB Atlas',
      { name: '', effect: 'update', severity: 'high', rule: 'update' },
    ),
    'backup|backups restore|restores list|ls|describe|watch': null,
    'atlas|cm|om backup|backups restore|restores list|ls|describe|watch': null,
    'auth|config|logs|metrics|alerts|events|performanceAdvisor|processes': ({ manner }) =>
      manner === 'delete' ? undefined : null,
    'deployments connect|start|list|setup': null,
    'setup|quickstart': changed('Creates a cluster in MongoDB Atlas', { type: 'cluster', name: '' }),
    'auth token': secretTold('a token', { name: '' }),
  },
};

const GROUPS: ReadonlySet<string> = new Set([
  ...['clusters', 'cluster', 'projects', 'project', 'dbusers', 'dbuser', 'backups', 'backup', 'organizations', 'orgs'],
  ...['organization', 'org', 'user', 'globalapikeys', 'globalApiKeys', 'globalaccesslists', 'globalAccessLists'],
  ...['accessLists', 'accesslist', 'alerts', 'auth', 'config', 'customDns', 'dataFederation', 'deployments', 'events'],
  ...['integrations', 'kubernetes', 'liveMigrations', 'logs', 'maintenanceWindows', 'metrics', 'networking', 'teams'],
  ...['performanceAdvisor', 'privateEndpoints', 'processes', 'security', 'serverless', 'setup', 'streams', 'users'],
  ...['customDbRoles', 'cloudProviders', 'flexClusters', 'api', 'quickstart', 'dataLakePipelines'],
]);

/** Two tools are called `atlas`: this one groups its commands by what MongoDB Atlas has. */
export function isMongoAtlas({ args }: Command): boolean {
  return args.some(({ value }) => GROUPS.has(value)) && !args.some(({ value }) => /^(?:schema|migrate)$/.test(value));
}

export const mongoAtlasReview: RulePack['review'] = vendorReview(mongo);
