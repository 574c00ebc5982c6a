import type { RulePack } from '../model/command';
import { always, migrates, reverts, wipes } from './migrations/deeds';
import { migrationReview } from './migrations/migration';
import { runsSql, sqlWords } from './migrations/sqlStep';

/** TypeORM's command line, also under the names that load TypeScript. */
export const typeorm: RulePack = {
  programs: ['typeorm', 'typeorm-ts-node-commonjs', 'typeorm-ts-node-esm'],
  documentation: ['https://typeorm.io/docs/advanced-topics/using-cli'],
  review: migrationReview({
    tool: 'typeorm',
    valued: ['--dataSource', '-d', '--connection', '-c', '--transaction', '-t', '--config', '-f'],
    steps: {
      'schema:drop': always(wipes('Drops every table of the data source', { saferWay: 'typeorm schema:log' })),
      'schema:sync': always(
        reverts('Changes the database to fit the entities, and drops what they no longer have', {
          ...{ rule: 'sync', undo: 'impossible', lost: 'columns and tables that no entity has' },
          saferWay: 'typeorm schema:log',
        }),
      ),
      'migration:run': ({ options }) =>
        options.has('--fake')
          ? migrates('Marks migrations as applied')
          : migrates('Applies the migrations that are left'),
      'migration:revert': always(reverts('Reverts the last migration')),
      query: (call) => runsSql(call, sqlWords(call.rest)),
    },
    quiet: [
      ...[
        'schema:log',
        'migration:show',
        'migration:create',
        'migration:generate',
        'entity:create',
        'subscriber:create',
      ],
      ...['cache:clear', 'init', 'version'],
    ],
  }),
  examples: {
    catches: [
      { run: 'typeorm schema:drop -d src/data-source.ts', rule: 'typeorm/wipe', effect: 'delete' },
      { run: 'typeorm migration:revert -d src/data-source.ts', rule: 'typeorm/revert', effect: 'delete' },
      { run: 'typeorm schema:sync -d src/data-source.ts', rule: 'typeorm/sync', effect: 'delete' },
      { run: "typeorm query 'DELETE FROM users' -d ds.ts", rule: 'sql/delete-all', effect: 'delete', target: 'users' },
      { run: 'typeorm migration:run -d ds.ts', rule: 'typeorm/migrate', effect: 'update' },
    ],
    leaves: ['typeorm schema:log -d ds.ts', 'typeorm migration:generate -d ds.ts src/x', "typeorm query 'SELECT 1'"],
  },
};
