import type { RulePack } from '../model/command';
import { always, fills, migrates, reverts, wipes } from './migrations/deeds';
import { migrationReview } from './migrations/migration';

const status = { saferWay: 'sequelize-cli db:migrate:status' };

/** Sequelize's command line. */
export const sequelize: RulePack = {
  programs: ['sequelize-cli', 'sequelize'],
  documentation: ['https://sequelize.org/docs/v6/other-topics/migrations/'],
  review: migrationReview({
    tool: 'sequelize',
    valued: ['--env', '--config', '--url', '--to', '--from', '--name', '--seed', '--options-path', '--migrations-path'],
    addresses: ['--url'],
    steps: {
      'db:drop': always(wipes('Drops the database', status)),
      'db:create': always(fills('Creates the database', { rule: 'create' })),
      'db:migrate': always(migrates('Applies the migrations that are left', status)),
      'db:migrate:schema:timestamps:add': always(migrates('Changes the table of migrations')),
      'db:migrate:undo': always(reverts('Reverts a migration', status)),
      'db:migrate:undo:all': always(wipes('Reverts every migration', status)),
      'db:seed': always(fills('Fills the database by a seed')),
      'db:seed:all': always(fills('Fills the database by the seeds')),
      'db:seed:undo': always(reverts('Deletes the rows of a seed')),
      'db:seed:undo:all': always(reverts('Deletes the rows of every seed')),
    },
    quiet: ['db:migrate:status', 'migration:generate', 'migration:create', 'model:generate', 'model:create'].concat([
      ...[
        'seed:generate',
        'seed:create',
        'init',
        'init:config',
        'init:migrations',
        'init:models',
        'init:seeders',
        'help',
      ],
    ]),
  }),
  examples: {
    catches: [
      { run: 'sequelize-cli db:drop', rule: 'sequelize/wipe', effect: 'delete' },
      { run: 'sequelize db:migrate:undo:all', rule: 'sequelize/wipe', effect: 'delete' },
      { run: 'sequelize-cli db:migrate:undo --env staging', rule: 'sequelize/revert', effect: 'delete' },
      { run: 'sequelize-cli db:migrate', rule: 'sequelize/migrate', effect: 'update' },
    ],
    leaves: ['sequelize-cli db:migrate:status', 'sequelize-cli model:generate --name User --attributes a:string'],
  },
};
