import type { RulePack } from '../model/command';
import { always, migrates, reverts, wipes } from './migrations/deeds';
import { migrationReview, type Step } from './migrations/migration';
import { runsSql, sqlFiles, sqlWords } from './migrations/sqlStep';

const sql = { saferWay: 'liquibase update-sql' };
const back = always(reverts('Reverts changes', { saferWay: 'liquibase rollback-count-sql 1' }));
const apply = always(migrates('Applies the changes that are left', sql));
const unlock = always(migrates('Lifts the lock on changes'));
const forget = always(migrates('Forgets the checksums of changes'));
const drop = always(wipes('Drops every object of the schema', { saferWay: 'liquibase diff' }));

const execute: Step = (call) =>
  runsSql(call, [
    ...sqlWords(call.options.values('--sql')),
    ...sqlFiles(call.options.values('--sql-file', '--sqlFile')),
  ]);

/** Liquibase's command line; its commands are written with dashes or, as before, with capitals. */
export const liquibase: RulePack = {
  programs: ['liquibase'],
  documentation: ['https://docs.liquibase.com/commands/command-list.html'],
  review: migrationReview({
    tool: 'liquibase',
    valued: ['--url', '--changelog-file', '--username', '--password', '--sql', '--sql-file', '--tag', '--count'].concat(
      [...['--defaults-file', '--contexts', '--labels', '--changeLogFile', '--classpath', '--driver', '--log-level']],
    ),
    addresses: ['--url'],
    steps: {
      ...{ 'drop-all': drop, dropAll: drop, update: apply, 'update-count': apply, updateCount: apply },
      ...{ 'update-to-tag': apply, updateToTag: apply, 'update-one-changeset': apply, 'changelog-sync': apply },
      ...{
        rollback: back,
        'rollback-count': back,
        rollbackCount: back,
        'rollback-to-date': back,
        rollbackToDate: back,
      },
      ...{ 'rollback-one-changeset': back, 'rollback-one-update': back, 'update-testing-rollback': back },
      ...{ 'execute-sql': execute, executeSql: execute, changelogSync: apply, updateTestingRollback: back },
      ...{ rollbackOneChangeset: back, rollbackOneUpdate: back, updateOneChangeset: apply },
      tag: always(migrates('Tags the state of the database')),
      ...{ 'release-locks': unlock, releaseLocks: unlock, 'clear-checksums': forget, clearChecksums: forget },
      clearCheckSums: forget,
    },
    quiet: [
      ...[
        'update-sql',
        'updateSQL',
        'rollback-sql',
        'rollback-count-sql',
        'rollbackSQL',
        'future-rollback-sql',
        'status',
      ],
      ...['validate', 'history', 'diff', 'diff-changelog', 'diffChangeLog', 'generate-changelog', 'generateChangeLog'],
      ...['snapshot', 'db-doc', 'dbDoc', 'list-locks', 'unexpected-changesets', 'calculate-checksum', 'init', 'checks'],
      ...[
        'futureRollbackSQL',
        'listLocks',
        'generateChangelog',
        'changelogSyncSQL',
        'updateCountSQL',
        'updateToTagSQL',
      ],
      ...['connect', 'tag-exists', 'changelog-sync-sql', 'update-count-sql', 'update-to-tag-sql', 'help', 'flow'],
    ],
  }),
  examples: {
    catches: [
      { run: 'liquibase drop-all', rule: 'liquibase/wipe', effect: 'delete' },
      { run: 'liquibase --url=jdbc:mysql://db1/shop dropAll', rule: 'liquibase/wipe', effect: 'delete' },
      { run: 'liquibase rollback-count 2', rule: 'liquibase/revert', effect: 'delete' },
      { run: 'liquibase update', rule: 'liquibase/migrate', effect: 'update' },
      { run: "liquibase execute-sql --sql='DROP TABLE x'", rule: 'sql/drop', effect: 'delete', target: 'x' },
    ],
    leaves: ['liquibase status', 'liquibase update-sql', 'liquibase diff'],
  },
};
