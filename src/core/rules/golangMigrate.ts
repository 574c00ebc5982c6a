import type { RulePack } from '../model/command';
import { always, migrates, reverts, wipes } from './migrations/deeds';
import { migrationReview } from './migrations/migration';

const version = { saferWay: 'migrate -path migrations -database $DATABASE_URL version' };

/** golang-migrate's command line. */
export const golangMigrate: RulePack = {
  programs: ['migrate'],
  documentation: ['https://github.com/golang-migrate/migrate/tree/master/cmd/migrate'],
  review: migrationReview({
    tool: 'migrate',
    valued: [
      '-source',
      '-path',
      '-database',
      '-prefetch',
      '-lock-timeout',
      '-ext',
      '-dir',
      '-digits',
      '-format',
      '-tz',
    ].concat(['--source', '--path', '--database']),
    singleDash: true,
    addresses: ['-database', '--database'],
    steps: {
      drop: always(wipes('Drops everything in the database', version)),
      // Without a count it goes all the way back.
      down: ({ rest }) =>
        rest[0] === undefined ? wipes('Reverts every migration', version) : reverts('Reverts migrations', version),
      up: always(migrates('Applies the migrations that are left', version)),
      goto: always(reverts('Brings the database to a version, forth or back', { certainty: 'possible', ...version })),
      force: always(migrates('Changes which version the database says it is at')),
    },
    quiet: ['create', 'version', 'help'],
  }),
  examples: {
    catches: [
      { run: 'migrate -path db -database postgres://db1/shop drop -f', rule: 'migrate/wipe', effect: 'delete' },
      { run: 'migrate -path db -database postgres://db1/shop down', rule: 'migrate/wipe', effect: 'delete' },
      { run: 'migrate -path db -database postgres://db1/shop down 1', rule: 'migrate/revert', effect: 'delete' },
      { run: 'migrate -path db -database postgres://db1/shop up', rule: 'migrate/migrate', effect: 'update' },
    ],
    leaves: [
      'migrate create -ext sql -dir db -seq add_users',
      'migrate -path db -database postgres://db1/shop version',
    ],
  },
};
