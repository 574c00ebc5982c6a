import type { RulePack } from '../model/command';
import { always, migrates, reverts, wipes } from './migrations/deeds';
import { migrationReview } from './migrations/migration';
import { isMongoAtlas, mongoAtlasReview } from './platforms/mongoAtlas';

const migrationsReviewed = migrationReview({
  tool: 'atlas',
  valued: ['-u', '--url', '--to', '--dev-url', '--dir', '--env', '-c', '--config', '--var', '-f', '--file', '--schema'],
  addresses: ['-u', '--url'],
  rehearsals: ['--dry-run'],
  steps: {
    'schema clean': always(wipes('Drops everything in the database', { saferWay: 'atlas schema inspect' })),
    'schema apply': ({ options }) =>
      reverts('Changes the database to fit the schema, and drops what it no longer has', {
        ...{ rule: 'apply', undo: 'impossible', certainty: 'possible', saferWay: 'atlas schema apply --dry-run' },
        lost: options.has('--auto-approve')
          ? 'columns and tables that the schema no longer has, unasked'
          : 'columns and tables that the schema no longer has',
      }),
    'migrate apply': always(
      migrates('Applies the migrations that are left', { saferWay: 'atlas migrate apply --dry-run' }),
    ),
    'migrate down': always(reverts('Reverts migrations', { saferWay: 'atlas migrate down --dry-run' })),
    'migrate set': always(migrates('Changes which version the database says it is at')),
  },
  quiet: [
    ...[
      'schema inspect',
      'schema diff',
      'schema fmt',
      'schema test',
      'schema plan',
      'schema',
      'migrate',
      'migrate diff',
    ],
    ...[
      'migrate hash',
      'migrate lint',
      'migrate new',
      'migrate status',
      'migrate validate',
      'migrate import',
      'version',
    ],
    ...['migrate test', 'license', 'login', 'logout', 'whoami', 'completion', 'help', 'migrate edit', 'migrate rebase'],
  ],
});

/** Atlas: a schema is declared, and the database made to fit it; and the tool of MongoDB's cloud of the same name. */
export const atlas: RulePack = {
  programs: ['atlas', 'mongocli'],
  documentation: ['https://atlasgo.io/cli-reference', 'https://www.mongodb.com/docs/atlas/cli/current/command/atlas/'],
  review: (command, context) =>
    command.program === 'mongocli' || isMongoAtlas(command)
      ? mongoAtlasReview(command, context)
      : migrationsReviewed(command, context),
  examples: {
    catches: [
      {
        run: 'mongocli atlas clusters rm orders --force',
        rule: 'mongodb-atlas/delete',
        effect: 'delete',
        target: 'orders',
      },
      { run: 'atlas organization rm 5e2', rule: 'mongodb-atlas/delete', effect: 'delete', target: '5e2' },
      { run: 'atlas clusters delete orders --force', rule: 'mongodb-atlas/delete', effect: 'delete', target: 'orders' },
      {
        run: 'atlas projects delete 5e2 --profile prod',
        rule: 'mongodb-atlas/delete',
        effect: 'delete',
        target: '5e2',
      },
      {
        run: 'atlas backups restores start automated --clusterName a --targetClusterName b',
        rule: 'mongodb-atlas/replace',
        effect: 'replace',
        target: 'b',
      },
      { run: 'atlas accessLists create 0.0.0.0/0 --type cidrBlock', rule: 'mongodb-atlas/grant', effect: 'grant' },
      { run: 'atlas clusters pause orders', rule: 'mongodb-atlas/interrupt', effect: 'interrupt', target: 'orders' },
      { run: 'atlas schema clean -u postgres://db1/shop --auto-approve', rule: 'atlas/wipe', effect: 'delete' },
      { run: 'atlas schema apply -u postgres://db1/shop --to file://s.hcl', rule: 'atlas/apply', effect: 'delete' },
      { run: 'atlas migrate apply --env local', rule: 'atlas/migrate', effect: 'update' },
      { run: 'atlas migrate down --env local', rule: 'atlas/revert', effect: 'delete' },
    ],
    leaves: [
      'atlas backup restore ls',
      'mongocli config list',
      'mongocli om backup restore ls',
      'mongocli om admin backup oplog ls',
      'mongocli atlas clusters ls',
      'atlas clusters list',
      'atlas auth login',

      'atlas schema inspect -u postgres://db1/shop',
      'atlas migrate diff add_users',
      'atlas schema apply --dry-run',
    ],
  },
};
