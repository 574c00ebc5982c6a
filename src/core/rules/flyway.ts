import type { RulePack } from '../model/command';
import { always, migrates, reverts, wipes } from './migrations/deeds';
import { migrationReview } from './migrations/migration';

const info = { saferWay: 'flyway info' };

/** Flyway's command line: options with one dash and an equals sign. */
export const flyway: RulePack = {
  programs: ['flyway'],
  documentation: ['https://documentation.red-gate.com/fd/command-line-277579359.html'],
  review: migrationReview({
    tool: 'flyway',
    valued: [],
    singleDash: true,
    addresses: ['-url', '--url'],
    rehearsals: ['-dryRunOutput'],
    steps: {
      clean: always(wipes('Drops everything in the schemas', info)),
      migrate: always(migrates('Applies the migrations that are left', info)),
      undo: always(reverts('Reverts the last migration', info)),
      repair: always(migrates('Repairs the table of migrations')),
      baseline: always(migrates('Marks the database as the baseline')),
      deploy: always(migrates('Deploys a script')),
    },
    quiet: [
      'info',
      'validate',
      'check',
      'version',
      'help',
      'auth',
      'init',
      'diff',
      'model',
      'generate',
      'prepare',
      'snapshot',
    ],
  }),
  examples: {
    catches: [
      { run: 'flyway clean', rule: 'flyway/wipe', effect: 'delete' },
      {
        run: 'flyway -url=jdbc:postgresql://db1/shop -cleanDisabled=false clean',
        rule: 'flyway/wipe',
        effect: 'delete',
      },
      { run: 'flyway migrate', rule: 'flyway/migrate', effect: 'update' },
      { run: 'flyway undo', rule: 'flyway/revert', effect: 'delete' },
    ],
    leaves: ['flyway info', 'flyway validate', 'flyway -dryRunOutput=out.sql migrate'],
  },
};
