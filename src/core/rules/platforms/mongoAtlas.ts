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

/** Two tools are called `atlas`: one declares schemas, with few commands; every other one is of MongoDB's cloud. */
export function isMongoAtlas({ args }: Command): boolean {
  const [first] = args;
  if (/^(?:login|logout|whoami|version)$/.test(first?.value ?? '')) return false;
  return !args.some(({ value }) => /^(?:schema|migrate|license|copilot)$/.test(value));
}

export const mongoAtlasReview: RulePack['review'] = vendorReview(mongo);
