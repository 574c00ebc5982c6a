import type { RulePack } from '../model/command';
import { always, fills, migrates, reverts, wipes } from './migrations/deeds';
import { migrationReview } from './migrations/migration';

const status = { saferWay: 'dbmate status' };
const back = always(reverts('Reverts the last migration', status));

/** dbmate's command line. */
export const dbmate: RulePack = {
  programs: ['dbmate'],
  documentation: ['https://github.com/amacneil/dbmate#commands'],
  review: migrationReview({
    tool: 'dbmate',
    valued: [
      '-u',
      '--url',
      '-e',
      '--env',
      '-d',
      '--migrations-dir',
      '-s',
      '--schema-file',
      '--env-file',
      '--wait-timeout',
    ],
    addresses: ['-u', '--url'],
    steps: {
      drop: always(wipes('Drops the database', status)),
      down: back,
      rollback: back,
      up: always(
        migrates('Creates the database where there is none, and applies the migrations that are left', status),
      ),
      migrate: always(migrates('Applies the migrations that are left', status)),
      load: always(migrates('Loads the schema file into the database')),
      create: always(fills('Creates the database', { rule: 'create' })),
    },
    quiet: ['new', 'n', 'status', 'dump', 'wait', 'help', 'version'],
  }),
  examples: {
    catches: [
      { run: 'dbmate drop', rule: 'dbmate/wipe', effect: 'delete' },
      { run: 'dbmate -u postgres://db1/shop rollback', rule: 'dbmate/revert', effect: 'delete' },
      { run: 'dbmate up', rule: 'dbmate/migrate', effect: 'update' },
    ],
    leaves: ['dbmate status', 'dbmate new add_users', 'dbmate dump'],
  },
};
